import type { LegalDate } from "../provision/dates.js";
import { dayOfOrder } from "./order-day.js";
import { makesException, withoutExceptions } from "./exceptions.js";
import { documentIn } from "./documents.js";
import type { Reason } from "./reasons.js";
import { leadOf, nameOf, segmentsOf, type Segment } from "./segments.js";
import type { Step } from "./citation-groups.js";
import { addressOf, commonContext, targetsOf } from "./targets.js";
import { tokensOf } from "./lexer.js";
import type { Token, Verb } from "./tokens.js";
import { issuedInstead, joint, subject, verbWord } from "./vocabulary.js";

/** What an instruction takes over from the sentences above it. */
export type Context = {
  document: string | null;
  /** Several documents of which the same place is changed alike; else none. */
  documents: string[];
  steps: Step[];
  verb: Verb | null;
  words: string;
  /** The act's title says that it amends. */
  amending: boolean;
  /** A sentence above orders changes, so what stands here is one. */
  ordered: boolean;
  /** The day from which a sentence above says that it applies. */
  from: LegalDate | null;
};

export const leading = new RegExp(
  String.raw`^[“"]?\s*(?:(?:\p{Ll}|\d+)[.)]\s*)?(?:nay |${subject})?(?:${verbWord})(?!\p{L})`,
  "iu",
);
const unitWord = "Điểm|Khoản|Điều|Các (?:điểm|khoản|Điều)";
export const passive = new RegExp(
  [
    String.raw`được (?:sửa đổi|bổ sung|bãi bỏ|thay thế)(?:,? bổ sung)?(?:\s+như sau|\s*:)`,
    String.raw`^(?:${unitWord}) [^“"\n]{1,200} (?:sửa đổi|bổ sung)(?:,? bổ sung)? (?:như sau|thành\s*:|thành (?:các )?(?:điều|khoản|điểm) )`,
    String.raw`^(?:${unitWord}) [^“"\n]{1,200} được bổ sung [^“"\n]{1,80}như sau`,
    String.raw`^(?:(?:Các )?(?:Cụm từ|Từ ngữ|Từ)) [“"][^\n]{1,600} được (?:thay|sửa)(?!\p{L})`,
    issuedInstead.source,
    String.raw`^(?:Phụ lục|Mẫu|Biểu|Các) [^“"\n]{1,300} được thay thế bằng (?:các )?(?:Phụ lục|Mẫu|Biểu)`,
  ].join("|"),
  "iu",
);
const repealed =
  /^(?:Điểm|Khoản|Điều|Mục|Chương|Phụ lục|Các) [^“"\n]{1,300} (?:được|bị) (?:bãi bỏ|hủy bỏ|huỷ bỏ)\s*[.;]?\s*$/iu;
// "Tại khoản 1 Điều 5, thay thế cụm từ …": the place stands before the verb.
const located = new RegExp(
  String.raw`^(?:(?:Tại|Ở|Trong)\s[^“".;\n]{1,300}[,:]|(?:Điểm|Khoản|Điều|Mục|Phụ lục|Các)\s[^“".;\n]{1,300}:)\s*(?:${verbWord})(?!\p{L})`,
  "iu",
);
const object =
  /(?<!\p{L})(?:điều|khoản|điểm|tiết|mục|chương|phụ lục|mẫu(?: số)?|biểu) (?:số )?[\dIVXLCa-zđ]{1,4}(?![\p{L}\d])|[“"]|(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Pháp lệnh|Luật|Bộ luật)[^.;]{0,120}?(?:số )?\d+\/|tên (?:điều|khoản|chương|mục)|một số (?:điều|khoản|điểm|cụm từ|nội dung|mẫu|phụ lục)/iu;

// "Bãi bỏ các văn bản sau đây:": what is changed stands in the list.
const listHead = new RegExp(
  String.raw`^(?:${subject})?(?:${verbWord})(?:(?:${joint})(?:${verbWord}))* (?:toàn bộ |một phần )?(?:nội dung )?(?:các |những |một số )(?:nội dung|quy định|văn bản|điều|khoản|điểm|Nghị định|Nghị quyết|Thông tư|Quyết định)[^.;\n“"]{0,160}(?:sau|sau đây|dưới đây|tại)\s*:`,
  "iu",
);

/** Whether the words order a change of a text: a verb of amending, and something it can act on. */
export function instructs(words: string, context: Context): boolean {
  const { before, order: start } = dayOfOrder(words.slice(0, 1500));
  // In a law that amends nothing "Sửa đổi, bổ sung ngành, nghề" is a heading like any other.
  const told = context.amending || context.ordered ? start : (start.split("\n", 1)[0] ?? "");
  // "Từ ngày 01 tháng 7 năm 2026, điều chỉnh mức lương quy định tại khoản 1 Điều 1 …"
  const isRule = before !== "" && !context.amending && !context.ordered;
  if (isRule && documentIn(told)?.self !== false && !listHead.test(start)) return false;
  if (leading.test(start)) return context.ordered || object.test(told) || listHead.test(start);
  if (located.test(start)) {
    const amends = context.ordered || context.amending || documentIn(told)?.self === false;
    return amends && object.test(told);
  }
  // "Khoản 3 Điều 7 được bãi bỏ": elsewhere a clause may tell of a contract that is cancelled.
  if (repealed.test(start)) return (context.ordered || context.amending) && object.test(start);
  return passive.test(start) && object.test(start);
}

/** The context of the items under a sentence. */
export function contextUnder(printed: string, context: Context): Context {
  const { order: sentence, from } = dayOfOrder(singleSpaced(printed.slice(0, longestSentence)));
  const tokens = tokensOf(sentence, context.document);
  const names = new Set(
    tokens.flatMap((token) => (token.t === "document" && !token.self ? [nameOf(token)] : [])),
  );
  const [name = null] = names;
  const segments = segmentsOf(tokens, null, "");
  const verb = segments.at(-1)?.verb ?? null;
  const steps = commonContext(targetsOf(tokens.filter(isPlace), context.steps).paths);
  return {
    ...context,
    documents: names.size === 0 ? context.documents : alikeIn(segments, context),
    document: names.size === 0 ? context.document : names.size === 1 ? name : null,
    steps: steps.length > 0 ? steps : names.size === 0 ? context.steps : [],
    verb: verb === "mixed" ? null : (verb ?? context.verb),
    words: segments.at(-1)?.words ?? context.words,
    ordered: context.ordered || segments.length > 0,
    from: from ?? context.from,
  };
}

// "tại Mục 5.3 Mẫu số 02 … Thông tư số 12 và Mục 5.3 Mẫu số 02 … Thông tư số 15 như sau"
function alikeIn(segments: Segment[], context: Context): string[] {
  const places = segments.map(({ tokens }) => {
    const document = tokens.find((token) => token.t === "document" && !token.self);
    const { paths } = targetsOf(tokens.filter(isPlace), context.steps);
    const address = addressOf(commonContext(paths));
    return { address, name: document?.t === "document" ? nameOf(document) : null };
  });
  const names = places.flatMap(({ name }) => (name === null ? [] : [name]));
  const [first] = places;
  const alike = places.every(({ address }) => address !== "" && address === first?.address);
  return alike && names.length > 1 && names.length === places.length ? names : [];
}

// "một số điểm của khoản 2 Điều 7": what has no number says nothing about the place.
const isPlace = (token: Token) =>
  token.t === "separator" || (token.t === "unit" && token.labels.length > 0);

// No sentence of a real act is as long; what is, is no instruction.
export const longestSentence = 20_000;

export const singleSpaced = (words: string) =>
  words
    .replace(/\s+/gu, " ")
    .replace(/(?<=\p{Lu})- (?=\p{Lu})/gu, "-")
    .trim();

/** What the words before the first verb say of where it acts: "Tại khoản 1 Điều 5, thay thế …". */
export type Lead = { places: Step[][]; document: string | null; doubt: Reason | null };

/** The places that stand before the verb, on top of what the sentences above say; one at least. */
export function leadUnder(tokens: Token[], context: Context): Lead {
  const lead = leadOf(tokens, context.verb);
  const named = lead.find((token) => token.t === "document" && !token.self);
  const document = named?.t === "document" ? nameOf(named) : null;
  const { paths, doubt } = targetsOf(withoutExceptions(lead).filter(isPlace), context.steps);
  const words = lead.flatMap((token) => (token.t === "word" ? [token.words] : []));
  const unclear: Reason | null = makesException(lead)
    ? { code: "exception" }
    : words.length > 0
      ? { code: "not-understood", words: words.join(" ") }
      : null;
  const places = paths.length > 0 ? paths : [context.steps];
  return { places, document, doubt: doubt ?? unclear };
}
