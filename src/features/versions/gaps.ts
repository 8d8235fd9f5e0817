import type { Address, Provision, ProvisionKind } from "../../core/provision/types.js";

/** A hole or a doubling in the numbers: nothing with one is published unless a person says why. */
export type Gap =
  | { gap: "missing"; kind: ProvisionKind; from: string; to: string; before: Address }
  | { gap: "repeated"; kind: ProvisionKind; label: string; address: Address };

const counted = new Set<ProvisionKind>(["article", "clause", "point"]);
// The letters that number points, in their order; f, j, w and z are not used.
const pointLetters = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");

/**
 * Articles are counted through the text, clauses in their article, points in their clause. Inserted
 * numbers (5a, đ1) stand after the number they extend. Annexes and forms number as they like.
 */
export function gapsOf(provisions: Provision[]): Gap[] {
  const inAnnex = annexed(provisions);
  const gaps: Gap[] = [];
  const lastOrder = new Map<string, number>();
  for (const provision of provisions) {
    const { address, kind, label } = provision;
    if (!counted.has(kind) || label === null || inAnnex.has(address)) continue;
    if (/~\d+$/.test(address)) {
      gaps.push({ gap: "repeated", kind, label, address });
      continue;
    }
    const series = kind === "article" ? "article" : `${kind} ${provision.parent ?? ""}`;
    const order = orderOf(kind, label);
    const last = lastOrder.get(series) ?? 0;
    if (order === null) continue;
    if (order > last + 1)
      gaps.push({
        gap: "missing",
        kind,
        from: labelAt(kind, last + 1),
        to: labelAt(kind, order - 1),
        before: address,
      });
    lastOrder.set(series, Math.max(order, last));
  }
  return gaps;
}

function annexed(provisions: Provision[]): Set<Address> {
  const found = new Set<Address>();
  for (const { address, kind, parent } of provisions)
    if (kind === "annex" || kind === "form" || (parent !== null && found.has(parent)))
      found.add(address);
  return found;
}

function orderOf(kind: ProvisionKind, label: string): number | null {
  if (kind === "point") {
    const order = pointLetters.indexOf(label.charAt(0).toLowerCase());
    return order < 0 ? null : order + 1;
  }
  const digits = /^\d+/.exec(label);
  return digits === null ? null : Number(digits[0]);
}

function labelAt(kind: ProvisionKind, order: number): string {
  return kind === "point" ? (pointLetters[order - 1] ?? String(order)) : String(order);
}
