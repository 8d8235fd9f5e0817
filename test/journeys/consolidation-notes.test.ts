import { afterAll, beforeAll, expect, test } from "vitest";
import { startDemonstration } from "../support/demonstration.js";
import { useDatabase } from "../support/use-database.js";

useDatabase();
let app: Awaited<ReturnType<typeof startDemonstration>>;

beforeAll(async () => {
  app = await startDemonstration();
});
afterAll(() => app.close());

const get = async (path: string) => (await app.reader().get(path)).text;

test("shows the notes of a consolidation at their provisions and below the text", async () => {
  const text = await get("/documents/nd-9133-2025");
  expect(text).toContain('id="noteref-1"');
  expect(text).toMatch(
    /id="note-1"[^]*?khoản 1 Điều 1[^]*?href="\/documents\/nd-9015-2026#art_1__cl_1"/u,
  );
});

test("names act and clause beside a provision and in its history", async () => {
  const page = await get("/documents/nd-9133-2025/provisions/art_19__cl_2a");
  expect(page).toContain("Chú thích hợp nhất");
  expect(page).toContain('<a href="/documents/nd-9015-2026#art_1__cl_5">khoản 5 Điều 1</a>');
});

test("says beside a clause of the act what it changed", async () => {
  const page = await get("/documents/nd-9015-2026/provisions/art_1__cl_3");
  expect(page).toContain('<a href="/documents/nd-9133-2025/provisions/art_5a">Điều 5a</a>');
});
