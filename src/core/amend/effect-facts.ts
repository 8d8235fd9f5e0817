import { cite } from "../cite/cite.js";
import type { Citation } from "../cite/types.js";
import { firstDate, printedDate, type LegalDate } from "../provision/dates.js";
import type { Address, Reading } from "../provision/types.js";
import { singleSpaced } from "./context.js";
import type { CitedOperation } from "./operation.js";
import { readAct } from "./read-act.js";

/** That an act changes the effect of another document, or of a provision of it, and not its words. */
export type EffectFact = {
  what: "lapse" | "suspend" | "extend" | "override";
  /** The number of the document whose effect changes. */
  document: string;
  /** The provision of it; null stands for the whole document. */
  address: Address | null;
  /** The first day; null where the act does not say it. */
  from: LegalDate | null;
  /** The last day; null where the act does not say it, and for what lapses. */
  until: LegalDate | null;
  /** The provision of the act that says so, and its words. */
  source: Address;
  sentence: string;
};

/**
 * What an act says of the effect of other documents: lapsed, suspended, extended, or overridden for a
 * time. Only documents named by number are told. A whole document is named only where the sentence
 * speaks of nothing less: "quy định về … tại Thông tư số … hết hiệu lực" is not the circular.
 */
export function effectFactsOf(act: Reading): EffectFact[] {
  const { operations } = readAct(act);
  if (!operations.some((operation) => kindOf(operation) !== null)) return [];
  const citations = cite(act);
  return operations.flatMap((operation) => {
    const what = kindOf(operation);
    if (what === null) return [];
    const { from, source, sentence } = operation;
    const said = { what, from, until: what === "lapse" ? null : untilOf(operation) };
    return placesOf(operation, act, citations).map((place) => ({
      ...said,
      ...place,
      source,
      sentence,
    }));
  });
}

function kindOf({ action, sentence }: CitedOperation): EffectFact["what"] | null {
  // Whole provisions that lapse are read as repealed; their sentence does not order it.
  if (action === "repeal") return /(?:bãi|hủy|huỷ|loại) bỏ/iu.test(sentence) ? null : "lapse";
  const isFact = action === "lapse" || action === "suspend" || action === "extend";
  return isFact || action === "override" ? action : null;
}

const lastDay = new RegExp(String.raw`đến (?:hết )?${printedDate}`, "u");

const untilOf = ({ until, sentence }: CitedOperation): LegalDate | null =>
  until ?? firstDate(lastDay.exec(sentence)?.[0] ?? "");

type Place = Pick<EffectFact, "document" | "address">;
const isNumber = (document: string | null) => document !== null && /^\d+\/.*\p{Lu}/u.test(document);

function placesOf(operation: CitedOperation, act: Reading, citations: Citation[]): Place[] {
  const { action, document, targets, sentence } = operation;
  if (action === "override") return overridden(operation, act, citations);
  if (document === null || !isNumber(document)) return [];
  if (targets.length > 0)
    return [...new Set(targets.map(({ address }) => address))].map((address) => ({
      document,
      address,
    }));
  return action === "lapse" && wholeDocument.test(sentence) ? [{ document, address: null }] : [];
}

const wholeDocument =
  /^(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định) (?:[^;:]*hết hiệu lực|này [^;:]*thay thế )/u;

// "… khác với khoản 1 Điều 2 Nghị định số … thì thực hiện theo Nghị quyết này": the provision that
// gives way is cited; which one it is no verb says.
function overridden({ source, sentence }: CitedOperation, act: Reading, citations: Citation[]) {
  const home = act.provisions.find(({ address }) => address === source);
  if (home === undefined) return [];
  const [ceding = ""] = sentence.split(/ thì (?:thực hiện|áp dụng) theo /u, 1);
  return citations
    .filter(({ start, document }) => start >= home.start && start < home.end && isNumber(document))
    .filter(({ text }) => ceding.includes(singleSpaced(text)))
    .flatMap(({ document, addresses }) =>
      (addresses.length === 0 ? [null] : addresses).map((address) => ({
        document: document ?? "",
        address,
      })),
    );
}
