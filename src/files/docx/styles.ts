import { attribute, child, elementsOf, value, type Element } from "./xml.js";

type Style = {
  name: string;
  basedOn: string | null;
  paragraph: Element | undefined;
  run: Element | undefined;
};

export type Styles = {
  /** The nearest setting up the style's ancestry, e.g. of "w:numPr" in its paragraph properties. */
  paragraphSetting: (style: string | undefined, name: string) => Element | undefined;
  runSetting: (style: string | undefined, name: string) => Element | undefined;
  nameOf: (style: string | undefined) => string;
};

const longestAncestry = 20;

/** The styles of a document; the default paragraph style stands for paragraphs that name none. */
export function readStyles(root: Element | null): Styles {
  const styles = new Map<string, Style>();
  let normal = "";
  for (const element of root === null ? [] : elementsOf(root)) {
    const id = attribute(element, "w:styleId");
    if (element.name !== "w:style" || id === undefined) continue;
    const isDefault = attribute(element, "w:default") === "1";
    if (isDefault && attribute(element, "w:type") === "paragraph") normal = id;
    styles.set(id, {
      name: value(child(element, "w:name")) ?? id,
      basedOn: value(child(element, "w:basedOn")) ?? null,
      paragraph: child(element, "w:pPr"),
      run: child(element, "w:rPr"),
    });
  }
  const setting = (id: string | undefined, of: "paragraph" | "run", name: string) => {
    let style = styles.get(id ?? normal);
    for (let steps = 0; style !== undefined && steps < longestAncestry; steps++) {
      const found = child(style[of], name);
      if (found !== undefined) return found;
      style = styles.get(style.basedOn ?? "");
    }
    return undefined;
  };
  return {
    paragraphSetting: (style, name) => setting(style, "paragraph", name),
    runSetting: (style, name) => setting(style, "run", name),
    nameOf: (style) => styles.get(style ?? normal)?.name ?? "",
  };
}
