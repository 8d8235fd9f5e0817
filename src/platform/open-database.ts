import type { Config } from "./config.js";
import { prepareDataFolder } from "./data-folder/data-folder.js";
import { databaseInUse, lockFolder } from "./data-folder/lock.js";
import { buildIndexes, connectDatabase, disconnectDatabase } from "./database.js";
import { startServer } from "./embedded-database/server.js";
import { migrate } from "./migrations/migrate.js";

export type OpenDatabase = { kind: "given" | "joined" | "embedded"; close: () => Promise<void> };
type Options = {
  /** Where a running service has the embedded database open, use it instead of refusing. */
  join?: boolean;
  say?: (sentence: string) => void;
  /** The embedded server ended though nobody stopped it. */
  onLost?: () => void;
};

/** Connects to the database that the configuration means, migrated and with its indexes. */
export async function openDatabase(config: Config, options: Options = {}): Promise<OpenDatabase> {
  const { uri, kind, close } = await findDatabase(config, options);
  try {
    await connectDatabase(uri);
    await migrate();
    await buildIndexes();
  } catch (error) {
    await disconnectDatabase();
    await close();
    throw error;
  }
  return {
    kind,
    close: async () => {
      await disconnectDatabase();
      await close();
    },
  };
}

type Found = OpenDatabase & { uri: string };

async function findDatabase(config: Config, options: Options): Promise<Found> {
  const close = (): Promise<void> => Promise.resolve();
  if (config.mongodbUri !== undefined) return { kind: "given", uri: config.mongodbUri, close };
  await prepareDataFolder(config.dataFolder);
  const inUse = options.join === true ? await databaseInUse(config.dataFolder) : null;
  return inUse === null ? embed(config, options) : { kind: "joined", uri: inUse, close };
}

async function embed(config: Config, options: Options): Promise<Found> {
  const { dataFolder, enginesFolder } = config;
  const lock = await lockFolder(dataFolder);
  const say = options.say ?? (() => undefined);
  try {
    const server = await startServer({ dataFolder, enginesFolder, say });
    server.onLost(options.onLost ?? (() => undefined));
    await lock.note({ uri: server.uri, pid: server.pid });
    const close = async (): Promise<void> => {
      await server.stop();
      await lock.release();
    };
    return { kind: "embedded", uri: server.uri, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
