import { rankOf } from "./openings.js";
import type { Part } from "./operation.js";
import type { Separator, Token, UnitKind } from "./tokens.js";

/** One step of a citation: "khoản 2" or "Điều 5". */
export type Step = { kind: UnitKind; label: string };

/** A unit word of a citation with its labels, and how it stands to the others. */
export type Group = {
  kind: UnitKind;
  labels: string[];
  /** Labels that are not named themselves but lie in a range. */
  ranged: string[];
  part: Part | null;
  /** Stands behind a comma or "và": an item of a list, not what the item before it lies in. */
  listed: boolean;
  /** Only a comma stands between it and the unit before. */
  comma: boolean;
  /** Nothing stands between it and the unit before. */
  adjoins: boolean;
  /** "tên và khoản 1 Điều 5": parts listed before it, of what it lies in or, where it is one, of its own unit. */
  parts: Part[];
  /** "các Điều 5 và 6": what stands before it is meant in each of them. */
  each: boolean;
  /** It has more than one reading. */
  unclear: boolean;
  /** The units that it lies in, as they stand behind it; more than one where it is meant in each. */
  outer: Step[];
  otherOuters: Step[][];
  printed: string;
};

/** The units that tokens cite, in their order, each with what it lies in directly. */
export function groupsOf(tokens: Token[]): Group[] {
  const groups: Group[] = [];
  let state = nothingBefore;
  tokens.forEach((token, i) => {
    const unclear = state.unclear || (state.part !== null && isPart(token));
    if (token.t === "separator") {
      // "đoạn mở đầu, điểm a khoản 2": the introduction is that of khoản 2, not of what stands next.
      const parts = state.part === null ? state.parts : [...state.parts, state.part];
      state = { ...state, listed: token.is, parts, part: null };
    } else if (token.t === "key" && token.is === "to") {
      // "khoản 5 Điều 7 thành khoản 6 Điều 7": what stands behind begins anew.
      state = { ...state, listed: "," };
    } else if (token.t === "heading") state = { ...state, part: "heading", unclear };
    else if (token.t === "intro") state = { ...state, part: "intro", unclear };
    else if (token.t === "paragraph") state = { ...state, part: { paragraph: token.n }, unclear };
    else if (token.t === "unit") {
      groups.push({
        ...groupOf(token, state, groups.at(-1)),
        each: isEach(tokens[i - 1]),
        adjoins: tokens[i - 1]?.t === "unit",
      });
      state = { ...nothingBefore, listed: null };
    }
  });
  fillOuter(groups);
  return groups;
}

/** What stands before a unit: the part of it that is meant, and how it is joined to the one before. */
type Before = { part: Part | null; listed: Separator | null; parts: Part[]; unclear: boolean };
const nothingBefore: Before = { part: null, listed: ",", parts: [], unclear: false };

const isPart = ({ t }: Token) => t === "heading" || t === "intro" || t === "paragraph";
const isEach = (token: Token | undefined) =>
  token?.t === "key" && token.is === "in" && /^(?:các|những)$/iu.test(token.words.trim());

function groupOf(
  { kind, labels, ranged = [], printed }: Extract<Token, { t: "unit" }>,
  { part, listed, parts, unclear }: Before,
  previous: Group | undefined,
): Omit<Group, "each" | "adjoins"> {
  const follows = listed !== null && listed !== ";" && part === null && previous?.kind === kind;
  const shares = follows && previous.part === "heading";
  // "Mục 1, Mục 2" have little but names; "tên Điều 6, Điều 7" may be the whole of Điều 7.
  const open = shares && rankOf[kind] <= rankOf.article;
  return {
    kind,
    labels,
    ranged,
    printed,
    part: shares ? "heading" : part,
    listed: listed !== null,
    comma: listed === ",",
    parts,
    unclear: unclear || open,
    outer: [],
    otherOuters: [],
  };
}

// "khoản 2 Mục III Điều 1": the groups of an article, which are numbered I, II, III.
const isGroupOfArticle = ({ kind }: Group, next: Group) =>
  (kind === "section" || kind === "part") && next.kind === "article";

/** Whether a unit lies in the one that stands directly behind it. */
export const liesIn = (group: Group, next: Group): boolean =>
  !next.listed && (rankOf[next.kind] > rankOf[group.kind] || isGroupOfArticle(group, next));

// What a unit lies in stands directly behind it: read once, from the end, for all units of a citation.
function fillOuter(groups: Group[]): void {
  for (let i = groups.length - 2; i >= 0; i--) {
    const [group, next] = [groups[i], groups[i + 1]];
    if (group === undefined || next === undefined) continue;
    // "Mục II, Điều 1": both, or the group of the article with a stray comma.
    if (next.comma && isGroupOfArticle(group, next)) group.unclear = true;
    if (next.listed) continue;
    const [label, ...more] = next.labels;
    if (isGroupOfArticle(group, next)) group.kind = "section";
    const holds = liesIn(group, next) && label !== undefined;
    // "Điều 5 khoản 2": the clause, or both?
    if (!liesIn(group, next) && next.adjoins) group.unclear = true;
    // "khoản 2 Điều 5 … tại khoản 3 Điều 6": the second article does not hold the first.
    const around = next.outer.filter(({ kind }) => rankOf[kind] > rankOf[group.kind]);
    group.outer = holds ? [{ kind: next.kind, label }, ...next.outer] : around;
    if (!holds || more.length === 0) continue;
    // "khoản 1 các Điều 5 và 6": in each; "khoản 1 Điều 5, 6" may as well be Điều 6 as a whole.
    group.otherOuters = more.map((other) => [{ kind: next.kind, label: other }, ...next.outer]);
    if (!next.each) group.unclear = true;
  }
}
