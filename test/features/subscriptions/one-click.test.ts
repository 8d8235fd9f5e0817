import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenFor } from "../../../src/features/subscriptions/stop-link.js";
import { subscriptionsOf } from "../../../src/features/subscriptions/store.js";
import { confirmSubscription, subscribe } from "../../../src/features/subscriptions/subscribe.js";
import { startApp, type TestApp } from "../../support/app.js";
import { useDatabase } from "../../support/use-database.js";
import { aPublishedDecree, now } from "../feedback/setting.js";
import { keepMails } from "../mails/transport.js";

describe("stopping by one click", () => {
  useDatabase();
  let app: TestApp;
  beforeAll(async () => {
    keepMails();
    app = await startApp();
    await aPublishedDecree();
  });
  afterAll(() => app.close());

  async function subscribed(email: string) {
    await subscribe({ email, lang: "vi", documentId: "nd-1-2025", address: null }, now);
    const id = (await subscriptionsOf(email))[0]?._id ?? "";
    await confirmSubscription(id, tokenFor(id, "confirm"), now);
    return { id, path: `/subscriptions/${id}/stop?token=${tokenFor(id, "stop")}` };
  }
  const stateOf = async (email: string) => (await subscriptionsOf(email))[0]?.state;

  it("works for a mail program, without page, cookie or sign-in", async () => {
    const { path } = await subscribed("a@example.vn");
    const answer = await app.reader().postBare(path, "List-Unsubscribe=One-Click", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(answer.status).toBe(200);
    expect(await stateOf("a@example.vn")).toBe("stopped");
  });

  it("changes nothing when a link is only opened ahead", async () => {
    const { path } = await subscribed("b@example.vn");
    const answer = await app.reader().get(path);
    expect(answer.text).toContain("Ngừng nhận thông báo");
    expect(await stateOf("b@example.vn")).toBe("active");
  });

  it.each([
    [
      "another subscription's token",
      async () => (await subscribed("d@example.vn")).path.split("token=")[1] ?? "",
    ],
    ["no token", () => Promise.resolve("")],
    ["a token of another length", () => Promise.resolve("đ")],
  ])("is refused with %s", async (_name, tokenOf) => {
    const { id } = await subscribed("c@example.vn");
    const token = encodeURIComponent(await tokenOf());
    const answer = await app.reader().postBare(`/subscriptions/${id}/stop?token=${token}`, "");
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Đường dẫn này không còn giá trị hoặc không đầy đủ.");
    expect(await stateOf("c@example.vn")).toBe("active");
  });
});
