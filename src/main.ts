import { explained } from "./platform/explain.js";
import { runService } from "./run-service.js";

process.exitCode = await explained(async () => {
  await runService({ pages: true, jobs: true });
  return 0;
});
