import { Router } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { countJobs } from "./jobs/index.js";

/** Measures every request, and serves the measures at /metrics in the form Prometheus reads. */
export function metrics(): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "http_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "status"],
    buckets: [0.01, 0.05, 0.15, 0.5, 1, 5],
    registers: [registry],
  });
  measureJobs(registry);
  const router = Router();
  router.use((req, res, next) => {
    const stop = seconds.startTimer({ method: req.method });
    res.once("finish", () => stop({ status: res.statusCode }));
    next();
  });
  router.get("/metrics", async (_req, res) => {
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

function measureJobs(registry: Registry): void {
  new Gauge({
    name: "jobs",
    help: "Jobs by state",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      for (const state of ["waiting", "running", "dead"] as const)
        this.set({ state }, await countJobs(state));
    },
  });
}
