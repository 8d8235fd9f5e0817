import { read } from "../../core/provision/read.js";
import type { Override } from "../../core/provision/types.js";
import { changedMeanwhile } from "../../platform/errors.js";
import { storeReading } from "./content.js";
import { draftToChange } from "./draft-to-change.js";
import { readingOf } from "./readings.js";
import { stepVersion } from "./store.js";

export type Correction = {
  versionId: string;
  revision: number;
  /** All corrections of the version; one for a line that has one already takes its place. */
  overrides: Override[];
  by: string;
};

/** Reads a version in review again with a person's corrections of its structure. */
export async function correctStructure(input: Correction, now: Date): Promise<void> {
  const { versionId, revision, by } = input;
  await draftToChange(versionId);
  const overrides = lastByLine(input.overrides);
  const { text } = await readingOf(versionId);
  const content = await storeReading(read(text, overrides));
  const done = await stepVersion(versionId, {
    revision,
    state: "draft",
    set: { ...content, overrides },
    event: { at: now, by, what: "corrected", reason: null },
  });
  if (!done) throw changedMeanwhile();
}

function lastByLine(overrides: Override[]): Override[] {
  const byLine = new Map(overrides.map((override) => [override.line, override]));
  return [...byLine.values()].toSorted((a, b) => a.line - b.line);
}
