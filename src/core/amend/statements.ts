import type { Address } from "../provision/types.js";
import { makesException, withoutExceptions } from "./exceptions.js";
import { firstDate } from "../provision/dates.js";
import { tokensOf } from "./lexer.js";
import { unsaid, type Action, type CitedOperation } from "./operation.js";
import { singleSpaced, type Context } from "./context.js";
import { documentOf } from "./orders.js";
import type { Reason } from "./reasons.js";
import { byDocument, type Segment } from "./segments.js";
import { targetsOf } from "./targets.js";
import type { Token } from "./tokens.js";

const kinds: [RegExp, Action, string][] = [
  [/hết hiệu lực(?!\p{L})/u, "lapse", "hết hiệu lực"],
  [/(?:tạm )?ngưng hiệu lực(?!\p{L})/iu, "suspend", "ngưng hiệu lực"],
  [
    /(?:kéo dài|gia hạn) (?:thời hạn|thời gian|hiệu lực)|tiếp tục (?:có hiệu lực|được áp dụng) đến/iu,
    "extend",
    "kéo dài",
  ],
  [
    /khác với[^.]{0,300}thì (?:thực hiện|áp dụng) theo (?:quy định (?:của|tại) )?(?:Luật|Nghị quyết|Nghị định|Thông tư|Quyết định) này/u,
    "override",
    "áp dụng",
  ],
];

/**
 * Reads a sentence that changes the effect of a text and not its words: "các Điều 7, 8 và 10 của
 * Thông tư số … hết hiệu lực". Null where it is none. Whole provisions that lose their effect are
 * repealed by it.
 */
export function statementOf(
  source: Address,
  words: string,
  context: Context,
): CitedOperation[] | null {
  const sentence = singleSpaced(words);
  if (sentence.length > 3000) return null;
  for (const [pattern, action, verb] of kinds) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const operations = statement(source, sentence, { action, verb, at: found.index }, context);
    if (operations !== null) return operations;
  }
  return null;
}

type Said = { action: Action; verb: string; at: number };

function statement(
  source: Address,
  sentence: string,
  { action, verb, at }: Said,
  context: Context,
): CitedOperation[] | null {
  // "Ngưng hiệu lực thi hành Điều 5 từ ngày …": what loses its effect stands behind the verb.
  const behind = sentence
    .slice(at)
    .replace(
      /^(?:kéo dài|gia hạn)(?: (?:thời hạn|thời gian))?(?: (?:có hiệu lực|hiệu lực|áp dụng|thực hiện))?(?: thi hành)?|^.*?hiệu lực(?: thi hành)?/iu,
      "",
    );
  const before =
    at === 0 ? (behind.split(/ (?:kể )?từ ngày| đến /u, 1)[0] ?? "") : sentence.slice(0, at);
  const subject = action === "override" ? "" : before;
  const clause = subject.replace(/^Kể từ ngày [^,]*,\s*/u, "");
  // In brackets and chains stand the documents that a provision comes from: the tokens leave them out.
  const tokens = tokensOf(clause);
  const document = documentOf(tokens);
  if (
    action !== "override" &&
    document === null &&
    !(action !== "lapse" && context.document !== null && (action === "suspend" || at === 0))
  )
    return null;
  if (
    action === "lapse" &&
    !/^(?:Các |Quy định|Điều|Khoản|Điểm|Thông tư|Nghị định|Nghị quyết|Quyết định|Luật|Bộ luật|Pháp lệnh)/iu.test(
      clause,
    )
  )
    return null;
  const segment: Segment = { verb: "repeal", words: verb, tokens, closed: false };
  return byDocument(segment).map((part) => ({
    ...unsaid,
    source,
    sentence,
    ...effectOn(part.tokens, { clause, said: sentence.slice(at), action, verb }, context),
  }));
}

const except = /(?:^|[\s,(])(?:ngoại trừ|trừ|không bao gồm)\s/iu;

/** What is said of the provisions of one document. */
function effectOn(
  tokens: Token[],
  { clause, said, action, verb }: Omit<Said, "at"> & { clause: string; said: string },
  context: Context,
) {
  const { targets, doubt } = targetsOf(withoutExceptions(tokens), context.steps);
  const excepts = makesException(tokens) || except.test(said);
  const clean = !tokens.some((token) => token.t === "word") && doubt === null && !excepts;
  const repeals = action === "lapse" && targets.length > 0 && clean && !/^Quy định/iu.test(clause);
  // What is suspended or extended whole, for days that are said, leaves nothing open.
  const dated = /(?:từ|đến (?:hết )?) ?ngày \d/u.test(said);
  const isPeriod =
    (action === "suspend" || action === "extend") && targets.length > 0 && clean && dated;
  const isWhole = targets.length === 0 && action !== "override";
  const open: Reason = isWhole
    ? { code: "whole-document" }
    : { code: excepts && action !== "override" ? "exception" : "effect-without-words" };
  return {
    action: repeals ? ("repeal" as const) : action,
    verb: repeals ? "bãi bỏ" : verb,
    document: documentOf(tokens) ?? context.document,
    targets,
    from: dayBehind(/từ ngày \d/u, said),
    until: dayBehind(/đến (?:hết )?ngày \d/u, said),
    doubt: repeals || isPeriod ? null : open,
  };
}

const dayBehind = (mark: RegExp, said: string) =>
  mark.test(said) ? firstDate(said.slice(said.search(mark))) : null;
