import type { Key, UnitKind, Verb } from "./tokens.js";

const verbs: [RegExp, Verb][] = [
  [/^(?:sửa đổi|thay đổi|chỉnh sửa|sửa|điều chỉnh)(?: lại)?$/u, "substitute"],
  [/^(?:bổ sung|thêm)$/u, "insert"],
  [/^(?:bãi bỏ|hủy bỏ|huỷ bỏ|xóa bỏ|loại bỏ|bỏ)$/u, "repeal"],
  [/^(?:thay thế|thay)$/u, "replace"],
  [/^đính chính$/u, "correct"],
  [/^(?:tạm )?(?:ngưng hiệu lực|đình chỉ thi hành)$/u, "suspend"],
  [/^(?:kéo dài|gia hạn)$/u, "extend"],
  [/^đổi tên$/u, "rename"],
  [/^(?:đánh số lại|chuyển)$/u, "renumber"],
];
/** The verbs that order a change, as alternatives of a pattern. */
export const verbWord =
  "sửa đổi(?: lại)?|thay đổi|chỉnh sửa(?: lại)?|điều chỉnh(?: lại)?|bổ sung|thêm|bãi bỏ|hủy bỏ|huỷ bỏ|xóa bỏ|loại bỏ|thay thế|đính chính|(?:tạm )?(?:ngưng hiệu lực|đình chỉ thi hành)|kéo dài|gia hạn|đổi tên|đánh số lại|chuyển|thay|sửa(?: lại)?|bỏ";
