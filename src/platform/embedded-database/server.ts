import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { MongoMemoryServer } from "mongodb-memory-server";
import { SetupError } from "../setup-error.js";
import { chooseEngine, type EngineName, type Places } from "./engine.js";

export type RunningDatabase = {
  uri: string;
  engine: EngineName;
  pid: number;
  /** Called when the server ends though nobody stopped it. */
  onLost: (listener: () => void) => void;
  stop: () => Promise<void>;
};

/** `durable: false` is for throw-away data: it need not survive a crash and is quicker to drop. */
export async function startServer(
  places: Places,
  { durable = true } = {},
): Promise<RunningDatabase> {
  const engine = await chooseEngine(places);
  const dbPath = join(places.dataFolder, "database");
  await mkdir(dbPath, { recursive: true });
  const args = engine.name === "secantusdb" && !durable ? ["--nosync"] : [];
  const server = await MongoMemoryServer.create({
    binary: { systemBinary: engine.binary, version: engine.version },
    // A process group of its own: Ctrl-C in the terminal must not end the server before the service.
    spawn: { detached: true },
    instance: { dbPath, storageEngine: "wiredTiger", launchTimeout: 60_000, args },
  }).catch((error: unknown) => {
    throw new SetupError(
      `The embedded database (${engine.name}) did not start on ${dbPath}: check that the disk is neither full nor read-only and that no other process has it open.`,
      { cause: error },
    );
  });
  const { mongodProcess } = server.instanceInfo?.instance ?? {};
  const stopping = new AbortController();
  return {
    uri: server.getUri("clausetrail"),
    engine: engine.name,
    pid: mongodProcess?.pid ?? 0,
    onLost: (listener) => {
      mongodProcess?.once("close", () => {
        if (!stopping.signal.aborted) listener();
      });
    },
    stop: async () => {
      stopping.abort();
      await server.stop({ doCleanup: false });
    },
  };
}
