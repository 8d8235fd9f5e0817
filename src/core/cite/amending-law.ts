import { nameEnd } from "./law-names.js";

const laws = "(?:Bộ luật|Luật|Pháp lệnh)";
const what =
  "(?:[^\\S\\n](?:một số|các)(?:[^\\S\\n](?:điều|nội dung|quy định))?|[^\\S\\n][Đđ]iều \\d{1,3}(?:[^\\n;.()“”]{1,160}?)?)";
// "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư": from behind the first "Luật" to the second.
const amending = new RegExp(
  `[Ss]ửa đổi(?:, bổ sung| và bổ sung)?${what}?[^\\S\\n](?:của|tại)[^\\S\\n](?=${laws}[^\\S\\n])`,
  "uy",
);
const amendingMany =
  /[Ss]ửa đổi(?:, bổ sung)?[^\S\n](?:một số|các) điều của (?:\d{1,2}|các) [Ll]uật có liên quan(?: (?:đến|tới)(?: (?!ngày |số |năm |được )\p{L}+){1,12})?/uy;
const law = new RegExp(`${laws}[^\\S\\n]`, "uy");
const nextLaw = new RegExp(`(?:,|,? và)[^\\S\\n](?=${laws}[^\\S\\n])`, "uy");

/** Where the name of a law ends that begins at `at` with "sửa đổi" and names the laws it amends; null where none does. */
export function amendingNameEnd(text: string, at: number): number | null {
  amendingMany.lastIndex = at;
  if (amendingMany.test(text)) return amendingMany.lastIndex;
  amending.lastIndex = at;
  if (!amending.test(text)) return null;
  let end = lawEnd(text, amending.lastIndex);
  for (let reached = end; reached !== null;) {
    nextLaw.lastIndex = reached;
    reached = nextLaw.test(text) ? lawEnd(text, nextLaw.lastIndex) : null;
    end = reached ?? end;
  }
  return end;
}

function lawEnd(text: string, at: number): number | null {
  law.lastIndex = at;
  return law.test(text) ? nameEnd(text, law.lastIndex) : null;
}
