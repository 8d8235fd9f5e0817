import type { Request } from "express";
import { notFound } from "../../platform/errors.js";
import { formOf, readInput } from "../../platform/http/form.js";
import { routes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { addOrganization, endOrganization, renameOrganization } from "./change-organization.js";
import { endInput, newOrganizationInput, renameInput } from "./input.js";
import type { Organization } from "./organization.js";
import { showList, showNew, showOne } from "./pages.js";
import { findOrganization } from "./queries.js";

export const organizationsRoutes = routes("organizations");
const administrator = can("administrator");
const who = (req: Request) => ({ actor: req.actor, now: new Date() });

organizationsRoutes.get("/admin/organizations", administrator, showList);

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
