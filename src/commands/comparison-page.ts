import { citationOf } from "../core/cite/write.js";
import type { Comparison, ProvisionChange } from "../core/compare/types.js";
import { presentRuns } from "../features/comparisons/present-runs.js";
import { translator } from "../platform/messages/messages.js";
import { render } from "../platform/views/views.js";

type Files = { before: string; after: string };

const lang = "vi";

/** A comparison as a page of its own, styles included: to be saved, mailed and printed. */
export function comparisonPage(files: Files, { summary, changes, lines = [] }: Comparison): string {
  const { unchanged, ...counted } = summary;
  const counts = Object.entries(counted)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }));
  // Lines are shown where nothing is said of provisions: they say the same once more.
  const shown = changes.length > 0 ? [] : lines.filter(([kind]) => kind !== "=");
  return render(
    "report/comparison",
    { lang },
    {
      title: translator(lang)("comparison-report.title", files),
      ...files,
      counts,
      unchanged,
      changes: changes.map(presentChange),
      lines: shown.length > 0 ? presentRuns(shown) : null,
      nothing: changes.length === 0 && shown.length === 0,
    },
  );
}

function presentChange(change: ProvisionChange, i: number) {
  const { kinds, before, after, also = [], words } = change;
  const place = after ?? before ?? "";
  return {
    id: `change-${i + 1}`,
    kinds,
    place: citationOf(place, lang),
    oldPlace: before !== null && before !== place ? citationOf(before, lang) : null,
    also: also.map((address) => citationOf(address, lang)),
    runs: presentRuns(words),
  };
}
