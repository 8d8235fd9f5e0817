import type { Request } from "express";
import { sendCached } from "../../platform/http/page-cache.js";
import { routes } from "../../platform/http/routes.js";
import { anyone } from "../../platform/policy.js";
import { declareFormRoutes } from "./form-routes.js";
import { readListInput } from "./list-input.js";
import { listPage } from "./list-page.js";

export const documentsRoutes = routes("documents");

documentsRoutes.get("/documents", anyone, async (req, res) => {
  const load = (asked: Request) => listPage(asked, readListInput(asked.query));
  await sendCached(req, res, {
    stamp: async () => JSON.stringify(await load(req)),
    make: async () => ({ template: "documents/list", data: await load(req) }),
  });
});

declareFormRoutes(documentsRoutes);
