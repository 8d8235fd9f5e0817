import { runService } from "../run-service.js";
import { serviceCommand } from "./service-command.js";

const usage = `clausetrail serve

Serves the pages; "clausetrail work" does the jobs. Example:
  MONGODB_URI=mongodb://db.example/clausetrail PUBLIC_URL=https://gopy.example.vn clausetrail serve
`;

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, async () => {
    await runService({ pages: true, jobs: false });
    return 0;
  });
