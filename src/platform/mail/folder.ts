import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { MailTransport } from "./transport.js";

/** Writes each mail as `mails/<message id>.eml`: opened by any mail program, and once only. */
export function folderTransport(dataFolder: string): MailTransport {
  const folder = join(dataFolder, "mails");
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return async (mail) => {
    const { message } = await composer.sendMail(mail);
    const path = join(folder, `${mail.messageId.replace(/[^A-Za-z0-9.@_-]/g, "")}.eml`);
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.draft`, message as Buffer);
    await rename(`${path}.draft`, path);
    return { status: "sent", detail: path };
  };
}
