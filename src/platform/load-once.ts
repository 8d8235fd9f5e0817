import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import mongoose from "mongoose";

/** Does the work unless it was done for the same stamp; noted only when it is done. */
export async function loadOnce(
  name: string,
  stamp: string,
  work: () => Promise<void>,
): Promise<"loaded" | "known"> {
  const notes = mongoose.connection.collection<{ _id: string; stamp: string }>("loaded");
  if ((await notes.findOne({ _id: name }))?.stamp === stamp) return "known";
  await work();
  await notes.updateOne({ _id: name }, { $set: { stamp } }, { upsert: true });
  return "loaded";
}

/** One word for the names and contents of all files below a folder. */
export async function stampOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    hash.update(file.slice(folder.length)).update(await readFile(file));
  }
  return hash.digest("hex");
}
