import type { DoubtReason } from "../core/provision/types.js";

const sentences: Record<DoubtReason, string> = {
  "number-missing": "The number before this one is missing.",
  "number-early": "The number is far ahead of its row: no article is opened here.",
  "text-repeated":
    "The articles begin here again in the same words: this copy is not read as articles.",
  "number-astray": "The row has passed this number: no clause is opened here.",
  "number-repeated": "This number stands above already; its address ends with ~ and a count.",
  "quotation-not-closed":
    "The quotation that opens here never closes; it was ended where the numbering goes on.",
  "quotation-not-opened":
    "A quotation closes here that never opened; it was begun after the instruction before it, where there is one.",
  "lines-joined": "Wrapped lines were joined to paragraphs, from this line on.",
  "joined-unsure": "This line was joined to the one above; it could also begin a paragraph.",
  "page-frame-removed": "What the web page shows around the text was left out here.",
  "page-header-removed": "A page header was taken out here.",
  "page-number-removed": "A page number was taken out here.",
  "signature-stamp-removed": "The stamp of a digital signature was taken out here.",
  "note-moved": "A foot note stood here; it was moved to the end of the text.",
  "page-without-text": "A page of the PDF holds no letters, perhaps a picture.",
  "recognized-text": "The letters of the PDF come from text recognition and may be wrong.",
  "tracked-change": "A tracked change was taken as accepted here.",
  "hidden-text": "Hidden text was left out here.",
  "contents-list": "A list of contents was left out here.",
  picture: "A picture stands here; words in it were not read.",
  formula: "A formula stands here; its layout was not kept.",
  "numbers-not-in-file": "Automatic numbers are not kept in .doc files: compare the numbering.",
  "control-characters-removed": "Characters that cannot be shown were taken out.",
  "converted-tcvn3": "The text was converted from TCVN3: compare capitals with the original.",
  "converted-vni": "The text was converted from VNI: compare it with the original.",
  "converted-windows-1258": "The text was converted from Windows-1258: compare it.",
};

/** The reason of a doubt as an English sentence; a code without one stays as it is. */
export const doubtSentence = (reason: DoubtReason): string => sentences[reason] ?? reason;
