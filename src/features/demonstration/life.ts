import type { Act, Doer } from "../feedback/act.js";
import type { Person } from "../feedback/feedback.js";
import type { Played } from "../feedback/plant-feedback.js";
import type { DemonstrationRemark } from "./setting.js";

export type Cast = {
  author: Person;
  lead: Person;
  officer: Person;
  unit: { id: string; name: string } | null;
  coSigners: (Person & { organizationId: string; organizationShort: string })[];
  /** The remark this one was merged under. */
  head: { id: string; code: string } | null;
  settled: { versionId: string; label: string } | null;
};

const dayMs = 24 * 60 * 60 * 1000;
type Step = { act: Act; by: Person; afterDays: number };

/** Everything that happened to a remark until the state it is said to be in, in its order. */
export function lifeOf(remark: DemonstrationRemark, cast: Cast): Played[] {
  const filed = new Date(`${remark.filed}T02:00:00Z`);
  return stepsOf(remark, cast).map(({ act, by, afterDays }) => ({
    act,
    doer: { person: by, at: new Date(filed.getTime() + afterDays * dayMs) } satisfies Doer,
  }));
}

function stepsOf(remark: DemonstrationRemark, cast: Cast): Step[] {
  const { author, lead, officer } = cast;
  if (remark.state === "draft") return [];
  const asked: Step[] = [{ act: { kind: "ask-approval" }, by: author, afterDays: 0.05 }];
  if (remark.state === "awaiting-lead") return asked;
  const submitted: Step[] = [
    ...asked,
    { act: { kind: "submit" }, by: lead, afterDays: 0.2 },
    ...cast.coSigners.map(({ organizationId, organizationShort, ...by }, index) => ({
      act: { kind: "co-sign" as const, organizationId, organizationShort },
      by,
      afterDays: 1 + index / 50,
    })),
  ];
  if (remark.state === "submitted") return submitted;
  if (remark.state === "withdrawn")
    return [
      ...submitted,
      { act: { kind: "withdraw", reason: remark.note ?? "" }, by: author, afterDays: 2 },
    ];
  const received: Step[] = [
    ...submitted,
    { act: { kind: "receive" }, by: officer, afterDays: 2.02 },
  ];
  return [...received, ...afterReceipt(remark, cast)];
}

function afterReceipt(remark: DemonstrationRemark, cast: Cast): Step[] {
  const by = cast.officer;
  switch (remark.state) {
    case "received":
      return [];
    case "with-unit":
      return [{ act: assignment(remark, cast), by, afterDays: 2.1 }];
    case "returned":
      return [{ act: { kind: "return", reason: remark.note ?? "" }, by, afterDays: 3 }];
    case "merged":
      return [{ act: merging(cast), by, afterDays: 4 }];
    default:
      return [{ act: deciding(remark), by, afterDays: 5 }, ...afterDecision(remark, cast)];
  }
}

function afterDecision(remark: DemonstrationRemark, cast: Cast): Step[] {
  const answer: Step[] =
    remark.answer === undefined
      ? []
      : [{ act: { kind: "answer", text: remark.answer }, by: cast.author, afterDays: 7 }];
  if (remark.settled === undefined || cast.settled === null) return answer;
  const settle: Act = { kind: "settle", address: remark.settled.address, ...cast.settled };
  return [...answer, { act: settle, by: cast.officer, afterDays: 121 }];
}

function assignment({ key, due }: DemonstrationRemark, { unit }: Cast): Act {
  if (unit === null || due === undefined) throw new Error(`${key} names no unit or no date`);
  return { kind: "assign", unitId: unit.id, unitName: unit.name, due };
}

function merging({ head }: Cast): Act {
  if (head === null) throw new Error("The head of a merged remark stands before it in the file");
  return { kind: "merge", into: head.id, code: head.code };
}

function deciding({ key, decision }: DemonstrationRemark): Act {
  if (decision === undefined) throw new Error(`${key} is decided, but no decision is given`);
  return { kind: "decide", ...decision };
}
