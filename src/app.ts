import { randomUUID } from "node:crypto";
import compression from "compression";
import cookieParser from "cookie-parser";
import express, { type Express } from "express";
import { pinoHttp } from "pino-http";
import { accountsRoutes } from "./features/accounts/routes.js";
import { comparisonsRoutes } from "./features/comparisons/routes.js";
import { documentsRoutes } from "./features/documents/routes.js";
import { accountsAdminRoutes } from "./features/accounts/admin-routes.js";
import { findActor } from "./features/accounts/queries.js";
import { adminRoutes } from "./features/admin/routes.js";
import { amendmentsRoutes } from "./features/amendments/routes.js";
import { auditRoutes } from "./features/audit/routes.js";
import { feedbackRoutes } from "./features/feedback/routes.js";
import { mailsRoutes } from "./features/mails/routes.js";
import { subscriptionsRoutes } from "./features/subscriptions/routes.js";
import { campaignsRoutes } from "./features/campaigns/routes.js";
import { deskRoutes } from "./features/desk/routes.js";
import { plannedAmendmentsRoutes } from "./features/planned-amendments/routes.js";
import { proposalsRoutes } from "./features/proposals/routes.js";
import { dossiersRoutes } from "./features/dossiers/routes.js";
import { homeRoutes } from "./features/home/routes.js";
import { provisionsRoutes } from "./features/provisions/routes.js";
import { versionsRoutes } from "./features/versions/routes.js";
import { organizationsRoutes } from "./features/organizations/routes.js";
import { navigation } from "./navigation.js";
import type { Config } from "./platform/config.js";
import { actors } from "./platform/http/actor.js";
import { assets } from "./platform/http/assets.js";
import { formTokens } from "./platform/http/csrf.js";
import { errorHandler, unknownAddress } from "./platform/http/error-handler.js";
import { health } from "./platform/health.js";
import { language } from "./platform/http/language.js";
import { pages } from "./platform/http/page.js";
import type { FeatureRoutes } from "./platform/http/routes.js";
import { securityHeaders } from "./platform/http/security.js";
import { log } from "./platform/log.js";
import { metrics } from "./platform/metrics.js";
import type { Secrets } from "./platform/secrets.js";
import { sessions } from "./platform/sessions/sessions.js";
import { loadViews } from "./platform/views/views.js";

// Each feature's routes, in the order they are asked.
const features: FeatureRoutes[] = [
  homeRoutes,
  accountsRoutes,
  documentsRoutes,
  versionsRoutes,
  comparisonsRoutes,
  provisionsRoutes,
  amendmentsRoutes,
  feedbackRoutes,
  dossiersRoutes,
  proposalsRoutes,
  plannedAmendmentsRoutes,
  deskRoutes,
  campaignsRoutes,
  mailsRoutes,
  subscriptionsRoutes,
  accountsAdminRoutes,
  organizationsRoutes,
  auditRoutes,
  adminRoutes,
];

export type AppOptions = { config: Config; secrets: Secrets };

const requestLog = pinoHttp({
  logger: log,
  genReqId: () => randomUUID().slice(0, 8),
  serializers: {
    req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
      id,
      method,
      url,
    }),
    res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
  },
  autoLogging: { ignore: (req) => req.url?.startsWith("/assets/") ?? false },
});

const paths = new Set(features.flatMap(({ declared }) => declared.map(({ path }) => path)));

/** The whole service behind one handler. The database must be connected. */
export function createApp({ config, secrets }: AppOptions): Express {
  loadViews();
  const { secureCookies, demonstration, publicUrl, publishPauseSeconds } = config;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustedProxies);
  if (config.metrics) app.use(metrics());
  app.use(requestLog, securityHeaders(publicUrl.startsWith("https:")), compression());
  app.use(health(), assets());
  app.use(cookieParser(), language);
  app.use(sessions({ secret: secrets.session, secureCookies }));
  app.use(formTokens({ secret: secrets.csrf, secureCookies }));
  app.use(
    pages({
      navigation: navigation.filter(({ href }) => paths.has(href)),
      demonstration,
      publicUrl,
      publishPauseSeconds,
    }),
  );
  app.use(actors(findActor));
  for (const feature of features) app.use(feature.router);
  app.use(unknownAddress, errorHandler);
  return app;
}
