import { citationOf } from "../../core/cite/write.js";
import type { CellRun } from "../../core/dossier/comparison-rows.js";
import {
  linesOf,
  paragraphsOf,
  plain,
  type Block,
  type Cell,
  type Inline,
  type Paper,
} from "../../files/out/paper.js";
import type { Dossier } from "./dossier.js";
import type { LoadedDossier } from "./load-dossier.js";
import { remainderOf } from "./missing-words.js";
import { bold, italic, paperFrame, type PaperContext } from "./paper-frame.js";

/** "Bản so sánh, thuyết minh": landscape, three columns, with what is still missing at its end. */
export function comparisonPaper(loaded: LoadedDossier, context: PaperContext): Paper {
  const { document, proposal, base, dossier } = loaded;
  const { t, lang } = context;
  const version = lang === "vi" ? base.labelVi : base.labelEn;
  return {
    ...paperFrame(document, context),
    title: [
      t("dossiers.comparison.title"),
      t("dossiers.comparison.of", { title: proposal.title[lang].toUpperCase() }),
    ],
    subtitle: t("dossiers.paper.enclosed"),
    blocks: [
      {
        kind: "paragraph",
        inlines: plain(t("dossiers.comparison.intro", { number: document.number, version })),
      },
      tableOf(dossier, context),
      ...remainderOf(loaded, context),
    ],
  };
}

function tableOf(dossier: Dossier, { t, lang }: PaperContext): Block {
  return {
    kind: "table",
    widths: [38, 38, 24],
    head: [
      t("dossiers.comparison.current"),
      t("dossiers.comparison.draft"),
      t("dossiers.comparison.explanation"),
    ],
    rows: dossier.rows.map(({ item, address, current, draft }): Cell[] => {
      const place = bold(citationOf(address, lang));
      return [
        item.operation === "insert"
          ? { paragraphs: [[italic(t("dossiers.comparison.inserted"))]] }
          : { paragraphs: [[place], ...wordsOf(current ?? [], "out")] },
        draft === null
          ? { paragraphs: [[place], [italic(t("dossiers.comparison.repealed"))]] }
          : { paragraphs: [placeOfDraft(item, place, t, lang), ...wordsOf(draft, "in")] },
        { paragraphs: explanationOf(item, t) },
      ];
    }),
  };
}

type Item = Dossier["rows"][number]["item"];

function placeOfDraft(
  item: Item,
  place: Inline,
  t: PaperContext["t"],
  lang: "vi" | "en",
): Inline[] {
  if (item.operation !== "insert") return [place];
  return [italic(t("dossiers.comparison.after", { place: citationOf(item.address, lang) }))];
}

const wordsOf = (runs: readonly CellRun[], style: "in" | "out") =>
  linesOf(runs.map(({ text, changed }): Inline => (changed ? { text, style } : { text })));

function explanationOf(item: Item, t: PaperContext["t"]): Inline[][] {
  const explained =
    item.explanation.trim() === ""
      ? [[italic(t("dossiers.missing.here"))]]
      : paragraphsOf(item.explanation);
  if (item.answers.length === 0) return explained;
  return [
    ...explained,
    [italic(t("dossiers.comparison.answers", { codes: item.answers.join(", ") }))],
  ];
}
