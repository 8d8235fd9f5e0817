import { routes } from "../../platform/http/routes.js";

export const accountsRoutes = routes("accounts");
