import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "../setup-error.js";

/** Makes the data folder where it is missing, and tries that it can be written to. */
export async function prepareDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    // 0700: it holds secrets and personal data.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Some size, because an empty file fits on a full disk.
    await writeFile(probe, Buffer.alloc(64 * 1024));
  } catch (error) {
    throw new SetupError(sentenceFor(folder, error), { cause: error });
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Says what a disk's refusal means. */
export function sentenceFor(folder: string, error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOSPC":
    case "EDQUOT":
      return `The disk of the data folder ${folder} is full: free some space, or set DATA_FOLDER to another disk.`;
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return `The data folder ${folder} cannot be written to: give this user the right to, or set DATA_FOLDER to a folder that can be written.`;
    case "ENOTDIR":
    case "EEXIST":
      return `The data folder ${folder} is a file, or lies under one: set DATA_FOLDER to a folder.`;
    default:
      return `The data folder ${folder} cannot be used (${String(error)}): set DATA_FOLDER to another one.`;
  }
}
