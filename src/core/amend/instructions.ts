import { isAnnexAddress } from "./openings.js";
import { nameOf, type Segment } from "./segments.js";
import type { Action, Anchor, CitedOperation, Target } from "./operation.js";
import type { Reason } from "./reasons.js";
import { addressOf, targetsOf, type Step } from "./targets.js";
import type { Token } from "./tokens.js";
import { wordChangesOf, type WordChange } from "./word-changes.js";

/** What a sentence orders, before the quoted text is cut to its targets. */
export type Order = Pick<
  CitedOperation,
  | "action"
  | "verb"
  | "document"
  | "targets"
  | "replacements"
  | "except"
  | "anchor"
  | "find"
  | "replace"
  | "doubt"
> & { paths: Step[][] };

/** Reads one segment of an instruction; gives no order where it is only the head of a list. */
export function ordersOf(segment: Segment, context: Step[], quoted: boolean): Order[] {
  const { tokens, verb } = segment;
  if (tokens.some((token) => token.t === "quote")) return wordOrders(segment, context, quoted);
  switch (verb) {
    case "substitute":
      return substituteOrders(segment, context, quoted);
    case "insert":
      return [insertOrder(segment, context)].filter((order) => order !== null);
    case "repeal":
      return repealOrders(segment, context);
    case "replace":
      return quoted ? substituteOrders(segment, context, quoted) : annexOrders(segment, context);
    case "correct":
    case "rename":
      return substituteOrders(segment, context, quoted).map((order) =>
        verb === "correct" ? { ...order, action: "correct" } : order,
      );
    case "suspend":
    case "extend":
      return [{ ...cited(segment, context), action: verb }];
    case "renumber":
      return [{ ...cited(segment, context), action: "renumber", doubt: notUnderstood(tokens) }];
    case "mixed":
      return quoted ? [{ ...cited(segment, context), doubt: notUnderstood(tokens) }] : [];
  }
}

/** An order that only tells what the sentence cites. */
function cited(segment: Segment, context: Step[], tokens = segment.tokens): Order {
  const { targets, paths, doubt } = targetsOf(tokens, context);
  return {
    action: "other",
    verb: segment.words,
    document: documentOf(segment.tokens),
    targets,
    paths,
    replacements: [],
    except: [],
    anchor: null,
    find: null,
    replace: null,
    doubt: unknownWords(tokens) ?? doubt,
  };
}

function documentOf(tokens: Token[]): string | null {
  const document = tokens.find((token) => token.t === "document" && !token.self);
  return document?.t === "document" ? nameOf(document) : null;
}

function unknownWords(tokens: Token[]): Reason | null {
  const words = tokens.flatMap((token) => (token.t === "word" ? [token.words] : []));
  return words.length === 0 ? null : { code: "not-understood", words: words.join(" ") };
}

function notUnderstood(tokens: Token[]): Reason {
  const words = tokens.flatMap((token) =>
    "words" in token ? [token.words] : token.t === "unit" ? [token.printed] : [],
  );
  return { code: "not-understood", words: words.join(" ") };
}

const isAnnex = (target: Target) => isAnnexAddress(target.address);
const someOf = (tokens: Token[]) => tokens.some((t) => t.t === "key" && t.is === "some");

function substituteOrders(segment: Segment, context: Step[], quoted: boolean): Order[] {
  if (segment.tokens.some((token) => token.t === "title"))
    return [{ ...cited(segment, context, []), action: "rename-document" }];
  const order = cited(segment, context);
  if (someOf(segment.tokens) && !quoted) return [];
  if (order.targets.length === 0)
    return [{ ...order, doubt: order.doubt ?? { code: "no-target" } }];
  if (order.targets.every(isAnnex) && !quoted) return annexOrders(segment, context);
  const isHeading = ({ part }: Target) => part === "heading";
  return split(order, isHeading, "retitle", "substitute");
}

// The headings of a list are one operation, the provisions in it another.
function split(
  order: Order,
  belongs: (target: Target) => boolean,
  action: Action,
  otherwise: Action,
): Order[] {
  const pick = (wanted: boolean): Order => {
    const kept = order.targets.map((target) => belongs(target) === wanted);
    return {
      ...order,
      action: wanted ? action : otherwise,
      targets: order.targets.filter((_, i) => kept[i]),
      replacements: order.replacements.filter((_, i) => kept[i]),
      paths: order.paths.filter((_, i) => kept[i]),
    };
  };
  return [pick(true), pick(false)].filter(({ targets }) => targets.length > 0);
}

