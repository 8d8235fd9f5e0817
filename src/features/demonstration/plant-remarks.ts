import { citationOf } from "../../core/cite/write.js";
import type { AccountActor } from "../../platform/policy.js";
import { personOf } from "../feedback/act-on-feedback.js";
import type { Feedback } from "../feedback/feedback.js";
import { draftOf } from "../feedback/file-feedback.js";
import { plantFeedback } from "../feedback/plant-feedback.js";
import { findFeedback } from "../feedback/queries.js";
import { quoteIn } from "../feedback/quote.js";
import { findOrganization, nameIn } from "../organizations/queries.js";
import { readingOf } from "../versions/queries.js";
import { lifeOf, type Cast } from "./life.js";
import { actorFor, organizationIdOf } from "./people.js";
import type { DemonstrationRemark, Setting } from "./setting.js";

type Context = { setting: Setting; versionId: (n: number) => string };
/** What was planted, by the key it has in the file. */
export type Planted = Map<string, { id: string; code: string | null }>;

/** Plants the remarks in the order in which they were filed; those there already are left alone. */
export async function plantRemarks(
  remarks: readonly DemonstrationRemark[],
  context: Context,
): Promise<Planted> {
  const planted: Planted = new Map();
  for (const remark of remarks.toSorted((a, b) => a.filed.localeCompare(b.filed))) {
    const feedback = await plant(remark, planted, context);
    planted.set(remark.key, { id: feedback._id, code: feedback.code });
  }
  return planted;
}

async function plant(
  remark: DemonstrationRemark,
  planted: Planted,
  context: Context,
): Promise<Feedback> {
  const id = `demonstration-${remark.key}`;
  const there = await findFeedback(id);
  if (there !== null) return there;
  const author = await actorFor(remark.by, "contributor", context.setting);
  const draft = await draftFrom(remark, author, planted, context);
  const cast = await castOf(remark, author, planted, context);
  const feedback = await plantFeedback({ ...draft, _id: id }, lifeOf(remark, cast));
  if (feedback === null) throw new Error(`${remark.key} was planted by somebody else meanwhile`);
  return feedback;
}

async function draftFrom(
  remark: DemonstrationRemark,
  author: AccountActor,
  planted: Planted,
  { versionId }: Context,
): Promise<Feedback> {
  const version = versionId(remark.version);
  const { group, type, field, level, transfer, difficulty, reason, wording } = remark;
  const filing = {
    versionId: version,
    address: remark.at,
    quote: remark.quote === undefined ? null : await quoteAt(version, remark.at, remark.quote),
    dissentsFrom: planted.get(remark.dissents ?? "")?.id ?? null,
    content: { group, type, field, level, transfer, difficulty, reason, proposedWording: wording },
    evidence: [],
    lang: "vi" as const,
  };
  return draftOf(author, filing, new Date(`${remark.filed}T01:30:00Z`));
}

async function quoteAt(versionId: string, address: string, exact: string) {
  const reading = await readingOf(versionId);
  const provision = reading.provisions.find((candidate) => candidate.address === address);
  const quote = provision && quoteIn(reading.text, provision, { exact, start: null });
  if (!quote) throw new Error(`${address} does not say “${exact}”`);
  return quote;
}

async function castOf(
  remark: DemonstrationRemark,
  author: AccountActor,
  planted: Planted,
  { setting, versionId }: Context,
): Promise<Cast> {
  const signers = await Promise.all(
    remark.cosigned.map((province) => actorFor(province, "lead", setting)),
  );
  const head = planted.get(remark.into ?? "");
  const { settled } = remark;
  return {
    author: personOf(author),
    lead: personOf(await actorFor(remark.by, "lead", setting)),
    officer: personOf(await actorFor("phap-che", "legal-officer", setting)),
    unit: remark.unit === undefined ? null : await unitOf(remark.unit),
    coSigners: signers.map((actor) => ({
      ...personOf(actor),
      organizationId: actor.organizationId,
      organizationShort: actor.organizationShortName ?? actor.organizationName,
    })),
    head: head === undefined ? null : { id: head.id, code: head.code ?? "" },
    settled:
      settled === undefined
        ? null
        : { versionId: versionId(settled.version), label: citationOf(settled.address, "vi") },
  };
}

async function unitOf(key: string): Promise<{ id: string; name: string }> {
  const unit = await findOrganization(organizationIdOf(key));
  if (unit === null) throw new Error(`The demonstration names no unit ${key}`);
  return { id: unit._id, name: nameIn(unit, "vi") };
}
