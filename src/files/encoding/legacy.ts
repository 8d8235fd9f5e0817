// TCVN3 (TCVN 5712:1993, fonts ".VnTime") as Latin-1 characters. Capitals with tone marks are drawn
// by the font from the small letters, so they cannot be told from the text.
const tcvn3From = "¡¢§£¤¥¦µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ";
const tcvn3To = "ĂÂĐÊÔƠƯàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
const tcvn3 = new Map(Array.from(tcvn3From, (char, at) => [char, tcvn3To[at] ?? char]));

function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (char) => tcvn3.get(char) ?? char);
}

// VNI-Windows writes a vowel and then its marks; the marks are Latin-1 letters, alike in both cases.
const vniMarks: Record<string, string> = {
  ø: "\u0300",
  ù: "\u0301",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const vniLetters: Record<string, string> = {
  ñ: "đ",
  ö: "ư",
  ô: "ơ",
  ì: "ì",
  í: "í",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};

function fromVni(text: string): string {
  const letter = (char: string) => {
    const small = char.toLowerCase();
    const found = vniLetters[small] ?? small;
    return small === char ? found : found.toUpperCase();
  };
  return text
    .replace(/([aeouyôö])([øùûõïâáàåãäêéèúüë])/gi, (_, vowel: string, mark: string) => {
      return letter(vowel) + (vniMarks[mark.toLowerCase()] ?? mark);
    })
    .replace(/[ñöôìíæóòî]/gi, letter)
    .normalize("NFC");
}

export type LegacyEncoding = "tcvn3" | "vni" | "windows-1258";

/** The two one-byte encodings of old Vietnamese fonts, given as Latin-1 characters, turned to Unicode. */
export const fromLegacy: Record<"tcvn3" | "vni", (text: string) => string> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};
