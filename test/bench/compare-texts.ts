import path from "node:path";
import { legalTexts, textFiles } from "../support/legal-texts.js";
import { rewritten } from "./rewrite.js";
import { writtenLaw } from "./written-law.js";

export type TextPair = { name: string; before: string; after: string };

const megabytes = 1_500_000;

/** The pairs to compare: real versions where this machine has them, and made ones in any case. */
export function comparedPairs(): TextPair[] {
  const law = hardLaw();
  const joined = joinedTexts();
  const sizes = [4, 2, 1].map((part) => joined.slice(0, megabytes / part));
  return [
    ...realPairs(),
    { name: "hard", before: law, after: rewritten(law, { share: 1 / 3, spared: 10, seed: 2025 }) },
    ...sizes.map((text) => ({
      name: `${(text.length / 1_000_000).toFixed(2)} MB`,
      before: text,
      after: rewritten(text, { share: 1 / 50, spared: 0, seed: 7 }),
    })),
  ];
}

function realPairs(): TextPair[] {
  const folder = legalTexts();
  if (folder === null) return [];
  const sets = ["versions", "amendments"].flatMap((kind) => textFiles(path.join(folder, kind)));
  return ["T05", "D01", "D05"].flatMap((name) => {
    const [before, after] = ["base.txt", "consolidated.txt"].map(
      (file) => sets.find((one) => one.name.startsWith(name) && one.name.endsWith(file))?.text,
    );
    return before === undefined || after === undefined ? [] : [{ name, before, after }];
  });
}

/** 60 KB of a law in 55 articles. */
const hardLaw = (): string => writtenLaw({ articles: 55, characters: 60_000, seed: 55 });

function joinedTexts(): string {
  const folder = legalTexts();
  const real = folder === null ? [] : textFiles(path.join(folder, "clean"));
  const text = real.map((file) => file.text).join("\n");
  if (text.length >= megabytes) return text;
  return text + writtenLaw({ articles: 1200, characters: megabytes - text.length, seed: 12 });
}
