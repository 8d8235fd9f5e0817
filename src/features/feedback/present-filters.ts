import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { listDocuments } from "../documents/queries.js";
import { nameIn, organizationsOf, type Organization } from "../organizations/queries.js";
import { feedbackStates, types } from "./feedback.js";
import { withParameters } from "./filter.js";
import { heatOf, type FeedbackFilter } from "./lists.js";
import { privateStates } from "./states.js";

type Option = { value: string; text: string };

/** The filters over a list of remarks: what may be chosen, what is, and how each is taken away. */
export async function presentFilters(req: Request, filter: FeedbackFilter) {
  const today = legalDateOf(new Date());
  const { documents } = await listDocuments({ today, limit: 200 });
  // Departments and units are tens; communes are thousands and are reached through the search.
  const named = (organizations: Organization[]): Option[] =>
    organizations.map((one) => ({ value: one._id, text: nameIn(one, req.lang) }));
  const options = {
    document: documents.map(({ _id, number }) => ({ value: _id, text: number })),
    article: await articlesOf(filter.documentId, req.lang),
    organization: named(await organizationsOf("department", today)),
    type: types.map((value) => ({ value, text: req.t(`feedback.type.${value}`) })),
    unit: named(await organizationsOf("unit", today)),
    state: statesShown(req),
  };
  const values = Object.fromEntries(
    Object.entries(req.query).filter(([, value]) => typeof value === "string"),
  ) as Record<string, string>;
  return {
    form: { values, errors: [], error: {} },
    options,
    chosen: chosenOf(req, options, values),
    clearHref: req.path,
  };
}

async function articlesOf(documentId: string | undefined, lang: "vi" | "en"): Promise<Option[]> {
  if (documentId === undefined) return [];
  const heat = await heatOf(documentId);
  return heat
    .map(({ article }) => ({ value: article, text: citationOf(article, lang) }))
    .sort((a, b) => a.text.localeCompare(b.text, "vi", { numeric: true }));
}

const statesShown = (req: Request): Option[] => [
  { value: "open", text: req.t("feedback.filter.open") },
  ...feedbackStates
    .filter((state) => !privateStates.includes(state))
    .map((value) => ({ value, text: req.t(`feedback.state.${value}`) })),
];

function chosenOf(req: Request, options: Record<string, Option[]>, values: Record<string, string>) {
  return [...Object.keys(options), "due"].flatMap((name) => {
    const value = values[name];
    if (value === undefined || value === "") return [];
    const text = options[name]?.find((option) => option.value === value)?.text ?? value;
    const changes = { [name]: null, after: null };
    return [
      { name: `feedback.filter.${name}`, text, href: withParameters(req.path, req.query, changes) },
    ];
  });
}
