import { describe, expect, it } from "vitest";
import { likeness, similarTo } from "../../../src/core/remarks/similar.js";

const tenDays = "Thời hạn 10 ngày không đủ khi phải xin ý kiến Bộ Công an";
const remark = { id: "1", address: "art_4__cl_2", text: tenDays };
const found = (address: string, text: string) =>
  similarTo(remark, [{ id: "2", address, text }]).length === 1;

describe("similar remarks", () => {
  it.each([
    ["the same words", "art_4__cl_2", tenDays, true],
    ["other case and punctuation", "art_4__cl_2", `${tenDays.toUpperCase()}…`, true],
    ["a few words more", "art_4__cl_2", `${tenDays}, đề nghị 15 ngày`, true],
    ["the article around it", "art_4", tenDays, true],
    ["another clause of the article", "art_4__cl_3", tenDays, false],
    ["an address that begins alike", "art_4__cl_21", tenDays, false],
    ["another matter", "art_4__cl_2", "Mẫu đơn không có ô ghi mã định danh", false],
    ["nothing", "art_4__cl_2", "", false],
  ])("%s on %s", (_name, address, text, expected) => {
    expect(found(address, text)).toBe(expected);
  });

  it("puts the most alike first and leaves out the remark itself", () => {
    const others = [
      { ...remark, id: "b", text: `${tenDays} và Bộ Quốc phòng` },
      { ...remark, id: "a" },
      remark,
    ];
    expect(similarTo(remark, others).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("takes a megabyte of words in stride", () => {
    const long = "ý kiến về thời hạn ".repeat(60_000);
    const started = performance.now();
    expect(likeness(long, tenDays)).toBeLessThan(0.4);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
