import { amend } from "../../src/core/amend/amend.js";
import { draft } from "../../src/core/amend/draft/draft.js";
import { read } from "../../src/core/provision/read.js";
import { median, printTable } from "./measure.js";
import { rewritten } from "./rewrite.js";
import { writtenLaw } from "./written-law.js";

// Amending a law by an act that rewrites most of its articles: 47 operations on 60 KB, then twice and
// four times as much of both. The cost must grow like the text.
const style = { number: "1/2020/QH15", kind: "luật" };

function row(times: number) {
  const law = writtenLaw({ articles: 55 * times, characters: 60_000 * times, seed: 55 });
  const before = read(law);
  const after = read(rewritten(law, { share: 1 / 3, spared: 8 * times, seed: 47 }));
  const act = read(draft(before, after, style).articles);
  const operations = amend(before, [act], style).operations.length;
  const ms = median(() => amend(before, [act], style), { warm: 5, runs: 11 });
  return { name: `${60 * times} KB`, operations, "amend ms": ms };
}

printTable("Amending a rewritten law", [1, 2, 4].map(row));
