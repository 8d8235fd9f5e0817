import fc from "fast-check";

/** A change to the lines of a text; places are shares of its length, so that they fit any text. */
export type Mutation =
  | { kind: "insert"; at: number; line: string }
  | { kind: "delete"; at: number; count: number }
  | { kind: "move"; at: number; count: number; to: number }
  | { kind: "repeat"; at: number; count: number }
  | { kind: "renumber"; at: number; by: number }
  | { kind: "repeal"; at: number }
  | { kind: "replace-words"; at: number; by: string };

const at = fc.double({ min: 0, max: 0.999, noNaN: true });
const count = fc.integer({ min: 1, max: 8 });
const line = fc.constantFrom(
  "Điều 7a. Điều mới\nNội dung của điều mới được bổ sung.",
  "2a. Cơ quan tiếp nhận trả lời trong 03 ngày làm việc.",
  "đ1) Danh mục kèm theo;",
  "Phụ lục II",
  "“Điều 5. Được trích dẫn",
  "STT\tTên\tMức thu",
  "",
);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), at, line }),
  fc.record({ kind: fc.constant("delete" as const), at, count }),
  fc.record({ kind: fc.constant("move" as const), at, count, to: at }),
  fc.record({ kind: fc.constant("repeat" as const), at, count }),
  fc.record({ kind: fc.constant("renumber" as const), at, by: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("repeal" as const), at }),
  fc.record({
    kind: fc.constant("replace-words" as const),
    at,
    by: fc.constantFrom("Uỷ ban", "và", "15 ngày", "khoản 2 Điều 5", ""),
  }),
);

/** A text after mutations, one after the other. */
export function mutated(text: string, mutations: readonly Mutation[]): string {
  const lines = text.split("\n");
  for (const mutation of mutations) mutate(lines, mutation);
  return lines.join("\n");
}

function mutate(lines: string[], mutation: Mutation): void {
  const place = Math.floor(mutation.at * lines.length);
  const old = lines[place] ?? "";
  switch (mutation.kind) {
    case "insert":
      lines.splice(place, 0, mutation.line);
      break;
    case "delete":
      lines.splice(place, mutation.count);
      break;
    case "move": {
      const taken = lines.splice(place, mutation.count);
      lines.splice(Math.floor(mutation.to * lines.length), 0, ...taken);
      break;
    }
    case "repeat":
      lines.splice(place, 0, ...lines.slice(place, place + mutation.count));
      break;
    case "renumber":
      lines[place] = old.replace(/\d+/, (number) => String(Number(number) + mutation.by));
      break;
    case "repeal":
      lines[place] = old.replace(/^((?:Điều )?\S+[.)] ).*/u, "$1(được bãi bỏ)");
      break;
    case "replace-words":
      lines[place] = old.replace(/(\S+\s+)\S+\s+\S+/u, `$1${mutation.by}`);
  }
}

const article = (no: number) =>
  [
    `Điều ${no}. Nhiệm vụ thứ ${no} của cơ quan quản lý`,
    `1. Cơ quan quản lý thứ ${no} tiếp nhận hồ sơ trong thời hạn ${no} ngày làm việc.`,
    "2. Hồ sơ bao gồm:",
    "a) Đơn đề nghị theo mẫu;",
    `b) Bản sao giấy tờ loại ${no} có chứng thực;`,
    "đ) Tài liệu khác (nếu có).",
    "Trường hợp hồ sơ thiếu, cơ quan tiếp nhận thông báo bằng văn bản.",
    `3. Mức phí là ${no}00.000 đồng theo khoản 1 Điều ${no} Thông tư này.`,
  ].join("\n");

/** A law of twelve articles in three chapters, with an annex that has a table. */
export const sampleLaw = [
  "BỘ KHOA HỌC VÀ CÔNG NGHỆ",
  "Căn cứ Luật Đo lường;",
  ...[1, 2, 3].flatMap((chapter) => [
    `Chương ${"I".repeat(chapter)}`,
    `QUY ĐỊNH PHẦN ${chapter}`,
    ...[1, 2, 3, 4].map((no) => article((chapter - 1) * 4 + no)),
  ]),
  "Phụ lục I",
  "DANH MỤC THIẾT BỊ",
  "STT\tTên thiết bị\tChu kỳ",
  "1\tCân đồng hồ\t12 tháng",
  "2\tMáy đo nhiệt độ\t24 tháng",
].join("\n");
