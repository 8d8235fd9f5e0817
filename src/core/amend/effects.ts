import type { Reading } from "../provision/types.js";
import type { Tree } from "../provision/tree.js";
import { dateIn } from "./dates.js";
import { tokensOf } from "./lexer.js";
import type { Effect } from "./operation.js";
import { targetsOf } from "./targets.js";

const starts =
  /(?:có hiệu lực(?:\s+thi\s+hành)?|được áp dụng|được thực hiện|áp dụng)\s*,?\s*(?:kể\s+)?từ\s+ngày(?=\s+\d|\s+ký)/u;
const itself = /(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Luật|Bộ luật|Pháp lệnh|Văn bản)\s+này/u;

/** From when the act and single provisions of it apply, as its effect articles say. */
export function effectsOf(reading: Reading, tree: Tree, signed: string | null): Effect[] {
  const effects: Effect[] = [];
  for (const { address, kind } of reading.provisions) {
    if (!["article", "clause", "point", "paragraph"].includes(kind)) continue;
    if (/^(?:annex|form)/u.test(address)) continue;
    for (const sentence of sentencesOf(tree.words(address))) {
      const effect = effectOf(sentence, signed);
      if (effect !== null) effects.push(effect);
    }
  }
  return effects;
}

function sentencesOf(words: string): string[] {
  if (words.length > 4000 || !words.includes("ngày")) return [];
  return words.replace(/\s+/gu, " ").split(/(?<=[.;])\s+(?=\p{Lu})/u);
}

function effectOf(sentence: string, signed: string | null): Effect | null {
  const start = starts.exec(sentence);
  if (start === null || !itself.test(sentence.slice(0, start.index + 1))) return null;
  const said = sentence.slice(start.index);
  const from = dateIn(said) ?? (/từ\s+ngày\s+ký/u.test(said) ? signed : null);
  if (from === null) return null;
  const subject = sentence.slice(0, start.index).replace(/^\d+[a-zđ]?\.\s*|^\p{Ll}\)\s*/u, "");
  const { targets } = targetsOf(tokensOf(subject), []);
  if (targets.length > 0) return { from, sources: targets.map(({ address }) => address) };
  return /^(?:Điều \d+\.\s*\P{Ll}?[^.]*\s)?[^,;]{0,60}này\s*$/u.test(subject.trim())
    ? { from, sources: null }
    : null;
}

/** The date from which a provision of the act applies: its own, else the act's. */
export function effectFrom(effects: Effect[], source: string): string | null {
  const covers = (address: string) => source === address || source.startsWith(`${address}__`);
  const own = effects.find(({ sources }) => sources?.some(covers) === true);
  return (own ?? effects.find(({ sources }) => sources === null))?.from ?? null;
}
