import { fitted, occurrencesOf } from "../occurrences.js";
import type { Texts } from "./differences.js";
import { drafted, type DraftedOperation } from "./drafted-operation.js";

type Change = { find: string; replace: string };

const longest = 14;

/**
 * Turns substitutions that change the same few words in several places into one replacement of words,
 * and a small change in a long provision into one of its own. Each is tried on the old text first: it
 * stays a substitution unless the result is exactly the new text.
 */
export function withCommonWords(texts: Texts, operations: DraftedOperation[]): DraftedOperation[] {
  const changes = operations.map((operation) => wordChange(texts, operation));
  const places = new Map<string, number>();
  const key = ({ find, replace }: Change) => `${find}\n${replace}`;
  for (const change of changes)
    if (change !== null) places.set(key(change), (places.get(key(change)) ?? 0) + 1);
  const kept: DraftedOperation[] = [];
  const joined = new Map<string, DraftedOperation>();
  operations.forEach((operation, i) => {
    const change = changes[i] ?? null;
    const often = change !== null && (places.get(key(change)) ?? 0) > 1;
    if (change === null || !(often || isSmall(operation, change))) {
      kept.push(operation);
      return;
    }
    const there = joined.get(key(change));
    if (there !== undefined) there.targets.push(...operation.targets);
    else joined.set(key(change), drafted("replace-words", [...operation.targets], change));
  });
  return [...kept, ...joined.values()];
}

const isSmall = ({ text }: DraftedOperation, { find, replace }: Change) =>
  (text?.length ?? 0) > 500 && find.length + replace.length < 0.2 * (text?.length ?? 0);

function wordChange({ before, after }: Texts, operation: DraftedOperation): Change | null {
  const [target, ...more] = operation.targets;
  if (
    operation.action !== "substitute" ||
    target === undefined ||
    more.length > 0 ||
    target.part !== null
  )
    return null;
  const [old, fresh] = [before.whole(target.address), after.whole(target.address)];
  const change = changedSpan(old, fresh);
  if (change === null) return null;
  return replaced(old, change) === fresh ? change : null;
}

function replaced(text: string, { find, replace }: Change): string {
  let result = "";
  let at = 0;
  for (const place of occurrencesOf(text, find, { start: 0, end: text.length })) {
    result += text.slice(at, place.start) + fitted(replace, place);
    at = place.end;
  }
  return result + text.slice(at);
}

// The words between what both texts begin and end with, and a word more where there is only one: a
// number with what it counts ("10 ngày"), other words with what stands before them.
function changedSpan(old: string, fresh: string): Change | null {
  const [a, b] = [old.split(/(?<=\s)/u), fresh.split(/(?<=\s)/u)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a.at(-1 - end) === b.at(-1 - end)) end++;
  const few = () => Math.min(a.length, b.length) - start - end < 2;
  if (few() && /^[\d.,]+\s*$/u.test(a[a.length - end - 1] ?? "")) end = Math.max(0, end - 1);
  if (few()) start = Math.max(0, start - 1);
  if (few()) end = Math.max(0, end - 1);
  const find = a.slice(start, a.length - end);
  const replace = b.slice(start, b.length - end);
  if (find.length > longest || replace.length > longest) return null;
  const change = withoutMark(find.join("").trim(), replace.join("").trim());
  return isPlain(change.find) && isPlain(change.replace) ? change : null;
}

// The mark that ends the sentence in both texts is no part of what changes.
function withoutMark(find: string, replace: string): Change {
  const mark = /[.,:;]$/u.exec(find)?.[0];
  return mark !== undefined && replace.endsWith(mark)
    ? { find: find.slice(0, -1), replace: replace.slice(0, -1) }
    : { find, replace };
}

// Words with quotation marks, line breaks or list marks are better shown in their sentence.
const isPlain = (words: string) =>
  words !== "" && !/[“”"\n;]|\s{2}|^\S{1,4}[.)](?:\s|$)/u.test(words) && !/[.,:;]$/u.test(words);
