import type { ProvisionChange } from "../../core/compare/types.js";
import type { Address, Provision } from "../../core/provision/types.js";

/** What stands at a place of a comparison, read from the top to the end of both texts. */
export type Step =
  | { step: "change"; change: ProvisionChange; order: number }
  /** The old place of a provision that moved; its words are shown at the new one. */
  | { step: "moved-away"; change: ProvisionChange; order: number }
  | { step: "unchanged"; provisions: Provision[] };

type Both = { before: readonly Provision[]; after: readonly Provision[] };
type Placed = { position: number; item: Exclude<Step, { step: "unchanged" }> };

/**
 * The changes in the order of the new text, with what is gone where it stood and the unchanged
 * provisions between as runs.
 */
export function sequenceOf(changes: readonly ProvisionChange[], { before, after }: Both): Step[] {
  const places = placesIn(after);
  const oldPlaces = oldPlacesIn(before, places, changes);
  const placed: Placed[] = changes.flatMap((change, order) => {
    const own = change.after === null ? undefined : places.get(change.after);
    const old = change.before === null ? undefined : oldPlaces.get(change.before);
    const item = { step: "change", change, order } as const;
    const here = { position: own ?? old ?? after.length, item };
    if (!change.kinds.includes("moved") || own === undefined || old === undefined) return [here];
    return [here, { position: old, item: { step: "moved-away", change, order } }];
  });
  placed.sort((a, b) => a.position - b.position || a.item.order - b.item.order);
  return interleave(numbered(placed), after, coveredBy(changes, after));
}

// Numbered as they are shown, so that "next" and "3 of 9" follow the page.
function numbered(placed: readonly Placed[]): Placed[] {
  let count = 0;
  return placed.map(({ position, item }) => ({
    position,
    item: { ...item, order: item.step === "change" ? count++ : count },
  }));
}

const placesIn = (provisions: readonly Provision[]) =>
  new Map(provisions.map(({ address }, index) => [address, index]));

/** For each old provision the place in the new text just behind what stood before it. */
function oldPlacesIn(
  before: readonly Provision[],
  places: ReadonlyMap<Address, number>,
  changes: readonly ProvisionChange[],
): Map<Address, number> {
  const became = new Map(changes.map((change) => [change.before, change]));
  const found = new Map<Address, number>();
  let last = -1;
  for (const { address } of before) {
    const change = became.get(address);
    found.set(address, last + 0.5);
    if (change?.kinds.includes("moved") === true) continue;
    const now = change === undefined ? address : change.after;
    const place = now === null ? undefined : places.get(now);
    if (place !== undefined && place > last) last = place;
  }
  return found;
}

/** What a card shows already: changed provisions, and all below an inserted or repealed one. */
function coveredBy(changes: readonly ProvisionChange[], after: readonly Provision[]): Set<Address> {
  const covered = new Set<Address>();
  const whole = new Set<Address>();
  for (const { kinds, after: address, also = [] } of changes) {
    for (const part of [address, ...also]) if (part !== null) covered.add(part);
    if (address !== null && kinds.some((kind) => kind === "inserted" || kind === "repealed"))
      whole.add(address);
  }
  for (const { address, parent } of after)
    if (parent !== null && whole.has(parent)) {
      whole.add(address);
      covered.add(address);
    }
  return covered;
}

function interleave(
  placed: readonly Placed[],
  after: readonly Provision[],
  covered: ReadonlySet<Address>,
): Step[] {
  const steps: Step[] = [];
  let next = 0;
  let run: Provision[] = [];
  const closeRun = () => {
    if (run.length > 0) steps.push({ step: "unchanged", provisions: run });
    run = [];
  };
  for (let index = 0; index <= after.length; index++) {
    for (
      let item = placed[next];
      item !== undefined && item.position <= index;
      item = placed[next]
    ) {
      // What is gone stands behind the provision before it: that one goes into the run first.
      closeRun();
      steps.push(item.item);
      next++;
    }
    const provision = after[index];
    if (provision !== undefined && !covered.has(provision.address)) run.push(provision);
  }
  closeRun();
  for (const item of placed.slice(next)) steps.push(item.item);
  return steps;
}
