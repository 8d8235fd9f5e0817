import type { ChangeKind, ProvisionChange } from "../../core/compare/types.js";
import { citationOf } from "../../core/cite/write.js";
import type { Address, Provision, Reading } from "../../core/provision/types.js";
import type { Lang } from "../../platform/messages/messages.js";
import { presentText, type Block } from "../versions/present-text.js";
import { presentParts, type ShownPart } from "./present-cells.js";
import { presentRuns, presentSides } from "./present-runs.js";
import { sequenceOf, type Step } from "./sequence.js";

export type Card = {
  id: string;
  kinds: ChangeKind[];
  place: string;
  /** Where it stood, when that is another place. */
  oldPlace: string | null;
  also: string[];
  heading: string | null;
  article: Address | null;
  parts: ShownPart[];
  sides: { before: ShownPart[]; after: ShownPart[] };
};
export type Part =
  | { part: "card"; card: Card }
  | { part: "moved-away"; place: string; to: string; href: string }
  | { part: "unchanged"; from: string; to: string; count: number; blocks: Block[] };

type Readings = { before: Reading; after: Reading };

/** A comparison as its page shows it, from the top to the end. */
export function presentComparison(
  changes: readonly ProvisionChange[],
  { before, after }: Readings,
  { lang, all }: { lang: Lang; all: boolean },
): Part[] {
  const steps = sequenceOf(changes, { before: before.provisions, after: after.provisions });
  const blocks = all
    ? new Map(presentText(after).map((block) => [block.address, block]))
    : new Map<Address, Block>();
  const find = { before: indexOf(before.provisions), after: indexOf(after.provisions) };
  return steps.flatMap((step): Part[] => {
    if (step.step === "change") return [{ part: "card", card: cardOf(step, find, lang) }];
    if (step.step === "unchanged") return unchangedPart(step.provisions, blocks, { find, lang });
    const { before: from, after: to } = step.change;
    const href = `#${cardId(steps, step.change)}`;
    return [{ part: "moved-away", place: cited(from, lang), to: cited(to, lang), href }];
  });
}

type Index = ReadonlyMap<Address, Provision>;
type Find = { before: Index; after: Index };
type Change = Extract<Step, { step: "change" }>;

const indexOf = (provisions: readonly Provision[]): Index =>
  new Map(provisions.map((provision) => [provision.address, provision]));

const cited = (address: Address | null, lang: Lang) =>
  address === null ? "" : citationOf(address, lang);

function cardId(steps: readonly Step[], change: ProvisionChange): string {
  const at = steps.find((step) => step.step === "change" && step.change === change);
  return at?.step === "change" ? `change-${at.order + 1}` : "";
}

function cardOf({ change, order }: Change, find: Find, lang: Lang): Card {
  const { kinds, before, after, also = [], words } = change;
  const address = after ?? before ?? "";
  const index = after === null ? find.before : find.after;
  const article = articleOf(address, index);
  const sides = presentSides(words);
  return {
    id: `change-${order + 1}`,
    kinds: kinds.filter((kind) => kind !== "changed" || kinds.length === 1 || words.length > 0),
    place: cited(address, lang),
    oldPlace: before !== null && after !== null && before !== after ? cited(before, lang) : null,
    also: also.map((part) => cited(part, lang)),
    heading: (article === null ? undefined : index.get(article)?.heading) ?? null,
    article,
    parts: presentParts(presentRuns(words)),
    sides: { before: presentParts(sides.before), after: presentParts(sides.after) },
  };
}

function articleOf(address: Address, index: Index): Address | null {
  let at = index.get(address);
  while (at !== undefined && at.kind !== "article" && at.kind !== "annex" && at.kind !== "form")
    at = at.parent === null ? undefined : index.get(at.parent);
  return at?.address ?? null;
}

const countedKinds = new Set<Provision["kind"]>(["clause", "point", "subpoint"]);

function unchangedPart(
  provisions: readonly Provision[],
  blocks: ReadonlyMap<Address, Block>,
  { find, lang }: { find: Find; lang: Lang },
): Part[] {
  const shown = provisions.map(({ address }) => blocks.get(address));
  const named = provisions.filter(({ kind }) => !unnamed.has(kind));
  const first = named.at(0);
  const last = named.at(-1);
  if (first === undefined || last === undefined) return [];
  const inRun = new Set(named.map(({ address }) => address));
  const article = articleOf(last.address, find.after);
  const isWhole =
    article !== null &&
    [...find.after.keys()].every((key) => !isIn(key, article) || inRun.has(key));
  const to = isWhole ? article : last.address;
  return [
    {
      part: "unchanged",
      from: cited(first.address, lang),
      to: to === first.address ? "" : cited(to, lang),
      count: provisions.filter(({ kind }) => countedKinds.has(kind)).length,
      blocks: shown.filter((block) => block !== undefined),
    },
  ];
}

const isIn = (address: Address, article: Address) =>
  address === article || address.startsWith(`${article}__`);

// What has no number of its own, and what stands over the articles, does not bound a stretch.
const unnamed = new Set<Provision["kind"]>([
  "preamble",
  "signature",
  "part",
  "chapter",
  "section",
  "subsection",
]);
