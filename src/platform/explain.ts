import { SetupError } from "./setup-error.js";

/** Runs a command of the service: what keeps it from starting is told in one sentence, exit 2. */
export async function explained(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
