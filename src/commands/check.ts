import { runChecks } from "../platform/checks.js";
import { serviceCommand, withDatabase } from "./service-command.js";

const usage = `clausetrail check

Walks the database and reports every broken promise; changes nothing. Exit 1 if there is any. Example:
  clausetrail check
`;

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, () =>
    withDatabase(async () => {
      const results = await runChecks();
      for (const { name, broken } of results) {
        process.stdout.write(
          `${name}: ${broken.length === 0 ? "kept" : `${broken.length} broken`}\n`,
        );
        for (const { where, what } of broken) process.stdout.write(`  ${where}: ${what}\n`);
      }
      return results.every(({ broken }) => broken.length === 0) ? 0 : 1;
    }),
  );
