import type { Address } from "../provision/types.js";
import { allot } from "./allot.js";
import {
  contextUnder,
  instructs,
  leading,
  leadUnder,
  longestSentence,
  passive,
  singleSpaced,
  type Context,
} from "./context.js";
import { ordersAt } from "./order-places.js";
import type { Order } from "./orders.js";
import { tokensOf } from "./lexer.js";
import { withoutStrayCommas } from "./stray-commas.js";
import { isAnnexAddress } from "./openings.js";
import { unsaid, type CitedOperation } from "./operation.js";
import { cutInstruction } from "./quotes.js";
import type { Reason } from "./reasons.js";
import { commonContext } from "./targets.js";
import { nameOf, segmentsOf, withoutAnnouncement, type Segment } from "./segments.js";
import type { Token } from "./tokens.js";

/** Reads the words of one instruction, quoted text included, to its operations: one at least. */
export function readInstruction(
  source: Address,
  words: string,
  above: Context,
  before = 0,
): CitedOperation[] {
  return readOnce(source, words, above, before).flatMap((operation) =>
    operation.document !== null || above.documents.length === 0
      ? [operation]
      : above.documents.map((document) => ({ ...operation, document })),
  );
}

function readOnce(
  source: Address,
  words: string,
  above: Context,
  before: number,
): CitedOperation[] {
  const { sentence: printed, quoted, after, between } = cutInstruction(words);
  const { heading: head, sentence: own } = lastSentence(printed);
  const context = underHeading(head, above);
  const nested = quoted === null ? null : quotedInstructions(source, printed, quoted, context);
  if (nested !== null) return nested;
  if (printed.length > longestSentence)
    return [otherOperation(source, printed.slice(0, 300), quoted, [], context)];
  const sentence = singleSpaced(own);
  const tokens = withoutStrayCommas(
    withoutAnnouncement(tokensOf(sentence, context.document)),
    quoted,
  );
  const segments = segmentsOf(tokens, context.verb, context.words);
  const lead = leadUnder(tokens, context);
  const heading = contextUnder(printed, context).document;
  const outside: Reason | null =
    between === null ? null : { code: "quote-names-more", words: between };
  const orders = ordersAt(lead.places, segments, quoted !== null).map((order) => ({
    ...order,
    document: fuller(order.document ?? lead.document, heading),
    doubt: order.doubt ?? lead.doubt ?? outside,
  }));
  if (orders.length === 0) return [otherOperation(source, sentence, quoted, tokens, context)];
  const operations = withText(source, sentence, quoted, orders, context);
  if (after === "") return operations;
  const next = contextBehind(orders, segments, context);
  const rest =
    (instructs(after, next) || announced.test(after)) && before < mostInOne
      ? readInstruction(source, after, next, before + 1)
      : [otherOperation(source, after, null, [], context)];
  return [...operations, ...rest];
}

// "… như sau: “2. Hai.” Bãi bỏ khoản 3.", "…; khoản 3 như sau: “3. Ba.”": what stands behind a quotation
// goes on in the article of the order before, and without a verb has its verb.
function contextBehind(orders: Order[], segments: Segment[], context: Context): Context {
  const outer = commonContext(orders.flatMap(({ paths }) => paths.map((path) => path.slice(1))));
  const last = segments.at(-1);
  const said = last === undefined ? {} : { verb: last.verb, words: last.words };
  const steps = outer.length > 0 ? outer : context.steps;
  return { ...context, ...said, steps, ordered: true };
}

const announced =
  /^(?:các |tên |đoạn )?(?:điểm|khoản|điều|mục|chương|phụ lục)\s[^“”"]{1,280}(?:như sau|sau đây)\s*:?\s*[“"]/iu;

// No real passage goes on with more orders behind its quotations.
const mostInOne = 20;

