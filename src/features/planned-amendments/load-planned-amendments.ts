import { parse } from "yaml";
import { z } from "zod";
import { findDocumentByNumber } from "../documents/queries.js";
import { insertPlanned } from "./store.js";
import { instruments, milestoneKinds, type Milestone, type PlannedAmendment } from "./types.js";

const date = z.iso.date().nullable().default(null);
const both = z.strictObject({ vi: z.string(), en: z.string() });
const entry = z.strictObject({
  id: z.string(),
  place: z.number().int().nullable().default(null),
  nature: z.enum(["official", "illustration"]).default("official"),
  title: both.nullable().default(null),
  instrument: z.enum(instruments).nullable().default(null),
  target: z
    .strictObject({ number: z.string().nullable().default(null), title: z.string() })
    .nullable()
    .default(null),
  milestones: z
    .array(z.strictObject({ kind: z.enum(milestoneKinds), planned: date, actual: date }))
    .default([]),
  facts: z.array(both.extend({ source: z.string() })).default([]),
});

/** Reads the shipped register (documents/planned-amendments.yaml) and adds what is not there yet. */
export async function loadPlannedAmendments(yaml: string): Promise<number> {
  const entries = z.array(entry).parse(parse(yaml));
  for (const { id, target, milestones, ...rest } of entries) {
    const number = target?.number ?? null;
    const document = number === null ? null : await findDocumentByNumber(number);
    const planned: PlannedAmendment = {
      ...rest,
      _id: id,
      target: target === null ? null : { ...target, documentId: document?._id ?? null },
      leadUnit: null,
      officer: null,
      milestones: fullTimeline(milestones),
      revision: 1,
    };
    await insertPlanned(planned);
  }
  return entries.length;
}

/** Every milestone in its order, the ones nothing is known of without dates. */
export function fullTimeline(known: readonly Milestone[]): Milestone[] {
  return milestoneKinds.map(
    (kind) =>
      known.find((milestone) => milestone.kind === kind) ?? { kind, planned: null, actual: null },
  );
}
