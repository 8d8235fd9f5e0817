import type { Request, Response } from "express";
import { notFound } from "../../platform/errors.js";
import { type Form, formOf, readInput } from "../../platform/http/form.js";
import { routes } from "../../platform/http/routes.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { can } from "../../platform/policy.js";
import { addOrganization, endOrganization, renameOrganization } from "./change-organization.js";
import { endInput, newOrganizationInput, renameInput } from "./input.js";
import { currentName, existsOn, type Organization, organizationKinds } from "./organization.js";
import {
  allOrganizations,
  childrenOf,
  findOrganization,
  nameIn,
  predecessorsOf,
} from "./queries.js";

export const organizationsRoutes = routes("organizations");
const administrator = can("administrator");
const who = (req: Request) => ({ actor: req.actor, now: new Date() });
const today = () => legalDateOf(new Date());
const trail = (req: Request) => [{ text: req.t("nav.admin"), href: "/admin" }];
const innerTrail = (req: Request) => [
  ...trail(req),
  { text: req.t("organizations.title"), href: "/admin/organizations" },
];

const asLine = (req: Request) => (organization: Organization) => ({
  id: organization._id,
  name: nameIn(organization, req.lang),
  short: currentName(organization).short,
  provinceCode: organization.provinceCode,
  validUntil: organization.validUntil,
});

organizationsRoutes.get("/admin/organizations", administrator, async (req, res) => {
  const all = await allOrganizations();
  const groups = organizationKinds.map((kind) => ({
    kind,
    organizations: all
      .filter((one) => one.kind === kind && existsOn(one, today()))
      .map(asLine(req)),
  }));
  const ended = all.filter((one) => !existsOn(one, today())).map(asLine(req));
  const title = req.t("organizations.title");
  res.page("organizations/list", { title, breadcrumbs: trail(req), groups, ended });
});

async function showNew(req: Request, res: Response, form: Form): Promise<void> {
  const parents = (await allOrganizations())
    .filter((one) => one.kind !== "commune" && existsOn(one, today()))
    .map((one) => ({ value: one._id, text: nameIn(one, req.lang) }));
  res.page("organizations/new", {
    title: req.t("organizations.new"),
    breadcrumbs: innerTrail(req),
    form,
    parents,
    kinds: ["unit", "commune"].map((kind) => ({
      value: kind,
      text: req.t(`organizations.kind.${kind}`),
    })),
  });
}

organizationsRoutes.get("/admin/organizations/new", administrator, (req, res) =>
  showNew(req, res, formOf()),
);

organizationsRoutes.post("/admin/organizations/new", administrator, async (req, res) => {
  const read = readInput(newOrganizationInput, req.body, req.t);
  if (read.status === "wrong") return showNew(req, res.status(422), read.form);
  const { id, ...wanted } = read.input;
  const parent = await findOrganization(wanted.parentId);
  const place = { _id: id, provinceCode: parent?.provinceCode ?? null };
  const outcome = await addOrganization({ ...wanted, ...place }, who(req));
  if (outcome === "exists") {
    const taken = { field: "id", text: req.t("organizations.id.taken") };
    return showNew(req, res.status(422), formOf({ ...read.input }, [taken]));
  }
  res.redirect(303, `/admin/organizations/${id}`);
});

async function organizationAt(id: unknown): Promise<Organization> {
  const organization = typeof id === "string" ? await findOrganization(id) : null;
  if (organization === null) throw notFound();
  return organization;
}

type Forms = { renaming?: Form; ending?: Form };

async function showOne(req: Request, res: Response, organization: Organization, forms: Forms) {
  const { _id: id, kind, parentId } = organization;
  const parent = parentId === null ? null : await findOrganization(parentId);
  const all = await allOrganizations();
  const others = all.filter((one) => one.kind === kind && one._id !== id && existsOn(one, today()));
  res.page("organizations/one", {
    title: nameIn(organization, req.lang),
    breadcrumbs: innerTrail(req),
    organization,
    names: organization.names.toReversed(),
    parent: parent === null ? null : asLine(req)(parent),
    children: (await childrenOf(id)).map(asLine(req)),
    predecessors: (await predecessorsOf(id)).map(asLine(req)),
    successors: others.map((one) => ({ value: one._id, text: nameIn(one, req.lang) })),
    renaming: forms.renaming ?? formOf({ ...currentName(organization), from: "" }),
    ending: forms.ending ?? formOf(),
  });
}

organizationsRoutes.get("/admin/organizations/:id", administrator, async (req, res) => {
  await showOne(req, res, await organizationAt(req.params.id), {});
});

organizationsRoutes.post("/admin/organizations/:id/name", administrator, async (req, res) => {
  const organization = await organizationAt(req.params.id);
  const read = readInput(renameInput, req.body, req.t);
  if (read.status === "wrong")
    return showOne(req, res.status(422), organization, { renaming: read.form });
  const { revision, ...name } = read.input;
  await renameOrganization({ id: organization._id, revision }, name, who(req));
  res.redirect(303, `/admin/organizations/${organization._id}`);
});

organizationsRoutes.post("/admin/organizations/:id/end", administrator, async (req, res) => {
  const organization = await organizationAt(req.params.id);
  const read = readInput(endInput, req.body, req.t);
  if (read.status === "wrong")
    return showOne(req, res.status(422), organization, { ending: read.form });
  const { revision, lastDay, mergedIntoId } = read.input;
  const end = { lastDay, mergedIntoId: mergedIntoId === "" ? null : mergedIntoId };
  await endOrganization({ id: organization._id, revision }, end, who(req));
  res.redirect(303, `/admin/organizations/${organization._id}`);
});
