import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../../support/app.js";
import { useDatabase } from "../../support/use-database.js";

describe("an error", () => {
  useDatabase();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it.each([
    ["vi", "Không tìm thấy trang", "tìm văn bản trong danh sách"],
    ["en", "Page not found", "look for the text in the list of documents"],
  ])("is a page in the reader's language: %s", async (lang, title, next) => {
    const reader = app.reader();
    await reader.get(`/?lang=${lang}`);
    const answer = await reader.get("/nowhere");
    expect(answer.status).toBe(404);
    expect(answer.text).toContain(title);
    expect(answer.text).toContain(next);
    expect(answer.text).toMatch(/(Mã yêu cầu|Request id): [0-9a-f]{8}/u);
  });

  it("is problem+json for a program", async () => {
    const answer = await app.reader().get("/nowhere", { accept: "application/json" });
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(JSON.parse(answer.text)).toMatchObject({ status: 404, code: "not-found" });
  });

  it.each(["/admin", "/admin/accounts", "/desk"])(
    "tells an account without the right so: %s",
    async (path) => {
      const contributor = await app.signIn("contributor");
      const answer = await contributor.get(path);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("Không có quyền xem trang này");
    },
  );

  it("keeps what was typed when the form is too old", async () => {
    const administrator = await app.signIn("administrator");
    const body = new URLSearchParams({ _csrf: "old", name: "Nguyễn Văn <An>", password: "secret" });
    const answer = await administrator.postBare("/admin/accounts/new", body);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("Biểu mẫu đã hết hạn");
    expect(answer.text).toContain("Nguyễn Văn &lt;An&gt;");
    expect(answer.text).not.toContain("secret");
  });

  it("keeps what was typed when somebody else was faster", async () => {
    const administrator = await app.signIn("administrator");
    const path = "/admin/organizations/so-khcn-48";
    const name = { vi: "Sở Thử", en: "Test", short: "Thử", from: "2026-12-01" };
    await administrator.post(`${path}/name`, { ...name, revision: "1" }, path);
    const late = { ...name, vi: "Tên nhập sau", revision: "1" };
    const answer = await administrator.post(`${path}/name`, late, path);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Nội dung vừa được người khác sửa");
    expect(answer.text).toContain("Tên nhập sau");
  });

  it("shows no details of what was not expected", async () => {
    const administrator = await app.signIn("administrator");
    const answer = await administrator.post(
      "/admin/accounts/none/status",
      { revision: "x" },
      "/admin/accounts",
    );
    expect(answer.text).not.toMatch(/at .*\.ts:\d+|ZodError/u);
  });

  it.each(["/%E0%A4%A", "/documents/%00", "/?lang=xx", "/sign-in?next[]=a&email[b]=c"])(
    "is never a stack trace: %s",
    async (path) => {
      const answer = await app.reader().get(path);
      expect([200, 303, 400, 404]).toContain(answer.status);
      expect(answer.text).not.toMatch(/node_modules/u);
    },
  );

  it("stops a place that sends form after form without an account", async () => {
    const reader = app.reader();
    const statuses = new Set<number>();
    for (let sent = 0; sent < 125; sent++)
      statuses.add((await reader.postBare("/sign-in", new URLSearchParams())).status);
    expect([...statuses]).toEqual([403, 429]);
  });

  it("sends every answer with a policy that allows no script but ours", async () => {
    const { headers } = await app.reader().get("/");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain("unsafe");
  });
});
