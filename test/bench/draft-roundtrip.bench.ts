import fc from "fast-check";
import { amendedLaw, textOf } from "../core/amend/random-law.js";
import { brokenPromises } from "../core/amend/round-trip.js";

// The promise of drafting on many more random laws than the tests take: every provision back at its
// address, word for word. A failure prints the seed and the smallest pair that fails, and exits 1.
const runs = Number(process.env["BENCH_ROUND_TRIPS"] ?? 20_000);
const seed = Number(process.env["BENCH_SEED"] ?? Date.now() % 1_000_000);
const began = performance.now();
const result = fc.check(
  fc.property(amendedLaw, ({ before, after }) => {
    const { broken, rest } = brokenPromises(textOf(before), textOf(after));
    return broken.length === 0 && rest.length === 0;
  }),
  { numRuns: runs, seed },
);
const each = (performance.now() - began) / Math.max(1, result.numRuns);
console.log(
  `round trips: ${result.numRuns} of ${runs} exact, seed ${seed}, ${each.toFixed(1)} ms each`,
);
if (result.failed) {
  console.log(JSON.stringify(result.counterexample));
  process.exitCode = 1;
}
