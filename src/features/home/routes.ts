import { anyone } from "../../platform/policy.js";
import { routes } from "../../platform/http/routes.js";

export const homeRoutes = routes("home");

homeRoutes.get("/", anyone, (req, res) => {
  res.page("home/index", { title: req.t("home.title") });
});
