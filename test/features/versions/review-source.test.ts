import type { Request } from "express";
import { expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { openedLines, presentTree } from "../../../src/features/versions/review-source.js";

it("shows the groups of an article under it, by the names on their lines", () => {
  const { text, provisions } = read(
    ["Điều 1. A", "I. QUAN ĐIỂM", "1. Một.", "II. Gồm:", "1. Hai.", "Điều 2. B", "X."].join("\n"),
  );
  const req = { t: (key: string, { label }: { label: string }) => `${key} ${label}` };
  const opened = openedLines(text, provisions);
  const tree = presentTree(
    provisions,
    { lines: text.split("\n"), opened },
    req as unknown as Request,
  );
  expect(tree.map(({ text, heading, isGroup, line }) => [text, heading, isGroup, line])).toEqual([
    ["provision.article 1", "A", false, 1],
    ["provision.section I", "QUAN ĐIỂM", false, 2],
    ["provision.section II", null, false, 4],
    ["provision.article 2", "B", false, 6],
  ]);
});
