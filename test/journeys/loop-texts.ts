import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../../src/core/compare/compare.js";
import { read } from "../../src/core/provision/read.js";
import { treeOf } from "../../src/core/provision/tree.js";
import { projectRoot } from "../../src/platform/root.js";
import { legalTexts } from "../support/legal-texts.js";

/** Two versions of a text, and a provision of the first whose words the second changes. */
export type LoopTexts = {
  number: string;
  inForceOn: string;
  nextInForceOn: string;
  base: Uint8Array;
  next: Uint8Array;
  address: string;
  wordsBefore: string;
  wordsAfter: string;
};

/** A real circular and its official consolidation where this machine has them, else the illustration. */
export function loopTexts(): LoopTexts {
  const folder = legalTexts();
  if (folder === null) return fromIllustration();
  const set = join(folder, "amendments/T05-tt17-2022__tt03-2023");
  return textsFrom({
    number: "17/2022/TT-BLĐTBXH",
    inForceOn: "2022-10-20",
    nextInForceOn: "2023-09-01",
    base: readFileSync(join(set, "base.txt")),
    next: readFileSync(join(set, "consolidated.txt")),
  });
}

function fromIllustration(): LoopTexts {
  const folder = join(projectRoot, "documents/nd-9133-2025");
  return textsFrom({
    number: "9133/2025/NĐ-CP",
    inForceOn: "2025-07-01",
    nextInForceOn: "2026-01-14",
    base: readFileSync(join(folder, "2025-06-12-ban-hanh.txt")),
    next: readFileSync(join(folder, "2026-01-14-sua-doi-9015-2026.txt")),
  });
}

type Files = Omit<LoopTexts, "address" | "wordsBefore" | "wordsAfter">;

function textsFrom(files: Files): LoopTexts {
  const [before, after] = [files.base, files.next].map((bytes) =>
    read(new TextDecoder().decode(bytes)),
  );
  if (before === undefined || after === undefined) throw new Error("Two texts make a pair");
  const [old, fresh] = [treeOf(before), treeOf(after)];
  const change = compare(before, after).changes.find(
    ({ kinds, before: from, after: to }) =>
      kinds.join() === "changed" &&
      from === to &&
      ["clause", "point"].includes(old.get(from ?? "")?.kind ?? ""),
  );
  const address = change?.before ?? null;
  if (address === null) throw new Error(`${files.number} has no changed clause`);
  return {
    ...files,
    address,
    wordsBefore: old.subtreeWords(address).trim(),
    wordsAfter: fresh.subtreeWords(address).trim(),
  };
}
