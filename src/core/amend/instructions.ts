import { makesException, withoutExceptions } from "./exceptions.js";
import { isAnnexAddress, onlyAnnex, rankOf } from "./openings.js";
import type { Action, Anchor, Target } from "./operation.js";
import { cited, notUnderstood, placeInAct, unknownWords, type Order } from "./orders.js";
import type { Reason } from "./reasons.js";
import { repealOrders, someOf } from "./repeal-orders.js";
import type { Segment } from "./segments.js";
import type { Step } from "./citation-groups.js";
import { addressOf, targetsOf } from "./targets.js";
import type { Token } from "./tokens.js";
import { wordOrders } from "./word-orders.js";

/** Reads one segment of an instruction; gives no order where it is only the head of a list. */
export function ordersOf(segment: Segment, context: Step[], quoted: boolean): Order[] {
  const { tokens } = segment;
  if (tokens.some((token) => token.t === "quote")) return wordOrders(segment, context, quoted);
  if (!makesException(tokens)) return unitOrders(segment, context, quoted);
  const rest = { ...segment, tokens: withoutExceptions(tokens) };
  const orders = unitOrders(rest, context, quoted);
  return (orders.length > 0 ? orders : [cited(rest, context)]).map((order) => ({
    ...order,
    doubt: { code: "exception" },
  }));
}

function unitOrders(segment: Segment, context: Step[], quoted: boolean): Order[] {
  const { tokens, verb } = segment;
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
      return substituteOrders(segment, context, quoted).map((order) => ({
        ...order,
        action: "correct",
      }));
    case "rename":
      return substituteOrders(segment, context, quoted).map(renaming);
    case "suspend":
    case "extend":
      return [{ ...cited(segment, context), action: verb }];
    case "renumber":
      return [{ ...cited(segment, context), action: "renumber", doubt: notUnderstood(tokens) }];
    case "mixed":
      return quoted ? [{ ...cited(segment, context), doubt: notUnderstood(tokens) }] : [];
  }
}

const isAnnex = (target: Target) => isAnnexAddress(target.address);

function substituteOrders(segment: Segment, context: Step[], quoted: boolean): Order[] {
  const title = segment.tokens.find((token) => token.t === "title");
  if (title?.t === "title" && title.ofBases)
    return [{ ...cited(segment, context, []), doubt: notUnderstood(segment.tokens) }];
  if (title !== undefined) return [{ ...cited(segment, context, []), action: "rename-document" }];
  const order = cited(segment, context);
  if (someOf(segment.tokens) && !quoted) return [];
  if (order.targets.length === 0)
    return [{ ...order, doubt: order.doubt ?? { code: "no-target" } }];
  if (order.targets.every(isAnnex) && !quoted) return annexOrders(segment, context);
  const isHeading = ({ part }: Target) => part === "heading";
  const sure = { ...order, doubt: order.doubt ?? placeInAct(segment.tokens) };
  return split(sure, isHeading, "retitle", "substitute");
}

// "Đổi tên Điều 5 thành “…”": the verb says that it is the name.
const renaming = (order: Order): Order =>
  order.action === "substitute" && order.targets.length === 1
    ? {
        ...order,
        action: "retitle",
        targets: order.targets.map(({ address }) => ({ address, part: "heading" as const })),
      }
    : order;

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
    const order = cited(segment, context, withoutContents(tokens));
    const doubt: Reason | null = order.targets.length === 0 ? { code: "no-target" } : order.doubt;
    return { ...order, action: "insert", doubt };
  }
  const behind = at === 0 ? newUnitsBehind(tokens) : null;
  const place = targetsOf(behind?.place ?? tokens.slice(at + 1), context);
  const [path] = place.paths;
  const base = { ...cited(segment, context, []), action: "insert" as const };
  const said = place.doubt ?? unknownWords(tokens);
  if (path === undefined || place.paths.length > 1 || tokens.slice(at + 1).some(isPlace))
    return { ...base, doubt: said ?? { code: "no-target" } };
  const address = addressOf(path);
  const news = targetsOf(
    behind?.news ?? withoutContents(tokens.slice(0, at)),
    key.is === "into" || key.is === "end" ? path : outside(path),
  );
  const anchor: Anchor | null =
    key.is === "after" ? { after: address } : key.is === "before" ? { before: address } : null;
  if (news.targets.length === 0) {
    const end = { ...base, targets: place.targets, paths: place.paths, anchor: { end: address } };
    return { ...end, doubt: said ?? (key.is === "end" ? null : { code: "no-target" }) };
  }
  const within = key.is === "into" && isHeading(path) ? address : null;
  const doubt = said ?? news.doubt;
  return { ...base, targets: news.targets, paths: news.paths, anchor, within, doubt };
}

