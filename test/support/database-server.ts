import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "../../src/platform/embedded-database/server.js";
import { projectRoot } from "../../src/platform/root.js";

declare module "vitest" {
  interface ProvidedContext {
    databaseUri: string;
  }
}

/** One server for the run, on a throw-away folder; MONGODB_URI names another to test on. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["MONGODB_URI"];
  if (given !== undefined && given !== "") {
    project.provide("databaseUri", given);
    return () => Promise.resolve();
  }
  const dataFolder = await mkdtemp(join(tmpdir(), "clausetrail-test-"));
  const enginesFolder = join(projectRoot, "data/engines");
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const server = await startServer({ dataFolder, enginesFolder, say }, { durable: false });
  project.provide("databaseUri", server.uri);
  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
