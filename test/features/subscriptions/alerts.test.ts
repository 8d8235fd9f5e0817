import { beforeEach, describe, expect, it } from "vitest";
import { workAll } from "../../../src/platform/jobs/index.js";
import "../../../src/features/subscriptions/alert-subscribers.js";
import "../../../src/features/versions/follow-publication.js";
import {
  confirmSubscription,
  stopSubscription,
  subscribe,
} from "../../../src/features/subscriptions/subscribe.js";
import { tokenFor } from "../../../src/features/subscriptions/stop-link.js";
import { subscriptionsOf } from "../../../src/features/subscriptions/store.js";
import { withdrawVersion } from "../../../src/features/versions/withdraw-version.js";
import { findVersion } from "../../../src/features/versions/queries.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";
import { aPublishedDecree, lawText, now, publishText } from "../feedback/setting.js";
import { keepMails, sent } from "../mails/transport.js";

useDatabase();
beforeEach(clearDatabase);
beforeEach(keepMails);

const documentId = "nd-1-2025";
const reader = "doc-gia@example.vn";
const later = new Date(now.getTime() + 301_000);
const changedText = lawText.replace(
  "10 ngày làm việc.",
  "15 ngày làm việc, trừ <script>“A & B”</script>.",
);

async function follow(address: string | null, email = reader, lang: "vi" | "en" = "vi") {
  await subscribe({ email, lang, documentId, address }, now);
  for (const { _id, state } of await subscriptionsOf(email))
    if (state === "pending") await confirmSubscription(_id, tokenFor(_id, "confirm"), now);
}
const idOf = async (email: string) => (await subscriptionsOf(email))[0]?._id ?? "";
async function publishChange(text = changedText) {
  const rest = {
    basedOn: `${documentId}@1`,
    kind: "amended",
    labelVi: "Bản sửa đổi",
    labelEn: "As amended",
  };
  return publishText(text, { ...rest, inForceOn: "2026-12-15" });
}
const alertsTo = (email: string) =>
  sent.filter(
    ({ to, subject }) =>
      to === email && /thay đổi|changed/u.test(subject) && !/Xác nhận/u.test(subject),
  );

describe("a subscription", () => {
  it("is one for each reader and topic, however often it is asked for", async () => {
    await aPublishedDecree();
    await Promise.all(
      Array.from({ length: 10 }, () =>
        subscribe({ email: reader, lang: "vi", documentId, address: null }, now),
      ),
    );
    expect(await subscriptionsOf(reader)).toHaveLength(1);
    await workAll(now);
    expect(sent.filter(({ to }) => to === reader)).toHaveLength(1);
  });

  it("counts only when its own mail was answered", async () => {
    await aPublishedDecree();
    await subscribe({ email: reader, lang: "vi", documentId, address: null }, now);
    const _id = await idOf(reader);
    await expect(confirmSubscription(_id, tokenFor(_id, "stop"), now)).rejects.toMatchObject({
      code: "bad-link",
    });
    await publishChange();
    await workAll(later);
    expect(alertsTo(reader)).toEqual([]);
  });
});

describe("publishing a version", () => {
  it.each([
    ["the document", [null], 1],
    ["the clause that changed", ["art_2__cl_1"], 1],
    ["its article", ["art_2"], 1],
    ["both the document and the clause", [null, "art_2__cl_1"], 1],
    ["another article", ["art_1"], 0],
  ])("sends a reader who follows %s: see the row", async (_name, addresses, count) => {
    await aPublishedDecree();
    for (const address of addresses) await follow(address);
    await publishChange();
    await workAll(later);
    await workAll(later);
    expect(alertsTo(reader)).toHaveLength(count);
  });

  it("tells nobody while it can be withdrawn, and nobody after it was", async () => {
    await aPublishedDecree();
    await follow(null);
    const versionId = await publishChange();
    await workAll(now);
    expect(alertsTo(reader)).toEqual([]);
    const { revision = 0 } = (await findVersion(versionId)) ?? {};
    await withdrawVersion({ versionId, revision, reason: "Nhầm tệp.", by: "Lan" }, now);
    await workAll(later);
    expect(alertsTo(reader)).toEqual([]);
  });

  it("writes the words out and in, readable without colour, and how to stop", async () => {
    await aPublishedDecree();
    await follow("art_2__cl_1");
    await publishChange();
    await workAll(later);
    const [mail] = alertsTo(reader);
    const _id = await idOf(reader);
    const stop = `https://gopy.example.vn/subscriptions/${_id}/stop?token=${tokenFor(_id, "stop")}`;
    expect(mail?.subject).toBe("1/2025/NĐ-CP có thay đổi: 1 điều khoản");
    expect(mail?.text).toBe(`1/2025/NĐ-CP có phiên bản mới, thay đổi 1 điều khoản.
Quy định về đo lường
Văn bản minh họa, không có hiệu lực pháp lý.
Bản sửa đổi. Có hiệu lực từ ngày 15/12/2026.

* khoản 1 Điều 2: sửa đổi

1. Cấp giấy phép trong thời hạn [bỏ: 10][thêm: 15] ngày làm việc[thêm: , trừ <script>“A & B”</script>].

Xem toàn bộ so sánh
https://gopy.example.vn/documents/nd-1-2025/compare/1/2

--
Thư này được gửi vì địa chỉ này đã đăng ký nhận thông báo về khoản 1 Điều 2, 1/2025/NĐ-CP.
Ngừng nhận thông báo: ${stop}
Clausetrail · https://gopy.example.vn
`);
    expect(mail?.headers).toEqual({
      "List-Unsubscribe": `<${stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(mail?.html).toContain("[thêm: , trừ &lt;script&gt;“A &amp; B”&lt;/script&gt;]");
    expect(mail?.html).not.toContain("<script>");
  });

  it("writes in the language of the reader", async () => {
    await aPublishedDecree();
    await follow(null, "reader@example.org", "en");
    await publishChange();
    await workAll(later);
    const [mail] = alertsTo("reader@example.org");
    expect(mail?.subject).toBe("1/2025/NĐ-CP has changed: 1 provision");
    expect(mail?.text).toContain("* clause 1, Article 2: changed");
    expect(mail?.text).toContain("In force from 15 December 2026.");
  });

  it("sends nothing to whoever stopped", async () => {
    await aPublishedDecree();
    await follow(null);
    const _id = await idOf(reader);
    await stopSubscription(_id, tokenFor(_id, "stop"), now);
    await publishChange();
    await workAll(later);
    expect(alertsTo(reader)).toEqual([]);
  });
});
