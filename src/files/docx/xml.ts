/** An element of an XML part: just enough of XML for what Word writes (no DTD, no namespaces resolved). */
export type Element = { name: string; attributes: string; children: (Element | string)[] };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Where the tag that opens at `from` ends: quoted attribute values may hold a ">". */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const char = xml[at];
    if (char === ">") return at;
    if (char !== '"' && char !== "'") continue;
    at = xml.indexOf(char, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

const skipped: [string, string][] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
];

/**
 * The root element of an XML text, in one pass. Never throws: what is not closed ends with the text,
 * a closing tag that fits nothing is passed over. An empty element named "" where there is no root.
 */
export function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: "", children: [] };
  const open = [root];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag > at || tag === -1) {
      const text = xml.slice(at, tag === -1 ? xml.length : tag);
      open.at(-1)?.children.push(decode(text));
      if (tag === -1) break;
    }
    at = readTag(xml, tag, open);
  }
  return root.children.find((child) => typeof child !== "string") ?? root;
}

function readTag(xml: string, tag: number, open: Element[]): number {
  const cdata = "<![CDATA[";
  if (xml.startsWith(cdata, tag)) {
    const end = xml.indexOf("]]>", tag);
    const stop = end === -1 ? xml.length : end;
    open.at(-1)?.children.push(xml.slice(tag + cdata.length, stop));
    return stop + 3;
  }
  const skip = skipped.find(([opening]) => xml.startsWith(opening, tag));
  if (skip !== undefined) {
    const end = xml.indexOf(skip[1], tag);
    return end === -1 ? xml.length : end + skip[1].length;
  }
  const end = tagEnd(xml, tag);
  if (end === -1) return xml.length;
  if (xml[tag + 1] === "/") closeTag(xml.slice(tag + 2, end).trim(), open);
  else openTag(xml.slice(tag + 1, end), open);
  return end + 1;
}

// Elements nest a few dozen deep in real files; only a hostile one reaches this.
const deepest = 400;

function openTag(inside: string, open: Element[]): void {
  const closed = inside.endsWith("/");
  const body = closed ? inside.slice(0, -1) : inside;
  const space = body.search(/\s/);
  const name = space === -1 ? body : body.slice(0, space);
  const element: Element = {
    name,
    attributes: space === -1 ? "" : body.slice(space),
    children: [],
  };
  open.at(-1)?.children.push(element);
  if (!closed && open.length < deepest) open.push(element);
}

function closeTag(name: string, open: Element[]): void {
  if (open.length > 1 && open.at(-1)?.name === name) open.pop();
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child) => typeof child !== "string");
}

export function child(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find((c): c is Element => typeof c !== "string" && c.name === name);
  }
  return found;
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const at = element.attributes.indexOf(` ${name}=`);
  if (at === -1) return undefined;
  const quote = element.attributes[at + name.length + 2] ?? '"';
  const start = at + name.length + 3;
  const end = element.attributes.indexOf(quote, start);
  return end === -1 ? undefined : decode(element.attributes.slice(start, end));
}

/** Word's on/off elements: present means on, unless w:val says otherwise. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !["0", "false", "off", "none"].includes(value(element) ?? "1");
}

export function value(element: Element | undefined): string | undefined {
  return attribute(element, "w:val");
}

export function textOf(element: Element): string {
  return element.children.filter((c) => typeof c === "string").join("");
}
