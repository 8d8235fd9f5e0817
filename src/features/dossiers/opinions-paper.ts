import { citationOf } from "../../core/cite/write.js";
import {
  outcomeCodes,
  type OpinionGroup,
  type OpinionRow,
  type OpinionTotals,
} from "../../core/dossier/opinion-rows.js";
import {
  paragraphsOf,
  plain,
  type Block,
  type Cell,
  type Inline,
  type Paper,
} from "../../files/out/paper.js";
import type { OpinionList } from "./dossier.js";
import type { LoadedDossier } from "./load-dossier.js";
import { remainderOf } from "./missing-words.js";
import { bold, italic, paperFrame, type PaperContext } from "./paper-frame.js";

/**
 * "Bản tổng hợp ý kiến, tiếp thu, giải trình": totals, then four columns. Opinions on the draft are
 * counted in it; difficulties with the text in force follow as a list of their own.
 */
export function opinionsPaper(loaded: LoadedDossier, context: PaperContext): Paper {
  const { document, proposal, dossier } = loaded;
  const { t, lang } = context;
  return {
    ...paperFrame(document, context),
    title: [
      t("dossiers.opinions.title"),
      t("dossiers.opinions.of", { title: proposal.title[lang].toUpperCase() }),
    ],
    subtitle: t("dossiers.paper.enclosed"),
    blocks: [
      ...listBlocks("draft", dossier.opinions, context),
      ...listBlocks("in-force", dossier.difficulties, context),
      ...remainderOf(loaded, context),
    ],
  };
}

function listBlocks(
  which: "draft" | "in-force",
  list: OpinionList,
  context: PaperContext,
): Block[] {
  const { t } = context;
  const heading: Block = { kind: "heading", text: t(`dossiers.opinions.${which}`) };
  if (list.totals.opinions === 0)
    return [heading, { kind: "paragraph", inlines: plain(t(`dossiers.opinions.${which}.none`)) }];
  return [
    heading,
    { kind: "paragraph", inlines: plain(totalsSentence(list.totals, t)) },
    { kind: "list", items: outcomesList(list.totals, t) },
    { kind: "paragraph", inlines: plain(t("dossiers.opinions.results")) },
    {
      kind: "table",
      widths: [18, 20, 32, 30],
      head: ["group", "subject", "content", "answer"].map((key) =>
        t(`dossiers.opinions.column.${key}`),
      ),
      rows: list.groups.flatMap((group) => groupRows(group, context)),
    },
  ];
}

const totalsSentence = (totals: OpinionTotals, t: PaperContext["t"]) =>
  t("dossiers.opinions.totals", {
    opinions: totals.opinions,
    organizations: totals.organizations,
  });

function outcomesList(totals: OpinionTotals, t: PaperContext["t"]): Inline[][] {
  const lines = outcomeCodes
    .filter((outcome) => totals.byOutcome[outcome] > 0)
    .map((outcome) => `${t(`feedback.outcome.${outcome}`)}: ${totals.byOutcome[outcome]}`);
  const pending =
    totals.pending > 0 ? [t("dossiers.opinions.pending", { count: totals.pending })] : [];
  return [...lines, ...pending].map(plain);
}

// The provision stands once, over all its opinions, as the form has it.
function groupRows({ address, rows }: OpinionGroup, context: PaperContext): Cell[][] {
  const place: Cell = {
    paragraphs: [[bold(citationOf(address, context.lang))]],
    rows: rows.length,
  };
  return rows.map((row, index) => {
    const cells = rowCells(row, context);
    return index === 0 ? [place, ...cells] : cells;
  });
}

function contentOf({ text, wording }: OpinionRow["contents"][number], t: PaperContext["t"]) {
  if (wording === null) return paragraphsOf(text);
  const [first = [], ...rest] = paragraphsOf(wording);
  const proposed = [italic(`${t("dossiers.opinions.proposed")} `), ...first];
  return [...paragraphsOf(text), proposed, ...rest];
}

function rowCells(
  { codes, subjects, contents, decision }: OpinionRow,
  { t }: PaperContext,
): Cell[] {
  return [
    { paragraphs: [plain(subjects.join("; ")), [italic(codes.join(", "))]] },
    { paragraphs: contents.flatMap((content) => contentOf(content, t)) },
    {
      paragraphs:
        decision === null
          ? [[italic(t("dossiers.missing.here"))]]
          : [[bold(t(`feedback.outcome.${decision.outcome}`))], ...paragraphsOf(decision.reason)],
    },
  ];
}
