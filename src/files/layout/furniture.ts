import type { LayoutLine, Page } from "./types.js";

export const gazetteHeader =
  /^(?:\d{1,4}\s+)?CÔNG BÁO\s{0,3}\/?\s{0,3}Số [^\n]{1,60}Ngày [\d-]{6,12}(?:\s+\d{1,4})?$/u;
const pageNumber = /^(?:-\s?)?(?:Trang )?(\d{1,4})(?:\s?\/\s?\d{1,4})?(?:\s?-)?$/u;
const stampTime = /^(?:Thời gian ký|Ngày ký|Signing time):/u;
const stampLine =
  /^(?:Ký bởi|Người ký|Email|Cơ quan|Tổ chức|Chức vụ|Thời gian ký|Ngày ký|Signature Not Verified|Digitally signed by|Date)\s?:?/u;

export function isGazetteHeader(text: string): boolean {
  return gazetteHeader.test(text);
}

export function numberOfPage(text: string): number | null {
  const found = pageNumber.exec(text);
  return found === null ? null : Number(found[1]);
}

/** How near the page's edge furniture stands: a header of one line, a number, and the space around. */
const edge = 3;

function edges(page: Page): LayoutLine[] {
  const there = page.filter((line) => line.removed === null);
  return [...new Set([...there.slice(0, edge), ...there.slice(-edge)])];
}

/** A digital signature's stamp: up to six lines around the time of signing. */
function removeStamps(page: Page): void {
  page.forEach((line, at) => {
    if (!stampTime.test(line.text)) return;
    for (const near of page.slice(Math.max(0, at - 5), at + 2)) {
      if (stampLine.test(near.text)) near.removed = "signature-stamp-removed";
    }
  });
}

/** Lines that stand at the edge of most pages, numbers in them aside. */
function repeatedAtEdges(pages: Page[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const text of new Set(edges(page).map((line) => pattern(line.text)))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const enough = Math.max(3, pages.length / 3);
  return new Set([...counts].filter(([text, n]) => n >= enough && text.length > 2).map(([t]) => t));
}

function pattern(text: string): string {
  return text.replace(/\d+/g, "0").trim();
}

/** Marks the lines that belong to the page and not to the text: headers, numbers, stamps. */
export function removeFurniture(pages: Page[]): void {
  const repeated = pages.length >= 4 ? repeatedAtEdges(pages) : new Set<string>();
  for (const page of pages) {
    removeStamps(page);
    for (const line of page) {
      if (isGazetteHeader(line.text)) line.removed = "page-header-removed";
    }
  }
  const numbers = pageNumbers(pages);
  for (const [at, page] of pages.entries()) {
    const number = numbers[at];
    if (number !== undefined) number.removed = "page-number-removed";
    for (const line of edges(page)) {
      // The head of a table is repeated too: a row is furniture where a page number is in it.
      const isHeader = !line.row || /^\d+\t|\t\d+$/.test(line.text);
      if (isHeader && /\p{L}{2}/u.test(line.text) && repeated.has(pattern(line.text)))
        line.removed ??= "page-header-removed";
    }
  }
}

const isHeaderWithNumber = ({ text }: LayoutLine) =>
  isGazetteHeader(text) && /^\d|Ngày [\d-]+\s+\d+$/u.test(text);

/**
 * The line of each page that is its number. Numbers of pages count on with the pages, those of table rows
 * at an edge do not; on few pages the outermost line is taken, if it is the only number.
 */
function pageNumbers(pages: Page[]): (LayoutLine | undefined)[] {
  const candidates = pages.map((page) =>
    page.some(isHeaderWithNumber)
      ? []
      : edges(page).filter((line) => numberOfPage(line.text) !== null),
  );
  const ahead = (line: LayoutLine, at: number) => (numberOfPage(line.text) ?? 0) - at;
  const votes = new Map<number, number>();
  candidates.forEach((lines, at) => {
    for (const by of new Set(lines.map((line) => ahead(line, at))))
      votes.set(by, (votes.get(by) ?? 0) + 1);
  });
  return candidates.map((lines, at) =>
    pages.length < 3
      ? firstOrOnlyNumber(pages[at] ?? [], lines, at)
      : mostVoted(lines, (line) => votes.get(ahead(line, at)) ?? 0),
  );
}

/** The number at which the page was cut off from the one before; else the outermost, if it is the only one. */
function firstOrOnlyNumber(page: Page, lines: LayoutLine[], at: number): LayoutLine | undefined {
  const [first] = page;
  if (at > 0 && first !== undefined && lines.includes(first)) return first;
  if (page.filter((line) => numberOfPage(line.text) !== null).length > 1) return undefined;
  return lines.find((line) => page.indexOf(line) <= 1 || line === page.at(-1));
}

/** The line with most votes, if it has two. */
function mostVoted(lines: LayoutLine[], votesOf: (line: LayoutLine) => number) {
  const best = [...lines].sort((a, b) => votesOf(b) - votesOf(a))[0];
  return best !== undefined && votesOf(best) >= 2 ? best : undefined;
}
