import type { Role } from "../../src/platform/policy.js";
import type { MadePage } from "./made-pages.js";

/**
 * A page of the demonstration and who looks at it. `route` is how it was declared. Where only the
 * program knows the address, `path` is a page and `link` begins the address of the first link on it;
 * `then` goes on from there.
 */
export type ListedPage = {
  route: string;
  path: string;
  link?: string;
  then?: string;
  as?: Role;
  status?: number;
  /** Where a step of the test makes the page: `path` only names it. */
  made?: MadePage;
};

const text = "/documents/nd-9133-2025";

/**
 * Every page there is, at least once. A route that is not here fails the test of the pages: whoever
 * declares one adds its line.
 */
export const pages: ListedPage[] = [
  { route: "/", path: "/" },
  { route: "/", path: "/", as: "legal-officer" },
  { route: "/", path: "/", as: "lead" },
  { route: "/sign-in", path: "/sign-in" },
  { route: "/account", path: "/account", as: "contributor" },
  { route: "", path: "/no-such-page", status: 404 },
  { route: "", path: "/admin", as: "contributor", status: 403 },
  { route: "/documents", path: "/documents" },
  { route: "/documents", path: "/documents?words=khong-co-van-ban-nay" },
  { route: "/documents/:slug", path: text },
  { route: "/documents/:slug", path: text, as: "contributor" },
  { route: "/documents/:slug", path: "/documents/nd-133-2025" },
  { route: "/documents/:slug/versions/:n", path: `${text}/versions/3` },
  { route: "/documents/:slug/at", path: `${text}/at?date=2025-08-01` },
  { route: "/documents/:slug/at/:date", path: `${text}/at/2025-08-01` },
  { route: "/documents/:slug/compare", path: `${text}/compare` },
  { route: "/documents/:slug/compare/:before/:after", path: `${text}/compare/1/2` },
  { route: "/documents/:slug/compare/:before/:after", path: `${text}/compare/1/2?view=sides` },
  { route: "/documents/:slug/compare/:before/:after", path: `${text}/compare/1/2?view=lines` },
  { route: "/documents/:slug/provisions/:address", path: `${text}/provisions/art_4__cl_2` },
  { route: "/feedback", path: "/feedback" },
  { route: "/feedback", path: "/feedback", as: "lead" },
  { route: "/feedback/:code", path: "/feedback/GY-2026-000001" },
  { route: "/feedback/:code", path: "/feedback/GY-2026-000001", as: "legal-officer" },
  {
    route: "/feedback/new",
    path: "/feedback/new?version=nd-9133-2025@2&address=art_4__cl_2",
    as: "contributor",
  },
  { route: "/desk", path: "/desk", as: "legal-officer" },
  { route: "/desk", path: "/desk", as: "unit-officer" },
  { route: "/planned-amendments", path: "/planned-amendments" },
  { route: "/planned-amendments/:id", path: "/planned-amendments/planned-02" },
  {
    route: "/planned-amendments/:id",
    path: "/planned-amendments/illustration-minh-hoa-1",
    as: "drafting-lead",
  },
  {
    route: "/proposals/:id",
    path: "/planned-amendments/illustration-minh-hoa-1",
    link: "/proposals/",
    as: "drafting-lead",
  },
  {
    route: "/proposals/:id",
    path: "/planned-amendments/illustration-minh-hoa-2",
    link: "/proposals/",
    then: "?address=art_5__cl_3",
    as: "legal-officer",
  },
  {
    route: "/proposals/:id/act",
    path: "/planned-amendments/illustration-minh-hoa-1",
    link: "/proposals/",
    then: "/act",
    as: "drafting-lead",
  },
  { route: "/subscriptions", path: "/subscriptions" },
  { route: "/subscriptions/new", path: "/subscriptions/new?document=nd-9133-2025" },
  { route: "/dossiers", path: "/dossiers", as: "drafting-lead" },
  { route: "/dossiers/:id", path: "/dossiers", link: "/dossiers/", as: "drafting-lead" },
  { route: "/campaigns", path: "/campaigns", as: "legal-officer" },
  { route: "/campaigns/:id", path: "/campaigns", link: "/campaigns/", as: "legal-officer" },
  { route: "/campaigns/:id", path: "/campaigns", link: "/campaigns/", as: "lead" },
  { route: "/documents/new", path: "/documents/new", as: "legal-officer" },
  { route: "/documents/:slug/edit", path: `${text}/edit`, as: "legal-officer" },
  { route: "/documents/:slug/versions/new", path: `${text}/versions/new`, as: "legal-officer" },
  { route: "/documents/:slug/amend", path: `${text}/amend`, as: "legal-officer" },
  {
    route: "/documents/:slug/versions/:n/review",
    path: `${text}/versions/4/review`,
    as: "legal-officer",
  },
  {
    route: "/documents/:slug/versions/:n/withdraw",
    path: `${text}/versions/3/withdraw`,
    as: "legal-officer",
  },
  { route: "/amendments/:id", path: `${text}/amend`, link: "/amendments/", as: "legal-officer" },
  {
    route: "/amendments/:id",
    path: `${text}/amend`,
    link: "/amendments/",
    then: "?key=art_1__cl_1.1&address=art_6__cl_2",
    as: "legal-officer",
  },
  {
    route: "/amendments/:id/preview",
    path: `${text}/amend`,
    link: "/amendments/",
    then: "/preview",
    as: "legal-officer",
  },
  { route: "/admin", path: "/admin", as: "administrator" },
  { route: "/admin/accounts", path: "/admin/accounts", as: "administrator" },
  { route: "/admin/accounts/new", path: "/admin/accounts/new", as: "administrator" },
  {
    route: "/admin/accounts/:id",
    path: "/admin/accounts",
    link: "/admin/accounts/",
    as: "administrator",
  },
  { route: "/admin/audit", path: "/admin/audit", as: "administrator" },
  { route: "/admin/jobs", path: "/admin/jobs", as: "administrator" },
  { route: "/admin/mails", path: "/admin/mails", as: "administrator" },
  { route: "/admin/mails/:key", path: "a mail", made: "mail", as: "administrator" },
  { route: "/subscriptions/:id/confirm", path: "a link to confirm", made: "confirm" },
  { route: "/subscriptions/:id/stop", path: "a link to stop", made: "stop" },
  { route: "/feedback/:code/edit", path: "a draft", made: "draft", as: "contributor" },
  { route: "/admin/organizations", path: "/admin/organizations", as: "administrator" },
  { route: "/admin/organizations/new", path: "/admin/organizations/new", as: "administrator" },
  {
    route: "/admin/organizations/:id",
    path: "/admin/organizations/so-khcn-48",
    as: "administrator",
  },
];

/** Routes that answer with a file, with words for a form, or with a mail as its reader gets it. */
export const notPages = [
  "/documents/:slug/versions/:n/text",
  "/feedback/:code/evidence/:file",
  "/dossiers/:id/:file",
  "/amendments/:id/words",
  "/proposals/:id/act.txt",
  "/proposals/:id/preview.txt",
  "/admin/mails/:key/html",
];
