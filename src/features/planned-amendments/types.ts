export const milestoneKinds = [
  "registered",
  "drafting",
  "consultation",
  "appraisal",
  "submitted",
  "issued",
  "in-force",
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];
/** Calendar dates; null where nothing is planned or known. */
export type Milestone = { kind: MilestoneKind; planned: string | null; actual: string | null };

export const instruments = ["law", "decree", "circular", "decision"] as const;

/** A place in the year's programme. A place whose document is not known yet stays open and says so. */
export type PlannedAmendment = {
  _id: string;
  /** Its place among the Ministry's thirteen; null for an illustration. */
  place: number | null;
  nature: "official" | "illustration";
  title: { vi: string; en: string } | null;
  instrument: (typeof instruments)[number] | null;
  /** The document to be amended, as printed, and here where it is kept. */
  target: { number: string | null; title: string; documentId: string | null } | null;
  leadUnit: { id: string; name: string } | null;
  officer: string | null;
  milestones: Milestone[];
  /** What is known, each sentence with where it comes from. */
  facts: { vi: string; en: string; source: string }[];
  revision: number;
};

/** How far it has come: the last milestone that was reached. */
export function reachedMilestone(
  planned: Pick<PlannedAmendment, "milestones">,
): MilestoneKind | null {
  return planned.milestones.findLast(({ actual }) => actual !== null)?.kind ?? null;
}
