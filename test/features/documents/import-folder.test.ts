import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../src/commands/import.js";
import { importFolder } from "../../../src/features/documents/import-folder.js";
import { findDocument, listDocuments } from "../../../src/features/documents/queries.js";
import { importFile } from "../../../src/features/versions/import-file.js";
import { readingOf, versionInForce, versionsOf } from "../../../src/features/versions/queries.js";
import { projectRoot } from "../../../src/platform/root.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";

useDatabase();

const effects = { now: new Date("2026-11-22T00:00:00Z"), pauseSeconds: 0, by: "test" };
const shipped = (slug: string) => join(projectRoot, "documents", slug);
let folder: string;

beforeEach(async () => {
  await clearDatabase();
  folder = await mkdtemp(join(tmpdir(), "import-"));
  await cp(shipped("nd-9133-2025"), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const about = () => readFile(join(folder, "about.yaml"), "utf8");
const write = (text: string) => writeFile(join(folder, "about.yaml"), text);

describe("importing a folder", () => {
  it("gives the document, its versions in order, and each text as its file has it", async () => {
    expect(await importFolder(folder, effects)).toMatchObject({ status: "imported", versions: 3 });
    const versions = await versionsOf("nd-9133-2025");
    expect(versions.map(({ kind, state, basedOn }) => [kind, state, basedOn])).toEqual([
      ["promulgated", "published", null],
      ["reference-consolidation", "published", "nd-9133-2025@1"],
      ["draft", "published", "nd-9133-2025@2"],
    ]);
    const file = await readFile(join(folder, "2025-06-12-ban-hanh.txt"), "utf8");
    expect((await readingOf("nd-9133-2025@1")).text).toBe(file);
    expect((await versionInForce("nd-9133-2025", "2025-12-31"))?.n).toBe(1);
    expect((await versionInForce("nd-9133-2025", "2026-01-14"))?.n).toBe(2);
  });

  it("twice is importing once", async () => {
    await importFolder(folder, effects);
    expect(await importFolder(folder, effects)).toEqual({
      status: "unchanged",
      slug: "nd-9133-2025",
    });
    expect(await versionsOf("nd-9133-2025")).toHaveLength(3);
  });

  it("adds the version that a folder gained", async () => {
    const whole = await about();
    await write(whole.slice(0, whole.indexOf("  - file: 2026-11-15")));
    await importFolder(folder, effects);
    await write(whole);
    expect(await importFolder(folder, effects)).toMatchObject({ status: "imported", versions: 1 });
  });

  it.each([
    ["a file that is not there", "2026-11-15-du-thao-1.txt", "missing.txt", "missing.txt cannot be read"],
    ["a fact of another name", "issuer:", "isuer:", 'has "isuer", which is not known here'],
    ["a kind that is none", "kind: decree", "kind: poem", "kind: must be one of law, ordinance"],
    ["YAML that is none", "slug:", "slug: [", "about.yaml"],
  ])("with %s stores nothing and says what is wrong", async (_name, from, to, sentence) => {
    await write((await about()).replace(from, to));
    const result = await importFolder(folder, effects);
    expect(result.status === "refused" ? result.reasons.join("\n") : "").toContain(sentence);
    expect((await listDocuments({ today: "2026-11-22" })).documents).toEqual([]);
  });
});

describe("the shipped digests", () => {
  it("are read as they are meant: every article at its number, none invented between", async () => {
    await importFolder(shipped("nd-133-2025"), effects);
    const { provisions } = await readingOf("nd-133-2025@1");
    const articles = provisions.filter(({ kind }) => kind === "article");
    expect(articles.map(({ label }) => label)).toEqual(["1", "2", "4", "7", "20", "29", "32"]);
  });

  it("give way to the official file, which replaces them", async () => {
    await importFolder(shipped("nd-133-2025"), effects);
    const text = "NGHỊ ĐỊNH\nĐiều 1. Phạm vi\nNội dung.\nĐiều 2. Nguyên tắc\nNội dung.\n";
    const input = {
      file: { bytes: new TextEncoder().encode(text), name: "nd.txt" },
      number: "133/2025/NĐ-CP",
      inForceOn: "2025-07-01",
      title: null,
      gapReason: null,
    };
    expect(await importFile(input, effects)).toMatchObject({ replaced: "nd-133-2025@1" });
    expect((await findDocument("nd-133-2025"))?.nature).toBe("official");
    expect((await versionInForce("nd-133-2025", "2026-01-01"))?.n).toBe(2);
    expect(await importFile(input, effects)).toMatchObject({ status: "unchanged" });
  });
});

describe("the list of documents", () => {
  it("is paged to its end without a gap, unsigned ones last, and found with and without marks", async () => {
    for (const slug of ["nd-9133-2025", "nd-133-2025", "nd-132-2025", "tt-07-2025", "nd-63-2023"])
      await importFolder(shipped(slug), effects);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listDocuments({ today: "2026-11-22", limit: 2, after });
      seen.push(...page.documents.map(({ _id }) => _id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(["nd-132-2025", "nd-133-2025", "nd-9133-2025", "nd-63-2023", "tt-07-2025"]);
    const found = async (words: string) =>
      (await listDocuments({ today: "2026-11-22", filter: { words } })).documents.map(({ _id }) => _id);
    expect(await found("phân định thẩm quyền")).toEqual(["nd-132-2025"]);
    expect(await found("phan dinh tham quyen")).toEqual(["nd-132-2025"]);
    expect(await found("(")).toHaveLength(5);
  });
});

describe("clausetrail import", () => {
  it.each([
    [[], "Name a document folder or a file"],
    [["x", "--in-force", "1/7/2025"], "--in-force takes a date such as 2025-07-01"],
    [["x", "--nonsense"], "nonsense"],
  ])("%j is wrong use, said in a sentence", async (args, sentence) => {
    const said: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text) => said.push(String(text)) > 0;
    const code = await run(args).finally(() => {
      process.stderr.write = write;
    });
    expect(code).toBe(2);
    expect(said.join("")).toContain(sentence);
  });
});
