import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// The package's default is argon2id; memory and time as OWASP advises for it.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize("NFC"), settings);

let decoy: Promise<string> | undefined;

/**
 * Whether a password is the one of a hash. Without a hash it takes as long and says no, so that the
 * time of the answer does not tell which addresses have an account.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const right = await verify(passwordHash ?? (await decoy), password.normalize("NFC"));
  return passwordHash !== null && right;
}

/** A password to hand over once: twenty letters and digits that are not taken for one another. */
export function generatePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const picked = [...randomBytes(20)].map((byte) => letters[byte % letters.length]);
  return [0, 5, 10, 15].map((at) => picked.slice(at, at + 5).join("")).join("-");
}
