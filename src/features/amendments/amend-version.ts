import { randomBytes } from "node:crypto";
import { describe } from "../../core/provision/describe.js";
import { read } from "../../core/provision/read.js";
import { AppError, changedMeanwhile, notFound } from "../../platform/errors.js";
import { legalDateOf, writeDate } from "../../platform/messages/dates.js";
import type { Lang } from "../../platform/messages/messages.js";
import type { AccountActor } from "../../platform/policy.js";
import { addVersion } from "../versions/add-version.js";
import { findVersion, versionShown } from "../versions/queries.js";
import { resolvedOf } from "./queries.js";
import { changesNothing, stagesOf } from "./stages.js";
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
    stages: [],
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
 * like every other; one for each day from which a part of the act applies, each based on the one before.
 * Operations without an answer hold it up. Asked twice, it makes them once. Gives the first.
 */
export async function makeVersions(
  target: Target,
  { inForceOn }: { inForceOn: string | null },
  who: Who,
): Promise<string> {
  const amendment = await amendmentById(target.id);
  if (amendment === null) throw notFound();
  const { operations, open } = await resolvedOf(amendment);
  if (open > 0) throw new AppError("not-now", 409, "amendments.error.open", { open });
  if (amendment.versionId !== null) throw new AppError("not-now", 409, "amendments.error.made");
  if (amendment.revision !== target.revision) throw changedMeanwhile();
  const stages = stagesOf(operations);
  if (changesNothing(stages)) throw new AppError("not-now", 409, "amendments.make.nothing");
  if (stages.length === 1 && inForceOn === null)
    throw new AppError("bad-request", 422, "amendments.error.date");
  const made: { versionId: string; at: string | null; label: string }[] = [];
  for (const { at } of stages) {
    const basedOn = made.at(-1)?.versionId ?? amendment.baseVersionId;
    const version = await makeStage(amendment, { at, inForceOn: at ?? inForceOn, basedOn }, who);
    made.push({ versionId: version._id, at, label: version.labelVi });
  }
  const [first] = made;
  await step(target, who, () => ({
    set: {
      state: "made",
      versionId: first?.versionId ?? null,
      stages: made.flatMap(({ versionId, at }) => (at === null ? [] : [{ versionId, at }])),
    },
    what: "made",
    note: made.map(({ label }) => label).join("; "),
  }));
  return first?.versionId ?? "";
}

type StageToMake = { at: string | null; inForceOn: string | null; basedOn: string };

async function makeStage(amendment: Amendment, stage: StageToMake, { actor, now }: Who) {
  const { at, inForceOn, basedOn } = stage;
  const { text } = await resolvedOf(amendment, at);
  const number = amendment.act.number ?? "";
  const isLater = basedOn !== amendment.baseVersionId;
  return addVersion(
    {
      documentId: amendment.documentId,
      kind: "reference-consolidation",
      labelVi: `Sửa đổi bởi ${number}${isLater ? ` (từ ${printed(at, "vi")})` : ""}`,
      labelEn: `Amended by ${number}${isLater ? ` (from ${printed(at, "en")})` : ""}`,
      inForceOn,
      knownOn: describe(read(amendment.act.text)).signedOn,
      act: amendment.act.number,
      basedOn,
      replaces: null,
      consultationUntil: null,
      madeOf: `${amendment._id}@${amendment.revision}@${at ?? ""}`,
      text,
      by: actor.name,
    },
    now,
  );
}

const printed = (at: string | null, lang: Lang) => (at === null ? "" : writeDate(at, lang));
