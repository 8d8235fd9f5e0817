import type { HeadingMark } from "./heading-marks.js";
import { belowOf, inCapitals, type Scan } from "./scan.js";

/** A heading, and how many lines it takes from the line of its mark on. */
export type Heading = { heading: string | null; lines: number };

const longest = 12;
const amending = /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay)/u;
// "Phụ lục I⏎(Kèm theo Nghị định số …)⏎DANH MỤC …": what issues an annex is not its name.
const issuedWith = /^\((?:(?:Được )?ban hành )?(?:kèm )?theo (?:Luật|Nghị|Thông|Quyết|Pháp|Công)/iu;

/**
 * The heading of a unit: what follows its label, and lines in capitals or going on below it. An
 * article whose line is already its content ("Điều 2. Quyết định này có hiệu lực …") has none.
 */
export function headingOf(scan: Scan, index: number, to: number, mark: HeadingMark): Heading {
  const line = scan.lines[index];
  // A note's mark, and the dash of "Điều 13. -", are no words.
  const first = (line?.text.slice(mark.length).trim() ?? "").replace(/^\[\d{1,3}\]\s*|^[-–—]$/, "");
  const { heading, lines } =
    mark.kind === "article"
      ? articleHeading(scan, index, to, first)
      : titleOf(scan, index, to, first);
  return { heading: heading?.replace(/\s?\[\d{1,3}\]/g, "") ?? null, lines };
}

function articleHeading(scan: Scan, index: number, to: number, first: string): Heading {
  if (first === "") {
    const { at, bare } = nextLine(scan, index, to);
    const opens = scan.lines[at]?.item !== null || bare === "";
    // What stands below the number and ends with a full stop is the text of an article without title.
    return opens || bare.endsWith(".") || !isTitle(bare, true)
      ? { heading: null, lines: 1 }
      : { heading: bare, lines: at - index + 1 };
  }
  const { at, bare } = nextLine(scan, index, to);
  const goesOn =
    /^\p{Ll}/u.test(bare) && /[\p{L}\d,]$/u.test(first) && scan.lines[at]?.item === null;
  if (goesOn && isTitle(`${first} ${bare}`, true))
    return { heading: `${first} ${bare}`, lines: at - index + 1 };
  return { heading: isTitle(first, bare !== "") ? first : null, lines: 1 };
}

// A title ends without a mark; the old style puts a full stop, which a lone sentence does too.
function isTitle(text: string, hasBody: boolean): boolean {
  if (text.length > 400) return false;
  if (amending.test(text)) return true;
  if (/[:;,]$/.test(text)) return false;
  if (!text.endsWith(".")) return true;
  return hasBody && text.length < 120 && !/\. | này có hiệu lực| chịu trách nhiệm/u.test(text);
}

function titleOf(scan: Scan, index: number, to: number, first: string): Heading {
  const title = first === "" ? [] : [first];
  let lines = 1;
  let issuing = false;
  for (let at = belowOf(scan, index), seen = 0; at < to && seen < longest; seen++) {
    const line = scan.lines[at];
    if (!line || line.heading !== null || line.item !== null || line.quoted || line.row) break;
    const next = at + 1;
    at = belowOf(scan, at);
    const { bare } = line;
    issuing ||= title.length === 0 && issuedWith.test(bare);
    if (issuing) {
      issuing = !bare.endsWith(")");
      continue;
    }
    const caseless = title.length === 0 && !/[.;:]$/.test(bare);
    if (!inCapitals(bare) && !(caseless && bare.length < 200) && !isRest(title, bare)) break;
    title.push(bare);
    lines = next - index;
  }
  return { heading: title.length > 0 ? title.join(" ") : null, lines };
}

// The rest of a title printed in small letters over two lines.
function isRest(title: string[], bare: string): boolean {
  return title.length === 1 && /^\p{Ll}/u.test(bare) && bare.length < 200;
}

function nextLine(scan: Scan, index: number, to: number): { at: number; bare: string } {
  for (let at = index + 1; at < to; at++) {
    const line = scan.lines[at];
    if (line && line.bare !== "") {
      const bare = line.heading === null && !line.quoted && !line.row ? line.bare : "";
      return { at, bare };
    }
  }
  return { at: to, bare: "" };
}
