const unitLabel =
  /^(?:Điều \d+[a-zđ]{0,2}\s*[.:]|Điều \d+[a-zđ]{0,2}\s*$|(?:Phần|Chương|Mục|Tiểu mục|PHẦN|CHƯƠNG|MỤC|TIỂU MỤC)\s+(?:thứ\s|THỨ\s|[IVXLC]+[a-zđ]?(?![\p{L}])|\d+)|(?:Phụ lục|PHỤ LỤC|Mẫu số|MẪU SỐ|Biểu mẫu|Biểu số|Mẫu biểu)(?![\p{L}]))/u;
// A number stuck behind a label is a note's ("2.1 Doanh nghiệp"); in "6.000 tỷ" it counts thousands.
const itemLabel =
  /^(?:\[?\(?\d{1,3}(?:\.\d{1,3}){0,4}[a-zđ]?[.)](?:\[\d{1,3}\]|[1-9]\d{0,2}(?=\s+[\p{Lu}“"]))?(?=\s|$)|\[\d{1,3}\] |\d{1,2}(?:\.\d{1,2}){1,4} (?=\p{Lu})|[a-zđ]\d{0,2}(?:\.\d{1,2}){0,3}\)|[IVXLC]{1,6}\. |[A-ZĐ]\. )/u;
const bullet = /^[-–—+•*●○▪◦·] ?(?=[\p{L}\d“"(\[])/u;
const formula =
  /^(?:[\p{Lu}.…_][\p{L}.…_ -]{0,30}, ngày[\s\d.…_/]{1,24}tháng[\s\d.…_/]{1,16}năm[\s\d.…_/]{0,16}$|Căn cứ (?!vào)|Theo đề nghị của |Xét đề nghị của |Nơi nhận:|TM\.|KT\.|TL\.|TUQ\.|Q\. |Số: |Kính gửi|Độc lập - Tự do|CỘNG H(?:ÒA|OÀ) XÃ HỘI)/u;

const quotes = /^[“"«‘']+\s*/u;

/**
 * What a printed line opens, when it stands where a line may open something: a unit with a name of its
 * own ("Điều 5."), an item ("2.", "a)", a dash), or a set phrase of the document's frame. Quotation
 * marks before the label do not hide it.
 */
export function opening(line: string): "unit" | "item" | "bullet" | "formula" | null {
  const bare = line.replace(quotes, "");
  if (unitLabel.test(bare)) return "unit";
  if (itemLabel.test(bare)) return "item";
  if (bullet.test(bare)) return "bullet";
  return formula.test(bare) ? "formula" : null;
}

const standsAlone =
  /^(?:(?:Phần|Chương|Mục|Tiểu mục|PHẦN|CHƯƠNG|MỤC|TIỂU MỤC) (?:thứ \p{L}+|THỨ \p{L}+|[IVXLC]+[a-zđ]?|\d+[a-zđ]?)\.?(?:\s?\[?\d{0,3}\]?)|(?:Phụ lục|PHỤ LỤC)(?: (?:số |SỐ )?[IVXLC\d]+[a-zđA-ZĐ]{0,2}(?:[.-]\d+)?)?|(?:Mẫu số|MẪU SỐ|Biểu số|Mẫu) \S{1,20}|LUẬT|BỘ LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|NGHỊ QUYẾT|THÔNG TƯ|THÔNG TƯ LIÊN TỊCH|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|ỦY BAN NHÂN DÂN|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Số: \S+)$/u;

/** A line that is whole as it stands: "Chương II", "PHỤ LỤC I", "NGHỊ ĐỊNH", a rule below a motto. */
export function isWhole(line: string): boolean {
  return standsAlone.test(line) || /[_-]{6}$/.test(line);
}

// "(15) người", "Phụ lục I ban hành kèm theo", "Mẫu số 01 về": a label that opens has a capital behind it.
const smallBehindLabel =
  /^(?:\(\d{1,3}\)|(?:Phần|Chương|Mục|Phụ lục|Mẫu số|Biểu số) \S{1,9}) \p{Ll}/u;

/** Does the label go on in small letters, as one that a sentence cites does? */
export function opensInSmallLetters(line: string): boolean {
  return smallBehindLabel.test(line);
}

const numberWord =
  /(?:^|[\s(“])(?:điều|khoản|điểm|mục|chương|phần|phụ lục|mẫu|(?:mẫu|phụ lục|luật|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|công văn|văn bản) số|tháng|năm|ngày)$/iu;

/** "… theo khoản": a number has to follow. */
export function endsInNumberWord(line: string): boolean {
  return numberWord.test(line.slice(-24));
}

const reference =
  /(?:^|[\s(“])(?:điều|khoản|điểm|mục|chương|phần|phụ lục|mẫu|mẫu số|số|tại|và|hoặc|của|các|theo|từ|đến|ngày|tháng|năm|với|trong|cho|là|về|bằng|gồm|bởi|thuộc|những)$/iu;
const namedBehind =
  /(?:^|[\s(“])(?:Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Bộ|Bộ trưởng)$/u;

/** Does the line break off, so that what follows can only be its continuation ("… theo khoản")? */
export function breaksOff(line: string): boolean {
  const end = line.slice(-24);
  return line.endsWith(",") || reference.test(end) || namedBehind.test(end);
}

/** Set in capitals, its label aside: two letters at least, and not a number of an act ("141/2025/QH15"). */
export function isCapitals(text: string): boolean {
  const line = text.replace(/^(?:Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục) \S{1,9} /u, "");
  if (/^\d+\//.test(line)) return false;
  if (/\p{Ll}/u.test(line) || !/\p{Lu}/u.test(line)) return false;
  const letters = line.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 1 && letters > (line.match(/\d/g)?.length ?? 0);
}
