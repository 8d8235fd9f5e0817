import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SetupError } from "../setup-error.js";

const run = promisify(execFile);
const names = ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
const remedy = "or install mongod, or set MONGODB_URI";

/** A Python that can make a virtual environment with pip; throws a sentence that says what is missing. */
export async function findPython(): Promise<string> {
  let unable: string | null = null;
  for (const name of names) {
    const found = await look(name);
    if (found === "able") return name;
    if (found !== "absent") unable ??= found;
  }
  throw new SetupError(
    unable ??
      `No mongod can be had, and no Python is there to run SecantusDB: install Python 3.10 or later, ${remedy}.`,
  );
}

async function look(name: string): Promise<string> {
  const program = "import sys; print(sys.version_info[:2] >= (3, 10)); import venv, ensurepip";
  try {
    await run(name, ["-c", program], { timeout: 20_000 });
  } catch (error) {
    return explain(name, error);
  }
  const { stdout } = await run(name, ["-c", program], { timeout: 20_000 });
  return stdout.startsWith("True")
    ? "able"
    : `No mongod can be had, and ${name} is older than 3.10, which SecantusDB needs: install a later Python, ${remedy}.`;
}

function explain(name: string, error: unknown): string {
  const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
  if (code === "ENOENT" || !stderr.includes("ModuleNotFoundError")) return "absent";
  return `No mongod can be had, and ${name} lacks venv and pip: install them (on Debian and Ubuntu: apt install python3-venv), ${remedy}.`;
}
