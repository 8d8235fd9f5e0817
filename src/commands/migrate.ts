import { schemaVersion } from "../platform/migrations/migrate.js";
import { serviceCommand, withDatabase } from "./service-command.js";

const usage = `clausetrail migrate

Brings the database to the schema of this version, as every start does. Example:
  MONGODB_URI=mongodb://db.example/clausetrail clausetrail migrate
`;

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, () =>
    withDatabase(async () => {
      process.stdout.write(`The database has schema ${await schemaVersion()}.\n`);
      return 0;
    }),
  );
