import type { Lang } from "../../platform/messages/messages.js";
import { render } from "../../platform/views/views.js";
import { mailSettings } from "./settings.js";

export type WrittenMail = { subject: string; text: string; html: string };

/** What every mail says besides its matter. */
export type MailFrame = {
  lang: Lang;
  subject: string;
  /** Why the reader gets this mail, as a sentence. */
  why: string;
  stopHref: string | null;
};

/**
 * Writes a mail from `templates/email/<name>.txt` and `<name>.html`, in the frame of all mails.
 * Subject and text keep their characters; only HTML is escaped.
 */
export function writeMail(
  name: string,
  frame: MailFrame,
  data: Record<string, unknown>,
): WrittenMail {
  const site = { lang: frame.lang };
  const all = { ...data, ...frame, publicUrl: mailSettings().publicUrl };
  const framed = (kind: "txt" | "html") => {
    const content = render(`email/${name}.${kind}`, site, all).trim();
    return `${render(`email/frame.${kind}`, site, { ...all, content }).trim()}\n`;
  };
  return { subject: frame.subject, text: tidyLines(framed("txt")), html: framed("html") };
}

// Conditions of a template leave empty lines where they say nothing.
const tidyLines = (text: string) => text.replace(/\n{3,}/g, "\n\n");
