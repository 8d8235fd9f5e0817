import { anyone } from "../../platform/policy.js";
import { routes } from "../../platform/http/routes.js";
import { declareFormRoutes } from "./form-routes.js";
import { readListInput } from "./list-input.js";
import { listPage } from "./list-page.js";

export const documentsRoutes = routes("documents");

documentsRoutes.get("/documents", anyone, async (req, res) => {
  res.page("documents/list", await listPage(req, readListInput(req.query)));
});

declareFormRoutes(documentsRoutes);
