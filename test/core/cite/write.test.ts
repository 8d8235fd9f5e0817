import { describe, expect, it } from "vitest";
import { citationOf } from "../../../src/core/cite/write.js";

describe("a citation", () => {
  it.each([
    ["art_5", "Điều 5", "Article 5"],
    ["art_5__cl_2", "khoản 2 Điều 5", "clause 2, Article 5"],
    ["art_5__cl_2__point_đ1", "điểm đ1 khoản 2 Điều 5", "point đ1, clause 2, Article 5"],
    ["art_5__cl_2~2", "khoản 2 (2) Điều 5", "clause 2 (2), Article 5"],
    ["chp_IV__sec_2", "Mục 2 Chương IV", "Section 2, Chapter IV"],
    ["annex_III.1__art_1", "Điều 1 Phụ lục III.1", "Article 1, Annex III.1"],
    ["form_03", "Mẫu số 03", "Form 03"],
    ["preamble", "phần mở đầu", "the preamble"],
  ])("of %s goes from the inner to the outer", (address, vi, en) => {
    expect(citationOf(address, "vi")).toBe(vi);
    expect(citationOf(address, "en")).toBe(en);
  });
});
