import { dumpDatabase } from "../platform/dump/dump-database.js";
import { SetupError } from "../platform/setup-error.js";
import { serviceCommand, withDatabase } from "./service-command.js";

const usage = `clausetrail backup FOLDER

Writes the whole database, files included, into FOLDER, which must be empty or new. The service may
run meanwhile. Example:
  clausetrail backup /backup/clausetrail-2026-01-14
`;

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, async () => {
    const [folder] = args;
    if (folder === undefined) throw new SetupError("backup needs a FOLDER to write to.");
    return withDatabase(async ({ dataFolder }) => {
      const { collections, documents } = await dumpDatabase(folder, dataFolder);
      process.stdout.write(`${documents} documents of ${collections} collections in ${folder}\n`);
      return 0;
    });
  });
