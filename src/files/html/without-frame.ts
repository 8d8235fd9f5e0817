import type { DefaultTreeAdapterTypes } from "parse5";
import type { Doubt } from "../../core/provision/types.js";
import { shorten } from "../doubts.js";
import { isElement, type HtmlLine } from "./lines.js";

type Node = DefaultTreeAdapterTypes.Node;

const article = /^Điều\s+\d{1,4}\p{Ll}{0,2}\s*[.:]/u;
// What else shows that a line belongs to the text, wherever the page has put it.
const ofText =
  /^(?:Điều\s+\d|Chương\s+[IVXLC\d]|CHƯƠNG\s|Phần\s|PHẦN\s|Phụ lục|PHỤ LỤC|Mẫu|MẪU|Biểu|Nơi nhận|(?:TM|KT|TL|TUQ)\.)|CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI/u;

/**
 * The lines of the text in a page that was saved whole from a portal: those of the smallest block that
 * holds all its articles, headings, annexes and signatures. What stands around it, menus and notices,
 * is left out with a doubt. A page without a frame, or one where no block holds them all, stays whole.
 */
export function withoutFrame(lines: HtmlLine[], page: Node): { lines: string[]; doubts: Doubt[] } {
  const all = lines.map(({ text }) => text);
  const whole = { lines: all, doubts: [] };
  if (!hasFrame(page) || all.filter((text) => article.test(text)).length < 2) return whole;
  const marks = lines.filter(({ text }) => ofText.test(text));
  const block = holderOf(marks.map(({ home }) => home));
  if (block === undefined) return whole;
  const inside = lines.map(({ home }) => ancestors(home).includes(block));
  const from = inside.indexOf(true);
  const to = inside.lastIndexOf(true) + 1;
  const kept = all.slice(from, to);
  const frame = [
    { line: 1, text: all.slice(0, from) },
    { line: kept.length, text: all.slice(to) },
  ].filter(({ text }) => text.length > 0);
  return {
    lines: kept,
    doubts: frame.map(({ line, text }) => ({
      line,
      reason: "page-frame-removed",
      text: shorten(text.join(" · ")),
    })),
  };
}

/** Whether a page has what a portal sets around a text; what Word or a copied passage gives has not. */
function hasFrame(page: Node): boolean {
  const open: Node[] = [page];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node)) {
      const { tagName, attrs } = node;
      if (tagName === "nav" || tagName === "form") return true;
      if (tagName === "script" && attrs.some(({ name }) => name === "src")) return true;
    }
    if ("childNodes" in node) open.push(...node.childNodes);
  }
  return false;
}

// Markup nests a few dozen deep; what lies deeper was not gathered.
function ancestors(node: Node): Node[] {
  const found: Node[] = [node];
  for (let at = parentOf(node); at !== null; at = parentOf(at)) found.push(at);
  return found;
}

const parentOf = (node: Node): Node | null => ("parentNode" in node ? node.parentNode : null);

/** The smallest node that holds all of them. */
function holderOf(nodes: Node[]): Node | undefined {
  let [holder] = nodes;
  for (const node of nodes) {
    const around = new Set(ancestors(node));
    while (holder !== undefined && !around.has(holder)) holder = parentOf(holder) ?? undefined;
  }
  return holder;
}
