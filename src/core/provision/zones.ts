import { attachmentsOf, type Attachment } from "./attachments.js";
import { articleLinks } from "./body.js";
import { inCapitals, type Scan } from "./scan.js";

/** The text in zones, by line index: [0, signature) binds, then who signed, then what is attached. */
export type Zones = {
  /** The first line of the signature block, null where there is none. */
  signature: number | null;
  /** Annexes and forms, in order. */
  attachments: Attachment[];
  /** The line after the last one that binds. */
  bodyEnd: number;
};

const signing =
  /^(?:(?:TM|KT|TL|TUQ|Q)\s?\.\s?\p{Lu}|Nơi nhận\s*:|XÁC THỰC VĂN BẢN|(?:BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ TỊCH|PHÓ CHỦ TỊCH|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHỦ NHIỆM|THỐNG ĐỐC|TỔNG |CHÁNH ÁN|VIỆN TRƯỞNG|CỤC TRƯỞNG|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|VĂN PHÒNG QUỐC HỘI)(?![\p{Ll}]))/u;
const adopted =
  /^(?:Hiến pháp|Bộ luật|Luật|Nghị quyết|Pháp lệnh) này (?:đã )?(?:được|đã) .{0,160}thông qua/u;

export function zonesOf(scan: Scan): Zones {
  const attachments = attachmentsOf(scan);
  const end = attachments[0]?.index ?? scan.lines.length;
  const bound = articleLinks(scan, { from: 0, to: end, home: null }).at(-1)?.index ?? null;
  const signature = signatureFrom(scan, bound, end);
  return { signature, attachments, bodyEnd: signature ?? end };
}

function signatureFrom(scan: Scan, lastArticle: number | null, end: number): number | null {
  for (let index = (lastArticle ?? 0) + 1; index < end; index++) {
    const line = scan.lines[index];
    if (!line || line.quoted || line.forced === "nothing") continue;
    if (line.forced?.kind === "signature") return index;
    const cells = line.row ? line.bare.split("\t") : [];
    if (cells.some((cell) => signing.test(cell.trim()))) return withLetterhead(scan, index);
    if (!line.row && isSigning(line.bare, lastArticle !== null)) return withLetterhead(scan, index);
  }
  return null;
}

/** Whether a line begins a signature block; without articles only the unmistakable forms count. */
export function isSigning(bare: string, afterArticles: boolean): boolean {
  if (bare.length > 220) return false;
  if (!afterArticles) return /^(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}|^Nơi nhận\s*:/u.test(bare);
  if (adopted.test(bare) || bare.startsWith("Nơi nhận")) return true;
  return signing.test(bare) && (inCapitals(bare) || /^(?:TM|KT|TL|TUQ)\s?\./.test(bare));
}

// The authentication of a consolidation begins with its own letterhead and number.
function withLetterhead(scan: Scan, index: number): number {
  let start = index;
  for (let at = index - 1; at >= 0 && at > index - 8; at--) {
    const line = scan.lines[at];
    if (!line || line.heading !== null || line.item !== null) break;
    if (line.bare === "") continue;
    if (
      !/^(?:Số\s*:|Độc lập)|^\p{L}[\p{L}\s.-]{2,40}, ngày/u.test(line.bare) &&
      !inCapitals(line.bare)
    )
      break;
    start = at;
  }
  return start;
}
