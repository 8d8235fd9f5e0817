import type { Address } from "../provision/types.js";
import { singleSpaced } from "./context.js";
import { tokensOf } from "./lexer.js";
import { unsaid, type CitedOperation } from "./operation.js";
import { nameOf } from "./segments.js";

const replaces =
  /^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định) này (?:[^“”".;:]{1,160}?(?:,| và) )?thay thế (?:cho )?(?:các )?(?=(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị)(?!\p{L}| này))/u;

/**
 * The documents that a new one takes the place of: "Nghị định này thay thế Nghị định số …". They lapse
 * whole; what their titles name besides does not.
 */
export function replacedDocuments(source: Address, words: string): CitedOperation[] {
  const sentence = singleSpaced(words);
  const said = replaces.exec(sentence.slice(0, 300));
  if (said === null || sentence.length > 3000) return [];
  const documents = tokensOf(sentence.slice(said[0].length)).flatMap((token) =>
    token.t === "document" && !token.self ? [nameOf(token)] : [],
  );
  return [...new Set(documents)].map((document) => ({
    ...unsaid,
    source,
    sentence,
    action: "lapse",
    verb: "thay thế",
    document,
    doubt: { code: "whole-document" },
  }));
}
