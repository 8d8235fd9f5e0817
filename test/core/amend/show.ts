import { amend, type AmendOptions } from "../../../src/core/amend/amend.js";
import type { CitedOperation, Target } from "../../../src/core/amend/operation.js";
import { readAct } from "../../../src/core/amend/read-act.js";
import { read } from "../../../src/core/provision/read.js";

export const number = "1/2020/NĐ-CP";

/** A decree with articles given by their text behind "Điều n. ". */
export const decree = (...articles: string[]) =>
  `CHÍNH PHỦ
Số: ${number}
NGHỊ ĐỊNH
Quy định về đo lường
Căn cứ Luật Đo lường;
${articles.map((article, i) => `Điều ${i + 1}. ${article}\n`).join("")}`;

/** An act that amends the decree by the given clauses, each without its number. */
export const act = (...clauses: string[]) =>
  `CHÍNH PHỦ
Số: 9/2026/NĐ-CP
Hà Nội, ngày 05 tháng 01 năm 2026
NGHỊ ĐỊNH
Sửa đổi, bổ sung một số điều của Nghị định số ${number}
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số ${number}
${clauses.map((clause, i) => `${i + 1}. ${clause}\n`).join("")}Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2026.
`;

export const operationsOf = (...clauses: string[]) => readAct(read(act(...clauses))).operations;

const part = ({ part }: Target) =>
  part === null ? "" : typeof part === "object" ? `#${part.paragraph}` : `#${part}`;

/** An operation on one line: action, targets, place, words, and the doubt it leaves. */
export function show(operation: CitedOperation): string {
  const { action, targets, anchor, find, replace, doubt, document } = operation;
  return [
    action,
    ...targets.map((target) => target.address + part(target)),
    anchor === null ? "" : Object.entries(anchor).flat().join(" "),
    find === null ? atEnd(operation) : `[-${find}-]{+${replace ?? ""}+}`,
    document === number ? "" : `(${document ?? "no document"})`,
    doubt === null ? "" : `? ${doubt.code}`,
  ]
    .filter((word) => word !== "")
    .join(" ");
}

const atEnd = ({ replace }: CitedOperation) =>
  replace === null ? "" : `{+${replace}+} at the end`;

export const readOne = (clause: string) => operationsOf(clause).map(show);

/** Amends a decree; gives its lines from "Điều 1." on, and the codes of what needs a person. */
export function amended(base: string, acts: string[], options: AmendOptions = {}) {
  const result = amend(
    read(base),
    acts.map((text) => read(text)),
    options,
  );
  const lines = result.text.trimEnd().split("\n");
  return {
    lines: lines.slice(lines.findIndex((line) => line.startsWith("Điều 1."))),
    open: result.operations.flatMap(({ status, reason }) =>
      status === "needs-person" ? [reason?.code] : [],
    ),
    statuses: result.operations.map(({ status }) => status),
    notes: result.notes,
  };
}
