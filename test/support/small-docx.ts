import { strToU8, zipSync } from "fflate";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const paragraph = (content: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
export const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const line = (text: string) => paragraph(run(text));
export const item = (text: string, level: number, list = 1) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

/** A list that numbers articles through the document, clauses and points anew under each. */
export const legalNumbering = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "Điều %1.")}${level(1, "decimal", "%2.")}${level(2, "lowerLetter", "%3)")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

type Parts = { body: string; numbering?: string; footnotes?: string; styles?: string };

/** A Word file of these parts. */
export function smallDocx({ body, numbering, footnotes, styles }: Parts): Uint8Array {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0"?><w:${root} ${namespace}>${content}</w:${root}>`);
  return zipSync({
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...(numbering !== undefined && { "word/numbering.xml": part("numbering", numbering) }),
    ...(footnotes !== undefined && { "word/footnotes.xml": part("footnotes", footnotes) }),
    ...(styles !== undefined && { "word/styles.xml": part("styles", styles) }),
  });
}
