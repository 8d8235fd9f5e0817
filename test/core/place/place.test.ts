import { describe, expect, it } from "vitest";
import { place } from "../../../src/core/place/place.js";
import type { Remark } from "../../../src/core/place/types.js";
import { read } from "../../../src/core/provision/read.js";

const article = (...bodies: string[]) =>
  `Điều 1. Quy định\n${bodies.map((body, i) => `${i + 1}. ${body}\n`).join("")}`;

const one = "Bộ trưởng quyết định danh mục thiết bị phải kiểm định hằng năm.";
const two = "Sở Khoa học và Công nghệ tiếp nhận hồ sơ trong thời hạn 05 ngày làm việc.";
const three = "Doanh nghiệp lưu giữ chứng từ ít nhất mười năm tại trụ sở chính.";
const added = "Ủy ban nhân dân cấp xã niêm yết công khai kết quả xử lý vi phạm.";

/** Places one remark and shows status, address and words in a line. */
function shown(before: string, after: string, remark: Partial<Remark>): string {
  const later = read(after);
  const [placed] = place(read(before), later, [{ id: "1", address: "art_1__cl_2", ...remark }]);
  if (placed === undefined) return "nothing";
  if (placed.start !== null) expect(later.text.slice(placed.start, placed.end)).toBe(placed.exact);
  const where = "address" in placed ? placed.address : "";
  const several = placed.status === "split" ? placed.addresses.join(" ") : "";
  const last =
    placed.status === "orphaned"
      ? `${placed.lastAddress} (${placed.candidates.join(" ")})`
      : placed.status === "repealed"
        ? placed.lastAddress
        : "";
  return `${placed.status} ${where}${several}${last}: ${placed.exact ?? "∅"}`;
}

const quote = "trong thời hạn 05 ngày";

describe("place", () => {
  it.each([
    ["the same words", article(one, two), `held art_1__cl_2: ${quote}`],
    [
      "changes around the words",
      article(one, `${two.slice(0, -1)}, trừ ngày lễ.`),
      `held art_1__cl_2: ${quote}`,
    ],
    ["another number", article(one, added, two), `moved art_1__cl_3: ${quote}`],
    [
      "other words",
      article(one, two.replace("05", "03")),
      "reworded art_1__cl_2: trong thời hạn 03 ngày",
    ],
    [
      "another spelling",
      article(one, two.replace("thời", "Thời")),
      "held art_1__cl_2: trong Thời hạn 05 ngày",
    ],
    ["a placeholder", article(one, "(được bãi bỏ)"), "repealed art_1__cl_2: ∅"],
    ["nothing there", article(one), "repealed art_1__cl_2: ∅"],
    ["a number reused", article(one, added), "repealed art_1__cl_2: ∅"],
  ])("places a quote where it finds %s", (_, after, expected) => {
    expect(shown(article(one, two), after, { exact: quote })).toBe(expected);
  });

  it.each([
    ["the same words", article(one, two), `held art_1__cl_2: 2. ${two}`],
    ["another number", article(one, added, two), `moved art_1__cl_3: 3. ${two}`],
    [
      "other words",
      article(one, two.replace("05", "03")),
      `reworded art_1__cl_2: 2. ${two.replace("05", "03")}`,
    ],
  ])("places a remark on a whole provision where it finds %s", (_, after, expected) => {
    expect(shown(article(one, two), after, {})).toBe(expected);
  });

  it("names all parts of a provision that was split", () => {
    expect(shown(article(one, `${two} ${three}`), article(one, two, three), {})).toBe(
      "split art_1__cl_2 art_1__cl_3: ∅",
    );
  });

  it("follows a quote into the part of a split provision that has it", () => {
    const exact = "lưu giữ chứng từ ít nhất";
    expect(shown(article(one, `${two} ${three}`), article(one, two, three), { exact })).toBe(
      `moved art_1__cl_3: ${exact}`,
    );
  });

  it("orphans rather than choose between two homes, and names both", () => {
    const [first, second] = ["Điều 2. Hai\n", "Điều 3. Ba\n"].map(
      (heading) => `${heading}1. ${three}\n`,
    );
    const before = `${article(one, two)}${first}${second}`;
    const after = `${article(one)}${first}2. ${two}\n${second}2. ${two}\n`;
    expect(shown(before, after, { exact: quote })).toBe(
      "orphaned art_1__cl_2 (art_2__cl_2 art_3__cl_2): ∅",
    );
    expect(shown(before, after, {})).toBe("orphaned art_1__cl_2 (art_2__cl_2 art_3__cl_2): ∅");
  });

  it("tells a repeated quote by the words around it", () => {
    const twice = "Nộp trong thời hạn 05 ngày; trả lời trong thời hạn 05 ngày kể từ khi nộp.";
    const after = read(article(one, `Hồ sơ đầy đủ. ${twice}`));
    const remark = { id: "1", address: "art_1__cl_2", exact: quote, prefix: "trả lời " };
    const [placed] = place(read(article(one, twice)), after, [remark]);
    expect(placed?.start).toBe(after.text.indexOf("trả lời trong") + "trả lời ".length);
  });

  it("orphans a remark on an address that the earlier version has not", () => {
    expect(shown(article(one), article(one), { address: "art_9" })).toBe("orphaned art_9 (): ∅");
  });
});
