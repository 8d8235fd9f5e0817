import type { Address } from "../provision/types.js";

export const outcomeCodes = [
  "accepted",
  "partly-accepted",
  "not-accepted",
  "guidance",
  "noted",
  "forwarded",
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** What the table of opinions has to know of a remark. */
export type Opinion = {
  code: string;
  address: Address;
  organization: string;
  coSigners: readonly string[];
  /** Code of the remark under which this one was merged. */
  mergedInto: string | null;
  content: string;
  proposedWording: string | null;
  decision: { outcome: OutcomeCode; reason: string } | null;
};

/** One line of the table: an opinion with everybody who holds it. */
export type OpinionRow = {
  codes: string[];
  subjects: string[];
  contents: { text: string; wording: string | null }[];
  decision: Opinion["decision"];
};
export type OpinionGroup = { address: Address; rows: OpinionRow[] };
export type OpinionTotals = {
  opinions: number;
  organizations: number;
  pending: number;
  byOutcome: Record<OutcomeCode, number>;
};

/**
 * The opinions grouped by provision in the order given by `order`, merged ones under their head.
 * A remark merged under a head that is not among them stands for itself: none is lost.
 */
export function opinionGroups(
  opinions: readonly Opinion[],
  order: readonly Address[],
): OpinionGroup[] {
  const codes = new Set(opinions.map((opinion) => opinion.code));
  const heads = opinions.filter((o) => o.mergedInto === null || !codes.has(o.mergedInto));
  const rank = new Map(order.map((address, index) => [address, index]));
  const groups = new Map<Address, OpinionRow[]>();
  for (const head of heads) {
    const under = opinions.filter((opinion) => opinion.mergedInto === head.code);
    const rows = groups.get(head.address) ?? [];
    groups.set(head.address, [...rows, rowOf(head, under)]);
  }
  return [...groups]
    .map(([address, rows]) => ({ address, rows }))
    .sort((a, b) => (rank.get(a.address) ?? order.length) - (rank.get(b.address) ?? order.length));
}

function rowOf(head: Opinion, under: Opinion[]): OpinionRow {
  const all = [head, ...under];
  return {
    codes: all.map((opinion) => opinion.code),
    subjects: unique(all.flatMap((o) => [o.organization, ...o.coSigners])),
    contents: all.map(({ content, proposedWording }) => ({
      text: content.trim(),
      wording: proposedWording,
    })),
    decision: head.decision,
  };
}

const unique = (words: string[]) => [...new Set(words)];

/** How many opinions came from how many bodies, and what became of them. */
export function opinionTotals(opinions: readonly Opinion[]): OpinionTotals {
  const byCode = new Map(opinions.map((opinion) => [opinion.code, opinion]));
  // What is merged shares the answer of its head.
  const decisionOf = (opinion: Opinion) =>
    opinion.decision ??
    (opinion.mergedInto === null ? null : (byCode.get(opinion.mergedInto)?.decision ?? null));
  const count = (outcome: OutcomeCode | undefined) =>
    opinions.filter((opinion) => decisionOf(opinion)?.outcome === outcome).length;
  return {
    opinions: opinions.length,
    organizations: unique(opinions.flatMap((o) => [o.organization, ...o.coSigners])).length,
    pending: count(undefined),
    byOutcome: {
      accepted: count("accepted"),
      "partly-accepted": count("partly-accepted"),
      "not-accepted": count("not-accepted"),
      guidance: count("guidance"),
      noted: count("noted"),
      forwarded: count("forwarded"),
    },
  };
}
