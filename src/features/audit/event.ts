import { randomUUID } from "node:crypto";
import type { Actor } from "../../platform/policy.js";

/** One line of the audit log: who did what to what, and when. Written once, never changed. */
export type AuditEvent = {
  id: string;
  at: Date;
  /** Null: the command line, or the program by itself. */
  accountId: string | null;
  name: string;
  act: string;
  subject: { kind: string; id: string; label: string };
  details: Record<string, string>;
};

type What = Pick<AuditEvent, "act" | "subject"> & { details?: Record<string, string> };

/** Who acts where no account does: somebody at the command line. */
export const atCommandLine = { kind: "command-line" } as const;
export type AuditActor = Actor | typeof atCommandLine;

export function auditEvent(actor: AuditActor, what: What, at: Date): AuditEvent {
  const who =
    actor.kind === "account"
      ? { accountId: actor.accountId, name: actor.name }
      : { accountId: null, name: actor.kind };
  return { id: randomUUID(), at, ...who, details: {}, ...what };
}
