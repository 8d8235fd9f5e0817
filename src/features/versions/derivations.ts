import { cancelJob, defineJob, enqueue } from "../../platform/jobs/index.js";
import { versionSummary } from "./store.js";

/** What was published: its version, the one it is based on, and the document they belong to. */
export type Publication = {
  versionId: string;
  previousVersionId: string | null;
  documentId: string;
};

/** A sentence of what withdrawing took back: a message key with its values. */
export type Undone = { messageKey: string; values: Record<string, string | number> };

export type DerivationOptions = {
  /** Done only when publishing can no longer be withdrawn: whatever leaves the house. */
  delayed?: boolean;
  /** Takes back what was derived, when publishing is withdrawn. */
  undo?: (publication: Publication, now: Date) => Promise<Undone[]>;
};

type Derive = (publication: Publication, context: { now: Date }) => Promise<void>;
type Derivation = DerivationOptions & { kind: string };

const derivations = new Map<string, Derivation>();

/**
 * Has something derived from every published version, once its comparison is stored. `kind` names
 * the job; the handler must be safe to run twice. It is not called for what was withdrawn meanwhile.
 */
export function registerDerivation(
  kind: string,
  handler: Derive,
  options: DerivationOptions = {},
): void {
  derivations.set(kind, { kind, ...options });
  defineJob<Publication>(kind, async (publication, context) => {
    const version = await versionSummary(publication.versionId);
    if (version?.state === "published") await handler(publication, context);
  });
}

const jobName = (kind: string, versionId: string) => `${kind}:${versionId}`;

export async function enqueueDerivations(
  publication: Publication,
  { mailsFrom, now }: { mailsFrom: Date; now: Date },
): Promise<void> {
  for (const { kind, delayed } of derivations.values())
    await enqueue({
      kind,
      name: jobName(kind, publication.versionId),
      data: publication,
      runAt: delayed === true ? mailsFrom : now,
      now,
    });
}

/** Takes back what waits and what was done; gives what was undone, for the person who withdraws. */
export async function undoDerivations(publication: Publication, now: Date): Promise<Undone[]> {
  const undone: Undone[] = [];
  for (const { kind, undo } of derivations.values()) {
    await cancelJob(jobName(kind, publication.versionId), now);
    if (undo !== undefined) undone.push(...(await undo(publication, now)));
  }
  return undone;
}
