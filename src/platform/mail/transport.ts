import type { Config } from "../config.js";
import { folderTransport } from "./folder.js";
import { smtpTransport } from "./smtp.js";

export type OutgoingMail = {
  /** Derived from what the mail tells, so that a mail sent twice is recognized as one. */
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
};

/** Refused for good: another try would be refused as well. Trouble that passes is thrown. */
export type Delivery = { status: "sent"; detail: string } | { status: "refused"; detail: string };
export type MailTransport = (mail: OutgoingMail) => Promise<Delivery>;

/** SMTP where it is configured; otherwise each mail becomes a file in the data folder. */
export function mailTransport(config: Pick<Config, "smtpUrl" | "dataFolder">): MailTransport {
  return config.smtpUrl === undefined
    ? folderTransport(config.dataFolder)
    : smtpTransport(config.smtpUrl);
}
