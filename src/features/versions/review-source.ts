import type { Request } from "express";
import type { Provision } from "../../core/provision/types.js";

export const linesAPage = 400;

/** Which line (from 1) opens which provision; the innermost where one line opens several. */
export function openedLines(
  text: string,
  provisions: readonly Provision[],
): Map<number, Provision> {
  const opened = new Map<number, Provision>();
  let line = 1;
  let at = 0;
  for (const provision of provisions) {
    for (; at < provision.start; at++) if (text.charCodeAt(at) === 10) line++;
    opened.set(line, provision);
  }
  return opened;
}

type Lines = {
  page: number;
  opened: ReadonlyMap<number, Provision>;
  /** In the order of their lines. */
  doubts: readonly { line: number; reason: string }[];
  line: number | null;
};

export function presentLines(lines: readonly string[], { page, opened, doubts, line }: Lines) {
  const first = page * linesAPage;
  const reasons = new Map<number, string[]>();
  for (const { line: at, reason } of doubts) reasons.set(at, [...(reasons.get(at) ?? []), reason]);
  const doubtful = [...reasons.keys()];
  return lines.slice(first, first + linesAPage).map((text, index) => {
    const number = first + index + 1;
    const provision = opened.get(number);
    return {
      at: number,
      text,
      address: provision?.address ?? null,
      depth: provision === undefined ? null : Math.min(provision.address.split("__").length - 1, 4),
      isHeading: provision !== undefined && inTree.has(provision.kind),
      doubts: [...new Set(reasons.get(number))],
      previous: reasons.has(number) ? (doubtful[doubtful.indexOf(number) - 1] ?? null) : null,
      next: reasons.has(number) ? (doubtful[doubtful.indexOf(number) + 1] ?? null) : null,
      chosen: number === line,
    };
  });
}

export function pagesOf(count: number, current: number) {
  const total = Math.ceil(count / linesAPage);
  return Array.from({ length: total > 1 ? total : 0 }, (_, page) => ({
    text: `${page * linesAPage + 1}–${Math.min((page + 1) * linesAPage, count)}`,
    line: page * linesAPage + 1,
    current: page === current,
  }));
}

const inTree = new Set<Provision["kind"]>([
  "part",
  "chapter",
  "section",
  "subsection",
  "article",
  "annex",
  "form",
]);

export function presentTree(
  provisions: readonly Provision[],
  { lines, opened }: { lines: readonly string[]; opened: ReadonlyMap<number, Provision> },
  { t }: Request,
) {
  const lineOf = new Map([...opened].map(([line, { address }]) => [address, line]));
  const below = new Map<string, number>();
  for (const { parent } of provisions)
    if (parent !== null) below.set(parent, (below.get(parent) ?? 0) + 1);
  return provisions
    .filter(({ kind }) => inTree.has(kind))
    .map(({ address, kind, label, heading }) => {
      const line = lineOf.get(address) ?? null;
      return {
        text: t(`provision.${kind}`, { label: label ?? "" }).trim(),
        heading: heading ?? (line === null ? null : nameOnLine(lines[line - 1] ?? "")),
        isGroup: kind !== "article" && !address.startsWith("art_"),
        line,
        below: kind === "article" ? (below.get(address) ?? 0) : null,
      };
    });
}

// "II. MỤC TIÊU": an item that stands for a section carries its name on its line, if it is one.
function nameOnLine(line: string): string | null {
  const name = /^\s*(?:[IVXLC]+|[A-ZĐ])[.)/-]\s+(.{1,80})$/u.exec(line)?.[1] ?? null;
  return name === null || /[.;:,]$/u.test(name) ? null : name;
}
