import { legalDateOf } from "../../platform/messages/dates.js";
import { routes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { documentsByIds, findDocument } from "../documents/queries.js";
import { cursorOf, readCursor } from "../feedback/cursor.js";
import { filterFrom, withParameters } from "../feedback/filter.js";
import { presentFilters } from "../feedback/present-filters.js";
import { presentLine } from "../feedback/present-line.js";
import { busiestDocument, countFeedback, listByDue } from "../feedback/queries.js";
import { waitingStates } from "../feedback/states.js";
import { heatMap } from "./heat-map.js";
import { suggestionsFor } from "./suggestions.js";

export const deskRoutes = routes("desk");
const pageSize = 40;

/** The queue of remarks that wait for an answer: overdue first, with the text as a heat map above it. */
deskRoutes.get("/desk", can("legal-officer", "drafting-lead", "unit-officer"), async (req, res) => {
  const { lang, actor } = req;
  const today = legalDateOf(new Date());
  const asked = filterFrom(req.query);
  const ownUnit =
    actor.kind === "account" && actor.role === "unit-officer" ? actor.organizationId : undefined;
  const filter = {
    ...asked,
    states: asked.states ?? waitingStates,
    unitId: asked.unitId ?? ownUnit,
  };
  const cursor = readCursor(req.query.after);
  const after = cursor === null ? null : { dueOn: cursor[0], id: cursor[1] };
  const { rows, more } = await listByDue({ filter, limit: pageSize }, after);
  const last = rows.at(-1);
  const documentId = asked.documentId ?? (await busiestDocument(waitingStates));
  const numbers = new Map(
    (await documentsByIds([...new Set(rows.map(({ place }) => place.documentId))])).map(
      ({ _id, number }) => [_id, number],
    ),
  );
  const suggestions = await suggestionsFor(rows);
  const yesterday = legalDateOf(new Date(Date.now() - 86_400_000));
  res.page("desk/index", {
    title: req.t("desk.title"),
    filters: await presentFilters(req, asked),
    document: documentId === null ? null : await findDocument(documentId),
    heat: documentId === null ? null : await heatMap(documentId, { lang, today }),
    count: await countFeedback(filter),
    overdue: await countFeedback({ ...filter, dueBy: yesterday }),
    lines: rows.map((row) => ({
      ...presentLine(row, { lang, today }),
      document: numbers.get(row.place.documentId) ?? row.place.documentId,
      suggestions: suggestions.get(row._id) ?? [],
    })),
    firstHref: after === null ? null : withParameters("/desk", req.query, { after: null }),
    nextHref:
      more && last !== undefined
        ? withParameters("/desk", req.query, { after: cursorOf([last.dueOn, last._id]) })
        : null,
  });
});
