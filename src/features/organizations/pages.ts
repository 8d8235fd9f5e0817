import type { Request, Response } from "express";
import { type Form, formOf } from "../../platform/http/form.js";
import { legalDateOf } from "../../platform/messages/dates.js";
import { currentName, existsOn, type Organization, organizationKinds } from "./organization.js";
import {
  allOrganizations,
  childrenOf,
  findOrganization,
  nameIn,
  predecessorsOf,
} from "./queries.js";

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

export async function showList(req: Request, res: Response): Promise<void> {
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
}

export async function showNew(req: Request, res: Response, form: Form): Promise<void> {
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

type Forms = { renaming?: Form; ending?: Form };

export async function showOne(
  req: Request,
  res: Response,
  organization: Organization,
  forms: Forms,
) {
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
