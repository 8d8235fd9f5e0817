import type { Provision } from "../provision/types.js";
import { glued } from "./added-words.js";
import { needsPerson, type Edit, type Plan } from "./edits.js";
import { fitted, occurrencesOf, withSpace } from "./occurrences.js";
import type { CitedOperation, Target } from "./operation.js";
import { headingEnd, isOther, type Page } from "./page.js";
import { partRange } from "./part-range.js";
import { searchRanges, type RangeSearch } from "./range-search.js";
import type { Reason } from "./reasons.js";
import { wordsIn, type WordPlace } from "./words-in.js";

type Range = { start: number; end: number };

/** The parts of a word change: what is found where, and where it is missing. */
export type WordPlan = { target: Target | null; plan: Plan };

/**
 * Plans the change of words at each place the act names, one plan a place: a place where the words are
 * not found goes to a person, the others do not wait for it. Without a place it is the whole text,
 * articles and annexes.
 */
export function planWords(operation: CitedOperation, page: Page): WordPlan[] {
  const { find, replace } = operation;
  if (find === null && replace !== null)
    return operation.targets.map((target) => ({ target, plan: planEnd(replace, target, page) }));
  if (find === null) return [{ target: null, plan: needsPerson({ code: "no-quoted-text" }, []) }];
  const kept = keptRanges(operation, page);
  if (kept === null)
    return [{ target: null, plan: needsPerson({ code: "exception" }, addresses(operation)) }];
  if (operation.targets.length === 0) return wholeText(operation, find, kept, page);
  return operation.targets.map((target) => ({
    target,
    plan: planPlace(operation, find, { target, kept }, page),
  }));
}

const addresses = ({ targets }: CitedOperation) => targets.map(({ address }) => address);

function planPlace(
  operation: CitedOperation,
  find: string,
  { target, kept }: { target: Target; kept: RangeSearch },
  page: Page,
): Plan {
  const { address } = target;
  const provision = provisionAt(target, page);
  if ("status" in provision) return provision;
  const range = rangeOf(provision, target, page);
  if ("code" in range) return needsPerson(range, [provision.address]);
  const words = asPrinted({ find, replace: operation.replace }, target, page.text, range);
  const isMeant = operation.anchor === null ? () => true : endsAt(provision, page);
  const found = wordsIn(page, provision, words, range).filter(
    (place) => !kept.touches(place) && isMeant(place),
  );
  const places = found.filter(isToChange(words, page.text, range));
  const targets = [provision.address];
  if (places.length === 0) {
    const code = found.length === 0 ? "words-not-found" : "words-already-there";
    return needsPerson({ code, address, words: find }, targets);
  }
  // A mark stands in many places of a sentence; the act means one of them.
  const isOne =
    operation.action === "add-words" || operation.anchor !== null || !/[\p{L}\p{N}]/u.test(find);
  if (isOne && places.length > 1)
    return needsPerson({ code: "words-more-than-once", address, words: find }, targets);
  return {
    status: "edits",
    targets,
    edits: places.map((place) => editOf(words.replace, place, page)),
  };
}

type Words = { find: string; replace: string | null };

// "tại tên Chương II", which is printed in capitals: so are the words, and those that replace them.
function asPrinted(words: Words, { part }: Target, text: string, { start, end }: Range): Words {
  const printed = text.slice(start, end);
  const name = printed.replace(/^\s*(?:Chương|Mục|Tiểu mục|Phần|Điều)\s+\S+/iu, "");
  const inCapitals = part === "heading" && /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
  if (!inCapitals) return words;
  return {
    find: words.find.toLocaleUpperCase("vi"),
    replace: words.replace?.toLocaleUpperCase("vi") ?? null,
  };
}

// "Sở" to be "Sở Y tế", where "Sở Y tế" stands already: it is not to become "Sở Y tế Y tế".
function isToChange({ find, replace }: Words, text: string, range: Range) {
  const holds = replace !== null && replace !== find && replace.includes(find);
  const there = holds ? occurrencesOf(text, replace, range) : [];
  const standing = searchRanges(there);
  return (place: Range) => !standing.holds(place);
}

// "cụm từ “…” ở cuối khoản 1": of all that is in it, or of its own words.
function endsAt(provision: Provision, page: Page): (place: Range) => boolean {
  const ends = [provision.end, page.ownEnd(provision)];
  return ({ start, end }) =>
    ends.some((last) => start < last && /^[\s.,;:]*$/u.test(page.text.slice(end, last)));
}

