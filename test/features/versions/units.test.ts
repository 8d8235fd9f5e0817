import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { contentHashOf, cutUnits, joinUnits } from "../../../src/features/versions/units.js";
import { legalTexts } from "../../support/legal-texts.js";

const small = `NGHỊ ĐỊNH
Về đo lường
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Nghị định này quy định về đo lường.
Điều 2. Đối tượng
1. Tổ chức;
2. Cá nhân:
a) Trong nước;
đ) Ngoài nước.
Chương II
THI HÀNH
Điều 3. Hiệu lực
Nghị định này có hiệu lực từ ngày ký.
`;

function bodyOf(input: string) {
  const { text, provisions, spans } = read(input);
  return { text, provisions, spans };
}

function roundTrip(text: string) {
  const body = bodyOf(text);
  const { units, refs } = cutUnits(body);
  return { body, units, refs, joined: joinUnits(refs, new Map(units.map((u) => [u._id, u]))) };
}

describe("units", () => {
  it("put together are the text they were cut from", () => {
    const { body, joined } = roundTrip(small);
    expect(joined).toEqual(body);
  });

  it("are an article each, and the heading of a chapter", () => {
    const { units } = roundTrip(small);
    expect(units.map((unit) => unit.text.split("\n")[0])).toEqual([
      "NGHỊ ĐỊNH",
      "Chương I",
      "Điều 1. Phạm vi",
      "Điều 2. Đối tượng",
      "Chương II",
      "Điều 3. Hiệu lực",
    ]);
  });

  it("of an article that another version holds too are the same unit", () => {
    const before = roundTrip(small);
    const after = roundTrip(small.replace("từ ngày ký", "từ ngày 01 tháng 7 năm 2025"));
    const kept = after.refs.filter(({ unit }) => before.refs.some((ref) => ref.unit === unit));
    expect(kept).toHaveLength(5);
    expect(contentHashOf(after.refs)).not.toBe(contentHashOf(before.refs));
  });

  it("keep spans that cross their borders", () => {
    const body = bodyOf(small);
    const border = body.provisions.find(({ address }) => address === "art_2")?.start ?? 0;
    const marked = {
      ...body,
      spans: [{ kind: "furniture" as const, start: border - 4, end: border + 5 }],
    };
    const { units, refs } = cutUnits(marked);
    expect(joinUnits(refs, new Map(units.map((u) => [u._id, u])))).toEqual(marked);
  });

  it.each(["", "\n", "chỉ là một dòng"])(
    "of a text without provisions are the text: %j",
    (text) => {
      const { body, joined } = roundTrip(text);
      expect(joined).toEqual(body);
    },
  );
});

const folder = legalTexts();
describe.skipIf(folder === null)("units of the real texts", () => {
  const clean = join(folder ?? "", "clean");
  const files = folder === null ? [] : readdirSync(clean).filter((name) => name.endsWith(".txt"));
  it.each(files)("put together are %s", (file) => {
    const { body, joined } = roundTrip(readFileSync(join(clean, file), "utf8"));
    expect(joined).toEqual(body);
  });
});
