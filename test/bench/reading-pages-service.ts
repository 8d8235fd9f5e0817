import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/app.js";
import { addDocument } from "../../src/features/documents/add-document.js";
import { importFolder } from "../../src/features/documents/import-folder.js";
import { addVersion } from "../../src/features/versions/add-version.js";
import { publishVersion } from "../../src/features/versions/publish-version.js";
import { buildIndexes, connectDatabase, disconnectDatabase } from "../../src/platform/database.js";
import { startServer } from "../../src/platform/embedded-database/server.js";
import { readConfig } from "../../src/platform/config.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { setLogLevel } from "../../src/platform/log.js";
import { projectRoot } from "../../src/platform/root.js";
import { aDecree, aVersion } from "../features/versions/fixtures.js";
import { longDecree } from "./long-decree.js";

// The service that reading-pages.bench.ts loads, on a throw-away embedded database.
setLogLevel("error");
const dataFolder = await mkdtemp(join(tmpdir(), "clausetrail-bench-"));
const database = await startServer({
  dataFolder,
  enginesFolder: join(projectRoot, "data/engines"),
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
});
await connectDatabase(new URL("/bench", database.uri).href);
await buildIndexes();

const effects = { now: new Date(), pauseSeconds: 0, by: "bench" };
await importFolder(join(projectRoot, "documents/nd-9133-2025"), effects);
await addDocument("nd-1-2025", aDecree, effects.now);
const before = await publish(longDecree(100, 1), null);
await publish(longDecree(100, 2), before);
await workAll(new Date());

const secret = "x".repeat(32);
const app = createApp({
  config: readConfig({
    NODE_ENV: "production",
    PUBLIC_URL: "http://127.0.0.1",
    LOG_LEVEL: "error",
  }),
  secrets: { session: secret, csrf: secret, links: secret },
});
const server = app.listen(0, "127.0.0.1", () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const rows = [
    { what: "a text of 44 articles", path: "/documents/nd-9133-2025" },
    { what: "its comparison", path: "/documents/nd-9133-2025/compare/1/2" },
    { what: "a text of 500 provisions", path: "/documents/nd-1-2025/versions/1" },
    { what: "a comparison of 500 provisions", path: "/documents/nd-1-2025/compare/1/2" },
    { what: "a provision", path: "/documents/nd-9133-2025/provisions/art_4__cl_2" },
    { what: "the list", path: "/documents" },
  ];
  process.send?.({ origin, rows });
});

process.once("message", () => void stop());

async function publish(text: string, basedOn: string | null): Promise<string> {
  const { _id: versionId, revision } = await addVersion(aVersion({ text, basedOn }), effects.now);
  await publishVersion({ versionId, revision, gapReason: "bench", by: "bench" }, effects);
  return versionId;
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await disconnectDatabase();
  await database.stop();
  await rm(dataFolder, { recursive: true, force: true });
  process.exit(0);
}
