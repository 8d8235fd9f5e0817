import { createHash } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { isAlive, type ProcessMark } from "./process-mark.js";

/** Who has the data folder open, and where its database answers. */
export type Holder = {
  host: string;
  owner: ProcessMark;
  database?: { uri: string; server: ProcessMark };
};

/** What a lock file says; no holder where it was cut short by a crash or a full disk. */
export type Found = { text: string; holder: Holder | null };

export const beatMs = 10_000;

/** Writes a lock file where there is none; false where there is one. */
export async function createLock(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

export async function readLock(path: string): Promise<Found | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text, holder: null };
  }
}

/** Whether the holder of a lock file still lives, as far as can be told. */
export async function holds(path: string, holder: Holder | null): Promise<boolean> {
  if (holder !== null && holder.host === hostname()) return isAlive(holder.owner);
  // Another machine's processes cannot be asked; its beat can be seen. A lock that is not readable
  // yet is being written.
  const touched = await stat(path).catch(() => null);
  const silence = holder === null ? 1_000 : 3 * beatMs;
  return touched !== null && Date.now() - touched.mtimeMs < silence;
}

/**
 * Removes a lock whose holder died. Many may find it at once, and one of them may hold the folder before
 * another is done looking: only who has the permit for this very lock looks again and removes it. A
 * permit whose maker died in its turn stays until the lock is gone, and the next one counts.
 */
export async function removeDead(path: string, dead: Found, by: Holder): Promise<void> {
  const permits: string[] = [];
  for (;;) {
    const permit = permitOf(path, dead, permits.length);
    permits.push(permit);
    if (await createLock(permit, by)) break;
    const other = await readLock(permit);
    if (other === null || (await holds(permit, other.holder))) return;
  }
  const now = await readLock(path);
  if (now?.text === dead.text && !(await holds(path, now.holder))) await rm(path, { force: true });
  for (const permit of permits) await rm(permit, { force: true });
}

/** The file that permits one process to remove this lock: the first, or the one after a dead permit. */
export function permitOf(path: string, { text }: Found, order: number): string {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return `${path}.${digest}.${order}`;
}
