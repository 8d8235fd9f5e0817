import { randomBytes } from "node:crypto";
import { describe } from "../../core/provision/describe.js";
import { read } from "../../core/provision/read.js";
import { AppError, changedMeanwhile, notFound } from "../../platform/errors.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import type { AccountActor } from "../../platform/policy.js";
import { addVersion } from "../versions/add-version.js";
import { findVersion, versionShown } from "../versions/queries.js";
import { resolvedOf } from "./queries.js";
import { amendmentById, insertAmendment, stepAmendment } from "./store.js";
import type { Amendment, AmendmentEvent, Choice } from "./types.js";

type Who = { actor: Pick<AccountActor, "name">; now: Date };
export type Target = { id: string; revision: number };
export type NewChoice = Choice extends infer C
  ? C extends Choice
    ? Omit<C, "by" | "at">
    : never
  : never;

/** Begins to apply an act to the text of a document that is shown today. */
export async function startAmendment(
  { documentId, act }: Pick<Amendment, "documentId" | "act">,
  { actor, now }: Who,
): Promise<Amendment> {
  const base = await versionShown(documentId, legalDateOf(now));
  if (base === null) throw new AppError("not-now", 409, "amendments.error.no-text");
  const amendment: Amendment = {
    _id: randomBytes(8).toString("hex"),
    documentId,
    baseVersionId: base._id,
    act,
    choices: [],
    state: "open",
    versionId: null,
    revision: 1,
    createdAt: now,
    history: [{ at: now, by: actor.name, what: "started", note: base.labelVi }],
  };
  await insertAmendment(amendment);
  return amendment;
}

async function step(
  { id, revision }: Target,
  { actor, now }: Who,
  change: (amendment: Amendment) => { set: Partial<Amendment>; what: string; note: string | null },
): Promise<void> {
  const amendment = await amendmentById(id);
  if (amendment === null) throw notFound();
  if (amendment.state !== "open") throw new AppError("not-now", 409, "amendments.error.made");
  if (amendment.revision !== revision) throw changedMeanwhile();
  const { set, what, note } = change(amendment);
  const event: AmendmentEvent = { at: now, by: actor.name, what, note };
  if (!(await stepAmendment(id, { revision, set, event }))) throw changedMeanwhile();
}

/** Says what becomes of one operation; a later choice for it takes the place of the earlier one. */
export async function chooseFor(target: Target, choice: NewChoice, who: Who): Promise<void> {
  await step(target, who, ({ choices }) => ({
    set: {
      choices: [
        ...choices.filter(({ key }) => key !== choice.key),
        { ...choice, by: who.actor.name, at: who.now },
      ],
    },
    what: choice.kind,
    note: `${choice.key}: ${choice.reason}`,
  }));
}

/** Takes a choice back: the operation waits for a person again. */
export async function takeBack(target: Target, key: string, who: Who): Promise<void> {
  await step(target, who, ({ choices }) => ({
    set: { choices: choices.filter((choice) => choice.key !== key) },
    what: "taken-back",
    note: key,
  }));
}

/** Moves the work to a version that was published meanwhile; the choices are kept. */
export async function moveToVersion(target: Target, versionId: string, who: Who): Promise<void> {
  const version = await findVersion(versionId);
  if (version?.state !== "published") throw notFound();
  await step(target, who, () => ({
    set: { baseVersionId: versionId },
    what: "moved",
    note: version.labelVi,
  }));
}

/**
 * Makes the reference consolidation as a version in review, where it is compared, checked and published
 * like every other. Operations without an answer hold it up.
 */
export async function makeVersion(
  target: Target,
  { inForceOn }: { inForceOn: string },
  who: Who,
): Promise<string> {
  const amendment = await amendmentById(target.id);
  if (amendment === null) throw notFound();
  const { text, open } = await resolvedOf(amendment);
  if (open > 0) throw new AppError("not-now", 409, "amendments.error.open", { open });
  if (amendment.revision !== target.revision) throw changedMeanwhile();
  if (amendment.versionId !== null) throw new AppError("not-now", 409, "amendments.error.made");
  const number = amendment.act.number ?? "";
  const version = await addVersion(
    {
      documentId: amendment.documentId,
      kind: "reference-consolidation",
      labelVi: `Sửa đổi bởi ${number}`,
      labelEn: `Amended by ${number}`,
      inForceOn,
      knownOn: describe(read(amendment.act.text)).signedOn,
      act: amendment.act.number,
      basedOn: amendment.baseVersionId,
      replaces: null,
      consultationUntil: null,
      text,
      by: who.actor.name,
    },
    who.now,
  );
  await step(target, who, () => ({
    set: { state: "made", versionId: version._id },
    what: "made",
    note: version.labelVi,
  }));
  return version._id;
}
