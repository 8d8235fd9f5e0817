import { routes } from "../../platform/http/routes.js";
import { declareActRoutes } from "./act-routes.js";
import { declareFormRoutes } from "./form-routes.js";
import { declareListRoutes } from "./list-routes.js";
import { declarePlacementRoutes } from "./placement-routes.js";

export const feedbackRoutes = routes("feedback");

declareListRoutes(feedbackRoutes);
// "new" before ":code".
declareFormRoutes(feedbackRoutes);
declarePlacementRoutes(feedbackRoutes);
declareActRoutes(feedbackRoutes);
