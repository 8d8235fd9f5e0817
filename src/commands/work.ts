import { runService } from "../run-service.js";
import { serviceCommand } from "./service-command.js";

const usage = `clausetrail work

Works off the jobs: comparisons, alerts, mails, clocks. Any number of workers may run. Example:
  MONGODB_URI=mongodb://db.example/clausetrail clausetrail work
`;

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, async () => {
    await runService({ pages: false, jobs: true });
    return 0;
  });
