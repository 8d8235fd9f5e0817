import { describe, expect, it } from "vitest";
import { addressesOf } from "../../support/reading.js";

const text = (...lines: string[]) => lines.join("\n");

describe("closing paragraphs", () => {
  it.each([
    [
      "after the points, of the clause",
      text("Điều 1. A", "1. Gồm:", "a) Một;", "b) Hai.", "Trường hợp khác thì thôi.", "2. B"),
      "art_1__cl_1__para_1",
    ],
    [
      "after the clauses, of the article that lists them",
      text(
        "Điều 1. A",
        "Những người sau:",
        "1. Một.",
        "2. Hai.",
        "Những người này gọi chung là dân.",
      ),
      "art_1__para_1",
    ],
    [
      "that names the article",
      text("Điều 1. A", "1. Một.", "2. Hai:", "a) Ba.", "Quy định tại Điều này không áp dụng."),
      "art_1__para_1",
    ],
    [
      "that names several clauses of the article",
      text("Điều 1. A", "1. Một.", "2. Hai.", "Người tại các khoản 1 và 2 Điều này là dân."),
      "art_1__para_1",
    ],
    [
      "that names one other clause, of the clause it stands in",
      text(
        "Điều 1. A",
        "1. Một.",
        "2. Hai:",
        "a) Ba.",
        "Quy định tại khoản 1 Điều này không áp dụng.",
      ),
      "art_1__cl_2__para_1",
    ],
    [
      "that names the clause",
      text("Điều 1. A", "1. Gồm:", "a) Một:", "- gạch.", "Các điểm tại khoản này là đủ."),
      "art_1__cl_1__para_1",
    ],
  ])("reads one %s", (_what, article, address) => {
    expect(addressesOf(article)).toContain(address);
  });

  it.each([
    [
      "a second paragraph of a clause",
      text("Điều 1. A", "1. Một.", "Đoạn hai.", "2. Hai.", "Đoạn hai."),
    ],
    [
      "a paragraph of the last clause that names another one",
      text("Điều 1. A", "1. Một.", "2. Hai.", "Quá hạn tại khoản 1 Điều này thì thôi."),
    ],
    [
      "a paragraph of a point before the next point",
      text("Điều 1. A", "1. Gồm:", "a) Một.", "Đoạn hai.", "b) Hai;", "tiếp theo"),
    ],
    [
      "a sentence going on",
      text("Điều 1. A", "1. Gồm:", "a) Một", "Bộ Tài chính;", "b) Hai của", "Chính phủ."),
    ],
  ])("reads none in %s", (_what, article) => {
    expect(addressesOf(article).filter((address) => address.includes("para"))).toEqual([]);
  });
});
