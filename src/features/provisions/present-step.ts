import type { Request } from "express";
import { citationOf } from "../../core/cite/write.js";
import { changedBy } from "../amendments/queries.js";
import { presentRuns, shortenRuns } from "../comparisons/present-runs.js";
import { capitalized } from "./capitalized.js";
import type { Step } from "./history.js";

const shownChanges = 12;

/** A step of the history as its partial shows it. */
export async function presentStep(step: Step, { lang }: Request, href: string) {
  const { version, before, address, what, changes } = step;
  return {
    label: lang === "vi" ? version.labelVi : version.labelEn,
    inForceOn: version.inForceOn,
    act: version.act,
    by: address === null ? [] : await changedBy(version._id, address, lang),
    what,
    gone: address === null,
    compareHref: before === null ? null : `${href}/compare/${before.n}/${version.n}`,
    versionHref: `${href}/versions/${version.n}${address === null ? "" : `#${address}`}`,
    changes: changes.slice(0, shownChanges).map((change) => ({
      kinds: change.kinds,
      place: capitalized(citationOf(change.after ?? change.before ?? "", lang)),
      runs: shortenRuns(presentRuns(change.words)),
    })),
    more: Math.max(0, changes.length - shownChanges),
  };
}
