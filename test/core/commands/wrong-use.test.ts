import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadCommand } from "../../../src/commands/catalogue.js";

const folder = mkdtempSync(join(tmpdir(), "clausetrail-wrong-use-"));
const file = (name: string, words: string) => {
  const path = join(folder, name);
  writeFileSync(path, words);
  return path;
};
const law = file("law.txt", "Điều 1. Tên\n1. Một.\n");
const notJson = file("remarks.json", "{");
const scan = file("scan.pdf", "%PDF-1.4\n%%EOF\n");
const missing = join(folder, "missing.txt");

let said = "";
let printed = "";
beforeEach(() => {
  said = printed = "";
  vi.spyOn(process.stderr, "write").mockImplementation((words) => {
    said += String(words);
    return true;
  });
  vi.spyOn(process.stdout, "write").mockImplementation((words) => {
    printed += String(words);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = async (name: string, args: string[]) => (await loadCommand(name))?.(args);

describe("a command that is used wrongly", () => {
  it.each([
    ["read", [], "file"],
    ["read", [missing], missing],
    ["read", [scan], "scan.pdf"],
    ["read", [law, "--format", "xml"], "format"],
    ["read", [law, "--colour"], "colour"],
    ["compare", [law], "compare"],
    ["compare", [law, missing], missing],
    ["operations", [], "operations"],
    ["operations", [missing], missing],
    ["amend", [law], "amend"],
    ["amend", [law, law, "--at", "tomorrow"], "--at"],
    ["draft", [law], "draft"],
    ["draft", [law, law, law], "pairs"],
    ["draft", [law, law, law, law], "law.txt tells no number of its own"],
    ["draft", [law, law, law, law, "--number", "1/2020/NĐ-CP"], "--number names one text"],
    ["place", [law, law], "place"],
    ["place", [law, law, notJson], "remarks.json"],
    ["cite", [], "cite"],
    ["cite", [missing], missing],
    ["mail", ["fly"], "mail"],
    ["mail", ["list", "--colour"], "colour"],
    ["import", [], "import"],
    ["backup", [], "backup"],
    ["restore", [], "restore"],
  ])("%s %j: exit 2 with a sentence that names %s, and nothing else", async (name, args, named) => {
    expect(await run(name, args)).toBe(2);
    expect(said.toLowerCase()).toContain(named.toLowerCase());
    expect(said).not.toMatch(/\n\s+at /);
    expect(printed).toBe("");
  });

  it.each(["read", "compare", "operations", "amend", "draft", "place", "cite", "mail", "import"])(
    "%s --help shows an example and exits 0",
    async (name) => {
      expect(await run(name, ["--help"])).toBe(0);
      expect(said + printed).toContain(`clausetrail ${name} `);
    },
  );

  it("is unknown by a name that no command has", async () => {
    expect(await loadCommand("fly")).toBeUndefined();
  });
});
