import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { decodeText } from "../encoding/decode.js";
import { refused, type Loaded } from "../loaded.js";
import { linesOfHtml } from "./lines.js";
import { withoutFrame } from "./without-frame.js";

const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})/i;

/** The markup in these bytes: by byte order mark, by what it declares, else by what it looks like. */
function markup(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const charset = declared.exec(head)?.[1]?.toLowerCase();
  // A declared windows-1252 is the mark of the old fonts too, so it is left to the recognizer.
  if (charset !== undefined && charset !== "utf-8" && !/1252|8859/.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // An unknown name: recognized below like text without one.
    }
  }
  const decoded = decodeText(bytes);
  return decoded.status === "text" ? decoded.text : null;
}

/** The text of a page: blocks as lines, tables in rows; scripts, hidden parts and the frame left out. */
export function loadHtml(bytes: Uint8Array): Loaded {
  const html = markup(bytes);
  if (html === null) return refused("unknown-encoding");
  const document: DefaultTreeAdapterTypes.Document = parse(html);
  const { lines, doubts } = withoutFrame(linesOfHtml(document), document);
  return { status: "text", text: lines.join("\n") + "\n", doubts };
}
