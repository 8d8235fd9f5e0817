import type { Request } from "express";
import type { FeatureRoutes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { anyone } from "../../platform/policy.js";
import { documentsByIds } from "../documents/queries.js";
import { cursorOf, readCursor } from "./cursor.js";
import { filterFrom, withParameters } from "./filter.js";
import { draftsOf, listByDate } from "./lists.js";
import { presentLine } from "./present-line.js";
import { presentFilters } from "./present-filters.js";

const pageSize = 30;

/** All submitted remarks, latest first; an organization's own drafts stand above. */
export function declareListRoutes(r: FeatureRoutes): void {
  r.get("/feedback", anyone, async (req, res) => {
    const { lang } = req;
    const today = legalDateOf(new Date());
    const filter = filterFrom(req.query);
    const after = readDateCursor(req.query.after);
    const { rows, more } = await listByDate({ filter, limit: pageSize }, after);
    const last = rows.at(-1);
    const documents = await documentsByIds([...new Set(rows.map((row) => row.place.documentId))]);
    const numbers = Object.fromEntries(documents.map(({ _id, number }) => [_id, number]));
    res.page("feedback/index", {
      title: req.t("feedback.list.title"),
      filters: await presentFilters(req, filter),
      drafts: (await ownDrafts(req)).map((draft) => presentLine(draft, { lang, today })),
      lines: rows.map((row) => ({
        ...presentLine(row, { lang, today }),
        document: numbers[row.place.documentId] ?? row.place.documentId,
      })),
      firstHref: after === null ? null : withParameters("/feedback", req.query, { after: null }),
      nextHref:
        more && last !== undefined
          ? withParameters("/feedback", req.query, {
              after: cursorOf([last.submittedAt?.toISOString() ?? "", last._id]),
            })
          : null,
    });
  });
}

async function ownDrafts({ actor }: Request) {
  if (actor.kind !== "account") return [];
  return ["contributor", "lead"].includes(actor.role) ? draftsOf(actor.organizationId) : [];
}

function readDateCursor(value: unknown): { at: Date; id: string } | null {
  const cursor = readCursor(value);
  const at = new Date(cursor?.[0] ?? "");
  return cursor === null || Number.isNaN(at.getTime()) ? null : { at, id: cursor[1] };
}
