/** A stretch of compared words: kept, taken out or put in. */
export type Run = { kind: "same" | "out" | "in"; text: string };

/** A run as the page marks it; the words before a mark are those in `data-out` and `data-in` of its place. */
export function nodeOf({ kind, text }: Run, place: HTMLElement): Node {
  if (kind === "same") return document.createTextNode(text);
  const mark = document.createElement(kind === "out" ? "del" : "ins");
  const said = document.createElement("span");
  said.className = "visually-hidden";
  said.textContent = place.dataset[kind] ?? "";
  mark.append(said, text);
  return mark;
}
