import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { run } from "../../../src/commands/read.js";

const folder = mkdtempSync(path.join(tmpdir(), "read-"));
const file = path.join(folder, "text.txt");
let out = "";
let err = "";

const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write"));

beforeEach(() => {
  out = err = "";
  writeFileSync(file, "Điều 1. Tên\n1. Một.\n3. Ba.\n");
  spies[0]?.mockImplementation((text) => ((out += String(text)), true));
  spies[1]?.mockImplementation((text) => ((err += String(text)), true));
});
afterAll(() => {
  for (const spy of spies) spy.mockRestore();
});

it("prints an indented outline with doubts below", async () => {
  expect(await run([file])).toBe(0);
  expect(out).toBe(
    "art_1  Điều 1. Tên\n  art_1__cl_1  1. Một.\n  art_1__cl_3  3. Ba.\n\nDoubts\nline 3: The number before this one is missing. 3. Ba.\n",
  );
});

it("prints JSON on one line", async () => {
  expect(await run([file, "--format", "json"])).toBe(0);
  expect(out.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(out)).toMatchObject({
    file,
    number: null,
    text: "Điều 1. Tên\n1. Một.\n3. Ba.\n",
    provisions: [
      { address: "art_1", kind: "article", label: "1", heading: "Tên", start: 0, parent: null },
      { address: "art_1__cl_1", parent: "art_1" },
      { address: "art_1__cl_3" },
    ],
    doubts: [{ line: 3, reason: "The number before this one is missing.", code: "number-missing" }],
  });
});

it.each([
  ["no file", [], "Name one file: clausetrail read FILE\n"],
  ["two files", ["a.txt", "b.txt"], "Name one file: clausetrail read FILE\n"],
  [
    "a file that is not there",
    [path.join(folder, "none.txt")],
    `${path.join(folder, "none.txt")} does not exist: give the path of a text file, or - for standard input.\n`,
  ],
  [
    "another format",
    ["a.txt", "--format", "html"],
    "read gives text or json: --format text|json\n",
  ],
])("refuses %s with one sentence", async (_what, args, sentence) => {
  expect(await run(args)).toBe(2);
  expect(err).toBe(sentence);
});

it("shows an example", async () => {
  expect(await run(["--help"])).toBe(0);
  expect(out).toContain("clausetrail read thong-tu.docx --format json");
});
