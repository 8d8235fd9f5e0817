import { describe, expect, it } from "vitest";
import { comparisonPage } from "../../../src/commands/comparison-page.js";
import { comparisonText } from "../../../src/commands/comparison-text.js";
import { compare } from "../../../src/core/compare/compare.js";
import { read } from "../../../src/core/provision/read.js";

const before = read(
  "Điều 1. Hồ sơ\n1. Nộp trong 05 ngày.\n2. Nộp lệ phí <tại quầy> theo quy định.\n",
);
const after = read("Điều 1. Hồ sơ\n1. Nộp trong 03 ngày.\n");

describe("comparisonText", () => {
  it("counts, and shows each change as [-before-]{+after+}", () => {
    expect(comparisonText(compare(before, after))).toBe(
      [
        "1 unchanged, 1 changed, 1 repealed",
        "changed: art_1__cl_1\n1. Nộp trong [-05-]{+03+} ngày.",
        "repealed: art_1__cl_2\n[-2. Nộp lệ phí <tại quầy> theo quy định.-]\n",
      ].join("\n\n"),
    );
  });

  it("shows changed lines alone where provisions are left out", () => {
    expect(comparisonText(compare(before, after, { words: false }))).toBe(
      [
        "- 1. Nộp trong 05 ngày.",
        "- 2. Nộp lệ phí <tại quầy> theo quy định.",
        "+ 1. Nộp trong 03 ngày.\n",
      ].join("\n"),
    );
  });
});

describe("comparisonPage", () => {
  const page = comparisonPage({ before: "cũ.docx", after: "mới.docx" }, compare(before, after));

  it("stands alone: nothing is fetched, no message is missing", () => {
    expect(page).not.toMatch(/<(?:link|script|img)|url\(|⟦/);
  });

  it("says in words what its colours show, in Vietnamese", () => {
    expect(page).toContain("So sánh cũ.docx với mới.docx");
    expect(page).toContain("khoản 2 Điều 1");
    expect(page).toMatch(/Bãi bỏ[\s\S]*\[bỏ: <\/span>2\. Nộp lệ phí &lt;tại quầy&gt;/);
  });
});
