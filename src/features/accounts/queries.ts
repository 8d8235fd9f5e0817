import type { AccountActor } from "../../platform/policy.js";

export async function findActor(accountId: string): Promise<AccountActor | null> {
  return Promise.resolve(accountId === "" ? null : null);
}
