import { citationOf } from "../../core/cite/write.js";
import type { Missing } from "../../core/dossier/missing.js";
import { plain, type Block } from "../../files/out/paper.js";
import type { Lang, Translate } from "../../platform/messages/messages.js";
import type { ProposalItem } from "../proposals/queries.js";
import type { LoadedDossier } from "./load-dossier.js";
import type { PaperContext } from "./paper-frame.js";

type Words = { t: Translate; lang: Lang; items: readonly ProposalItem[] };

/** What is missing as a sentence that names it. */
export function missingWords(missing: Missing, { t, lang, items }: Words): string {
  const place = (id: string) => {
    const item = items.find((candidate) => candidate.id === id);
    return item === undefined ? id : citationOf(item.address, lang);
  };
  switch (missing.code) {
    case "undecided":
    case "no-reason":
      return t(`dossiers.missing.${missing.code}`, { code: missing.feedback });
    case "no-explanation":
    case "provision-unknown":
      return t(`dossiers.missing.${missing.code}`, { place: place(missing.item) });
    case "conflict":
      return t("dossiers.missing.conflict", {
        place: place(missing.item),
        other: place(missing.other),
      });
  }
}

/** The end of each paper: what is missing, and what was left out and why. Nothing is passed over. */
export function remainderOf({ dossier, proposal }: LoadedDossier, context: PaperContext): Block[] {
  const { t, lang } = context;
  const blocks: Block[] = [];
  if (dossier.missing.length > 0)
    blocks.push(
      { kind: "heading", text: t("dossiers.missing.title", { count: dossier.missing.length }) },
      {
        kind: "list",
        items: dossier.missing.map((missing) =>
          plain(missingWords(missing, { t, lang, items: proposal.items })),
        ),
      },
    );
  if (dossier.leftOut.length > 0)
    blocks.push(
      { kind: "heading", text: t("dossiers.left-out.title") },
      {
        kind: "list",
        items: dossier.leftOut.map(({ code, organization, because }) =>
          plain(t(`dossiers.left-out.${because}`, { code, organization })),
        ),
      },
    );
  return blocks;
}
