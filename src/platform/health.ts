import { Router } from "express";
import mongoose from "mongoose";

/** Whether the process lives, and whether it can answer: for supervisors, no session, no language. */
export function health(): Router {
  const router = Router();
  router.get("/healthz", (_req, res) => {
    res.json({ status: "ok" });
  });
  router.get("/readyz", async (_req, res) => {
    const ready = await databaseAnswers(2_000);
    res.status(ready ? 200 : 503).json({ status: ready ? "ready" : "database does not answer" });
  });
  return router;
}

async function databaseAnswers(withinMs: number): Promise<boolean> {
  const { db } = mongoose.connection;
  if (db === undefined) return false;
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, withinMs, false).unref();
  });
  const ping = db.command({ ping: 1 }).then(
    () => true,
    () => false,
  );
  return Promise.race([ping, late]);
}
