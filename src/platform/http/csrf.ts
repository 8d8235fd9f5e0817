import { doubleCsrf } from "csrf-csrf";
import type { RequestHandler } from "express";
import "./types.js";

type Options = { secret: string; secureCookies: boolean };

/**
 * Gives each request its form token: a cookie and a field that must agree (double submit, signed
 * with the session, so that a token from before the sign-in does not serve after it). The cookie is
 * set only when a page with a form is rendered.
 */
export function formTokens({ secret, secureCookies }: Options): RequestHandler {
  const { generateCsrfToken, validateRequest } = doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (req) =>
      req.session.accountId === undefined ? "reader" : req.session.id,
    cookieName: secureCookies ? "__Host-form" : "form",
    cookieOptions: { sameSite: "lax", secure: secureCookies, path: "/" },
    getCsrfTokenFromRequest: (req) => {
      const body = req.body as { _csrf?: unknown } | undefined;
      const token = body?._csrf ?? req.headers["x-csrf-token"];
      return typeof token === "string" ? token : undefined;
    },
  });
  return (req, res, next) => {
    let token: string | undefined;
    req.formToken = () => (token ??= generateCsrfToken(req, res));
    req.hasFormToken = () => validateRequest(req);
    next();
  };
}
