import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { amend } from "../../../src/core/amend/amend.js";
import { draft } from "../../../src/core/amend/draft/draft.js";
import { read } from "../../../src/core/provision/read.js";
import { treeOf } from "../../../src/core/provision/tree.js";
import { projectRoot } from "../../../src/platform/root.js";

const shipped = (path: string) => read(readFileSync(join(projectRoot, "documents", path), "utf8"));
const base = shipped("nd-9133-2025/2025-06-12-ban-hanh.txt");
const act = shipped("nd-9015-2026/2026-01-14-ban-hanh.txt");
const amended = shipped("nd-9133-2025/2026-01-14-sua-doi-9015-2026.txt");

test("turns the illustration and its amending decree into the amended text that ships", () => {
  const { operations, text } = amend(base, [act]);
  expect(operations.filter(({ status }) => status !== "applied")).toEqual([]);
  expect(text.trim()).toBe(amended.text.trim());
});

test("drafts an act that turns one into the other", () => {
  const drafted = draft(base, amended, { number: "9133/2025/NĐ-CP", kind: "nghị định" });
  expect(drafted.rest).toEqual([]);
  const { text } = amend(base, [read(drafted.articles)], { number: "9133/2025/NĐ-CP" });
  const [got, want] = [treeOf(read(text)), treeOf(amended)];
  for (const { address, kind } of amended.provisions)
    if (kind !== "preamble" && kind !== "signature")
      expect([address, got.words(address).trim()]).toEqual([address, want.words(address).trim()]);
});
