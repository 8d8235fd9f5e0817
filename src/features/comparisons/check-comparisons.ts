import type { Tree } from "../../core/provision/tree.js";
import type { ProvisionChange, Run } from "../../core/compare/types.js";
import { registerCheck, type Broken } from "../../platform/checks.js";
import { allVersions, readingOf, treeOfVersion } from "../versions/queries.js";
import { linesFrom } from "./hunks.js";
import { comparisonId } from "./store-comparison.js";
import { changesOf, comparisonById } from "./store.js";

registerCheck("comparisons rebuild both texts", async function* () {
  for await (const { _id, basedOn, state, toDerive } of allVersions()) {
    if (basedOn === null || state !== "published" || toDerive) continue;
    const id = await comparisonId({ before: basedOn, after: _id });
    for (const what of await faultsOf(id, basedOn, _id))
      yield { where: `${basedOn} to ${_id}`, what } satisfies Broken;
  }
});

async function faultsOf(id: string, before: string, after: string): Promise<string[]> {
  const stored = await comparisonById(id);
  if (stored === null) return ["is not stored"];
  const [old, fresh] = await Promise.all([readingOf(before), readingOf(after)]);
  const lines = linesFrom(stored.hunks, old.text, fresh.text);
  const faults: string[] = [];
  if (side(lines, "-") !== old.text || side(lines, "+") !== fresh.text)
    faults.push("its lines are not those of the two texts");
  const trees = await Promise.all([treeOfVersion(before), treeOfVersion(after)]);
  const changes = await changesOf(id);
  if (changes.length !== stored.changeCount)
    faults.push(`has ${changes.length} changes instead of ${stored.changeCount}`);
  for (const change of changes) faults.push(...faultsOfWords(change, ...trees));
  return faults;
}

function faultsOfWords(
  { kinds, before, after, also, words }: ProvisionChange,
  old: Tree,
  fresh: Tree,
) {
  // The words of a split or merged provision are those of several.
  if (also !== undefined || kinds.includes("split") || kinds.includes("merged")) return [];
  const faults: string[] = [];
  if (before !== null && !isTextOf(side(words, "-"), before, old))
    faults.push(`the words before of ${before} do not rebuild`);
  if (after !== null && !isTextOf(side(words, "+"), after, fresh))
    faults.push(`the words after of ${after} do not rebuild`);
  return faults;
}

// A whole inserted or repealed article is one change with its subtree's words. The comparer trims the
// space around the words.
function isTextOf(words: string, address: string, tree: Tree): boolean {
  return [tree.words(address), tree.subtreeWords(address)].some((own) => own.trim() === words);
}

function side(runs: readonly Run[], op: "-" | "+"): string {
  return runs
    .filter(([kind]) => kind === "=" || kind === "~" || kind === op)
    .map((run) => (run[0] === "~" && op === "+" ? run[2] : run[1]))
    .join("");
}
