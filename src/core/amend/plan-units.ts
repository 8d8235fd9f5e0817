import type { Address, Provision } from "../provision/types.js";
import { fold } from "../text/fold.js";
import { spaceAtEnd } from "../text/lines.js";
import { needsPerson, type Edit, type Plan } from "./edits.js";
import { openingOf } from "./openings.js";
import type { CitedOperation, Piece, Target } from "./operation.js";
import { headingEnd, isOther, isRepealed, printedLabel, repealedMark, type Page } from "./page.js";
import { paragraphRange } from "./paragraphs.js";
import { partRange } from "./part-range.js";
import type { Reason } from "./reasons.js";

/** `target` where it is not the provision that the note hangs on. */
type Step = { edit: Edit; target?: Address } | { reason: Reason; waits?: boolean };

/** Plans what gives each target new words: substitution, new headings, corrections. */
export function planSubstitution(operation: CitedOperation, page: Page): Plan {
  const differing = operation.frames.find((frame) => !isSameFrame(frame, page));
  const targets = operation.targets.map(({ address }) => address);
  if (operation.pieces.length === 0) return needsPerson({ code: "no-quoted-text" }, targets);
  if (differing !== undefined)
    return needsPerson({ code: "quote-frame-differs", address: differing.target.address }, targets);
  return together(
    operation.pieces.map((piece) =>
      onProvision(page, piece.target, (p) => substitute(page, p, piece)),
    ),
    targets,
  );
}

/** Plans the repeal of each target: it keeps its number, its words go. */
export function planRepeal(operation: CitedOperation, page: Page): Plan {
  const targets = operation.targets.map(({ address }) => address);
  return together(
    operation.targets.map((target) =>
      onProvision(page, target, (p) =>
        operation.freed.includes(target.address) ? removed(p) : repeal(page, p, target),
      ),
    ),
    targets,
  );
}

function together(steps: Step[], targets: string[]): Plan {
  const failed = steps.find((step) => "reason" in step);
  if (failed !== undefined && "reason" in failed)
    return needsPerson(failed.reason, targets, failed.waits ?? false);
  const edits = steps.flatMap((step) => ("edit" in step ? [step.edit] : []));
  const reached = steps.flatMap((step) =>
    "edit" in step ? [step.target ?? step.edit.address] : [],
  );
  return { status: "edits", edits, targets: reached };
}

function onProvision(page: Page, target: Target, plan: (provision: Provision) => Step): Step {
  const { address } = target;
  const found = page.find(address);
  if (found.status === "several") return { reason: { code: "target-repeated", address } };
  if (found.status === "none" || isOther(found.provision, target))
    return { reason: { code: "target-unknown", address }, waits: true };
  return plan(found.provision);
}

// What the quotation repeats around its pieces must be what the text says there.
function isSameFrame({ target, text }: Piece, page: Page): boolean {
  const found = page.find(target.address);
  if (found.status !== "one") return false;
  const { provision } = found;
  const own = page.text.slice(provision.start, page.ownEnd(provision));
  const heading = page.text.slice(provision.start, headingEnd(page, provision));
  return fold(text) === fold(own) || fold(text) === fold(heading);
}

function substitute(page: Page, provision: Provision, quoted: Piece): Step {
  const range = partRange(page, provision, quoted.target);
  if ("code" in range) return { reason: range };
  const piece = belowHeading(page, provision, quoted);
  if ("code" in piece) return { reason: piece };
  if (dropsUnits(page, provision, piece))
    return { reason: { code: "quote-without-label", address: provision.address } };
  if (onlyIntroduces(page, provision, piece)) return { reason: { code: "quote-omits" } };
  const old = page.text.slice(range.start, range.end);
  const tail = spaceAtEnd(old);
  const text = labelled(page, provision, piece) + tail;
  return { edit: { ...range, text, level: "unit", address: provision.address } };
}

// "1. Hồ sơ gồm:" for a clause with points: it is open whether the points go or stay.
const onlyIntroduces = (page: Page, { address, kind }: Provision, { target, text }: Piece) =>
  (kind === "clause" || kind === "point") &&
  target.part === null &&
  text.trimEnd().endsWith(":") &&
  page.tree.children(address).length > 0;

// Without its number the new text may be all of a clause with points, or only what introduces them.
function dropsUnits(page: Page, provision: Provision, { target, text }: Piece): boolean {
  const { address, kind } = provision;
  if (target.part !== null || openingOf(text.split("\n", 1)[0] ?? "")?.kind === kind) return false;
  if (startsWithLabel(page, provision, text)) return false;
  // Of annexes the quotation was found to be all before it came here.
  if (kind === "annex" || kind === "form") return false;
  return page.tree.children(address).some((child) => child.kind !== "paragraph");
}

// "II. MỤC TIÊU" for Mục II, which is printed so.
function startsWithLabel(page: Page, provision: Provision, text: string): boolean {
  const label = printedLabel(page, provision).trim();
  return provision.kind === "section" && label !== "" && text.startsWith(`${label} `);
}

