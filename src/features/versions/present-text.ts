import type { Address, Provision, Reading } from "../../core/provision/types.js";
import { cutterOf, marksOf, type Piece, type TextLink } from "./text-pieces.js";

export type { TextLink } from "./text-pieces.js";

export type Line = { pieces: Piece[]; centred: boolean };

/** A provision's own text as a page shows it; children follow as blocks of their own. */
export type Block = {
  address: Address;
  kind: Provision["kind"];
  /** How deep it is indented: clauses 0, points 1, their parts 2. */
  indent: number;
  heading: Piece[] | null;
  lines: Line[];
  rows: string[][] | null;
};

const titled = new Set<Provision["kind"]>(["article"]);
const centred = new Set<Provision["kind"]>([
  "part",
  "chapter",
  "section",
  "subsection",
  "annex",
  "form",
]);

/** The text of a version as blocks, one a provision, in document order. */
export function presentText(reading: Reading, links: readonly TextLink[] = []): Block[] {
  const { provisions, text } = reading;
  const marks = marksOf(reading.spans, links);
  const indents = indentsOf(provisions);
  const cutter = cutterOf(text, marks);
  const blocks = provisions.map((provision, index) => {
    const end = provisions[index + 1]?.start ?? text.length;
    return blockOf(provision, cutter(provision.start, end), indents.get(provision.address) ?? 0);
  });
  const lead = provisions[0]?.start ?? text.length;
  if (lead === 0 || text.slice(0, lead).trim() === "") return blocks;
  const whole = { address: "text", kind: "paragraph" as const, label: null };
  return [blockOf(whole, cutter(0, lead), 0), ...blocks];
}

type Shown = Pick<Provision, "address" | "kind" | "label">;

function blockOf(provision: Shown, lines: Piece[][], indent: number): Block {
  const { address, kind, label } = provision;
  const block = { address, kind, indent };
  if (kind === "table") return { ...block, heading: null, lines: [], rows: rowsOf(lines) };
  const isTitled = titled.has(kind);
  const [first = [], ...rest] = lines;
  const body = isTitled ? rest : [...(lines.length > 0 ? [labelled(first, label)] : []), ...rest];
  return {
    ...block,
    heading: isTitled ? withOwnLinks(first) : null,
    lines: centre(kind, body),
    rows: null,
  };
}

// A heading is a link to its place; where it cites, only its label can be.
function withOwnLinks(heading: Piece[]): Piece[] {
  const [first, ...rest] = heading;
  if (first === undefined || !heading.some(({ href }) => href !== undefined)) return heading;
  const label = /^\s*Điều\s+\d+\p{L}{0,2}[.:]?/iu.exec(first.text)?.[0] ?? "";
  if (label === "") return heading;
  const body = { ...first, text: first.text.slice(label.length) };
  return [{ text: label.trim(), label: true }, body, ...rest];
}

// The label is what the line opens with: it becomes the link to its own place.
function labelled(line: Piece[], label: string | null): Piece[] {
  const [first, ...rest] = line;
  if (label === null || first === undefined || first.mark !== undefined) return line;
  const at = first.text.indexOf(label);
  if (at < 0 || first.text.slice(0, at).trim() !== "") return line;
  const mark = /^[.)/–-]/u.exec(first.text.slice(at + label.length))?.[0] ?? "";
  const end = at + label.length + mark.length;
  const text = first.text.slice(end).trimStart();
  const body = text === "" ? [] : [{ ...first, text }];
  return [{ text: first.text.slice(0, end).trim(), label: true }, ...body, ...rest];
}

const wordsOf = (line: readonly Piece[]) => line.map((piece) => piece.text).join("");
const lineText = (line: readonly Piece[]) => wordsOf(line).trim();

/** What a printed page centres: headings, and the head of a text down to its legal bases. */
function centre(kind: Provision["kind"], lines: Piece[][]): Line[] {
  const texts = lines.map(lineText);
  const head =
    kind === "preamble" ? texts.findIndex((text) => /^(?:Căn cứ|Theo đề nghị)/u.test(text)) : 0;
  return lines.map((pieces, index) => {
    const text = texts[index] ?? "";
    return { pieces, centred: index < head || isCentred(kind, text, index) };
  });
}

function isCentred(kind: Provision["kind"], text: string, index: number): boolean {
  const isUpper = text === text.toUpperCase() && /\p{Lu}/u.test(text);
  if (kind === "preamble" || kind === "signature") return isUpper && text.length < 120;
  return centred.has(kind) && (index === 0 || isUpper || (index < 6 && text.startsWith("(")));
}

// Empty cells count, before and behind the others: every row has all columns.
function rowsOf(lines: Piece[][]): string[][] {
  const rows = lines.map((line) =>
    wordsOf(line)
      .split("\t")
      .map((cell) => cell.trim()),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(columns - row.length).fill("")]);
}

const leastIndent: Partial<Record<Provision["kind"], number>> = {
  clause: 0,
  point: 1,
  subpoint: 2,
};

/** Listed provisions go one step in from what lists them; a paragraph stands as its parent does. */
function indentsOf(provisions: readonly Provision[]): Map<Address, number> {
  const indents = new Map<Address, number>();
  const listed = new Set<Address>();
  for (const { address, kind, parent } of provisions) {
    const least = leastIndent[kind];
    const above = parent === null ? 0 : (indents.get(parent) ?? 0);
    const isUnderListed = parent !== null && listed.has(parent);
    if (least !== undefined) listed.add(address);
    const step = isUnderListed ? above + 1 : (least ?? 0);
    indents.set(address, least === undefined ? above : Math.max(step, least));
  }
  return indents;
}
