import { parseArgs } from "node:util";
import { disableAccount, setPassword } from "../features/accounts/change-account.js";
import { createAccount } from "../features/accounts/create-account.js";
import { shortestPassword } from "../features/accounts/account.js";
import { generatePassword } from "../features/accounts/passwords.js";
import { type Account, findAccountByEmail } from "../features/accounts/queries.js";
import { atCommandLine } from "../features/audit/event.js";
import { loadOrganizations } from "../features/organizations/load-organizations.js";
import { allOrganizations, currentName, existsOn } from "../features/organizations/queries.js";
import { legalDateOf } from "../platform/messages/dates.js";
import { roles } from "../platform/policy.js";
import { serviceCommand, withDatabase } from "./service-command.js";
import { UsageError } from "./text-input.js";

const usage = `clausetrail account add EMAIL --name NAME --role ROLE --organization ID [--password-stdin]
clausetrail account reset EMAIL [--password-stdin]
clausetrail account disable EMAIL
clausetrail account organizations

Adds an account, gives it a new password, or disables it. Without --password-stdin a password is
made and printed once. Roles: ${roles.join(", ")}. Example:
  clausetrail account add an.nguyen@most.gov.vn --name "Nguyễn Văn An" --role administrator --organization phap-che
`;

const options = {
  name: { type: "string" },
  role: { type: "string" },
  organization: { type: "string" },
  "password-stdin": { type: "boolean", default: false },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const who = () => ({ actor: atCommandLine, now: new Date() });
const print = (line: string) => void process.stdout.write(`${line}\n`);

async function passwordOf(values: Values): Promise<{ password: string; made: boolean }> {
  if (!values["password-stdin"]) return { password: generatePassword(), made: true };
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const password = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/\r?\n$/u, "");
  if (password.length < shortestPassword)
    throw new UsageError(`The password must have at least ${shortestPassword} characters.`);
  return { password, made: false };
}

async function add(email: string, values: Values): Promise<number> {
  const { name = "", organization: organizationId = "" } = values;
  const role = roles.find((one) => one === values.role);
  if (name.trim() === "") throw new UsageError("--name is missing.");
  if (role === undefined) throw new UsageError(`--role takes one of ${roles.join(", ")}.`);
  if (!/^[^\s@]+@[^\s@]+$/u.test(email)) throw new UsageError(`"${email}" is no mail address.`);
  const { password, made } = await passwordOf(values);
  await loadOrganizations();
  const created = await createAccount({ email, name, role, organizationId, password }, who());
  if (created.status === "refused")
    throw new UsageError(
      created.because === "email-taken"
        ? `${email} has an account already; "account reset" gives it a new password.`
        : `There is no organization "${organizationId}"; "account organizations" lists them.`,
    );
  print(`${email} can sign in${made ? ` with ${password} (shown only now)` : ""}.`);
  return 0;
}

async function existing(email: string): Promise<Account> {
  const account = await findAccountByEmail(email);
  if (account === null) throw new UsageError(`${email} has no account.`);
  return account;
}

async function reset(email: string, values: Values): Promise<number> {
  const account = await existing(email);
  const { password, made } = await passwordOf(values);
  await setPassword(account, password, who());
  print(`${email} has a new password${made ? `: ${password} (shown only now)` : ""}.`);
  return 0;
}

async function disable(email: string): Promise<number> {
  const { _id: id, revision } = await existing(email);
  await disableAccount({ id, revision }, who());
  print(`${email} is disabled.`);
  return 0;
}

async function listOrganizations(): Promise<number> {
  await loadOrganizations();
  const today = legalDateOf(new Date());
  for (const organization of await allOrganizations())
    if (existsOn(organization, today))
      print(`${organization._id}\t${currentName(organization).vi}`);
  return 0;
}

function perform(act: string | undefined, email: string, values: Values): Promise<number> {
  if (act === "organizations") return listOrganizations();
  if (email === "") throw new UsageError(`An address is missing.\n${usage}`);
  if (act === "add") return add(email, values);
  if (act === "reset") return reset(email, values);
  if (act === "disable") return disable(email);
  throw new UsageError(usage);
}

export const run = (args: string[]): Promise<number> =>
  serviceCommand(usage, args, () => {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [act, email = ""] = positionals;
    return withDatabase(() => perform(act, email, values));
  });
