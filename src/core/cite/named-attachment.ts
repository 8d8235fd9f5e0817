import type { Address, Reading } from "../provision/types.js";

const kinds = ["Nội quy", "Quy chế", "Quy định", "Quy trình", "Điều lệ", "Quy tắc"];
const named = new RegExp(
  `\\s*,?\\s*(?:(?:của|tại|trong)\\s+)?((?:${kinds.join("|")})(?! này)(?:\\s\\p{L}+){0,6})`,
  "uy",
);

/**
 * The annex or form with articles of its own whose title a citation goes on with: "khoản 2 Điều 4, Nội
 * quy của cơ sở". Null where none has such a title, or two share as many of its words.
 */
export class NamedAttachments {
  private readonly titles: { address: Address; words: string[] }[];

  constructor({ provisions }: Reading) {
    const roots = new Set(
      provisions.flatMap(({ kind, address }) =>
        kind === "article" ? [address.slice(0, address.lastIndexOf("__art_"))] : [],
      ),
    );
    this.titles = provisions
      .filter(({ kind, address }) => (kind === "annex" || kind === "form") && roots.has(address))
      .map(({ address, heading }) => ({ address, words: wordsOf(heading ?? "") }));
  }

  /** `end` is after the words of the title that the text shares. */
  behind(text: string, at: number): { address: Address; end: number } | null {
    if (this.titles.length === 0) return null;
    named.lastIndex = at;
    const match = named.exec(text);
    if (match === null) return null;
    const said = wordsOf(match[1] ?? "");
    const scored = this.titles.map(({ address, words }) => ({
      address,
      same: shared(said, words),
    }));
    const most = Math.max(...scored.map(({ same }) => same));
    const best = scored.filter(({ same }) => same === most);
    const [only] = best;
    // Two words are the kind of text alone: enough where only one is of that kind.
    if (most < 2 || best.length > 1 || only === undefined) return null;
    return { address: only.address, end: match.index + match[0].length };
  }
}

const wordsOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/^mẫu /u, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

function shared(said: string[], title: string[]): number {
  const end = said.findIndex((word, i) => word !== title[i]);
  return end < 0 ? said.length : end;
}
