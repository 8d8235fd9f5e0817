import { createTransport } from "nodemailer";
import type { Delivery, MailTransport, OutgoingMail } from "./transport.js";

/** Hands mails to an SMTP server; keeps a few connections open and gives up on one that is silent. */
export function smtpTransport(url: string): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return async (mail: OutgoingMail): Promise<Delivery> => {
    try {
      const sent = await transport.sendMail(mail);
      return { status: "sent", detail: sent.response };
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message: string };
      // 5xx is for good, but 530–538 is about our own sign-in: the operator will mend it.
      const forGood = responseCode !== undefined && responseCode >= 550 && responseCode < 560;
      if (forGood) return { status: "refused", detail: message };
      throw error;
    }
  };
}
