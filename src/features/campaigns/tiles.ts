import type { Coverage, CoverageState } from "./campaign.js";

/** A province on the tile map; its place there is set by its code in the styles. */
export type Tile = {
  code: string;
  name: string;
  state: CoverageState;
  mark: "done" | "late" | "open";
};

const marks = { answered: "done", "no-comment": "done", late: "late", waiting: "open" } as const;

/** One tile a province that was asked. The state is said in words as well as shown. */
export function presentTiles({ rows }: Coverage): Tile[] {
  return rows.flatMap(({ provinceCode, short, state }) =>
    provinceCode === null
      ? []
      : [{ code: provinceCode, name: provinceOf(short), state, mark: marks[state] }],
  );
}

const provinceOf = (short: string) => short.replace(/^Sở KH&CN (?:tỉnh |Thành phố |TP\. ?)?/u, "");
