import { labelsAt } from "./labels.js";
import type { Token } from "./tokens.js";

type Facet = { token: Token; length: number };

const title =
  /(?:tên (?:gọi )?(?:của )?|trích yếu (?:của )?)(?:(?:Luật|Bộ luật|Nghị định|Thông tư|Quyết định|Nghị quyết|văn bản)(?=\s*(?:$|[.,;])|\s+(?:và|thành|bằng)\s)|(?=(?:Luật|Bộ luật|Nghị định|Thông tư|Quyết định|Nghị quyết|văn bản)(?!\p{L})))/iuy;
const bases =
  /(?:phần\s+)?(?:tên(?:,|\s+và)\s+)?(?:phần\s+)?(?:các\s+)?căn cứ(?:\s+(?:ban hành|pháp lý))?(?!\p{L})/iuy;
const heading = /(?:tên|tiêu đề|tựa đề)(?: gọi)?(?: của)?(?!\p{L})/iuy;
const intro =
  /(?:đoạn mở đầu|phần mở đầu|câu dẫn|đoạn dẫn|đoạn đầu tiên|đoạn đầu)(?!\p{L})(?: của| tại)?/iuy;
const last = /đoạn cuối(?: cùng)?(?!\p{L})/iuy;
const counted = /(?:đoạn|khổ) (?=thứ |\d)/iuy;

/** What part of a provision the words at `at` name: its name, what introduces it, one of its paragraphs. */
export function facetAt(words: string, at: number): Facet | null {
  const lengthOf = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(words)?.[0].length ?? 0;
  };
  const found = (token: Token, length: number) => (length > 0 ? { token, length } : null);
  return (
    found({ t: "title", ofBases: false, at }, lengthOf(title)) ??
    found({ t: "title", ofBases: true, at }, lengthOf(bases)) ??
    found({ t: "heading", at }, lengthOf(heading)) ??
    found({ t: "intro", at }, lengthOf(intro)) ??
    found({ t: "paragraph", n: -1, at }, lengthOf(last)) ??
    countedAt(words, at, lengthOf(counted))
  );
}

// "đoạn thứ hai", "đoạn 2"
function countedAt(words: string, at: number, length: number): Facet | null {
  if (length === 0) return null;
  const { labels, end } = labelsAt(words, at + length, "subpoint");
  const n = Number(labels[0]);
  if (labels.length !== 1 || !Number.isInteger(n)) return null;
  return { token: { t: "paragraph", n, at }, length: end - at };
}
