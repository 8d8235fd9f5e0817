import { addedWordsOf, besideWith, type AddedWords } from "./added-words.js";
import { exceptionsOf, makesException, withoutExceptions } from "./exceptions.js";
import type { Action } from "./operation.js";
import { cited, documentOf, notUnderstood, placeInAct, saysWhole, type Order } from "./orders.js";
import type { Reason } from "./reasons.js";
import { repealOrders } from "./repeal-orders.js";
import type { Segment } from "./segments.js";
import type { Step } from "./citation-groups.js";
import { addressOf } from "./targets.js";
import type { Token } from "./tokens.js";
import { wordChangesOf, type WordChange } from "./word-changes.js";

/** Reads a segment with quoted words: replaced, taken out, added. */
export function wordOrders(segment: Segment, context: Step[], quoted: boolean): Order[] {
  const { tokens, verb } = segment;
  const none: Order = { ...cited(segment, context, tokens), targets: [], paths: [] };
  if (quoted && verb !== "insert") return [{ ...none, doubt: notUnderstood(tokens) }];
  if (verb === "insert") return addedOrders(segment, context);
  if (verb === "rename") return [{ ...none, doubt: notUnderstood(tokens) }];
  if (verb === "repeal" && tokens[0]?.t === "unit") return repealedAndDeleted(segment, context);
  const inside = verb === "repeal" ? shortened(tokens) : null;
  const changes = inside ?? wordChangesOf(tokens, verb === "repeal");
  if (changes === null) return [{ ...none, doubt: notUnderstood(tokens) }];
  const plain: Action = verb === "repeal" && inside === null ? "delete-words" : "replace-words";
  const action: Action = verb === "correct" ? "correct" : plain;
  const orders: Order[] = [];
  const titles: Order[] = [];
  let outer = context;
  for (const change of changes.toReversed()) {
    const { loci, inText, inTitle } = withoutTitle(change.loci);
    const order = { ...placedChange(segment, { ...change, loci }, outer), action };
    if (inTitle) titles.unshift(titleOrder(order));
    if (inText) orders.unshift(order);
    if (inText) outer = articleOf(order, context);
  }
  return [...withSharedDoubt(orders), ...titles];
}

// "tại tên Nghị định và Điều 5": the title named alone leaves the provisions as they are.
function withoutTitle(said: Token[]): { loci: Token[]; inText: boolean; inTitle: boolean } {
  const loci = said.filter((token) => token.t !== "title");
  const inTitle = loci.length < said.length;
  const inText = !inTitle || saysWhole(loci) || loci.some((token) => token.t === "unit");
  return { loci, inText, inTitle };
}

// Title and legal bases are no provisions: the change in them is made by hand.
const titleOrder = (order: Order): Order => ({
  ...order,
  targets: [{ address: "preamble", part: null }],
  paths: [],
  except: [],
  doubt: { code: "title-by-hand" },
});

// "“A” đứng trước “C” bằng “B”": what is not understood of one part may bear on the next.
function withSharedDoubt(orders: Order[]): Order[] {
  let before: Order | null = null;
  return orders.map((order) => {
    const shares: boolean = before?.replace === order.replace && order.doubt === null;
    before = shares ? { ...order, doubt: before?.doubt ?? null } : order;
    return before;
  });
}

// "“A” tại khoản 1, “B” tại khoản 2 Điều 5": the article stands with the last.
function articleOf({ paths }: Order, context: Step[]): Step[] {
  const article = paths[0]?.slice(1).filter(({ kind }) => kind === "article") ?? [];
  return context.some(({ kind }) => kind === "article") ? context : [...article, ...context];
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
  const inside = order.paths.length > 1 ? [] : (order.paths[0] ?? context);
  const kept = change.except.length === 0 ? [] : exceptionsOf(change.except, inside);
  const whole =
    order.targets.length === 0 &&
    context.length > 0 &&
    documentOf(change.loci) === null &&
    !saysWhole(change.loci);
  const doubt: Reason | null =
    kept === null || makesException(change.loci) ? { code: "exception" } : null;
  const [target] = order.targets;
  const atEnd = change.loci.some((token) => token.t === "key" && token.is === "end");
  return {
    ...order,
    anchor: atEnd && target !== undefined ? { end: target.address } : null,
    targets: whole ? [{ address: addressOf(context), part: null }] : order.targets,
    find: change.find,
    replace: change.replace,
    except: kept ?? [],
    doubt: order.doubt ?? doubt ?? placeInAct(change.loci),
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
function addedOrders(segment: Segment, context: Step[]): Order[] {
  const additions = addedWordsOf(segment.tokens);
  const orders: Order[] = [];
  const titles: Order[] = [];
  let outer = context;
  for (const words of additions?.toReversed() ?? []) {
    const { loci, inText, inTitle } = withoutTitle(words.loci);
    const order = addedOrder(segment, { ...words, loci }, outer);
    if (inTitle) titles.unshift(titleOrder(order));
    if (inText) orders.unshift(order);
    if (inText) outer = articleOf(order, context);
  }
  const placed = orders.every(({ targets }) => targets.length > 0);
  if (orders.length + titles.length > 0 && placed) return [...orders, ...titles];
  const loci = withoutExceptions(segment.tokens).filter((token) => token.t !== "quote");
  const order = cited(segment, context, loci);
  return [{ ...order, action: "insert", doubt: notUnderstood(segment.tokens) }];
}

function addedOrder(segment: Segment, words: AddedWords, context: Step[]): Order {
  const order: Order = { ...cited(segment, context, words.loci), action: "add-words" };
  const targets =
    order.targets.length === 0 && context.length > 0
      ? [{ address: addressOf(context), part: null }]
      : order.targets;
  const atEnd = words.place === "end";
  return {
    ...order,
    targets,
    find: words.beside,
    replace: atEnd ? words.added : besideWith(words),
  };
}
