import type { Action } from "./operation.js";
import { cited, documentOf, notUnderstood, type Order } from "./orders.js";
import type { Reason } from "./reasons.js";
import { repealOrders } from "./repeal-orders.js";
import type { Segment } from "./segments.js";
import { addressOf, targetsOf, type Step } from "./targets.js";
import type { Token } from "./tokens.js";
import { wordChangesOf, type WordChange } from "./word-changes.js";

/** Reads a segment with quoted words: replaced, taken out, added. */
export function wordOrders(segment: Segment, context: Step[], quoted: boolean): Order[] {
  const { tokens, verb } = segment;
  const none: Order = { ...cited(segment, context, tokens), targets: [], paths: [] };
  if (quoted && verb !== "insert") return [{ ...none, doubt: notUnderstood(tokens) }];
  if (verb === "insert") return [addedWords(segment, context)];
  if (verb === "rename") return [{ ...none, doubt: notUnderstood(tokens) }];
  if (verb === "repeal" && tokens[0]?.t === "unit") return repealedAndDeleted(segment, context);
  const inside = verb === "repeal" ? shortened(tokens) : null;
  const changes = inside ?? wordChangesOf(tokens, verb === "repeal");
  if (changes === null) return [{ ...none, doubt: notUnderstood(tokens) }];
  const plain: Action = verb === "repeal" && inside === null ? "delete-words" : "replace-words";
  return changes.map((change) => ({
    ...placedChange(segment, change, context),
    action: verb === "correct" ? "correct" : plain,
  }));
}

// "Bãi bỏ khoản 1 Điều 12 và đoạn “…” tại khoản 2 Điều 12"
function repealedAndDeleted(segment: Segment, context: Step[]): Order[] {
  const quote = segment.tokens.findIndex((token) => token.t === "quote");
  const isLink = (token: Token | undefined) =>
    token?.t === "separator" || (token?.t === "key" && token.is === "phrase");
  let end = quote;
  while (isLink(segment.tokens[end - 1])) end--;
  const deleted = wordOrders({ ...segment, tokens: segment.tokens.slice(quote) }, context, false);
  const outer = deleted[0]?.paths[0]?.slice(1) ?? context;
  return [
    ...repealOrders({ ...segment, tokens: segment.tokens.slice(0, end) }, outer),
    ...deleted,
  ].map((order) => ({ ...order, document: order.document ?? documentOf(segment.tokens) }));
}

function placedChange(segment: Segment, change: WordChange, context: Step[]): Order {
  const order = cited(segment, context, change.loci);
  const excepted = targetsOf(change.except, []);
  const words = change.except.find((token) => token.t === "quote");
  const kept = excepted.targets.map((target) => ({
    target,
    words: words?.t === "quote" ? words.text : null,
  }));
  const whole =
    order.targets.length === 0 && context.length > 0 && documentOf(change.loci) === null;
  const odd = change.loci.some((token) => token.t === "title");
  const doubt: Reason | null =
    change.except.length > 0 && (kept.length === 0 || excepted.doubt !== null)
      ? { code: "exception" }
      : odd
        ? { code: "words-in-title", words: change.find }
        : null;
  return {
    ...order,
    targets: whole ? [{ address: addressOf(context), part: null }] : order.targets,
    find: change.find,
    replace: change.replace,
    except: kept,
    doubt: order.doubt ?? doubt,
  };
}

// "Bỏ cụm từ “X” trong cụm từ “Y”": Y loses X, and stays elsewhere what it is.
function shortened(tokens: Token[]): WordChange[] | null {
  const quotes = tokens.flatMap((token, i) =>
    token.t === "quote" ? [{ text: token.text, i }] : [],
  );
  const [inner, outer, ...more] = quotes;
  if (inner === undefined || outer === undefined || more.length > 0) return null;
  const link = tokens.slice(inner.i + 1, outer.i);
  if (!link.some((t) => t.t === "key" && t.is === "in") || !outer.text.includes(inner.text))
    return null;
  if (link.some((t) => t.t === "unit" || t.t === "separator")) return null;
  const replace = outer.text.replace(inner.text, "").replace(/ {2,}/g, " ").trim();
  return [{ find: outer.text, replace, loci: tokens.slice(outer.i + 1), except: [] }];
}

// "Bổ sung cụm từ “A” vào sau cụm từ “B” tại …"
function addedWords(segment: Segment, context: Step[]): Order {
  const { tokens } = segment;
  const [added, beside] = tokens.filter((token) => token.t === "quote");
  const place = tokens.find((t) => t.t === "key" && (t.is === "after" || t.is === "before"));
  const loci = tokens.filter((token) => token.t !== "quote");
  const order: Order = { ...cited(segment, context, loci), action: "add-words" };
  if (added?.t !== "quote") return order;
  const atEnd = tokens.some((token) => token.t === "key" && token.is === "end");
  if (place?.t !== "key" || beside?.t !== "quote" || order.targets.length === 0 || atEnd)
    return { ...order, action: "insert", doubt: notUnderstood(tokens) };
  const glue = /^[,;.:]/u.test(added.text) ? "" : " ";
  const joined =
    place.is === "after" ? beside.text + glue + added.text : added.text + " " + beside.text;
  return { ...order, find: beside.text, replace: joined };
}
