import type { Address } from "../provision/types.js";
import { makesException, withoutExceptions } from "./exceptions.js";
import { firstDate } from "../provision/dates.js";
import { tokensOf } from "./lexer.js";
import { unsaid, type Action, type CitedOperation } from "./operation.js";
import { singleSpaced, type Context } from "./context.js";
import { nameOf } from "./segments.js";
import { targetsOf } from "./targets.js";

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
): CitedOperation | null {
  const sentence = singleSpaced(words);
  if (sentence.length > 3000) return null;
  for (const [pattern, action, verb] of kinds) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const operation = statement(source, sentence, { action, verb, at: found.index }, context);
    if (operation !== null) return operation;
  }
  return null;
}

function statement(
  source: Address,
  sentence: string,
  { action, verb, at }: { action: Action; verb: string; at: number },
  context: Context,
): CitedOperation | null {
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
  const mention = tokens.find((token) => token.t === "document" && !token.self);
  const document = mention?.t === "document" ? nameOf(mention) : null;
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
  const { targets, doubt } = targetsOf(withoutExceptions(tokens), context.steps);
  const excepts = makesException(tokens);
  const clean = !tokens.some((token) => token.t === "word") && doubt === null && !excepts;
  const repeals = action === "lapse" && targets.length > 0 && clean && !/^Quy định/iu.test(clause);
  const said = sentence.slice(at);
  // What is suspended or extended whole, for days that are said, leaves nothing open.
  const dated = /(?:từ|đến (?:hết )?) ?ngày \d/u.test(said);
  const isPeriod =
    (action === "suspend" || action === "extend") && targets.length > 0 && clean && dated;
  return {
    ...unsaid,
    source,
    sentence,
    action: repeals ? "repeal" : action,
    verb: repeals ? "bãi bỏ" : verb,
    document: document ?? context.document,
    targets,
    from: /từ ngày \d/u.test(said) ? firstDate(said.slice(said.search(/từ ngày \d/u))) : null,
    until: /đến (?:hết )?ngày \d/u.test(said)
      ? firstDate(said.slice(said.search(/đến (?:hết )?ngày \d/u)))
      : null,
    doubt:
      repeals || isPeriod
        ? null
        : targets.length === 0 && action !== "override"
          ? { code: "whole-document" }
          : excepts
            ? { code: "exception" }
            : { code: "effect-without-words" },
  };
}
