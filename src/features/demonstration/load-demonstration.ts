import { enqueue } from "../../platform/jobs/index.js";
import { recordAmendment } from "../amendments/record-amendment.js";
import { findDocument } from "../documents/queries.js";
import { publishedVersionsOf } from "../versions/queries.js";
import { actorFor, addPeople } from "./people.js";
import { plantDemonstrationCampaign } from "./plant-campaign.js";
import { plantProposals } from "./plant-proposals.js";
import { plantRemarks } from "./plant-remarks.js";
import { readSetting } from "./setting.js";

const slug = "nd-9133-2025";

/**
 * Adds the invented people, remarks, proposals and the campaign to the illustration that ships. Safe to
 * repeat, also after it was cut off; it is for the embedded database outside production alone.
 */
export async function loadDemonstration(now: Date): Promise<void> {
  const { setting, remarks } = await readSetting();
  const document = await findDocument(slug);
  if (document === null) throw new Error(`The document ${slug} of the demonstration is not loaded`);
  await addPeople(setting, now);
  const versions = await publishedVersionsOf(document._id);
  const versionId = (n: number): string => {
    const version = versions.find((candidate) => candidate.n === n);
    if (version === undefined) throw new Error(`${slug} has no version ${n}`);
    return version._id;
  };
  const planted = await plantRemarks(remarks, { setting, versionId });
  const actor = await actorFor("phap-che", "legal-officer", setting);
  await plantProposals(setting.proposals, {
    actor,
    document,
    baseVersionId: versionId(2),
    planted,
    now,
  });
  await plantDemonstrationCampaign(setting, { actor, versionId: versionId(3), now });
  const actNumber = "9015/2026/NĐ-CP";
  const [base, amended] = [versionId(1), versionId(2)];
  await recordAmendment(
    {
      documentId: document._id,
      baseVersionId: base,
      actVersionId: "nd-9015-2026@1",
      actNumber,
      versionId: amended,
    },
    now,
  );
  await placeAnew(
    document._id,
    versions.map(({ _id }) => _id),
    now,
  );
}

// The versions were published before the remarks were filed: the older remarks are placed on them now.
async function placeAnew(documentId: string, versionIds: string[], now: Date): Promise<void> {
  for (const [index, versionId] of versionIds.entries())
    if (index > 0)
      await enqueue({
        kind: "place-feedback",
        name: `place-feedback:${versionId}`,
        data: { documentId, versionId, previousVersionId: versionIds[index - 1] ?? null },
        now,
      });
}
