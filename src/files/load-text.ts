import type { Doubt } from "../core/provision/types.js";
import { canonical } from "../core/text/canonical.js";
import { loadDocx } from "./docx/load-docx.js";
import { decodeText, repairLegacy } from "./encoding/decode.js";
import type { LegacyEncoding } from "./encoding/legacy.js";
import { recognizeFormat } from "./format.js";
import { fileLimits } from "./limits.js";
import { refused, type Loaded } from "./loaded.js";
import { unwrapText } from "./layout/unwrap-text.js";

type Options = { unwrap?: boolean };

/**
 * The canonical text of a file, told apart by what is in it before what it is called. With `unwrap` a
 * plain text is taken as a page layout. Never throws on input: what gives no text is refused with a
 * reason; what was converted, joined or taken out is a doubt.
 */
export async function loadText(
  bytes: Uint8Array,
  name: string,
  options: Options = {},
): Promise<Loaded> {
  if (bytes.length > fileLimits.upload) return refused("too-large");
  const loaded = await loadByFormat(bytes, name, options);
  if (loaded.status === "refused") return loaded;
  if (loaded.text.length > fileLimits.text) return refused("text-too-long");
  const text = canonical(loaded.text);
  return text.trim() === "" ? refused("empty") : { ...loaded, text };
}

async function loadByFormat(bytes: Uint8Array, name: string, options: Options): Promise<Loaded> {
  const format = recognizeFormat(bytes, name);
  switch (format) {
    case "docx":
      return repaired(loadDocx(bytes));
    case "doc": {
      const { loadDoc } = await import("./doc/load-doc.js");
      return repaired(await loadDoc(bytes));
    }
    case "pdf": {
      const { loadPdf } = await import("./pdf/load-pdf.js");
      return repaired(await loadPdf(bytes));
    }
    case "html": {
      const { loadHtml } = await import("./html/load-html.js");
      return repaired(loadHtml(bytes));
    }
    case "text":
      return loadPlain(bytes, options);
    default:
      return refused("unsupported-format", format.slice("other:".length));
  }
}

function loadPlain(bytes: Uint8Array, options: Options): Loaded {
  const decoded = decodeText(bytes);
  if (decoded.status === "refused") return refused(decoded.reason);
  if (decoded.text.length > fileLimits.text) return refused("text-too-long");
  const doubts = conversionDoubts(decoded.converted);
  if (options.unwrap !== true) return { status: "text", text: decoded.text, doubts };
  const unwrapped = unwrapText(canonical(decoded.text));
  return withoutControls({ ...unwrapped, doubts: [...doubts, ...unwrapped.doubts] });
}

/** Text typed in an old Vietnamese font, inside a file whose own encoding is in order. */
function repaired(loaded: Loaded): Loaded {
  if (loaded.status === "refused") return loaded;
  const { text, converted } = repairLegacy(loaded.text);
  const doubts = [...conversionDoubts(converted), ...loaded.doubts];
  return withoutControls({ text: text.replaceAll("\u00AD", ""), doubts });
}

const controls = /[\u0000-\u0008\u000E-\u001F]/;

/** Broken fonts leave characters that no writing holds, and that pages and databases carry badly. */
function withoutControls({ text, doubts }: { text: string; doubts: Doubt[] }): Loaded {
  const at = text.search(controls);
  if (at === -1) return { status: "text", text, doubts };
  const line = text.slice(0, at).split("\n").length;
  const removed: Doubt = { line, reason: "control-characters-removed", text: "" };
  const kept = text.replace(new RegExp(controls, "g"), "");
  return { status: "text", text: kept, doubts: [removed, ...doubts] };
}

function conversionDoubts(converted: LegacyEncoding | null): Doubt[] {
  return converted === null ? [] : [{ line: 1, reason: `converted-${converted}`, text: "" }];
}
