import { setMailSettings } from "../../../src/features/mails/settings.js";
import "../../../src/features/mails/send-mails.js";
import type { OutgoingMail } from "../../../src/platform/mail/index.js";

/** Every mail that has left since the test began. */
export const sent: OutgoingMail[] = [];

/** Mails are kept in `sent`; links lead to https://gopy.example.vn. */
export function keepMails(): void {
  sent.length = 0;
  setMailSettings({
    publicUrl: "https://gopy.example.vn",
    from: "Bộ <no-reply@example.vn>",
    linkSecret: "x".repeat(32),
    transport: (outgoing) => {
      sent.push(outgoing);
      return Promise.resolve({ status: "sent", detail: "250 ok" });
    },
  });
}