function insertOrder(segment: Segment, context: Step[]): Order | null {
  const { tokens } = segment;
  const isPlace = (token: Token) =>
    token.t === "key" && ["after", "before", "end", "into"].includes(token.is);
  const at = tokens.findIndex(isPlace);
  const key = tokens[at];
  if (at < 0 || key?.t !== "key") {
    if (someOf(tokens)) return null;
    const order = cited(segment, context);
    const doubt: Reason | null = order.targets.length === 0 ? { code: "no-target" } : order.doubt;
    return { ...order, action: "insert", doubt };
  }
  const place = targetsOf(tokens.slice(at + 1), context);
  const [path] = place.paths;
  const base = { ...cited(segment, context, []), action: "insert" as const };
  const said = place.doubt ?? unknownWords(tokens);
  if (path === undefined || place.paths.length > 1 || tokens.slice(at + 1).some(isPlace))
    return { ...base, doubt: said ?? { code: "no-target" } };
  const address = addressOf(path);
  const news = targetsOf(
    tokens.slice(0, at),
    key.is === "into" || key.is === "end" ? path : outside(path),
  );
  const anchor: Anchor | null =
    key.is === "after" ? { after: address } : key.is === "before" ? { before: address } : null;
  if (news.targets.length === 0) {
    const end = { ...base, targets: place.targets, paths: place.paths, anchor: { end: address } };
    return { ...end, doubt: said ?? (key.is === "end" ? null : { code: "no-target" }) };
  }
  const doubt = said ?? news.doubt;
  return { ...base, targets: news.targets, paths: news.paths, anchor, doubt };
}

// What is inserted beside khoản 4 of Điều 8 stands in Điều 8.
const outside = (path: Step[]) => path.slice(1);

function repealOrders(segment: Segment, context: Step[]): Order[] {
  const order: Order = { ...cited(segment, context), action: "repeal" };
  if (segment.tokens.some((token) => token.t === "document" && token.self))
    return [{ ...order, targets: [], paths: [], doubt: { code: "listed-in-annex" } }];
  if (order.targets.length > 0) {
    const parts = order.targets.some(({ part }) => part !== null && part !== "heading");
    return [{ ...order, doubt: order.doubt ?? (parts ? { code: "effect-without-words" } : null) }];
  }
  if (someOf(segment.tokens)) return [];
  if (order.document !== null && order.doubt === null)
    return [{ ...order, doubt: { code: "whole-document" } }];
  return [{ ...order, doubt: order.doubt ?? { code: "no-target" } }];
}

function annexOrders(segment: Segment, context: Step[]): Order[] {
  const { tokens } = segment;
  if (someOf(tokens)) return [];
  const at = tokens.findIndex((t) => t.t === "key" && (t.is === "with" || t.is === "matching"));
  const before = targetsOf(at < 0 ? tokens : tokens.slice(0, at), context);
  const order: Order = {
    ...cited(segment, context, at < 0 ? tokens : tokens.slice(0, at)),
    action: "replace-annex",
  };
  if (before.targets.length === 0)
    return [{ ...order, doubt: order.doubt ?? { code: "no-target" } }];
  const after = at < 0 ? before : targetsOf(tokens.slice(at + 1), []);
  if (!before.targets.every(isAnnex))
    return [{ ...order, doubt: order.doubt ?? { code: "no-quoted-text" } }];
  const listed = { ...order, replacements: after.targets.map(({ address }) => address) };
  if (after.targets.length !== before.targets.length)
    return [{ ...listed, doubt: order.doubt ?? renumbered(order) }];
  // Each is replaced by the one it is listed with; only the same number leaves nothing open.
  const keeps = (target: Target) => {
    const fresh = listed.replacements[listed.targets.indexOf(target)] ?? "";
    return lastPart(fresh) === lastPart(target.address);
  };
  return split(listed, keeps, "replace-annex", "replace-annex").map((part) =>
    part.targets.every(keeps) ? part : { ...part, doubt: order.doubt ?? renumbered(part) },
  );
}

const lastPart = (address: string) => address.split("__").at(-1);

const renumbered = ({ targets }: Order): Reason => ({
  code: "annex-renumbered",
  address: targets[0]?.address ?? "",
});

function wordOrders(segment: Segment, context: Step[], quoted: boolean): Order[] {
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
  return [
    ...repealOrders({ ...segment, tokens: segment.tokens.slice(0, end) }, context),
    ...wordOrders({ ...segment, tokens: segment.tokens.slice(quote) }, context, false),
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
  if (place?.t !== "key" || beside?.t !== "quote" || order.targets.length === 0)
    return { ...order, action: "insert", doubt: notUnderstood(tokens) };
  const glue = /^[,;.:]/u.test(added.text) ? "" : " ";
  const joined =
    place.is === "after" ? beside.text + glue + added.text : added.text + " " + beside.text;
  return { ...order, find: beside.text, replace: joined };
}
