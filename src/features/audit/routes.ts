import { routes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { latestEvents } from "./store.js";

export const auditRoutes = routes("audit");
const pageSize = 50;

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

auditRoutes.get("/admin/audit", can("administrator"), async (req, res) => {
  const subjectId = textOf(req.query.subject);
  const before = new Date(textOf(req.query.before) ?? Number.NaN);
  const from = Number.isNaN(before.getTime()) ? undefined : before;
  const found = await latestEvents({ subjectId, before: from }, pageSize + 1);
  const events = found.slice(0, pageSize);
  const last = events.at(-1);
  const subject = subjectId === undefined ? "" : `&subject=${encodeURIComponent(subjectId)}`;
  res.page("audit/list", {
    title: req.t("audit.title"),
    breadcrumbs: [{ text: req.t("nav.admin"), href: "/admin" }],
    events: events.map((event) => ({ ...event, details: Object.entries(event.details) })),
    subjectLabel: subjectId === undefined ? null : (events[0]?.subject.label ?? subjectId),
    firstHref: from === undefined ? null : `/admin/audit?${subject.slice(1)}`,
    nextHref:
      found.length > pageSize && last !== undefined
        ? `/admin/audit?before=${last.at.toISOString()}${subject}`
        : null,
  });
});
