import { parseArgs } from "node:util";
import { mailPage, mailByKey, mailStates } from "../features/mails/queries.js";
import { queueMail } from "../features/mails/queue-mail.js";
import { resendMail } from "../features/mails/resend-mail.js";
import { sendQueued } from "../features/mails/send-mails.js";
import { writeMail } from "../features/mails/write-mail.js";
import { translator } from "../platform/messages/messages.js";
import { serviceCommand, withDatabase } from "./service-command.js";
import { UsageError } from "./text-input.js";

const usage = `clausetrail mail list [--state waiting|sending|sent|dead|cancelled]
clausetrail mail resend KEY
clausetrail mail test ADDRESS

Lists the latest hundred mails of the outbox, sends one again, or sends a test mail to an address.
Exit 1: the mail could not be sent. Example:
  clausetrail mail list --state dead
`;

const options = { state: { type: "string" } } as const;
const print = (line: string) => void process.stdout.write(`${line}\n`);

async function list(state: string | undefined): Promise<number> {
  const known = mailStates.find((one) => one === state) ?? null;
  if (state !== undefined && known === null)
    throw new UsageError(`--state takes one of ${mailStates.join(", ")}.`);
  const mails = await mailPage({ state: known, after: null, limit: 100 });
  for (const { _id, state: now, to, subject, lastError } of mails)
    print([now, _id, to, subject, lastError ?? ""].join("\t").trimEnd());
  return 0;
}

async function resend(key: string): Promise<number> {
  if ((await mailByKey(key)) === null)
    throw new UsageError(`There is no mail "${key}"; "mail list" shows their keys.`);
  await resendMail(key, new Date());
  return send(key);
}

async function test(address: string): Promise<number> {
  if (!/^[^\s@]+@[^\s@]+$/u.test(address)) throw new UsageError(`"${address}" is no mail address.`);
  const t = translator("vi");
  const frame = {
    lang: "vi" as const,
    subject: t("mails.test.subject"),
    why: t("mails.test.why"),
    stopHref: null,
  };
  const now = new Date();
  const key = `test:${address}:${now.toISOString()}`;
  await queueMail({ key, to: address, ...writeMail("test", frame, {}) }, now);
  return send(key);
}

/** Sends at once, so that whoever asked sees what came of it. */
async function send(key: string): Promise<number> {
  await sendQueued(key, new Date()).catch(() => undefined);
  const mail = await mailByKey(key);
  if (mail?.state === "sent") {
    print(`Sent: ${mail.receipt ?? ""}`);
    return 0;
  }
  process.stderr.write(`Not sent: ${mail?.lastError ?? "another process has the mail in hand"}\n`);
  return 1;
}

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, async () => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [what, name] = positionals;
    if (what === "list") return withDatabase(() => list(values.state));
    if (what === "resend" && name !== undefined) return withDatabase(() => resend(name));
    if (what === "test" && name !== undefined) return withDatabase(() => test(name));
    throw new UsageError("Say list, resend KEY or test ADDRESS: see clausetrail mail --help.");
  });
