import { additionOf } from "../added-words.js";
import { citationOf } from "../../cite/write.js";
import type { Address } from "../../provision/types.js";
import type { Anchor, Part, Target } from "../operation.js";
import type { DraftedOperation } from "./drafted-operation.js";

/**
 * The instruction of an operation in the sentences of Vietnamese drafting, new text quoted behind it.
 * `readAct` reads it back to the same operation. It ends with its mark, "." or the closed quotation.
 */
export function writeInstruction(operation: DraftedOperation): string {
  const { action, targets, anchor, text, find, replace } = operation;
  const places = citationsOf(targets);
  switch (action) {
    case "substitute":
    case "retitle":
    case "replace-annex":
      return announce(`Sửa đổi, bổ sung ${places} như sau:`, text);
    case "rename-document":
      return announce("Sửa đổi, bổ sung tên văn bản như sau:", text);
    case "insert":
      return announce(`Bổ sung ${newUnits(targets, anchor)} như sau:`, text);
    case "repeal":
      return `Bãi bỏ ${places}.`;
    case "delete-words":
      return `Bỏ cụm từ “${find ?? ""}”${at(places)}.`;
    case "replace-words":
      return `Thay thế cụm từ “${find ?? ""}” bằng cụm từ “${replace ?? ""}”${at(places)}.`;
    case "add-words":
      return `Bổ sung cụm từ ${addition(find ?? "", replace ?? "")}${at(places)}.`;
  }
}

const at = (places: string) => (places === "" ? "" : ` tại ${places}`);

// A text with a closing mark that nothing opened would end the quotation early.
function announce(sentence: string, text: string | null): string {
  if (text === null) return sentence;
  return hasStrayClosing(text) ? `${sentence}\n"${text}".` : `${sentence}\n“${text}”.`;
}

function hasStrayClosing(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[“”]/gu) ?? []) {
    depth += mark === "“" ? 1 : -1;
    if (depth < 0) return true;
  }
  return false;
}

function addition(find: string, replace: string): string {
  const { added, place } = additionOf(find, replace);
  return `“${added}” vào ${place === "after" ? "sau" : "trước"} cụm từ “${find}”`;
}

function newUnits(targets: Target[], anchor: DraftedOperation["anchor"]): string {
  const first = targets[0]?.address ?? "";
  if (anchor === null) return citationsOf(targets);
  const place = anchorAddress(anchor);
  if ("end" in anchor) return `đoạn vào cuối ${citationOf(place, "vi")}`;
  // The place carries the units around it: "khoản 4a vào sau khoản 4 Điều 5".
  const inner = targets.map(({ address }) => citationOf(lastPart(address), "vi")).join(", ");
  const lone = outerOf(first) === outerOf(place) ? inner : citationsOf(targets);
  return `${lone} ${"after" in anchor ? "vào sau" : "vào trước"} ${citationOf(place, "vi")}`;
}

function anchorAddress(anchor: Anchor): Address {
  if ("after" in anchor) return anchor.after;
  return "before" in anchor ? anchor.before : anchor.end;
}

const lastPart = (address: Address) => address.split("__").at(-1) ?? address;
const outerOf = (address: Address) => address.split("__").slice(0, -1).join("__");

const parts: Record<"heading" | "intro", string> = { heading: "tên", intro: "đoạn mở đầu" };

function partWord(part: Part | null): string {
  if (part === null) return "";
  return typeof part === "object" ? `đoạn thứ ${String(part.paragraph)} ` : `${parts[part]} `;
}

/** "khoản 1, khoản 3 Điều 4, Điều 7": neighbours in one provision share the name of it. */
export function citationsOf(targets: Target[]): string {
  const rows: { outer: string; items: string[] }[] = [];
  for (const { address, part } of targets) {
    const outer = part === null ? outerOf(address) : "";
    const text = partWord(part) + citationOf(part === null ? lastPart(address) : address, "vi");
    const row = rows.at(-1);
    if (outer !== "" && row?.outer === outer) row.items.push(text);
    else rows.push({ outer, items: [text] });
  }
  const written = rows.map(({ outer, items }) =>
    outer === "" ? items.join(", ") : `${items.join(", ")} ${citationOf(outer, "vi")}`,
  );
  return written.join(", ");
}
