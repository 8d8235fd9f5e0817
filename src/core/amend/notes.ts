import { citationOf } from "../cite/write.js";
import type { Address, Reading } from "../provision/types.js";
import { treeOf } from "../provision/tree.js";
import { additionOf } from "./added-words.js";
import { writtenDate } from "./written-date.js";
import type { Action, ActReading, CitedOperation } from "./operation.js";
import { numberIn } from "./renumbered-forms.js";
import type { Page } from "./page.js";
import type { Note } from "./amend.js";

const units: [RegExp, string][] = [
  [/(?:^|__)annex_[^_]+$/u, "Phụ lục này"],
  [/(?:^|__)form_[^_]+$/u, "Mẫu này"],
  [/(?:^|__)sub_[^_]+$/u, "Tiết này"],
  [/(?:^|__)point_[^_]+$/u, "Điểm này"],
  [/(?:^|__)cl_[^_]+$/u, "Khoản này"],
  [/(?:^|__)art_[^_]+$/u, "Điều này"],
  [/(?:^|__)subsec_[^_]+$/u, "Tiểu mục này"],
  [/(?:^|__)sec_[^_]+$/u, "Mục này"],
  [/(?:^|__)chp_[^_]+$/u, "Chương này"],
  [/(?:^|__)part_[^_]+$/u, "Phần này"],
];

/** What a note tells, in its parts: changes of one provision are told in one note. */
export type NotePart = { address: Address; subject: string; happened: string; source: string };

/** What happened to a unit, by which provision of which act, from when. The verb is the act's own. */
export function notePartOf(operation: CitedOperation, address: Address, act: ActReading): NotePart {
  const source = `theo quy định tại ${citationOf(operation.source, "vi")} ${actName(act)}${period(operation)}`;
  return { address, ...happened(operation, address), source };
}

const times = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/**
 * The notes of an official consolidation (Ordinance 01/2012/UBTVQH13, Articles 14–16), one for each
 * provision: "… được bổ sung lần thứ nhất theo …; được sửa đổi lần thứ hai theo …".
 */
