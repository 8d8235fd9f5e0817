import { classOf, space } from "./characters.js";
import { RunList } from "./run-list.js";
import type { Block } from "./blocks.js";
import type { Run } from "./types.js";
import type { WordText } from "./vocabulary.js";

/** Writes two texts as runs: the blocks are their equal words, what lies between them changed. */
export function runsOf(before: WordText, after: WordText, blocks: readonly Block[]): Run[] {
  const runs = new RunList();
  let [a, b] = [0, 0];
  for (const block of blocks) {
    addChange(
      runs,
      before.text.slice(a, before.starts[block.a]),
      after.text.slice(b, after.starts[block.b]),
    );
    addEqual(runs, { before, after, block });
    a = before.ends[block.a + block.length - 1] ?? 0;
    b = after.ends[block.b + block.length - 1] ?? 0;
  }
  addChange(runs, before.text.slice(a), after.text.slice(b));
  return runs.list;
}

type Pair = { before: WordText; after: WordText; block: Block };

function addEqual(runs: RunList, { before, after, block }: Pair): void {
  const last = block.length - 1;
  const a = before.text.slice(before.starts[block.a], before.ends[block.a + last]);
  const b = after.text.slice(after.starts[block.b], after.ends[block.b + last]);
  if (a === b) {
    runs.equal(a);
    return;
  }
  for (let i = 0; i <= last; i++) {
    const [x, y] = [block.a + i, block.b + i];
    runs.spelled(
      before.text.slice(before.starts[x], before.ends[x]),
      after.text.slice(after.starts[y], after.ends[y]),
    );
    if (i === last) break;
    runs.spelled(
      before.text.slice(before.ends[x], before.starts[x + 1]),
      after.text.slice(after.ends[y], after.starts[y + 1]),
    );
  }
}

/** What stands between two equal words: nothing but space, or a change with the space around it. */
function addChange(runs: RunList, before: string, after: string): void {
  if (isSpace(before) && isSpace(after)) {
    runs.spelled(before, after);
    return;
  }
  const most = Math.min(before.length, after.length);
  let lead = 0;
  while (lead < most && before[lead] === after[lead] && spaceAt(before, lead)) lead++;
  let trail = 0;
  const [a, b] = [before.length - 1, after.length - 1];
  while (
    trail < most - lead &&
    before[a - trail] === after[b - trail] &&
    spaceAt(before, a - trail)
  )
    trail++;
  runs.equal(before.slice(0, lead));
  addDifferent(
    runs,
    before.slice(lead, before.length - trail),
    after.slice(lead, after.length - trail),
  );
  runs.equal(before.slice(before.length - trail));
}

// Where one side has but space, the space is not what changed: it is the other side's space, changed.
function addDifferent(runs: RunList, before: string, after: string): void {
  const space = isSpace(before) ? leadingSpace(after) : isSpace(after) ? leadingSpace(before) : "";
  if (space !== "" && isSpace(before) && before !== "") {
    runs.spelled(before, space);
    runs.inserted(after.slice(space.length));
  } else if (space !== "" && isSpace(after) && after !== "") {
    runs.spelled(space, after);
    runs.deleted(before.slice(space.length));
  } else {
    runs.deleted(before);
    runs.inserted(after);
  }
}

function leadingSpace(text: string): string {
  let end = 0;
  while (end < text.length && spaceAt(text, end)) end++;
  return text.slice(0, end);
}

const spaceAt = (text: string, at: number) => classOf(text.charCodeAt(at)) === space;

function isSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!spaceAt(text, i)) return false;
  return true;
}
