import type { Request } from "express";
import { openingFor } from "../../core/dossier/wording.js";
import { treeOf } from "../../core/provision/tree.js";
import type { Reading } from "../../core/provision/types.js";
import type { PageData } from "../../platform/http/types.js";
import { typedOf, type FieldError, type Typed } from "../feedback/input.js";
import { presentForm } from "../feedback/present-form.js";
import { placeGroups } from "../versions/place-options.js";
import { readingOf } from "../versions/queries.js";
import { presentProposal } from "./present-proposal.js";
import type { Proposal } from "./types.js";

/** What was sent and not taken: as it was typed, with what is wrong. */
export type Failed = { typed: Typed; errors: FieldError[]; stale?: boolean };

const operations = ["substitute", "insert", "repeal"] as const;

/** A proposal with its items and, while it is open, the form of a further one. */
export async function showPage(
  { lang, t, query }: Request,
  proposal: Proposal,
  failed?: Failed,
): Promise<PageData> {
  const base = await readingOf(proposal.baseVersionId);
  const typed = failed?.typed ?? begun(base, typedOf(query));
  const title = proposal.title[lang];
  return {
    title,
    breadcrumbs: [
      { text: t("planned.title"), href: "/planned-amendments" },
      { text: title, href: `/planned-amendments/${proposal.plannedAmendmentId}` },
    ],
    proposal: await presentProposal(proposal, { lang, t }),
    stale: failed?.stale === true,
    form: presentForm(t, typed, failed?.errors ?? []),
    prefilled: failed === undefined ? typed.proposed : "",
    places: placeGroups(base, lang),
    operations: operations.map((value) => ({ value, text: t(`proposals.operation.${value}`) })),
  };
}

/** A form with a place already chosen has the words there to be changed, or the number that is free. */
function begun(base: Reading, query: Typed): Typed {
  const { operation, address = "" } = query;
  const known = operations.find((one) => one === operation) ?? "substitute";
  return { operation: known, address, proposed: prefillOf(base, { operation: known, address }) };
}

/** What a wording starts from: the words as they are, the number of what is put in, nothing. */
export function prefillOf(
  base: Reading,
  { operation, address }: { operation: (typeof operations)[number]; address: string },
): string {
  if (operation === "repeal") return "";
  if (operation === "substitute") return treeOf(base).subtreeWords(address).trim();
  const opening = openingFor(base, { operation, address });
  return opening === null ? "" : `${opening} `;
}