const isHeaded = ({ kind, heading }: Provision) => kind === "article" && heading !== null;

// "Chương II⏎QUY ĐỊNH RIÊNG": the number of a chapter has a line of its own.
const spaceBehind = (page: Page, { start, end }: Provision, label: string) =>
  /^\s*/u.exec(page.text.slice(start + label.length, end))?.[0] ?? "";

// "Điều 5. Hồ sơ⏎Hồ sơ gồm:": what is quoted for a part of an article may repeat its name, as it stands.
function belowHeading(page: Page, provision: Provision, piece: Piece): Piece | Reason {
  const { target, text } = piece;
  const [first = "", ...rest] = text.split("\n");
  const isPart = target.part !== null && target.part !== "heading";
  if (!isPart || !isHeaded(provision) || openingOf(first)?.kind !== "article") return piece;
  const { start, address } = provision;
  if (fold(first) !== fold(page.text.slice(start, headingEnd(page, provision))))
    return { code: "quote-frame-differs", address };
  const below = rest.join("\n").trim();
  return below === "" ? { code: "quote-lacks", address } : { target, text: below };
}

// Numbers stay: text quoted without its number gets the one it had.
function labelled(page: Page, provision: Provision, { target, text }: Piece): string {
  if (target.part !== null && typeof target.part === "object" && target.part.paragraph !== 1)
    return text;
  if (target.part !== null && target.part !== "heading" && isHeaded(provision)) return text;
  const opening = openingOf(text.split("\n", 1)[0] ?? "");
  const label = printedLabel(page, provision);
  if (opening?.kind === provision.kind || startsWithLabel(page, provision, text)) return text;
  if (provision.kind !== "annex" && provision.kind !== "form")
    return label + (/\s$/u.test(label) ? "" : spaceBehind(page, provision, label)) + text;
  // An annex has its number on a line of its own, or in the title that is quoted.
  return label === "" || fold(text).startsWith(fold(label)) ? text : `${label.trimEnd()}\n${text}`;
}

// The note hangs on what holds it: its own number is another's now.
const removed = ({ start, end, address, parent }: Provision): Step => ({
  edit: { start, end, text: "", level: "unit", address: parent ?? address },
  target: address,
});

function repeal(page: Page, provision: Provision, { part }: Target): Step {
  const { start, end, address, kind } = provision;
  const label = printedLabel(page, provision).trimEnd();
  if (part === "heading") {
    const headed = headingEnd(page, provision);
    if (headed <= start) return { reason: { code: "no-heading", address } };
    return unitEdit(provision, { start, end: headed }, `${label} ${repealedMark}`);
  }
  if (part !== null && typeof part === "object") return repealedParagraph(page, provision, part);
  if (part !== null || kind === "paragraph" || kind === "table")
    return { reason: { code: "paragraph-unclear", address } };
  if (isRepealed(page, provision)) return { reason: { code: "replaced-twice", address } };
  const old = page.text.slice(start, end);
  const tail = spaceAtEnd(old);
  // The mark of the list stays: "b) (được bãi bỏ);"
  const mark = kind === "point" && old.trimEnd().endsWith(";") ? ";" : "";
  const inner = holdsArticles(page, provision) ? repealedInside(page, provision) : "";
  return unitEdit(provision, { start, end }, `${label} ${repealedMark}${mark}${inner}${tail}`);
}

// A paragraph has no number to keep: only the note tells that it stood there.
function repealedParagraph(
  page: Page,
  provision: Provision,
  { paragraph }: { paragraph: number },
): Step {
  const range = paragraphRange(page, provision, paragraph);
  if ("code" in range) return { reason: range };
  const { start, end } = range;
  const from = provision.kind === "article" ? headingEnd(page, provision) : provision.start;
  if (page.text.slice(from, start).trim() === "")
    return { reason: { code: "paragraph-unclear", address: provision.address } };
  const tail = page.text.charAt(end) === "\n" ? 1 : 0;
  return unitEdit(provision, { start, end: Math.min(end + tail, provision.end) }, "");
}

const unitEdit = (
  provision: Provision,
  range: { start: number; end: number },
  text: string,
): Step => ({
  edit: { ...range, text, level: "unit", address: provision.address },
});

const structural = ["part", "chapter", "section", "subsection"];
const holdsArticles = (page: Page, { kind, address }: Provision) =>
  structural.includes(kind) &&
  page.tree.children(address).some((c) => c.kind === "article" || structural.includes(c.kind));

// The articles of a repealed chapter keep their numbers as well.
function repealedInside(page: Page, provision: Provision): string {
  return page.tree
    .children(provision.address)
    .map((child) => {
      const inner = holdsArticles(page, child) ? repealedInside(page, child) : "";
      return `\n${printedLabel(page, child).trimEnd()} ${repealedMark}${inner}`;
    })
    .join("");
}
