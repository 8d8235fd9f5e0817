import { z } from "zod";
import { roles } from "../../platform/policy.js";
import { shortestPassword } from "./account.js";

const email = z
  .string()
  .trim()
  .min(1, "accounts.email.missing")
  .max(200, "accounts.email.wrong")
  .regex(/^[^\s@]+@[^\s@]+$/u, "accounts.email.wrong");
const name = z.string().trim().min(1, "accounts.name.missing").max(120, "accounts.name.long");
const newPassword = z
  .string()
  .min(shortestPassword, "accounts.password.short")
  .max(200, "accounts.password.long");

/** Where to go after the sign-in: a place of this site, never another site. */
const next = z
  .string()
  .regex(/^\/(?![/\\])/u)
  .catch("/");

export const signInInput = z.object({
  email: z.string().trim().min(1, "accounts.email.missing").max(200, "accounts.email.wrong"),
  password: z.string().min(1, "accounts.password.missing").max(200, "accounts.password.long"),
  next,
});

export const ownPasswordInput = z
  .object({ current: z.string().min(1, "accounts.password.missing"), password: newPassword })
  .and(z.object({ again: z.string() }))
  .refine((input) => input.password === input.again, {
    path: ["again"],
    message: "accounts.password.differs",
  });

const placed = {
  name,
  role: z.enum(roles, { error: "accounts.role.missing" }),
  organizationId: z.string().min(1, "accounts.organization.missing"),
};
export const newAccountInput = z.object({ email, ...placed });
export const editAccountInput = z.object({ ...placed, revision: z.coerce.number().int() });
export const revisionInput = z.object({ revision: z.coerce.number().int() });

export const nextOf = (value: unknown): string => next.parse(value);
