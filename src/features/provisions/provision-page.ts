import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import type { Address } from "../../core/provision/types.js";
import type { PageData } from "../../platform/http/types.js";
import { translator, type Lang } from "../../platform/messages/messages.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { nameOf, natureTags } from "../documents/present.js";
import { provisionPanelsFor, remarkCounter } from "../documents/slots.js";
import type { Document } from "../documents/types.js";
import { totalsBelow } from "../versions/contents.js";
import { linksOf } from "../versions/links.js";
import { mayFile } from "../versions/policy.js";
import { presentText } from "../versions/present-text.js";
import { readingOf, treeOfVersion, type VersionSummary } from "../versions/queries.js";
import { factsByOthers, ownFacts, type Fact } from "../validity/facts.js";
import { presentFact } from "../validity/present-facts.js";
import { capitalized } from "./capitalized.js";
import { citingOf } from "./cited-at.js";
import { historyOf } from "./history.js";
import { presentStep } from "./present-step.js";

export type ProvisionAsked = {
  document: Document;
  version: VersionSummary;
  address: Address;
  /** False where a later version has the provision no more. */
  current: boolean;
};

export async function provisionPage(req: Request, asked: ProvisionAsked): Promise<PageData> {
  const { document, version, address, current } = asked;
  const { lang, t } = req;
  const name = nameOf(document, t);
  const href = `/documents/${document.slug}`;
  const place = citationOf(address, lang);
  const { past, drafts } = await historyOf(version, address);
  const own = ownFacts(version, await readingOf(version._id), document);
  const facts = [...own, ...(await factsByOthers(document))];
  const label = lang === "vi" ? version.labelVi : version.labelEn;
  return {
    title: `${capitalized(place)}, ${name}`,
    breadcrumbs: [
      { text: t("nav.documents"), href: "/documents" },
      { text: document.number, href },
      ...(await aboveOf(asked, lang)),
      { text: capitalized(place) },
    ],
    document: { ...document, name, href },
    version: { ...version, label },
    textHref: `${href}/versions/${version.n}#${address}`,
    tags: natureTags(document, t),
    address,
    place: capitalized(place),
    citations: { vi: fullCitation(asked, "vi"), en: fullCitation(asked, "en") },
    current,
    validity: presentConcerning(facts, asked, req),
    blocks: await blocksOf(asked, facts, req),
    citing: await citingOf(asked, lang),
    remarks: await remarksOn(asked),
    mayFile: mayFile(req.actor),
    past: await Promise.all(past.map((step) => presentStep(step, req, href))),
    drafts: await Promise.all(drafts.map((step) => presentStep(step, req, href))),
    panels: await provisionPanelsFor({
      documentId: document._id,
      versionId: version._id,
      address,
      req,
    }),
    today: legalDateOf(new Date()),
  };
}

/** What is said of the effect of the provision, of what holds it and of what it holds. */
function presentConcerning(facts: readonly Fact[], { address }: ProvisionAsked, req: Request) {
  const isWithin = (inner: Address, outer: Address) =>
    inner === outer || inner.startsWith(`${outer}__`);
  return facts
    .filter((fact) => {
      const told = fact.address;
      return told === null || isWithin(told, address) || isWithin(address, told);
    })
    .map((fact) => ({
      ...presentFact(fact, legalDateOf(new Date()), req),
      place:
        fact.address === null
          ? req.t("validity.whole")
          : capitalized(citationOf(fact.address, req.lang)),
    }));
}

// What is copied into a letter is in the letter's language, whatever the page's is.
function fullCitation({ document, address }: ProvisionAsked, lang: Lang): string {
  const t = translator(lang);
  const place = citationOf(address, lang);
  return t("provisions.full-citation", { place, document: nameOf(document, t) });
}

async function aboveOf({ document, version, address }: ProvisionAsked, lang: Lang) {
  const tree = await treeOfVersion(version._id);
  return tree
    .ancestors(address)
    .toReversed()
    .map((above) => ({
      text: capitalized(citationOf(above.address, lang)),
      href: `/documents/${document.slug}/provisions/${above.address}`,
    }));
}

async function blocksOf(
  { document, version, address }: ProvisionAsked,
  facts: readonly Fact[],
  { lang, t }: Request,
) {
  const text = `/documents/${document.slug}/versions/${version.n}`;
  const day = legalDateOf(new Date());
  // What the text page has at hand is another page from here.
  const links = (await linksOf({ document, version, facts, day, lang, t })).map((link) =>
    link.href?.startsWith("#") === true ? { ...link, href: text + link.href } : link,
  );
  const blocks = presentText(await readingOf(version._id), links);
  return blocks
    .filter((block) => block.address === address || block.address.startsWith(`${address}__`))
    .map((block) => ({
      ...block,
      tableLabel: block.rows === null ? null : citationOf(block.address, "vi"),
    }));
}

async function remarksOn({ document, version, address }: ProvisionAsked): Promise<number> {
  const counts = await remarkCounter().byProvision(document._id, version._id);
  const { provisions } = await readingOf(version._id);
  return totalsBelow(provisions, counts).get(address) ?? 0;
}
