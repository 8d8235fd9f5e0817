/** A quotation mark that has no partner in its line. `strong`: it stands where quotations begin or end. */
export type LooseMark = { strong: boolean };

export type LooseMarks = { closes: LooseMark[]; opens: LooseMark[] };

const anyMark = /["“”„‟″]|''/u;
const none: LooseMarks = { closes: [], opens: [] };
const endOfLine = /^[\s.;,:)\]\d/*_]*$/u;

/**
 * The marks of a line that are not paired inside it, closing ones first. Straight marks are told
 * apart by what they touch; a mark turned the wrong way at the edge of the line is turned back.
 */
export function looseMarksOf(line: string): LooseMarks {
  if (!anyMark.test(line)) return none;
  const opens: number[] = [];
  const closes: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const side = sideOf(line, at, opens.length > 0);
    if (side === "open") opens.push(at);
    else if (side === "close" && opens.pop() === undefined) closes.push(at);
    if (line[at] === "'" && side !== null) at++;
  }
  return {
    closes: closes.map((at) => ({
      strong: at > line.length - 24 && endOfLine.test(line.slice(at + 1)),
    })),
    opens: opens.map((at, order) => ({ strong: order < 8 && beginsQuotation(line, at) })),
  };
}

function sideOf(line: string, at: number, open: boolean): "open" | "close" | null {
  const mark = line[at];
  if (mark === "“" || mark === "„" || mark === "‟") {
    const turned = at > 0 && isEnd(line, at + 1) && !/[\s(:]/u.test(line[at - 1] ?? " ");
    return turned ? "close" : "open";
  }
  if (mark === "”") return !open && isStart(line, at) && !isEnd(line, at + 1) ? "open" : "close";
  if (mark !== '"' && mark !== "″" && !(mark === "'" && line[at + 1] === "'")) return null;
  if (open) return "close";
  const touchesLeft = /[^\s([:“]/u.test(line[at - 1] ?? " ");
  return touchesLeft || isEnd(line, at + 1) ? "close" : "open";
}

const isEnd = (line: string, from: number) =>
  line.length - from < 24 && endOfLine.test(line.slice(from));
const isStart = (line: string, to: number) => to < 24 && line.slice(0, to).trim() === "";

// A quotation of provisions opens its line, or follows the colon of the instruction.
function beginsQuotation(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 24), at).trimEnd();
  return before.endsWith(":") || (at < 24 && before === "");
}
