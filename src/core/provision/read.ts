import { canonical } from "../text/canonical.js";
import { tidied, type Tidy } from "../text/tidy.js";
import type { Attachment } from "./attachments.js";
import { openingsOf, readBody } from "./body.js";
import { Builder } from "./builder.js";
import { firstItem, readContent, type Work } from "./content.js";
import { numberAndTitle } from "./describe.js";
import { headingOf } from "./headings.js";
import { spansOf } from "./notes.js";
import { noteMark, scanOf, doubt } from "./scan.js";
import type { Override, Provision, Reading } from "./types.js";
import { zonesOf, type Zones } from "./zones.js";

/**
 * Reads a text to provisions. Never throws and never refuses: what it is not sure of is a doubt.
 * The provisions' own texts put end to end are `text`, the canonical text of the input. Overrides
 * are a person's corrections by line; they win over what the line looks like.
 */
export function read(input: string, overrides: Override[] = []): Reading {
  const text = canonical(input);
  const tidy = tidied(text);
  // Of a text of spaces alone nothing would be left to be its preamble.
  if (tidy.words === "") return readTidy(text, overrides);
  return inText(text, tidy, readTidy(tidy.words, overrides));
}

/** The reading of the tidy words, told of the text: spaces and what is not seen go with what is before them. */
function inText(text: string, { words, at, after }: Tidy, reading: Reading): Reading {
  if (words === text) return reading;
  const provisions = reading.provisions.map((provision, order) => ({
    ...provision,
    start: order === 0 ? 0 : after(provision.start),
    end: provision.end === words.length ? text.length : after(provision.end),
  }));
  const spans = reading.spans.map(({ kind, start, end }) => ({
    kind,
    start: at(start),
    end: after(end),
  }));
  return { ...reading, text, provisions, spans };
}

function readTidy(text: string, overrides: Override[]): Reading {
  const scan = scanOf(text, overrides);
  const work = { scan, builder: new Builder() };
  const zones = zonesOf(scan);
  readBinding(work, zones);
  if (zones.signature !== null) open(work, "signature", zones.signature);
  readAttachments(work, zones.attachments);
  doubtCopy(work, zones);
  const provisions = work.builder.finish(text.length);
  const doubts = scan.doubts.sort((a, b) => a.line - b.line);
  const spans = spansOf(scan, scan.labelNotes);
  const reading = { number: null, title: null, text, provisions, spans, doubts };
  return { ...reading, ...numberAndTitle(reading) };
}

function open({ scan, builder }: Work, kind: "preamble" | "signature", index: number): Provision {
  return builder.open({ kind }, scan.lines[index]?.start ?? 0, null);
}

/** The preamble and the body, up to the signature block or the first annex. */
function readBinding(work: Work, { bodyEnd }: Zones): void {
  const { scan } = work;
  const body = { from: 0, to: bodyEnd, home: null };
  const stretch = { from: 0, to: bodyEnd, parent: null };
  const openings = openingsOf(scan, body);
  const first = openings[0]?.index ?? firstItem(scan, stretch) ?? bodyEnd;
  const start = scan.lines[first]?.start ?? scan.text.length;
  if (start > 0) open(work, "preamble", 0);
  if (openings.length > 0) readBody(work, body, openings);
  else if (first < bodyEnd) readContent(work, { from: first, to: bodyEnd, parent: null });
}

// A text pasted twice: its second copy, behind the signature, would be no more than words of an annex.
function doubtCopy({ scan }: Work, { bodyEnd }: Zones): void {
  const body = { from: 0, to: bodyEnd, home: null };
  const [first, second] = openingsOf({ ...scan, doubts: [] }, body)
    .filter(({ mark }) => mark.kind === "article")
    .map(({ index }) => scan.lines[index]?.bare);
  if (first === undefined || second === undefined) return;
  const behind = scan.lines
    .map(({ bare, heading }, index) => ({ bare, index, kind: heading?.kind }))
    .filter(({ index, kind }) => index >= bodyEnd && kind === "article");
  const again = behind.findIndex(
    ({ bare }, at) => bare === first && behind[at + 1]?.bare === second,
  );
  if (again >= 0) doubt(scan, behind[again]?.index ?? bodyEnd, "text-repeated");
}

function readAttachments(work: Work, attachments: Attachment[]): void {
  const { scan, builder } = work;
  const isUnique = uniqueForms(attachments);
  let annex: Provision | null = null;
  attachments.forEach((attachment, order) => {
    const { index, kind, key, noteDigits } = attachment;
    const line = scan.lines[index];
    if (!line) return;
    const to = attachments[order + 1]?.index ?? scan.lines.length;
    const length = line.heading?.length ?? 0;
    const { heading, lines } = headingOf(scan, index, to, {
      ...unnumbered,
      ...line.heading,
      kind,
      length,
    });
    const parent = kind === "form" ? annex : null;
    const printed = line.heading?.label ?? null;
    const label = noteDigits > 0 ? (printed?.slice(0, -noteDigits) ?? null) : printed;
    if (noteDigits > 0) {
      const end = line.text.indexOf(printed ?? "") + (printed?.length ?? 0);
      noteMark(scan, index, end - noteDigits, end);
    }
    const unit = { kind, label, key, heading };
    const provision = builder.open(unit, line.start, parent, isUnique(key) ? null : parent);
    if (kind === "annex") annex = provision;
    if (builder.isRepeated(provision)) doubt(scan, index, "number-repeated");
    readAttached(work, { from: index + lines, to, home: provision });
  });
}

const unnumbered = { label: null, key: null, rank: { main: 0, inserted: 0 }, note: null };

/** Whether a form's number stands once in the text: then it needs no annex to be found. */
function uniqueForms(attachments: Attachment[]): (key: string | null) => boolean {
  const counts = new Map<string | null, number>();
  for (const { kind, key } of attachments) {
    if (kind === "form") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => counts.get(key) === 1;
}

/** An annex or form: with articles of its own it reads like a body, else as a list. */
function readAttached(work: Work, body: { from: number; to: number; home: Provision }): void {
  const openings = openingsOf(work.scan, body);
  const first = openings[0]?.index ?? body.to;
  readContent(work, { from: body.from, to: first, parent: body.home });
  readBody(work, body, openings);
}
