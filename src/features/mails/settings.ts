import type { MailTransport } from "../../platform/mail/index.js";

export type MailSettings = {
  publicUrl: string;
  from: string;
  transport: MailTransport;
  /** Signs the links that confirm and stop without a sign-in. */
  linkSecret: string;
};

let settings: MailSettings | undefined;

/** Said once when the service starts: where links lead, who writes, and how mails leave. */
export function setMailSettings(chosen: MailSettings): void {
  settings = chosen;
}

export function mailSettings(): MailSettings {
  if (settings === undefined)
    throw new Error("Mails have no settings: setMailSettings comes first.");
  return settings;
}
