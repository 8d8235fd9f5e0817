import { describe, expect, it } from "vitest";
import { loadText } from "../../../src/files/load-text.js";
import { smallPdf, type Placed } from "../../support/small-pdf.js";

/** Lines of running text set from the left margin, the first of each paragraph indented. */
function set(top: number, lines: string[]): Placed[] {
  return lines.map((text, n) => ({
    x: text.startsWith("  ") ? 107 : 85,
    y: top - 17 * n,
    text: text.trim(),
  }));
}

const animals = ["dog", "cat", "hen", "cow", "pig"];

const body = (n: number) =>
  set(750, [
    `  ${n}. The quick brown fox jumps over the lazy ${animals[n]} and runs on to the very`,
    `end of the field, where the ${animals[n]} waits for the other ones that follow in`,
    `the evening of the ${animals[n]}.`,
    `  a) The second paragraph on the ${animals[n]} has a label and is long enough to be set`,
    `in two lines of the ${animals[n]}.`,
  ]);

const page = (n: number, more: Placed[] = []): Placed[] => [
  { x: 200, y: 800, text: "OFFICIAL GAZETTE No 12" },
  { x: 500, y: 800, text: String(n + 30) },
  ...body(n),
  ...more,
];

async function load(pages: Placed[][]) {
  const loaded = await loadText(smallPdf(pages), "a.pdf");
  return loaded.status === "text" ? loaded : Promise.reject(new Error(loaded.reason));
}

describe("a PDF", () => {
  it("gives paragraphs, and takes the repeated headers out", async () => {
    const { text, doubts } = await load([1, 2, 3, 4].map((n) => page(n)));
    expect(text.split("\n").slice(0, 3)).toEqual([
      "1. The quick brown fox jumps over the lazy cat and runs on to the very end of the field, where the cat waits for the other ones that follow in the evening of the cat.",
      "a) The second paragraph on the cat has a label and is long enough to be set in two lines of the cat.",
      "2. The quick brown fox jumps over the lazy hen and runs on to the very end of the field, where the hen waits for the other ones that follow in the evening of the hen.",
    ]);
    expect(text).not.toContain("GAZETTE");
    expect(doubts.filter((doubt) => doubt.reason === "page-header-removed")).toHaveLength(4);
  });

  it("gives the rows of a table, cells separated by tabs", async () => {
    const table = [
      ["TT", "Name", "Level"],
      ["1", "Station", "Province"],
      ["2", "Meter", "Commune"],
    ].flatMap((cells, n) => cells.map((text, c) => ({ x: 85 + 150 * c, y: 640 - 20 * n, text })));
    const { text } = await load([page(1, table)]);
    expect(text.trimEnd().split("\n").slice(-3)).toEqual([
      "TT\tName\tLevel",
      "1\tStation\tProvince",
      "2\tMeter\tCommune",
    ]);
  });

  it("reads a small raised number as a note mark, and moves the note behind the text", async () => {
    const pages = [
      page(1, [
        { x: 85, y: 650, text: "The width" },
        { x: 139, y: 655, text: "1", size: 7 },
        { x: 85, y: 80, text: "1 Added by the second act.", size: 9 },
      ]),
      page(2),
    ];
    const { text } = await load(pages);
    expect(text).toContain("The width[1]");
    expect(text.trimEnd().endsWith("\n[1] Added by the second act.")).toBe(true);
  });
});

describe("a PDF that cannot be read is refused", () => {
  it.each([
    ["no-text-layer", smallPdf([[], []])],
    ["encrypted", smallPdf([page(1)], true)],
    ["broken", Buffer.from("%PDF-1.7\nnothing of the kind")],
  ])("as %s", async (reason, bytes) => {
    expect(await loadText(bytes, "a.pdf")).toMatchObject({ status: "refused", reason });
  });
});
