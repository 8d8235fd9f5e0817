import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAccountByEmail } from "../../../src/features/accounts/queries.js";
import { workAll } from "../../../src/platform/jobs/index.js";
import { emailFor, startApp, type TestApp, testPassword, Visitor } from "../../support/app.js";
import { useDatabase } from "../../support/use-database.js";

const fresh = {
  email: "An.Nguyen@most.example",
  name: "Nguyễn Văn An",
  role: "lead",
  organizationId: "so-khcn-48",
};

describe("administering accounts", () => {
  useDatabase();
  let app: TestApp;
  let administrator: Visitor;
  beforeAll(async () => {
    app = await startApp();
    administrator = await app.signIn("administrator");
  });
  afterAll(() => app.close());

  const passwordIn = (text: string) => /class="secret">([^<]+)</u.exec(text)?.[1] ?? "";
  const entersWith = async (email: string, password: string) =>
    (await app.reader().post("/sign-in", { email, password })).status === 303;

  it.each([
    ["email", { ...fresh, email: "" }, "Nhập địa chỉ thư điện tử."],
    ["email", { ...fresh, email: "an" }, "phải có dạng"],
    ["name", { ...fresh, name: " " }, "Nhập họ và tên."],
    ["role", { ...fresh, role: "king" }, "Chọn vai trò."],
    ["organizationId", { ...fresh, organizationId: "nowhere" }, "Chọn đơn vị."],
  ])("answers a wrong %s beside its field, and keeps the rest", async (field, fields, sentence) => {
    const answer = await administrator.post("/admin/accounts/new", fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
    expect(answer.text).toContain(sentence);
    if (fields.name.trim() !== "") expect(answer.text).toContain(`value="${fields.name}"`);
  });

  it("adds an account whose password is shown once and works", async () => {
    const answer = await administrator.post("/admin/accounts/new", fresh);
    const password = passwordIn(answer.text);
    expect(password).toMatch(/^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/);
    expect(await entersWith(fresh.email, password)).toBe(true);
    expect((await administrator.post("/admin/accounts/new", fresh)).text).toContain(
      "Địa chỉ này đã có tài khoản.",
    );
  });

  it("ends every session of an account that is disabled or gets another password", async () => {
    const person = await app.signIn("contributor");
    const account = await findAccountByEmail(emailFor("contributor"));
    const path = `/admin/accounts/${account?._id ?? ""}`;
    const answer = await administrator.post(`${path}/reset`, {}, path);
    expect((await person.get("/account")).status).toBe(303);
    expect(await entersWith(emailFor("contributor"), testPassword)).toBe(false);
    const password = passwordIn(answer.text);
    const again = new Visitor(app.origin);
    await again.post("/sign-in", { email: emailFor("contributor"), password });
    await administrator.post(`${path}/status`, { revision: "2" }, path);
    expect((await again.get("/account")).status).toBe(303);
    expect(await entersWith(emailFor("contributor"), password)).toBe(false);
  });

  it("does not let administrators disable themselves", async () => {
    const account = await findAccountByEmail(emailFor("administrator"));
    const path = `/admin/accounts/${account?._id ?? ""}`;
    const fields = { revision: String(account?.revision) };
    const answer = await administrator.post(`${path}/status`, fields, path);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Không thể ngừng tài khoản đang đăng nhập.");
  });

  it("changes one's own password, and only with the current one", async () => {
    const person = await app.signIn("lead");
    const change = (current: string, password: string, again = password) =>
      person.post("/account", { current, password, again });
    expect((await change("wrong", "một câu khác hẳn")).text).toContain("Mật khẩu hiện tại không");
    expect((await change(testPassword, "ngắn")).text).toContain("ít nhất 12 ký tự");
    expect((await change(testPassword, "một câu khác hẳn", "x")).text).toContain("không giống");
    expect((await change(testPassword, "một câu khác hẳn")).status).toBe(303);
    expect((await person.get("/account")).status).toBe(200);
    expect(await entersWith(emailFor("lead"), "một câu khác hẳn")).toBe(true);
  });

  it("writes every act into the log, once", async () => {
    await workAll(new Date());
    await workAll(new Date());
    const page = await administrator.get("/admin/audit");
    expect(page.text).toContain("Thêm tài khoản");
    expect(page.text).toContain("Ngừng tài khoản");
    expect(page.text.split("Ngừng tài khoản")).toHaveLength(2);
  });
});
