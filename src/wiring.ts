import "./features/amendments/text-slots.js";
import "./features/validity/derive-facts.js";
import "./features/versions/check-versions.js";
import "./features/mails/check-mails.js";
import "./features/feedback/check-feedback.js";
import "./features/comparisons/check-comparisons.js";
import "./features/feedback/follow-up-feedback.js";
import { setMailSettings } from "./features/mails/settings.js";
import "./features/mails/send-mails.js";
import "./features/proposals/link-proposal.js";
import "./features/proposals/text-slots.js";
import "./features/feedback/place-feedback.js";
import "./features/feedback/settle-feedback.js";
import "./features/feedback/text-slots.js";
import "./features/planned-amendments/text-slots.js";
import "./features/subscriptions/alert-subscribers.js";
import "./features/versions/follow-publication.js";
import "./platform/jobs/forget-jobs.js";
import type { Config } from "./platform/config.js";
import type { Secrets } from "./platform/secrets.js";
import { mailTransport } from "./platform/mail/index.js";

/** Introduces the features to each other and to the world outside; once, before anything is served. */
export function wire(config: Config, secrets: Pick<Secrets, "links">): void {
  setMailSettings({
    publicUrl: config.publicUrl,
    from: config.mailFrom,
    transport: mailTransport(config),
    linkSecret: secrets.links,
  });
}
