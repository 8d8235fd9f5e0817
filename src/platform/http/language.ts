import type { Request, RequestHandler } from "express";
import { languages, translator, type Lang } from "../messages/messages.js";
import "./types.js";

const year = 365 * 24 * 60 * 60 * 1000;
const asLang = (value: unknown): Lang | undefined => languages.find((lang) => lang === value);

/** The page somebody is on: of an answer to a form, the page with the form. */
function pageOf(req: Request): URL {
  const from = req.get("referer");
  if (req.method === "GET" || from === undefined) return new URL(req.originalUrl, "http://here");
  return URL.canParse(from) ? new URL(from) : new URL("http://here");
}

/** The address of the page with `lang=` set, or without it. */
export function addressIn(req: Request, lang?: Lang): string {
  const url = pageOf(req);
  url.searchParams.delete("lang");
  if (lang !== undefined) url.searchParams.set("lang", lang);
  return url.pathname + url.search;
}

/**
 * Vietnamese unless another language was chosen. `?lang=en` on any page is the choice: it is kept in
 * a cookie and the page is shown at its own address again, without script.
 */
export const language: RequestHandler = (req, res, next) => {
  const chosen = asLang(req.query.lang);
  if (chosen !== undefined && req.method === "GET") {
    res.cookie("lang", chosen, { maxAge: year, sameSite: "lax", httpOnly: true });
    res.redirect(303, addressIn(req));
    return;
  }
  const cookies = req.cookies as Record<string, unknown>;
  req.lang = asLang(cookies.lang) ?? "vi";
  req.t = translator(req.lang);
  next();
};
