import { beforeEach, describe, expect, it } from "vitest";
import { queueMail } from "../../../src/features/mails/queue-mail.js";
import { resendMail } from "../../../src/features/mails/resend-mail.js";
import "../../../src/features/mails/send-mails.js";
import { setMailSettings } from "../../../src/features/mails/settings.js";
import { claimMail, mailByKey } from "../../../src/features/mails/store.js";
import type { Delivery, OutgoingMail } from "../../../src/platform/mail/index.js";
import { workAll } from "../../../src/platform/jobs/index.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";

useDatabase();
beforeEach(clearDatabase);

const now = new Date("2026-11-20T02:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const mail = {
  key: "receipt:1",
  to: "an@example.vn",
  subject: "Mã tiếp nhận\r\nBcc: all@example.vn",
  text: "Chữ",
  html: "<p>Chữ</p>",
};

let sent: OutgoingMail[] = [];
/** A transport that answers as told, in turn; "sent" from there on. */
function transportThat(...answers: (Delivery | Error)[]) {
  sent = [];
  setMailSettings({
    publicUrl: "https://gopy.example.vn",
    from: "Bộ <no-reply@example.vn>",
    linkSecret: "x".repeat(32),
    transport: (outgoing) => {
      const answer = answers.shift() ?? { status: "sent", detail: "250 ok" };
      if (answer instanceof Error) return Promise.reject(answer);
      sent.push(outgoing);
      return Promise.resolve(answer);
    },
  });
}
beforeEach(() => {
  transportThat();
});

describe("a mail", () => {
  it("is written whole, sent once, and says what became of it", async () => {
    await queueMail(mail, now);
    await workAll(now);
    await workAll(hours(1));
    expect(sent).toMatchObject([{ to: "an@example.vn", text: "Chữ", html: "<p>Chữ</p>" }]);
    expect(await mailByKey(mail.key)).toMatchObject({
      state: "sent",
      receipt: "250 ok",
      attempts: 1,
    });
  });

  it("keeps a subject from beginning a header of its own", async () => {
    await queueMail(mail, now);
    await workAll(now);
    expect(sent[0]?.subject).toBe("Mã tiếp nhận Bcc: all@example.vn");
  });

  it("with a key that is taken is not written again, also by twenty at once", async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => queueMail({ ...mail, text: String(index) }, now)),
    );
    expect(results.filter((result) => result === "inserted")).toHaveLength(1);
    await workAll(now);
    expect(sent).toHaveLength(1);
  });

  it("waits for its time", async () => {
    await queueMail({ ...mail, notBefore: hours(1) }, now);
    await workAll(now);
    expect(sent).toEqual([]);
    await workAll(hours(1));
    expect(sent).toHaveLength(1);
  });

  it("that a process held when it died is sent by the next, with the same message id", async () => {
    await queueMail(mail, now);
    const first = await claimMail(mail.key);
    await workAll(now);
    expect(sent.map(({ messageId }) => messageId)).toEqual([first?.messageId]);
  });

  it("is tried again with pauses, and waits for a person when every try failed", async () => {
    transportThat(...Array.from({ length: 7 }, () => new Error("connect ECONNREFUSED")));
    await queueMail(mail, now);
    await workAll(now);
    expect(await mailByKey(mail.key)).toMatchObject({ state: "waiting", attempts: 1 });
    for (let hour = 1; hour <= 8; hour++) await workAll(hours(hour));
    const dead = await mailByKey(mail.key);
    expect(dead).toMatchObject({ state: "dead", lastError: "connect ECONNREFUSED", attempts: 7 });
    await resendMail(mail.key, hours(9));
    await workAll(hours(9));
    expect(await mailByKey(mail.key)).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("refused for good is not tried again", async () => {
    transportThat({ status: "refused", detail: "550 no such user" });
    await queueMail(mail, now);
    for (let hour = 0; hour <= 3; hour++) await workAll(hours(hour));
    const refused = await mailByKey(mail.key);
    expect(refused).toMatchObject({ state: "dead", lastError: "550 no such user", attempts: 1 });
  });
});
