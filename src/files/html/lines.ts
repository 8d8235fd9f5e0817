import type { DefaultTreeAdapterTypes } from "parse5";
import { layoutColumns } from "../columns.js";
import { tidy } from "../tidy.js";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const skipped = new Set(
  "head script style noscript template svg iframe object button select input textarea nav".split(
    " ",
  ),
);
const blocks = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);

function isHidden(element: Element): boolean {
  const value = (name: string) => element.attrs.find((a) => a.name === name)?.value ?? "";
  return (
    element.attrs.some((a) => a.name === "hidden") ||
    /display\s*:\s*none/i.test(value("style")) ||
    // Word's conditional comments leave list markers for other browsers in spans that say so.
    value("aria-hidden") === "true"
  );
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

/** A line as a browser shows it, and the block it stands in. */
export type HtmlLine = { text: string; home: Node };

type Gathering = { lines: HtmlLine[]; open: string };

function close(into: Gathering, home: Node): void {
  const text = tidy(into.open);
  if (text !== "") into.lines.push({ text, home });
  into.open = "";
}

// Markup nests a few dozen deep; parse5 itself builds trees of any depth.
const deepest = 500;

function gather(node: Node, into: Gathering, depth: number): void {
  if (node.nodeName === "#text" && "value" in node) {
    into.open += node.value.replace(/\s+/g, " ");
    return;
  }
  if (!("childNodes" in node) || depth > deepest) return;
  if (isElement(node)) {
    if (skipped.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === "table") {
      gatherTable(node, into, depth);
      return;
    }
  }
  const isBlock = isElement(node) && (node.tagName === "br" || blocks.has(node.tagName));
  if (isBlock) close(into, node.parentNode ?? node);
  for (const child of node.childNodes) gather(child, into, depth + 1);
  if (isBlock) close(into, node);
}

function within(node: Element, names: string[], through: string[]): Element[] {
  return node.childNodes.filter(isElement).flatMap((child) => {
    if (names.includes(child.tagName)) return [child];
    return through.includes(child.tagName) ? within(child, names, through) : [];
  });
}

function gatherTable(table: Element, into: Gathering, depth: number): void {
  close(into, table.parentNode ?? table);
  const rows = within(table, ["tr"], ["tbody", "thead", "tfoot"]).map((row) =>
    within(row, ["td", "th"], []).map((cell) => {
      const inner: Gathering = { lines: [], open: "" };
      for (const child of cell.childNodes) gather(child, inner, depth + 1);
      close(inner, cell);
      const span = Number(cell.attrs.find((a) => a.name === "colspan")?.value ?? 1);
      return {
        lines: inner.lines.map(({ text }) => text),
        span: Math.max(1, Math.min(span || 1, 63)),
      };
    }),
  );
  into.lines.push(...layoutColumns(rows).map((text) => ({ text, home: table })));
}

/** The lines a browser would show, one a block; tables a row a line, cells separated by tabs. */
export function linesOfHtml(root: Node): HtmlLine[] {
  const into: Gathering = { lines: [], open: "" };
  gather(root, into, 0);
  close(into, root);
  return into.lines;
}
