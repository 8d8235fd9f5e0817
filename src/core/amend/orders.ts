import type { CitedOperation } from "./operation.js";
import type { Reason } from "./reasons.js";
import { nameOf, type Segment } from "./segments.js";
import type { Step } from "./citation-groups.js";
import { targetsOf } from "./targets.js";
import type { Token } from "./tokens.js";

/** What a sentence orders, before the quoted text is cut to its targets. */
export type Order = Pick<
  CitedOperation,
  | "action"
  | "verb"
  | "document"
  | "targets"
  | "replacements"
  | "except"
  | "anchor"
  | "within"
  | "find"
  | "replace"
  | "doubt"
> & { paths: Step[][] };

/** An order that only tells what the sentence cites. */
export function cited(segment: Segment, context: Step[], tokens = segment.tokens): Order {
  const { targets, paths, doubt } = targetsOf(tokens, context);
  return {
    action: "other",
    verb: segment.words,
    document: documentOf(segment.tokens),
    targets,
    paths,
    replacements: [],
    except: [],
    anchor: null,
    within: null,
    find: null,
    replace: null,
    doubt: unknownWords(tokens) ?? doubt,
  };
}

export function documentOf(tokens: Token[]): string | null {
  const document = tokens.find((token) => token.t === "document" && !token.self);
  return document?.t === "document" ? nameOf(document) : null;
}

/** "khoản 2 Điều 5 Nghị định này": an act that changes others hardly means a place in itself. */
export function placeInAct(tokens: Token[]): Reason | null {
  const self = tokens.find((token) => token.t === "document" && token.self);
  const name = self?.t === "document" ? `${self.type} này` : null;
  return name === null ? null : { code: "ambiguous-citation", words: name };
}

/** "tại toàn bộ Nghị định": no place in it, also where other sentences name one. */
export const saysWhole = (tokens: Token[]) =>
  tokens.some((token) => token.t === "key" && token.is === "whole");

export function unknownWords(tokens: Token[]): Reason | null {
  const words = tokens.flatMap((token) => (token.t === "word" ? [token.words] : []));
  return words.length === 0 ? null : { code: "not-understood", words: words.join(" ") };
}

export function notUnderstood(tokens: Token[]): Reason {
  const words = tokens.flatMap((token) =>
    "words" in token ? [token.words] : token.t === "unit" ? [token.printed] : [],
  );
  return { code: "not-understood", words: words.join(" ") };
}
