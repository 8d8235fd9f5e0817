import type { Address, Provision, Reading } from "../provision/types.js";
import { findMention } from "./documents.js";
import { pathsOf, readPhrase, type Path } from "./phrase.js";
import type { Place, Standing } from "./place.js";
import { findItem, thisOne, unitRank, type UnitKind } from "./units.js";

/** What a provision of an amending act speaks of: another document, and the place in it so far. */
export type Instruction = { document: string; place: Place };

const labelBefore =
  /^[\s“"]*(?:Điều \d+[a-zđ]{0,2}[.:]|\d+[a-zđ]?\.(?:\[\d+\])?|[a-zđ]\d{0,2}\)(?:\[\d+\])?|[-–+])?\s*/u;
const verb =
  /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay (?:cụm )?từ|Thay các|Bỏ |Hủy bỏ|Huỷ bỏ|Đính chính|Chuyển |Đổi |Điều chỉnh|Thêm |Ngưng hiệu lực|Tạm ngưng)/u;
const titleVerb = /sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính/iu;

// An instruction names its target in its first words; what it quotes begins soon after.
const longestSentence = 700;

/**
 * The instructions of an amending act, by provision. A provision instructs where it begins with a verb
 * of amending, or stands in a list below one; document and place are inherited from the ones above.
 */
export class Instructions {
  private readonly known = new Map<Address, Instruction | null>();
  private readonly ofTitle: string | null;
  private readonly text: string;
  private readonly standing: Standing;

  constructor(reading: Reading, standing: Standing) {
    this.text = reading.text;
    this.standing = standing;
    // The title of a law is its own name: what it amends is named in it.
    const title = (reading.title ?? "").replace(/^(?:Bộ luật|Luật|Pháp lệnh)(?=\s+sửa đổi)/iu, "");
    this.ofTitle = titleVerb.test(title) ? (findMention(title, 0)?.document ?? null) : null;
  }

  of(provision: Provision | null): Instruction | null {
    if (provision === null) return null;
    const known = this.known.get(provision.address);
    if (known !== undefined) return known;
    const found = this.read(provision);
    this.known.set(provision.address, found);
    return found;
  }

  private sentence(provision: Provision): string {
    const end = Math.min(this.standing.ownEnd(provision), provision.start + longestSentence);
    const own = this.text.slice(provision.start, end).replace(labelBefore, "");
    return own.split(/(?<=như sau|sau đây)\s*:|“/u, 1)[0] ?? "";
  }

  private read(provision: Provision): Instruction | null {
    const parent = this.standing.parentOf(provision);
    const above = this.of(parent);
    const sentence = this.sentence(provision);
    const listed = above !== null && parent !== null && this.sentence(parent).trimEnd().length > 0;
    if (!verb.test(sentence) && !(listed && provision.kind !== "article")) return null;
    const mention = findMention(sentence, 0);
    if (typeof mention?.own === "string") return null;
    const document = mention?.document ?? above?.document ?? this.ofTitle;
    return document === null
      ? null
      : { document, place: { ...above?.place, ...firstTarget(sentence) } };
  }
}

/** The first provision a sentence names, where it names one by one label at each level. */
function firstTarget(sentence: string): Place {
  const item = findItem(sentence, 0);
  if (item === null) return {};
  const [path = {}] = pathsOf(readPhrase(sentence, item, () => false));
  return placeOf(path);
}

export function placeOf(path: Path): Place {
  const place: Place = {};
  for (const [kind, labels] of Object.entries(path)) {
    const [label] = labels;
    if (typeof label === "string" && label !== thisOne) place[kind as UnitKind] = label;
  }
  return place;
}

/** The place one gets to by naming a unit inside another place: what is inside the unit is left. */
export function within(place: Place, kind: UnitKind, label: string): Place {
  const outer = Object.entries(place).filter(([k]) => unitRank[k as UnitKind] > unitRank[kind]);
  return { ...Object.fromEntries(outer), [kind]: label };
}
