import { describe, expect, it } from "vitest";
import { drafted, whole } from "../../../src/core/amend/draft/drafted-operation.js";
import { overlapsOf } from "../../../src/core/amend/draft/overlaps.js";
import { warningsFor } from "../../../src/core/amend/draft/warnings.js";
import { writeInstruction } from "../../../src/core/amend/draft/write-instruction.js";
import { read } from "../../../src/core/provision/read.js";
import { decree, operationsOf, show } from "./show.js";

const clause = whole("art_5__cl_2");
const words = { find: "10 ngày", replace: "05 ngày" };

describe("writing an instruction", () => {
  it.each([
    [
      drafted("substitute", [clause], { text: "2. Hai." }),
      "Sửa đổi, bổ sung khoản 2 Điều 5 như sau:\n“2. Hai.”.",
      "substitute art_5__cl_2",
    ],
    [
      drafted("insert", [whole("art_5__cl_2a"), whole("art_5__cl_2b")], {
        anchor: { after: "art_5__cl_2" },
        text: "2a. A.\n2b. B.",
      }),
      "Bổ sung khoản 2a, khoản 2b vào sau khoản 2 Điều 5 như sau:\n“2a. A.\n2b. B.”.",
      "insert art_5__cl_2a art_5__cl_2b after art_5__cl_2",
    ],
    [
      drafted("insert", [whole("art_5a")], {
        anchor: { before: "art_6" },
        text: "Điều 5a. Mới\nMới.",
      }),
      "Bổ sung Điều 5a vào trước Điều 6 như sau:\n“Điều 5a. Mới\nMới.”.",
      "insert art_5a before art_6",
    ],
    [
      drafted("repeal", [clause, whole("art_7")]),
      "Bãi bỏ khoản 2 Điều 5, Điều 7.",
      "repeal art_5__cl_2 art_7",
    ],
    [
      drafted("replace-words", [clause, whole("art_5__cl_4"), whole("art_9")], words),
      "Thay thế cụm từ “10 ngày” bằng cụm từ “05 ngày” tại khoản 2, khoản 4 Điều 5, Điều 9.",
      "replace-words art_5__cl_2 art_5__cl_4 art_9 [-10 ngày-]{+05 ngày+}",
    ],
    [
      drafted("add-words", [clause], { find: "cấp tỉnh", replace: "cấp tỉnh, cấp xã" }),
      "Bổ sung cụm từ “, cấp xã” vào sau cụm từ “cấp tỉnh” tại khoản 2 Điều 5.",
      "add-words art_5__cl_2 [-cấp tỉnh-]{+cấp tỉnh, cấp xã+}",
    ],
    [
      drafted("retitle", [{ address: "art_5", part: "heading" }], { text: "Điều 5. Tên" }),
      "Sửa đổi, bổ sung tên Điều 5 như sau:\n“Điều 5. Tên”.",
      "retitle art_5#heading",
    ],
  ])("%#", (operation, sentence, readBack) => {
    expect(writeInstruction(operation)).toBe(sentence);
    expect(operationsOf(sentence).map(show)).toEqual([readBack]);
  });
});

describe("overlaps", () => {
  const point = whole("art_5__cl_2__point_a");
  it.each([
    [
      "one provision twice",
      [drafted("substitute", [clause]), drafted("repeal", [clause])],
      ["art_5__cl_2"],
    ],
    [
      "a part of what is replaced",
      [drafted("substitute", [clause]), drafted("substitute", [point])],
      ["art_5__cl_2__point_a"],
    ],
    [
      "words in what is repealed",
      [drafted("replace-words", [point], words), drafted("repeal", [clause])],
      ["art_5__cl_2__point_a"],
    ],
    [
      "words beside words",
      [drafted("replace-words", [clause], words), drafted("replace-words", [clause], words)],
      [],
    ],
    [
      "heading and clause",
      [
        drafted("retitle", [{ address: "art_5", part: "heading" }]),
        drafted("substitute", [clause]),
      ],
      [],
    ],
  ])("%s", (_, operations, addresses) => {
    expect(overlapsOf(operations).map(({ address }) => address)).toEqual(addresses);
  });
});

describe("warnings", () => {
  const text = read(decree("Một\nMột.", "Hai\nHai.", "Ba\nBa."));
  it("says when more than half of the articles change", () => {
    const two = [drafted("repeal", [whole("art_1"), whole("art_2__cl_1")])];
    expect(warningsFor(text, two)).toEqual([{ code: "more-than-half", changed: 2, articles: 3 }]);
    expect(warningsFor(text, [drafted("repeal", [whole("art_1")])])).toEqual([]);
  });

  it("says when effect comes too soon after signing", () => {
    const context = { signed: "2026-07-01", effect: "2026-07-20" };
    expect(warningsFor(text, [], context)).toEqual([
      { code: "effect-too-near", days: 19, needed: 45 },
    ]);
    expect(warningsFor(text, [], { ...context, effect: "2026-08-15" })).toEqual([]);
  });
});
