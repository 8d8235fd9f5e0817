import { readdir, readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { expect, it, onTestFinished } from "vitest";
import { mailTransport, type OutgoingMail } from "../../../src/platform/mail/index.js";
import { throwAwayFolder } from "../../support/throw-away-folder.js";

const mail: OutgoingMail = {
  messageId: "<alert.42@clausetrail.example>",
  from: "Clausetrail <no-reply@clausetrail.example>",
  to: "doc.gia@example.vn",
  subject: "Điều 5 & Điều 6 đã được sửa đổi",
  text: "Khoản 2 Điều 5 được sửa đổi.\n",
  html: "<p>Khoản 2 <b>Điều 5</b> được sửa đổi.</p>",
  headers: { "List-Unsubscribe": "<https://gopy.example.vn/stop/x>" },
};

type Reply = { code: number; text: string } | null;
async function smtpServer(reply: Reply) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // The transport keeps its connection; the test does not wait for that.
    closeTimeout: 50,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, callback) => {
      if (reply === null) callback();
      else callback(Object.assign(new Error(reply.text), { responseCode: reply.code }));
    },
    onData: (stream, _session, callback) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        received.push(text);
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${port}` };
}

it("becomes one file, however often it is sent, where there is no SMTP", async () => {
  const dataFolder = await throwAwayFolder();
  const send = mailTransport({ dataFolder });
  await send(mail);
  await send(mail);
  expect(await readdir(join(dataFolder, "mails"))).toEqual(["alert.42@clausetrail.example.eml"]);
  const file = await readFile(join(dataFolder, "mails/alert.42@clausetrail.example.eml"));
  const { subject, text, html, messageId } = await PostalMime.parse(file);
  // Line ends are the format's, not the mail's.
  const words = { subject, text: text?.trim(), html: html?.trim(), messageId };
  expect(mail).toMatchObject({ ...words, text: `${words.text ?? ""}\n` });
});

it("goes out by SMTP with its headers", async () => {
  const server = await smtpServer(null);
  const send = mailTransport({ dataFolder: "unused", smtpUrl: server.url });
  expect(await send(mail)).toMatchObject({ status: "sent" });
  const parsed = await PostalMime.parse(server.received[0] ?? "");
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.headers.find(({ key }) => key === "list-unsubscribe")?.value).toBe(
    "<https://gopy.example.vn/stop/x>",
  );
});

it("tells a refusal for good from trouble that passes", async () => {
  const unknown = await smtpServer({ code: 550, text: "no such user" });
  const refused = await mailTransport({ dataFolder: "unused", smtpUrl: unknown.url })(mail);
  expect(refused).toMatchObject({ status: "refused" });
  expect(refused.detail).toContain("no such user");
  const busy = await smtpServer({ code: 451, text: "try later" });
  const attempt = mailTransport({ dataFolder: "unused", smtpUrl: busy.url })(mail);
  await expect(attempt).rejects.toThrow("try later");
});

it("throws where no mail server answers, so that the mail is tried again", async () => {
  const send = mailTransport({ dataFolder: "unused", smtpUrl: "smtp://127.0.0.1:1" });
  await expect(send(mail)).rejects.toThrow("ECONNREFUSED");
});
