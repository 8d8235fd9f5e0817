import { citationOf } from "../cite/write.js";
import type { Step } from "./citation-groups.js";
import { ordersOf } from "./instructions.js";
import { rankOf } from "./openings.js";
import { changesWords } from "./operation.js";
import { saysWhole, type Order } from "./orders.js";
import type { Reason } from "./reasons.js";
import type { Segment } from "./segments.js";
import { addressOf } from "./targets.js";

/**
 * What the segments of a sentence order at the places that stand before its verb: "Tại Điều 5 và Điều 6,
 * thay thế cụm từ …". Words change alike at each place; what else would be done at several places at
 * once is left to a person.
 */
export function ordersAt(places: Step[][], segments: Segment[], quoted: boolean): Order[] {
  const [first = [], ...others] = places.map((steps) => ordersOfAll(segments, steps, quoted));
  if (others.length === 0) return first;
  const words = first.every(({ action }) => action.endsWith("-words"));
  const printed = places.map((steps) => citationOf(addressOf(steps), "vi")).join(", ");
  return first.map((order, i) =>
    words
      ? {
          ...order,
          targets: [order, ...others.map((each) => each[i] ?? order)].flatMap((o) => o.targets),
          paths: [order, ...others.map((each) => each[i] ?? order)].flatMap((o) => o.paths),
        }
      : { ...order, doubt: { code: "ambiguous-citation", words: printed } },
  );
}

// "điểm c và bổ sung điểm d khoản 6 Điều 3": what the parts of a sentence leave out is told by the
// part behind them, else by the part before.
function ordersOfAll(segments: Segment[], steps: Step[], quoted: boolean): Order[] {
  const orders: Order[][] = [];
  let told: Step[] = [];
  let behind: Order | null = null;
  for (const segment of segments.toReversed()) {
    const around = joined(lends(told, segment) ? told : [], steps);
    const last: Order | null = behind;
    orders.unshift(
      ordersOf(segment, around, quoted).map((order) =>
        last === null ? order : placedBehind(order, segment, last),
      ),
    );
    told = orders[0]?.[0]?.paths[0] ?? told;
    behind = orders[0]?.find(({ paths }) => paths.length > 0) ?? behind;
  }
  const first = orders[0]?.[0]?.paths[0] ?? [];
  return segments.flatMap((segment, i) => {
    const read = orders[i] ?? [];
    const open = i > 0 && read.some((order) => isOpen(order));
    return open ? ordersOf(segment, joined(first, steps), quoted) : read;
  });
}

// "Thay “A” bằng “B” và bỏ “C” tại Điều 5, Điều 6": both words, at both places; with a semicolon between
// them the first may as well be meant everywhere.
function placedBehind(order: Order, segment: Segment, behind: Order): Order {
  if (!changesWords(order) || saysWhere(order, segment) || behind.paths.length === 0) return order;
  const words = citationOf(behind.targets[0]?.address ?? "", "vi");
  const doubt: Reason | null = segment.closed ? { code: "ambiguous-citation", words } : order.doubt;
  return { ...order, targets: behind.targets, paths: behind.paths, doubt: order.doubt ?? doubt };
}

const saysWhere = ({ paths, document, targets }: Order, { tokens }: Segment) =>
  paths.length > 0 ||
  document !== null ||
  saysWhole(tokens) ||
  targets.some(({ address }) => address === "preamble");

// "Bãi bỏ khoản 2 Điều 5 và sửa đổi khoản 3": the article stands in the part before.
const isOpen = ({ doubt, targets }: Order) =>
  doubt?.code === "ambiguous-citation" ||
  targets.some(({ address }) => /^(?:cl|point|sub)_/u.test(address));

// "Thay thế Mẫu số 06 …; thay thế Phụ lục III": the annex of the second is not where the form stands.
function lends(told: Step[], { tokens }: Segment): boolean {
  const unit = tokens.find((token) => token.t === "unit");
  if (unit?.t !== "unit" || rankOf[unit.kind] < rankOf.article) return true;
  return told.some(({ kind }) => kind === unit.kind);
}

const joined = (told: Step[], steps: Step[]) => [
  ...told.filter(({ kind }) => !steps.some((step) => step.kind === kind)),
  ...steps,
];
