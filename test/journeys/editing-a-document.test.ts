import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp, type Visitor } from "../support/app.js";
import { useDatabase } from "../support/use-database.js";

useDatabase();

let app: TestApp;
let officer: Visitor;
const facts = {
  slug: "nd-77-2026",
  kind: "decree",
  number: "77/2026/NĐ-CP",
  title: "Quy định về thử nghiệm",
  nature: "official",
  signedOn: "2026-02-01",
  inForceOn: "2026-03-01",
  expiresOn: "",
};

beforeAll(async () => {
  app = await startApp();
  officer = await app.signIn("legal-officer");
});
afterAll(() => app.close());

const add = (rest: Record<string, string> = {}) =>
  officer.post("/documents", { ...facts, ...rest }, "/documents/new");

describe("a document", () => {
  it("is registered, and the text is asked for next", async () => {
    const { status, location } = await add();
    expect([status, location]).toEqual([303, "/documents/nd-77-2026/versions/new"]);
    const page = await app.reader().get("/documents/nd-77-2026");
    expect(page.text).toContain("Nghị định 77/2026/NĐ-CP");
    expect(page.text).toContain("Chưa có lời văn");
    expect((await app.reader().get("/documents")).text).toContain("77/2026/NĐ-CP");
  });

  it.each([
    ["a code with marks", { slug: "nđ 77" }, "Mã chỉ gồm chữ thường không dấu", 422],
    ["the code of another", { slug: "nd-77-2026" }, "Đã có văn bản với mã nd-77-2026", 409],
    ["no number", { slug: "a", number: " " }, "Nhập số hiệu", 422],
    ["no kind", { slug: "a", kind: "" }, "Chọn loại văn bản", 422],
    ["a day that is none", { slug: "a", signedOn: "2026-02-30" }, "Nhập ngày có thật", 422],
    [
      "an end before its beginning",
      { slug: "a", expiresOn: "2026-01-01" },
      "Ngày hết hiệu lực phải sau",
      422,
    ],
  ])(
    "with %s is refused in a sentence, and what was typed is kept",
    async (_name, wrong, sentence, status) => {
      const answer = await add({ notes: "ghi chú đã nhập", ...wrong });
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain("ghi chú đã nhập");
    },
  );

  it("is edited with a reason, and what was there before is kept", async () => {
    const edit = "/documents/nd-77-2026/edit";
    const change = { ...facts, revision: "1", issuer: "Chính phủ" };
    const refused = await officer.post(edit, change);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Nhập lý do sửa");
    expect((await officer.post(edit, { ...change, reason: "đã đối chiếu" })).status).toBe(303);
    const { text } = await officer.get(edit);
    expect(text).toContain("đã đối chiếu");
    expect(text).toContain("trước đó: chưa xác minh");
    const stale = await officer.post(edit, { ...change, reason: "bản cũ" });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("bản cũ");
  });

  it("is not for others to register or edit", async () => {
    expect((await (await app.signIn("contributor")).get("/documents/new")).status).toBe(403);
    expect((await app.reader().get("/documents/nd-77-2026/edit")).status).toBe(303);
  });
});
