import { canonical } from "../text/canonical.js";
import { linesOf } from "../text/lines.js";
import { Builder } from "./builder.js";
import { numberRank } from "./labels.js";
import { markOf } from "./marks.js";
import { quotedLines } from "./quotation.js";
import type { Doubt, Reading } from "./types.js";

const signatureStart =
  /^\s*(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|Nơi nhận|CHỦ TỊCH QUỐC HỘI|BỘ TRƯỞNG|THỦ TƯỚNG|THỐNG ĐỐC|CHỦ NHIỆM|XÁC THỰC)/u;

/** Reads a text to provisions. Never throws; `text` of the result is the canonical text. */
export function read(input: string): Reading {
  const text = canonical(input);
  const lines = linesOf(text);
  const quoted = quotedLines(lines);
  const builder = new Builder();
  const doubts: Doubt[] = [];
  let lastArticle = 0;
  let lastClause = 0;
  let headingWanted: { heading: string | null; kind: string } | null = null;
  const preamble = () => builder.open({ kind: "preamble", label: null, key: null }, 0);
  lines.forEach((line, index) => {
    if (quoted[index]) return;
    const mark = markOf(line.text);
    const body = builder.current("article") !== null;
    const annex = builder.current("annex", "form") !== null;
    if (mark === null) {
      if (headingWanted && line.text.trim() !== "" && /^[^\p{Ll}]*$/u.test(line.text))
        headingWanted.heading = [headingWanted.heading, line.text.trim()].filter(Boolean).join(" ");
      else if (line.text.trim() !== "") headingWanted = null;
      if (body && !annex && signatureStart.test(line.text) && !/[;,]\s*$/.test(line.text))
        builder.open({ kind: "signature", label: null, key: null }, line.start);
      return;
    }
    const rest = line.text.slice(mark.length).trim();
    if (mark.kind === "article") {
      const number = numberRank(mark.label ?? "")[0] ?? 0;
      if (!annex && (number < lastArticle || number > lastArticle + 5)) return;
      if (!annex) lastArticle = number;
      lastClause = 0;
    } else if (mark.kind === "clause") {
      if (!body && !annex) return;
      const number = numberRank(mark.label ?? "")[0] ?? 0;
      if (number < lastClause || number > lastClause + 2) return;
      lastClause = number;
    } else if (mark.kind === "point") {
      if (builder.current("clause", "article") === null) return;
    } else if (mark.kind === "subpoint") {
      if (builder.current("clause", "article", "point") === null) return;
    } else if (
      (mark.kind === "annex" || mark.kind === "form") &&
      (!body || line.text.length > 120)
    ) {
      if (!annex || line.text.length > 120) return;
    } else if (line.text.length > 200) return;
    const unit = {
      ...mark,
      heading:
        mark.kind === "clause" || mark.kind === "point" || mark.kind === "subpoint" || rest === ""
          ? null
          : rest,
    };
    if (builder.innermost === null && line.start > 0) preamble();
    const { provision, repeated } = builder.open(unit, line.start);
    headingWanted =
      provision.heading === null && !["clause", "point", "subpoint"].includes(mark.kind)
        ? provision
        : null;
    if (repeated)
      doubts.push({ line: index + 1, reason: "repeated-number", text: line.text.slice(0, 120) });
  });
  if (builder.innermost === null && text.length > 0) preamble();
  return {
    number: null,
    title: null,
    text,
    provisions: builder.finish(text.length),
    spans: [],
    doubts,
  };
}