// "Bổ sung vào sau khoản 4 Điều 27 khoản 4a": behind the article a smaller unit begins anew.
function newUnitsBehind(tokens: Token[]): { place: Token[]; news: Token[] } | null {
  const units = tokens.flatMap((token, i) => (token.t === "unit" ? [{ kind: token.kind, i }] : []));
  const rank = (at: number) => rankOf[units[at]?.kind ?? "annex"];
  const down = units.findIndex((_, at) => at > 0 && rank(at) < rank(at - 1));
  const start = units[down]?.i;
  return down < 0 || start === undefined
    ? null
    : { place: tokens.slice(1, start), news: tokens.slice(start) };
}

// "Chương IIa gồm các Điều 12a, 12b": the articles come with their chapter.
function withoutContents(tokens: Token[]): Token[] {
  const at = tokens.findIndex((t) => t.t === "key" && t.is === "in" && /^gồm/iu.test(t.words));
  const [head] = tokens.filter((token) => token.t === "unit");
  const holds = head?.t === "unit" && rankOf[head.kind] > rankOf.article;
  return at >= 0 && holds ? tokens.slice(0, at) : tokens;
}

const isHeading = ([inner]: Step[]) =>
  inner !== undefined && ["part", "chapter", "section", "subsection"].includes(inner.kind);

// What is inserted beside khoản 4 of Điều 8 stands in Điều 8.
const outside = (path: Step[]) => path.slice(1);

function annexOrders(segment: Segment, context: Step[]): Order[] {
  const { tokens } = segment;
  if (someOf(tokens)) return [];
  const at = tokens.findIndex((t) => t.t === "key" && (t.is === "with" || t.is === "matching"));
  const before = targetsOf(at < 0 ? tokens : tokens.slice(0, at), context);
  const order: Order = {
    ...cited(segment, context, at < 0 ? tokens : tokens.slice(0, at)),
    action: "replace-annex",
  };
  const bare = byOnlyAnnex(order, tokens, at);
  if (bare !== null) return [bare];
  // "Thay thế Nghị định số …": a new text takes the place of the whole of it.
  const whole = order.document !== null && at < 0 && !tokens.some(({ t }) => t === "unit");
  if (before.targets.length === 0)
    return whole && order.doubt === null
      ? [{ ...order, action: "lapse", doubt: { code: "whole-document" } }]
      : [{ ...order, doubt: order.doubt ?? { code: "no-target" } }];
  const after = at < 0 ? before : targetsOf(tokens.slice(at + 1), []);
  if (!before.targets.every(isAnnex))
    return [{ ...order, action: "substitute", doubt: order.doubt ?? { code: "no-quoted-text" } }];
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

// "Thay thế Phụ lục I bằng Phụ lục ban hành kèm theo Nghị định này": the one annex of the act, which has
// no number, in the place of one annex of the text, which may have none either.
function byOnlyAnnex(order: Order, tokens: Token[], at: number): Order | null {
  if (at < 0 || !isOnlyAnnex(tokens.slice(at + 1))) return null;
  if (unknownWords(tokens) !== null) return null;
  const replacements = [onlyAnnex];
  if (isOnlyAnnex(tokens.slice(0, at)))
    return {
      ...order,
      targets: [{ address: "annex_1", part: null, label: "" }],
      paths: [[{ kind: "annex", label: "1" }]],
      replacements,
      doubt: null,
    };
  const [target, ...more] = order.targets;
  const isOne = target !== undefined && more.length === 0 && /^annex_[^_]+$/u.test(target.address);
  return isOne && order.doubt === null ? { ...order, replacements } : null;
}

function isOnlyAnnex(tokens: Token[]): boolean {
  const [unit, ...more] = tokens.flatMap((token) => (token.t === "unit" ? [token] : []));
  return unit?.kind === "annex" && unit.labels.length === 0 && more.length === 0;
}

const lastPart = (address: string) => address.split("__").at(-1);

const renumbered = ({ targets }: Order): Reason => ({
  code: "annex-renumbered",
  address: targets[0]?.address ?? "",
});