function provisionAt(target: Target, page: Page): Provision | Plan {
  const { address } = target;
  const found = page.find(address);
  if (found.status === "one" && !isOther(found.provision, target)) return found.provision;
  const isMissing = found.status !== "several";
  const code = isMissing ? "target-unknown" : "target-repeated";
  return needsPerson({ code, address }, [address], isMissing);
}

// "Bổ sung cụm từ “…” vào cuối khoản 1": before the mark that closes it, where it is one paragraph.
function planEnd(words: string, target: Target, page: Page): Plan {
  const { address, part } = target;
  const provision = provisionAt(target, page);
  if ("status" in provision) return provision;
  const text = page.text.slice(provision.start, provision.end).trimEnd();
  const isOne = page.tree.children(address).length === 0 && !text.includes("\n");
  if (!isOne || part !== null)
    return needsPerson({ code: "paragraph-unclear", address }, [provision.address]);
  const mark = /[.;:,]?$/u.exec(text)?.[0] ?? "";
  const end = provision.start + text.length;
  const start = end - mark.length;
  const closed = /[.;:]$/u.test(words) ? words : words + mark;
  const edit: Edit = { start, end, text: glued(closed), level: "words", address };
  return { status: "edits", targets: [provision.address], edits: [edit] };
}

function wholeText(
  operation: CitedOperation,
  find: string,
  kept: RangeSearch,
  page: Page,
): WordPlan[] {
  const roots = page.provisions.filter((p) => p.parent === null);
  const law = roots.filter(({ kind }) => kind !== "preamble" && kind !== "signature");
  const all = { start: 0, end: page.text.length };
  const isNew = isToChange({ find, replace: operation.replace }, page.text, all);
  const edits = law.flatMap((root) =>
    wordsIn(page, root, { find, replace: operation.replace })
      .filter((place) => !kept.touches(place) && isNew(place))
      .map((place) => editOf(operation.replace, place, page)),
  );
  const title = roots.find(({ kind }) => kind === "preamble");
  const inTitle = title !== undefined && occurrencesOf(page.text, find, title).length > 0;
  const plans: WordPlan[] = [];
  if (edits.length > 0) plans.push({ target: null, plan: { status: "edits", edits, targets: [] } });
  else {
    const reason = { code: "words-not-found", address: "the text", words: find } as const;
    plans.push({ target: null, plan: needsPerson(reason, []) });
  }
  if (inTitle) {
    const target = { address: "preamble", part: null };
    const reason = { code: "words-in-title", words: find } as const;
    plans.push({ target, plan: needsPerson(reason, ["preamble"]) });
  }
  return plans;
}

// A heading that may go on in the next line is none the less searched as far as it is certain.
function rangeOf(provision: Provision, target: Target, page: Page): Range | Reason {
  const headed = target.part === "heading" ? headingEnd(page, provision) : provision.start;
  return headed > provision.start
    ? { start: provision.start, end: headed }
    : partRange(page, provision, target);
}

function editOf(replace: string | null, place: WordPlace, page: Page): Edit {
  const { address } = place;
  if (replace === null)
    return { ...withSpace(page.text, place), text: "", level: "words", address };
  const { start, end } = place;
  return { start, end, text: fitted(replace, place), level: "words", address };
}

// Null where an exception cannot be placed: then nothing may be changed.
function keptRanges({ except, targets }: CitedOperation, page: Page): RangeSearch | null {
  let ranges: Range[] = [];
  const changed = searchRanges(targets.flatMap((target) => rangeAt(target, page) ?? []));
  const all = { start: 0, end: page.text.length };
  for (const { target, words } of except) {
    const range = target === null ? all : rangeAt(target, page);
    if (range === null) return null;
    const places = words === null ? [range] : occurrencesOf(page.text, words, range);
    // What is excepted where nothing changes must be meant otherwise.
    if (places.length === 0 || (targets.length > 0 && !places.some(changed.touches))) return null;
    ranges = ranges.concat(places);
  }
  return searchRanges(ranges);
}

function rangeAt(target: Target, page: Page): Range | null {
  const provision = provisionAt(target, page);
  if ("status" in provision) return null;
  const range = rangeOf(provision, target, page);
  return "code" in range ? null : range;
}
