/**
 * An official paper (a report, a table of a dossier) as plain data, before it becomes DOCX or HTML.
 * Everything it says stands in it: the writers add a layout and no words.
 */
export type Paper = {
  lang: "vi" | "en";
  landscape: boolean;
  /** The block at the top: who writes at the left, the State's name and motto at the right. */
  head: {
    parent: string | null;
    agency: string;
    number: string;
    state: string;
    motto: string;
    placeAndDate: string;
  };
  /** What marks the whole paper, such as "illustration"; null where nothing does. */
  mark: string | null;
  title: string[];
  subtitle: string | null;
  blocks: Block[];
  /** Who signs, at the right under the paper. */
  signer: string | null;
};

export type Block =
  | { kind: "paragraph"; inlines: Inline[] }
  | { kind: "heading"; text: string }
  | { kind: "list"; items: Inline[][] }
  | { kind: "table"; widths: number[]; head: string[]; rows: Cell[][] };

/** Words out are struck, words in bold and italic: a paper is read without colour. */
export type Inline = { text: string; style?: "bold" | "italic" | "out" | "in" };

/** Paragraphs of a cell; `rows` is over how many rows it goes, those below leave it out. */
export type Cell = { paragraphs: Inline[][]; rows?: number; columns?: number };

export const plain = (text: string): Inline[] => [{ text }];

/** A text of several lines as one paragraph a line. */
export const paragraphsOf = (text: string): Inline[][] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(plain);

/** Inlines with line ends in them, as one list of inlines a line. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    const [first = "", ...rest] = inline.text.split("\n");
    lines.at(-1)?.push({ ...inline, text: first });
    for (const text of rest) lines.push([{ ...inline, text }]);
  }
  return lines
    .map((line) => line.filter(({ text }) => text !== ""))
    .filter((line) => line.length > 0);
}
