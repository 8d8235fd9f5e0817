import { openingOf, rankOf } from "./openings.js";
import type { Token } from "./tokens.js";

/**
 * "Khoản 4, Điều 3 được sửa đổi như sau: “4. …”": older acts set a comma between a unit and what it
 * lies in. Alone it could as well be a list; where the quoted text begins with the very clause or point
 * and holds nothing larger, it is one citation, and its commas are left out.
 */
export function withoutStrayCommas(tokens: Token[], quoted: string | null): Token[] {
  const opening = openingOf(quoted?.split("\n", 1)[0] ?? "");
  if (opening === null || quoted === null) return tokens;
  const units = tokens.flatMap((token) => (token.t === "unit" ? [token] : []));
  const [first] = units;
  const rank = (unit: Token | undefined) => (unit?.t === "unit" ? rankOf[unit.kind] : Infinity);
  const rising = units.every((unit, i) => i === 0 || rank(unit) >= rank(units[i - 1]));
  const named = first?.kind === opening.kind && first.labels.includes(opening.label ?? "");
  const holdsMore = quoted.split("\n").some((line) => {
    const kind = openingOf(line)?.kind;
    return kind !== undefined && rankOf[kind] > rankOf[opening.kind];
  });
  const outer = units.filter(({ kind }) => kind !== first?.kind);
  if (!rising || !named || holdsMore || outer.some(({ labels }) => labels.length !== 1))
    return tokens;
  return tokens.filter(
    (token, i) =>
      !(token.t === "separator" && token.is === "," && rank(tokens[i + 1]) > rank(tokens[i - 1])) ||
      tokens[i + 1]?.t !== "unit",
  );
}
