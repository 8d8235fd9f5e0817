import { setMailSettings } from "./features/mails/settings.js";
import "./features/mails/send-mails.js";
import "./features/versions/follow-publication.js";
import type { Config } from "./platform/config.js";
import { mailTransport } from "./platform/mail/index.js";

/** Introduces the features to each other and to the world outside; once, before anything is served. */
export function wire(config: Config): void {
  setMailSettings({
    publicUrl: config.publicUrl,
    from: config.mailFrom,
    transport: mailTransport(config),
  });
}
