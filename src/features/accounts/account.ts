import type { Role } from "../../platform/policy.js";

export type Account = {
  _id: string;
  /** In lower case; one account an address. */
  email: string;
  name: string;
  role: Role;
  organizationId: string;
  passwordHash: string;
  status: "active" | "disabled";
  /** Of the invented people: signs in with the password shown, and in the demonstration only. */
  demonstration: boolean;
  /** Counts changes of the password; sessions from before one end. */
  passwordNumber: number;
  createdAt: Date;
  lastSignedInAt: Date | null;
  revision: number;
};

/** The password of all invented accounts; it is shown on the sign-in page of a demonstration. */
export const demonstrationPassword = "minh-hoa-2026";
export const shortestPassword = 12;

export const emailOf = (typed: string): string => typed.trim().normalize("NFC").toLowerCase();
