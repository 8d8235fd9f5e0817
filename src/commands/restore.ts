import { readConfig } from "../platform/config.js";
import { restoreDatabase, takeBackSecrets } from "../platform/dump/restore-database.js";
import { SetupError } from "../platform/setup-error.js";
import { serviceCommand, withDatabase } from "./service-command.js";

const usage = `clausetrail restore FOLDER

Loads what "clausetrail backup" wrote into the configured database, which must be empty: also the way
from one database to another. Example:
  MONGODB_URI=mongodb://db.example/clausetrail clausetrail restore /backup/clausetrail-2026-01-14
`;

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, async () => {
    const [folder] = args;
    if (folder === undefined) throw new SetupError("restore needs the FOLDER of a backup.");
    await takeBackSecrets(folder, readConfig(process.env).dataFolder);
    return withDatabase(async () => {
      const { collections, documents } = await restoreDatabase(folder);
      process.stdout.write(`${documents} documents of ${collections} collections are back\n`);
      return 0;
    });
  });
