import express from "express";
import mongoose from "mongoose";
import { expect, it, onTestFinished } from "vitest";
import { health } from "../../../src/platform/health.js";
import { enqueue } from "../../../src/platform/jobs/index.js";
import { listen } from "../../../src/platform/listen.js";
import { metrics } from "../../../src/platform/metrics.js";
import { useDatabase } from "../../support/use-database.js";

const { uri } = useDatabase();

async function served(): Promise<(path: string) => Promise<Response>> {
  const door = await listen({ host: "127.0.0.1", port: 0, demonstration: false });
  door.open(express().use(metrics(), health()));
  onTestFinished(() => {
    door.server.closeAllConnections();
    door.server.close();
  });
  return (path) => fetch(`http://127.0.0.1:${door.port}${path}`);
}

it("lives without its database, and is ready with it", async () => {
  const get = await served();
  expect((await get("/readyz")).status).toBe(200);
  await mongoose.disconnect();
  expect((await get("/healthz")).status).toBe(200);
  expect((await get("/readyz")).status).toBe(503);
  await mongoose.connect(uri());
});

it("counts requests and jobs for Prometheus", async () => {
  const get = await served();
  await enqueue({ kind: "none", name: "none:1", data: {} });
  await get("/healthz");
  const text = await (await get("/metrics")).text();
  expect(text).toContain('http_request_seconds_count{method="GET",status="200"} 1');
  expect(text).toContain('jobs{state="waiting"} 1');
});