/** What joins two verbs of one order; "sửa đổi bổ sung" is also written without its comma. */
export const joint = String.raw`,\s*|\s+và\s+|\s+(?=bổ sung(?!\p{L}))`;
/** "Ban hành kèm theo Thông tư này Phụ lục I thay thế Phụ lục I …": what is new stands before what goes. */
export const issuedInstead =
  /^Ban hành kèm theo ((?:Nghị định|Thông tư|Quyết định|Nghị quyết) này) ((?:các )?(?:Phụ lục|Mẫu|Biểu mẫu)(?!\p{L})[^“”";:]{1,200}?),? (?:để )?thay thế (?:cho )?(?=(?:các )?(?:Phụ lục|Mẫu|Biểu mẫu)(?!\p{L}))/iu;
/** "Nghị định này bãi bỏ …": the act itself may stand before its order. */
export const subject = String.raw`(?:(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định) này (?:có hiệu lực[^“”".;:\n]{1,160}?(?:,| và) )?(?=(?:bãi bỏ|hủy bỏ|huỷ bỏ|đính chính)(?!\p{L})|(?:sửa đổi|bổ sung)[^“”";\n]{1,300}như sau))`;
export const actItself = new RegExp(subject, "iuy");
export const verb = new RegExp(
  `(?:${verbWord})(?!\\p{L})(?:(?:${joint})(?:${verbWord})(?!\\p{L}))*`,
  "iuy",
);
// What stands behind a verb in the passive: the new text, new units of it, or the annex that replaces.
const asFollows = String.raw`(?=\s+(?:như sau|thành\s*:?\s*$|thành\s+(?:các\s+)?(?:điều|khoản|điểm)\s[^“";]{1,80}như sau))`;
const withUnits = String.raw`bổ sung(?: thêm)?(?=\s+(?:các\s+)?(?:điều|khoản|điểm)\s[^“";]{1,80}như sau)`;
const byAnnex = String.raw`thay thế(?=\s+bằng\s+(?:các\s+)?(?:Phụ lục|Mẫu|Biểu))`;
const taken = String.raw`(?:được|bị) (?:bãi bỏ|hủy bỏ|huỷ bỏ)(?=\s*[.;]?\s*$)`;
const changed = `(?:sửa đổi(?:,? bổ sung)?|bổ sung|bãi bỏ|thay thế)${asFollows}`;
export const passive = new RegExp(`được (?:${changed}|${withUnits}|${byAnnex})|${taken}`, "iuy");
/** Also without "được", where no other verb has opened the sentence: "Khoản 1 Điều 5 sửa đổi như sau". */
export const passiveOrBare = new RegExp(
  `(?:được )?${changed}|được (?:${withUnits}|${byAnnex})|${taken}`,
  "iuy",
);
// "đã được sửa đổi, bổ sung tại khoản 2 Điều 1 Thông tư …" says where the text comes from, no target.
export const chain =
  /(?:(?:đã|và)\s+)?được (?:sửa đổi|bổ sung|thay thế|thay(?= bằng)|sửa(?= thành)|bãi bỏ|đính chính|hợp nhất)(?!(?:,? bổ sung)?\s+như sau)/iuy;
export const chainInTitle = /(?:đã )?được (?:sửa đổi|bổ sung|thay thế)(?!\s+như sau)/iu;
export const chainEnd =
  /\s+như sau|\s+thành (?=cụm từ|từ |[“"])|\s+bằng (?=cụm từ|từ |[“"]|Phụ lục|Mẫu)|;|[“"]|$/u;
export const titleEnd =
  /\s+như sau|\s+thành (?=cụm từ|từ |[“"])|\s+bằng (?=cụm từ|từ |[“"]|Phụ lục|Mẫu|các Mẫu|Danh mục)|,?\s+trừ (?=cụm từ|trường hợp|quy định|điểm|khoản|Điều|[“"])|\s+tại (?=(?:các )?(?:điểm|khoản|Điều) \d?\p{L}?)|\s+và (?=(?:bổ sung|sửa đổi|bãi bỏ|thay thế|cụm từ|(?:điểm|khoản|Điều|Mục|Phụ lục|Mẫu) [\dIVX]))|;\s+(?=(?:và\s+)?(?:bổ sung|sửa đổi|bãi bỏ|thay thế|bỏ|cụm từ|các|Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|(?:điểm|khoản|Điều|Mục|Chương|Phụ lục|Mẫu) (?:số )?[\dIVXa-zđ]{1,4}(?!\p{L})))|:|[“"]|\.?\s*$/iu;

/** Behind a document of which no title is told, the list of places or of documents goes on. */
export const nextPlace =
  /(?:\s+ngày\s[^,;“”]{5,30}?năm \d{4})?(?:\s+của (?:Quốc hội|Chính phủ|Thủ tướng Chính phủ|(?:Bộ trưởng )?Bộ (?:(?!quy định|hướng dẫn|về|sửa đổi|ban hành)[^,;“”]){3,60}))?(?:(?:[,;]|[,;]?\s+và)\s+(?=(?:và\s+)?(?:các )?(?:điểm|khoản|Điều|Mục|Chương|Phụ lục|Mẫu) (?:số )?[\dIVXa-zđ]{1,4}(?!\p{L}))|(?:,|;|\s+và|,\s+và)\s+(?=(?:Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?) số \d))/uy;

/** A regulation with articles of its own that another text issues, as it is cited. */
export const regulation =
  /(?:Quy chế|Quy định|Điều lệ|Quy trình|Nội quy|Quy tắc|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|QUY TRÌNH|NỘI QUY|QUY TẮC)(?!\p{L})(?:(?!ban hành|BAN HÀNH|Phụ lục|Mẫu|(?<!\p{L})(?:tại|điều|khoản|điểm)(?!\p{L}))[^;:“”"]){0,250}(?:(?:được )?ban hành\s+(?:kèm\s+)?theo|BAN HÀNH\s+(?:KÈM\s+)?THEO)(?=\s+(?:Quyết định|Thông tư|Nghị định|Nghị quyết|QUYẾT ĐỊNH|THÔNG TƯ|NGHỊ ĐỊNH|NGHỊ QUYẾT)(?!\p{L}))/uy;
/** Where the name of a chapter, set behind its number, ends in a citation. */
export const subjectEnd =
  /\s+(?:thuộc|của|tại|trong|ban hành|kèm theo|được|như sau)(?!\p{L})|\s+bằng (?=cụm từ|từ |[“"])|[;:“"]|,\s+(?=(?:điểm|khoản|Điều|Mục|Chương|Phần|Phụ lục|Mẫu) )|\.?\s*$/iu;

/** What a provision is about, where a new text of it is announced and no other provision is named. */
export const aboutUnit =
  /\s+(?:quy định về|về việc|về)\s(?:(?!như sau|(?:điều|khoản|điểm|chương|mục|phụ lục|mẫu|đoạn)\s[\dIVXa-zđ]|(?:sửa đổi|bổ sung|bãi bỏ|thay thế|trừ|của|tại|vào|Luật|Nghị định|Thông tư|Quyết định|Nghị quyết)\s)[^;:“”"()]){3,200}(?=\s+như sau|\s*:\s*$)/uy;

/** A parenthesis that leaves something out; others only tell of what is cited. */
export const exceptionHere = /\((?=\s*(?:ngoại trừ|trừ|không bao gồm)(?!\p{L}))/iuy;

export const units: [RegExp, UnitKind][] = [
  [/(?:dấu )?gạch đầu dòng(?!\p{L})|tiết(?!\p{L})/iuy, "subpoint"],
  [/điều(?!\p{L}| khoản| kiện| chỉnh| hành| tra| ước)/iuy, "article"],
  [/khoản(?!\p{L})/iuy, "clause"],
  [/điểm(?!\p{L})/iuy, "point"],
  [/tiểu mục(?!\p{L})/iuy, "subsection"],
  [/mục(?!\p{L}| tiêu| đích)/iuy, "section"],
  [/chương(?!\p{L}| trình)/iuy, "chapter"],
  [/phần(?!\p{L})(?=\s+(?:thứ|[IVX\dA-ZĐ]))/uy, "part"],
  [/Phần(?!\p{L})(?=\s+(?:thứ|[IVX\dA-ZĐ]))/uy, "part"],
  [/(?:phụ lục|phụ biểu)(?!\p{L})/iuy, "annex"],
  [/(?:biểu mẫu|mẫu biểu|mẫu|biểu)(?!\p{L})/iuy, "form"],
];

export const keys: [RegExp, Key][] = [
  [
    /(?:vào\s+)?(?:(?:ngay|liền)\s+)?(?:sau|dưới)(?=\s+(?:các\s+)?(?:điều|khoản|điểm|tiết|mục|tiểu mục|chương|phần|phụ lục|mẫu|cụm từ|từ|đoạn|gạch|nội dung|[“"]))/iuy,
    "after",
  ],
  [
    /(?:vào\s+)?(?:(?:ngay|liền)\s+)?trước(?=\s+(?:các\s+)?(?:điều|khoản|điểm|tiết|mục|tiểu mục|chương|phần|phụ lục|mẫu|cụm từ|từ|đoạn|gạch|nội dung|[“"]))/iuy,
    "before",
  ],
  [
    /(?:(?:một |thêm )?(?:đoạn|câu|nội dung|quy định)(?: sau| mới)?\s+)?(?:vào|ở|tại)\s+cuối/iuy,
    "end",
  ],
  [/(?:nội dung\s+)?(?:như sau|sau đây|dưới đây)/iuy, "follows"],
  // "tại các điểm, khoản, điều sau:" only announces the places.
  [
    /(?:các|những)\s+(?:quy định|nội dung|điều|khoản|điểm|chương|mục)(?:(?:,|\s+và)\s+(?:điều|khoản|điểm|chương|mục|phụ lục)){0,5}\s+(?:sau(?: đây)?|dưới đây)(?=\s*(?::|của\s))/iuy,
    "in",
  ],
  [/vào(?!\p{L})/iuy, "into"],
  [/(?:tương ứng|tướng ứng|lần lượt)/iuy, "matching"],
  [/bằng(?!\p{L})/iuy, "with"],
  [/thành(?!\p{L})/iuy, "to"],
  [/(?:một số|một phần)/iuy, "some"],
  [
    /toàn bộ(?:\s+(?:các\s+)?(?:nội dung\s+)?(?:văn bản|nghị định|thông tư|quyết định|nghị quyết|luật|bộ luật|pháp lệnh)(?=\s*(?:$|[.,;]))|\s+(?:các\s+)?(?:nội dung|quy định)(?=\s+(?:(?:của|tại)\s+)?(?:các\s+)?(?:điểm|khoản|Điều|Mục|Chương|Phụ lục)\s)|\s+(?:các\s+)?nội dung(?=\s+(?:của\s+)?(?:Nghị định|Thông tư|Quyết định|Nghị quyết|Luật|Bộ luật|Pháp lệnh)\s))?/iuy,
    "whole",
  ],
  [/(?:ngoại trừ|trừ|không bao gồm)(?!\p{L})/iuy, "except"],
  [
    /(?:các |những |hai |một )?(?:cụm từ|từ ngữ|thuật ngữ|từ, cụm từ|từ|nội dung|đoạn|câu|số|chữ|mức|dấu(?: (?:chấm phẩy|chấm|phẩy|hai chấm))?(?:\s*\()?)\s*(?=[“"])/iuy,
    "phrase",
  ],
  [/(?:các |một số )?cụm từ(?!\p{L})/iuy, "phrase"],
  [/(?:và\s+)?(?:được\s+)?ban hành (?:kèm )?theo(?!\p{L})|kèm theo(?!\p{L})/iuy, "annexed"],
  [/(?:quy định )?(?:tại|trong|của|thuộc|ở|gồm|nêu tại)(?!\p{L})/iuy, "in"],
  [
    /(?:các (?:điều|khoản|điểm|chương|mục) từ(?=\s+(?:điều|khoản|điểm|chương|mục))|các|những|như|là|cả|mới|thêm)(?!\p{L})/iuy,
    "in",
  ],
  [
    /nội dung(?=\s+(?:(?:quy định )?(?:tại|của) )?(?:các )?(?:điểm|khoản|Điều) [\da-zđ]{1,4}(?!\p{L}))/uy,
    "in",
  ],
  [/này(?!\p{L})/iuy, "this"],
];

/** What a verb as written does. */
export function verbOf(words: string): Verb {
  return verbs.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? "mixed";
}
