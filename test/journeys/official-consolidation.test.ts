import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFolder } from "../../src/features/documents/import-folder.js";
import { importVersion } from "../../src/features/versions/import-version.js";
import { projectRoot } from "../../src/platform/root.js";
import { workAll } from "../../src/platform/jobs/index.js";
import { startApp, type TestApp } from "../support/app.js";
import { useDatabase } from "../support/use-database.js";

useDatabase();
let app: TestApp;

// The official consolidation repeats the reference one, with one typing error of its own.
beforeAll(async () => {
  app = await startApp();
  const folder = join(projectRoot, "documents", "nd-9133-2025");
  const effects = { now: new Date(), pauseSeconds: 0, by: "test" };
  await importFolder(folder, effects);
  const amended = join(folder, "2026-01-14-sua-doi-9015-2026.txt");
  const text = (await readFile(amended, "utf8")).replace("hồ sơ hợp lệ", "hồ sơ hợp lý");
  await importVersion(
    {
      documentId: "nd-9133-2025",
      kind: "official-consolidation",
      labelVi: "Văn bản hợp nhất",
      labelEn: "Consolidation",
      inForceOn: "2026-01-14",
      knownOn: null,
      act: null,
      basedOn: undefined,
      replaces: null,
      consultationUntil: null,
      text,
      file: { bytes: new TextEncoder().encode(text), name: "vbhn.txt" },
      by: "test",
    },
    { ...effects, publish: true, gapReason: null },
  );
  await workAll(new Date());
});
afterAll(() => app.close());

const get = async (path: string) => (await app.reader().get(path)).text;

test("is shown before the reference consolidation of the same day", async () => {
  const page = await get("/documents/nd-9133-2025");
  expect(page).toContain("hợp lý");
  expect(page).toContain('href="/documents/nd-9133-2025/compare/2/4"');
});

test("is named on the reference consolidation", async () => {
  const page = await get("/documents/nd-9133-2025/versions/2");
  expect(page).toContain("Đã có văn bản hợp nhất chính thức:");
});

test("has its differences from the reference one on a page of their own", async () => {
  const page = await get("/documents/nd-9133-2025/compare/2/4");
  expect(page).toContain("mỗi điểm khác nhau là sai sót của một trong hai bản");
  expect(page).toContain("lý");
  expect(await get("/documents/nd-9133-2025/compare/1/2")).not.toContain("sai sót của một");
});