export function notesOf(parts: NotePart[]): Note[] {
  const byUnit = new Map<string, NotePart[]>();
  for (const part of parts) {
    const key = `${part.address}\n${part.subject}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), part]);
  }
  return [...byUnit.values()].map((all) => ({
    address: all[0]?.address ?? "",
    note: written(all),
  }));
}

function written(parts: NotePart[]): string {
  const [first] = parts;
  const told = parts.map(({ happened, source }, i) => {
    const time = parts.length === 1 ? "" : ` lần thứ ${times[i] ?? String(i + 1)}`;
    return `${happened}${time} ${source}`;
  });
  return `${first?.subject ?? ""}${told.join("; ")}`.replace(/ {2,}/gu, " ");
}

const effects: Partial<Record<Action, string>> = {
  suspend: "ngưng hiệu lực thi hành",
  extend: "được kéo dài thời hạn áp dụng",
};

function happened(
  operation: CitedOperation,
  address: Address,
): { subject: string; happened: string } {
  const { action, find, targets } = operation;
  const told = formNote(operation, address);
  if (told !== null) return told;
  if (find !== null || action === "add-words") return wordsNote(operation);
  const name = effects[action];
  const unit = units.find(([pattern]) => pattern.test(address))?.[1] ?? "Nội dung này";
  const part = targets.find((target) => target.address === address)?.part ?? null;
  const lower = unit.charAt(0).toLowerCase() + unit.slice(1);
  if (name !== undefined) return { subject: `${unit} `, happened: name };
  const subject = part === "heading" ? `Tên ${lower} ` : part === null ? `${unit} ` : "Đoạn này ";
  return { subject, happened: `được ${verbOf(operation)}` };
}

function wordsNote({ action, find, replace }: CitedOperation) {
  const name = find !== null && !/[\p{L}\p{N}]/u.test(find) ? "dấu" : "cụm từ";
  const atStart = name.charAt(0).toUpperCase() + name.slice(1);
  if (action === "add-words") {
    const { added } = additionOf(find ?? "", replace ?? "");
    return { subject: `Cụm từ “${added}” `, happened: "được bổ sung" };
  }
  if (replace === null) return { subject: `Bỏ ${name} “${find ?? ""}” `, happened: "" };
  const happened = `được thay thế bằng ${name} “${replace}”`;
  return { subject: `${atStart} “${find ?? ""}” `, happened };
}

// Of a repealed form whose number another has now nothing stays to hang a note on; one that got the
// number of another was known by its own.
function formNote(operation: CitedOperation, address: Address) {
  const { freed, targets, replacements, action } = operation;
  const cited = (one: Address) => citationOf(one.split("__").at(-1) ?? one, "vi");
  if (freed.length > 0 && !targets.some((target) => numberIn(target.address) === numberIn(address)))
    return { subject: `${freed.map(cited).join(", ")} trước đây `, happened: "được bãi bỏ" };
  const index = replacements.findIndex((fresh) => numberIn(fresh) === numberIn(address));
  const before = targets[index]?.address;
  if (action !== "replace-annex" || before === undefined) return null;
  return numberIn(before) === numberIn(address)
    ? null
    : { subject: `Mẫu này, trước đây là ${cited(before)}, `, happened: "được thay thế" };
}

function verbOf({ action, verb }: CitedOperation): string {
  if (action === "insert") return "bổ sung";
  if (action === "repeal") return "bãi bỏ";
  if (action === "replace-annex") return verb.startsWith("sửa đổi") ? verb : "thay thế";
  if (action === "correct") return "đính chính";
  return verb.startsWith("sửa") ? verb.replace(/^sửa(?! đổi)/u, "sửa đổi") : "sửa đổi, bổ sung";
}

function actName({ type, number, signed }: ActReading): string {
  const name = [type ?? "văn bản", number === null ? "" : `số ${number}`].filter((w) => w !== "");
  return name.join(" ") + (signed === null ? "" : ` ${writtenDate(signed)}`);
}

function period({ action, from, until }: CitedOperation): string {
  if (action !== "suspend" && action !== "extend")
    return from === null ? "" : `, có hiệu lực kể từ ${writtenDate(from)}`;
  const begins = from === null || action === "extend" ? "" : ` từ ${writtenDate(from)}`;
  const ends = until === null ? "" : ` đến hết ${writtenDate(until)}`;
  return begins + ends === "" ? "" : `,${begins}${ends}`;
}

const implementing = /hiệu lực|thi hành|chuyển tiếp|tổ chức thực hiện/iu;

/** The effect and transition articles of the act, as a note where the text has its own. */
export function effectNotes(page: Page, act: ActReading, reading: Reading): Note[] {
  const tree = treeOf(reading);
  const amends = new Set(act.operations.map(({ source }) => source.split("__")[0]));
  const articles = reading.provisions.filter(
    (p) =>
      p.kind === "article" &&
      /^art_/u.test(p.address) &&
      !amends.has(p.address) &&
      implementing.test(p.heading ?? ""),
  );
  const home = page.provisions.findLast(
    (p) =>
      p.kind === "article" &&
      /^art_/u.test(p.address) &&
      /hiệu lực|thi hành/iu.test(p.heading ?? ""),
  );
  const last = page.provisions.findLast((p) => p.kind === "article" && /^art_/u.test(p.address));
  const address = (home ?? last)?.address;
  if (address === undefined || articles.length === 0) return [];
  const cited = articles.map((article) => citationOf(article.address, "vi")).join(", ");
  const text = articles.map((article) => tree.subtreeWords(article.address).trim()).join("\n");
  return [{ address, note: `${cited} ${actName(act)} quy định như sau: “${text}”` }];
}