// The heading gives the number of a law that the sentence under it only names.
const fuller = (said: string | null, heading: string | null) =>
  said === null || (!/\d\//u.test(said) && heading !== null) ? (heading ?? said) : said;

// A heading that orders the change may be repeated in full under it; the last sentence counts.
function lastSentence(printed: string): { heading: string; sentence: string } {
  const lines = printed.split("\n");
  const own = Math.max(
    0,
    lines.findLastIndex((line) => leading.test(line) || passive.test(line)),
  );
  return { heading: lines.slice(0, own).join(" "), sentence: lines.slice(own).join(" ") };
}

// "Điều 2. Sửa đổi, bổ sung một số khoản của Điều 6⏎Bổ sung khoản 6 như sau": the heading tells the place.
function underHeading(heading: string, context: Context): Context {
  if (heading.trim() === "" || heading.length > longestSentence) return context;
  const { steps, document } = contextUnder(heading, context);
  return { ...context, steps, document };
}

// "14. Thay thế một số cụm từ như sau: “a) Thay thế cụm từ …; b) …”": the list itself is quoted.
function quotedInstructions(
  source: Address,
  sentence: string,
  quoted: string,
  context: Context,
): CitedOperation[] | null {
  const items = quoted.split(/\n(?=\p{Ll}\)\s)/u);
  if (!items.every((item) => /^\p{Ll}\)\s/u.test(item) && leading.test(item))) return null;
  const under = contextUnder(sentence, context);
  return items.flatMap((item) =>
    readInstruction(`${source}__point_${item.charAt(0)}`, item.replace(/^\p{Ll}\)\s*/u, ""), under),
  );
}

function withText(
  source: Address,
  sentence: string,
  quoted: string | null,
  orders: Order[],
  context: Context,
): CitedOperation[] {
  const takers = orders.filter(takesText);
  const allotment = quoted === null || takers.length === 0 ? null : allot(quoted, takers);
  return orders.map((order) => {
    const index = takers.indexOf(order);
    const pieces = index < 0 ? [] : (allotment?.pieces[index] ?? []);
    const announced = index >= 0 && quoted === null;
    const doubt: Reason | null = announced ? noText(order) : (allotment?.doubt ?? null);
    return {
      ...unsaid,
      ...fields(order),
      source,
      sentence,
      document: order.document ?? context.document,
      text: index < 0 ? spareText(takers, quoted) : textOf(pieces, quoted, takers.length),
      pieces,
      frames: index < 0 ? [] : (allotment?.frames ?? []),
      doubt: order.doubt ?? (index < 0 ? null : doubt),
    };
  });
}

// The public contract knows no paths; they only serve to cut the quoted text.
function fields(order: Order): Omit<Order, "paths"> {
  const { action, verb, document, targets, replacements } = order;
  const { except, anchor, within, find, replace, doubt } = order;
  const where = { targets, replacements, except, anchor, within };
  return { action, verb, document, ...where, find, replace, doubt };
}

const textOf = (pieces: { text: string }[], quoted: string | null, takers: number) =>
  pieces.length > 0 && takers > 1 ? pieces.map(({ text }) => text).join("\n") : quoted;

const spareText = (takers: Order[], quoted: string | null) => (takers.length === 0 ? quoted : null);

const takesText = ({ action, find }: Order) =>
  find === null &&
  ["substitute", "insert", "retitle", "rename-document", "correct"].includes(action);

// New annexes and forms come with the act, not in a quotation.
function noText({ targets, action }: Order): Reason | null {
  const annexes = targets.length > 0 && targets.every(({ address }) => isAnnexAddress(address));
  return annexes && action === "insert" ? null : { code: "no-quoted-text" };
}

function otherOperation(
  source: Address,
  sentence: string,
  quoted: string | null,
  tokens: Token[],
  context: Context,
): CitedOperation {
  const document = tokens.find((token) => token.t === "document" && !token.self);
  return {
    ...unsaid,
    source,
    sentence: singleSpaced(sentence),
    action: "other",
    verb: "",
    document: (document?.t === "document" ? nameOf(document) : null) ?? context.document,
    text: quoted,
    doubt: { code: "not-understood", words: singleSpaced(sentence) },
  };
}
