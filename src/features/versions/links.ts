import type { TextLink } from "./present-text.js";
import type { VersionSummary } from "./queries.js";

type LinksOf = (version: VersionSummary) => Promise<TextLink[]>;
let findLinks: LinksOf = () => Promise.resolve([]);

/** Gives the texts their links: what each citation leads to. */
export function registerTextLinks(own: LinksOf): void {
  findLinks = own;
}

export const linksOf: LinksOf = (version) => findLinks(version);
