import type { Request, RequestHandler } from "express";
import { render } from "../views/views.js";
import { assetAddress } from "./assets.js";
import { addressIn } from "./language.js";
import type { Policy } from "../policy.js";
import "./types.js";

/** A place of the main navigation, or of the menu of an account. */
export type NavItem = { href: string; key: string; policy: Policy };
export type SiteOptions = { navigation: NavItem[] } & Request["settings"];

const isWithin = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

function siteOf(req: Request, options: SiteOptions) {
  const other = req.lang === "vi" ? "en" : "vi";
  return {
    lang: req.lang,
    otherLang: other,
    otherLangHref: addressIn(req, other),
    csrfToken: () => req.formToken(),
    actor: req.actor.kind === "account" ? req.actor : null,
    navigation: options.navigation
      .filter((item) => item.policy(req.actor))
      .map((item) => ({ ...item, current: isWithin(req.path, item.href) })),
    demonstration: options.demonstration,
    publicUrl: options.publicUrl,
    path: req.path,
    address: options.publicUrl + addressIn(req),
    today: new Date(),
    signInHref: `/sign-in?next=${encodeURIComponent(addressIn(req))}`,
    assets: { style: assetAddress("site.css"), script: assetAddress("js/site.js") },
  };
}

/** Gives each response `res.page(name, data)`: a page template in the layout. */
export const pages =
  (options: SiteOptions): RequestHandler =>
  (req, res, next) => {
    const { demonstration, publicUrl, publishPauseSeconds } = options;
    req.settings = { demonstration, publicUrl, publishPauseSeconds };
    res.renderPage = (name, data) => {
      const site = siteOf(req, options);
      const content = render(`page/${name}`, site, data);
      return render("page/layout", site, { ...data, content });
    };
    res.page = (name, data) => {
      // What somebody signed in sees must not stay in a shared computer's cache.
      res.set("Cache-Control", req.actor.kind === "account" ? "no-store" : "private, no-cache");
      res.vary("Cookie");
      res.type("html").send(res.renderPage(name, data));
    };
    next();
  };
