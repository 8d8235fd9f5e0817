import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailFor, startApp, type TestApp, testPassword, Visitor } from "../../support/app.js";
import { useDatabase } from "../../support/use-database.js";

describe("signing in", () => {
  useDatabase();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it("opens the pages of an account, and sign-out closes them", async () => {
    const officer = await app.signIn("legal-officer");
    const page = await officer.get("/account");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Vụ Pháp chế");
    expect((await officer.post("/sign-out", {}, "/account")).location).toBe("/");
    expect((await officer.get("/account")).location).toBe("/sign-in?next=%2Faccount");
  });

  it("stores no session for a reader", async () => {
    const reader = app.reader();
    await reader.get("/");
    expect(reader.cookies()).toEqual([]);
  });

  it.each([
    ["no address", { email: "", password: "x" }, "Nhập địa chỉ thư điện tử."],
    ["no password", { email: "a@b.example", password: "" }, "Nhập mật khẩu."],
    ["an unknown address", { email: "a@b.example", password: "abc" }, "không đúng, hoặc tài khoản"],
  ])(
    "answers %s with its sentence and keeps the address typed",
    async (_name, fields, sentence) => {
      const answer = await app.reader().post("/sign-in", fields);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain(`value="${fields.email}"`);
    },
  );

  it.each(["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"])(
    "never leads to another site: %s",
    async (next) => {
      await app.signIn("contributor");
      const fields = { email: emailFor("contributor"), password: testPassword, next };
      expect((await app.reader().post("/sign-in", fields)).location).toBe("/");
    },
  );

  it("refuses after five wrong passwords and says how long to wait", async () => {
    await app.signIn("lead");
    const email = emailFor("lead");
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      const answer = await app.reader().post("/sign-in", { email, password: "wrong" });
      statuses.push(answer.status);
      if (attempt === 5) expect(answer.text).toContain("Đợi 15 phút");
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    const right = await app.reader().post("/sign-in", { email, password: testPassword });
    expect(right.status).toBe(429);
  });

  it("refuses a form without its token, and one with another visitor's", async () => {
    const bare = await new Visitor(app.origin).postBare("/sign-in", "email=a", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(bare.status).toBe(403);
    expect(bare.text).toContain("Biểu mẫu đã hết hạn");
    const token = await app.reader().token("/sign-in");
    const body = new URLSearchParams({ _csrf: token, email: "a@b.example", password: "x" });
    expect((await app.reader().postBare("/sign-in", body)).status).toBe(403);
  });
});
