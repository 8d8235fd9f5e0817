import { asTooMany, signInLimits } from "../../platform/http/limits.js";
import { type Account, emailOf } from "./account.js";
import { isPassword } from "./passwords.js";
import { findByEmail, noteSignIn } from "./store.js";

type Attempt = { email: string; password: string; address: string };
type Options = { demonstration: boolean; now: Date };

/** The account an address and its password open, or null; throws when too many attempts failed. */
export async function signIn(attempt: Attempt, options: Options): Promise<Account | null> {
  const email = emailOf(attempt.email);
  const giveBack = await countAttempt(email, attempt.address);
  const account = await findByEmail(email);
  const right = await isPassword(account?.passwordHash ?? null, attempt.password);
  if (account === null || !right || !mayEnter(account, options)) return null;
  await giveBack();
  await noteSignIn(account._id, options.now);
  return account;
}

// Data of a demonstration may later serve elsewhere; its known password must open nothing there.
const mayEnter = (account: Account, { demonstration }: Options) =>
  account.status === "active" && (demonstration || !account.demonstration);

// Counted before the password is looked at, so that attempts sent all at once count too.
async function countAttempt(email: string, address: string): Promise<() => Promise<unknown>> {
  const { pair, place, target } = signInLimits();
  const both = `${email}|${address}`;
  try {
    await Promise.all([pair.consume(both), place.consume(address), target.consume(email)]);
  } catch (spent) {
    throw asTooMany(spent);
  }
  return () => Promise.all([pair.delete(both), place.reward(address), target.reward(email)]);
}
