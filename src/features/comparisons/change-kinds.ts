const order = [
  "inserted",
  "repealed",
  "split",
  "merged",
  "changed",
  "moved",
  "renumbered",
] as const;

/** The kind by which a change is counted where it is of several. */
export function mainKind(kinds: readonly string[]): string {
  return order.find((kind) => kinds.includes(kind)) ?? "changed";
}

/** How each kind is coloured; its word is always there too. */
export const tagKinds: Record<string, string> = {
  inserted: "good",
  repealed: "bad",
  changed: "info",
  moved: "moved",
  renumbered: "moved",
  split: "moved",
  merged: "moved",
};
