import { AppError } from "../../platform/errors.js";
import type { AccountActor } from "../../platform/policy.js";
import { findOrganization, nameIn } from "../organizations/queries.js";
import type { Act } from "./act.js";
import type { OfferedAct } from "./allowed-acts.js";
import {
  readAssignment,
  readDecision,
  readHead,
  readWords,
  type Input,
  type Typed,
} from "./input.js";
import { findFeedback } from "./store.js";

type Asked = { act: OfferedAct; typed: Typed; actor: AccountActor; today: string };
type Read = Input<Act>;

const right = (value: Act): Read => ({ status: "right", value });
const wrong = (field: string, key: string): Read => ({ status: "wrong", errors: [{ field, key }] });

/** The act a form asks for, checked; what it names (a unit, a head) is looked up. */
export async function readAct({ act, typed, actor, today }: Asked): Promise<Read> {
  switch (act) {
    case "ask-approval":
    case "submit":
    case "receive":
      return right({ kind: act });
    case "co-sign":
      return right({
        kind: act,
        organizationId: actor.organizationId,
        organizationShort: actor.organizationShortName ?? actor.organizationName,
      });
    case "send-back":
    case "return":
    case "withdraw": {
      const read = readWords(typed, `${fieldOf(act)}Reason`);
      return read.status === "wrong" ? read : right({ kind: act, reason: read.value });
    }
    case "advise":
    case "answer": {
      const read = readWords(typed, `${act}Text`);
      return read.status === "wrong" ? read : right({ kind: act, text: read.value });
    }
    case "decide": {
      const read = readDecision(typed);
      return read.status === "wrong" ? read : right({ kind: act, ...read.value });
    }
    case "assign":
      return readAssign(typed, today);
    case "merge":
      return readMerge(typed);
    case "edit":
      throw new AppError("not-found", 404, "error.not-found.text");
  }
}

const fieldOf = (act: string) => (act === "send-back" ? "sendBack" : act);

async function readAssign(typed: Typed, today: string): Promise<Read> {
  const read = readAssignment(typed, today);
  if (read.status === "wrong") return read;
  const unit = await findOrganization(read.value.unitId);
  if (unit?.kind !== "unit") return wrong("unitId", "feedback.error.unit");
  return right({ kind: "assign", ...read.value, unitName: nameIn(unit, "vi") });
}

async function readMerge(typed: Typed): Promise<Read> {
  const read = readHead(typed);
  if (read.status === "wrong") return read;
  const head = await findFeedback(read.value.head);
  if (head === null || head.mergedInto !== null || head._id === typed.id)
    return wrong("head", "feedback.error.head-unknown");
  return right({ kind: "merge", into: head._id, code: read.value.head });
}
