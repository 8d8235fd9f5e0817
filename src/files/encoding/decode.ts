import { fromLegacy, type LegacyEncoding } from "./legacy.js";
import { countVietnameseWords } from "./vietnamese-words.js";

export type Decoded =
  | { status: "text"; text: string; converted: LegacyEncoding | null }
  | { status: "refused"; reason: "not-a-text" | "unknown-encoding" };

const marks: [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** UTF-16 without a byte order mark: ASCII letters and spaces leave zeros on one side only. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const seen = Math.min(bytes.length, 4000);
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > seen / 8 && even < odd / 20) return "utf-16le";
  if (even > seen / 8 && odd < even / 20) return "utf-16be";
  return null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// More than this share of control characters is not writing.
const mostControls = 0.01;

function isWriting(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  return controls <= sample.length * mostControls;
}

/** The text in these bytes, in whatever encoding they turn out to be. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const encoding = marked ?? unmarkedUtf16(bytes);
  const unicode = encoding === null ? utf8(bytes) : new TextDecoder(encoding).decode(bytes);
  if (unicode !== null) {
    if (!isWriting(unicode)) return { status: "refused", reason: "not-a-text" };
    return { status: "text", ...repairLegacy(unicode) };
  }
  return decodeOneByte(bytes);
}

function decodeOneByte(bytes: Uint8Array): Decoded {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!isWriting(latin)) return { status: "refused", reason: "not-a-text" };
  const best = bestOf({
    "windows-1258": new TextDecoder("windows-1258").decode(bytes).normalize("NFC"),
    tcvn3: fromLegacy.tcvn3(latin),
    vni: fromLegacy.vni(latin),
  });
  return best.score < fewestWords
    ? { status: "refused", reason: "unknown-encoding" }
    : { status: "text", text: best.text, converted: best.encoding };
}

const fewestWords = 3;

function bestOf(readings: Partial<Record<LegacyEncoding, string>>) {
  const scored = Object.entries(readings).map(([encoding, text]) => {
    return { encoding: encoding as LegacyEncoding, text, score: countVietnameseWords(text) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best));
}

/**
 * Unicode text that was typed in an old Vietnamese font ("§iÒu 1. Ph¹m vi") as what its reader saw.
 * Text that already reads as Vietnamese comes back as it is.
 */
export function repairLegacy(text: string): { text: string; converted: LegacyEncoding | null } {
  if (!/[\u00A1-\u00FE]/.test(text)) return { text, converted: null };
  const best = bestOf({ tcvn3: fromLegacy.tcvn3(text), vni: fromLegacy.vni(text) });
  const isLegacy = best.score >= fewestWords && best.score > 10 * countVietnameseWords(text);
  return isLegacy ? { text: best.text, converted: best.encoding } : { text, converted: null };
}
