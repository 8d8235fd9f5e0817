import { describe, expect, it } from "vitest";
import { act, amended, decree } from "./show.js";

const base = decree(
  "Phạm vi\nQuy định về cân.",
  "Hồ sơ\n1. Nộp trong 10 ngày.\n2. Trả sau 10 ngày.",
);
const change = (clause: string) => amended(base, [act(clause)]);

describe("which text is amended", () => {
  it("lists what another document is told", () => {
    const { statuses, lines } = change("Bãi bỏ khoản 1 Điều 2 Thông tư số 5/2019/TT-BKHCN.");
    expect(statuses).toEqual(["other-document"]);
    expect(lines).toContain("1. Nộp trong 10 ngày.");
  });

  it("recognizes the amended text in an official consolidation of it", () => {
    const consolidation = `VĂN BẢN HỢP NHẤT - BỘ KHOA HỌC VÀ CÔNG NGHỆ
NGHỊ ĐỊNH
Quy định về đo lường
Nghị định số 1/2020/NĐ-CP ngày 01 tháng 01 năm 2020 của Chính phủ quy định về đo lường, có hiệu lực kể từ ngày 01 tháng 3 năm 2020, được sửa đổi, bổ sung bởi:
Nghị định số 7/2022/NĐ-CP ngày 02 tháng 02 năm 2022 của Chính phủ sửa đổi Nghị định số 1/2020/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 4 năm 2022.
Điều 1. Phạm vi
1. Một.
2. Hai.
Điều 2. Hồ sơ
Nộp hồ sơ.
XÁC THỰC VĂN BẢN HỢP NHẤT
[1] Khoản này được sửa đổi theo quy định tại khoản 1 Điều 1 Nghị định số 7/2022/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 4 năm 2022.
`;
    const { statuses, lines } = amended(consolidation, [act("Bãi bỏ khoản 2 Điều 1.")]);
    expect(statuses).toEqual(["applied"]);
    expect(lines.slice(0, 3)).toEqual(["Điều 1. Phạm vi", "1. Một.", "2. (được bãi bỏ)"]);
  });

  it("recognizes it also where no line calls it a consolidation and its name is broken over lines", () => {
    const consolidation = `THÔNG TƯ
Hướng dẫn về đo lường
Thông tư liên tịch số 8/2012/TTLT-BKHCN-BTC ngày 16 tháng 4 năm 2012 của Bộ trưởng Bộ
Khoa học và Công nghệ hướng dẫn về đo lường, có hiệu lực từ ngày 01 tháng 6 năm 2012, được sửa đổi, bổ sung bởi:
Thông tư số 8/2023/TT-BKHCN ngày 29 tháng 8 năm 2023, có hiệu lực từ ngày 12 tháng 10 năm 2023.
Căn cứ Luật Đo lường được sửa đổi, bổ sung bởi Luật số 7/2019/QH14;
Điều 1. Phạm vi
1. Một.
2. Hai.
`;
    const clause = "Bãi bỏ khoản 2 Điều 1 Thông tư liên tịch số 8/2012/TTLT-BKHCN-BTC.";
    expect(amended(consolidation, [act(clause)]).statuses).toEqual(["applied"]);
  });

  it("finds the number of a letterhead that stands behind the first article", () => {
    const text =
      "THÔNG TƯ\nQuy định về cân\nĐiều 1. Phạm vi\n1. Một.\nBỘ KHOA HỌC\nSố: 3/2026/TT-BKHCN\n2. Hai.\n";
    const clause = "Bãi bỏ khoản 1 Điều 1 Thông tư số 3/2026/TT-BKHCN.";
    expect(amended(text, [act(clause)]).statuses).toEqual(["applied"]);
  });

  it("does not take a blank in place of a number for a text that has one", () => {
    const { statuses, lines } = change("Bãi bỏ khoản 1 Điều 2 Nghị định số ….");
    expect(statuses).toEqual(["needs-person"]);
    expect(lines).toContain("1. Nộp trong 10 ngày.");
  });

  it("recognizes a law by its name", () => {
    const law = `LUẬT\nCÔNG NGHỆ CAO\nĐiều 1. Phạm vi\n1. Một.\n2. Hai.\n`;
    const amending = `LUẬT\nĐẦU TƯ\nĐiều 1. Sửa đổi khoản 1 Điều 1 của Luật Công nghệ cao như sau:\n“1. Mới.”.\n`;
    expect(amended(law, [amending]).lines).toContain("1. Mới.");
  });

  it("asks for the number of a base text that does not tell it", () => {
    const bare = "Điều 1. Phạm vi\n1. Một.\n2. Hai.\n";
    expect(amended(bare, [act("Bãi bỏ khoản 2 Điều 1.")]).open).toEqual(["base-unknown"]);
    expect(
      amended(bare, [act("Bãi bỏ khoản 2 Điều 1.")], { number: "1/2020/NĐ-CP" }).lines,
    ).toContain("2. (được bãi bỏ)");
  });
});

it("tells the effect articles of the act at the article of the text that is about effect", () => {
  const text = decree("Phạm vi\n1. Một.\n2. Hai.", "Hiệu lực thi hành\nCó hiệu lực từ ngày ký.");
  const { notes } = amended(text, [act("Bãi bỏ khoản 2 Điều 1.")]);
  expect(notes).toEqual([
    {
      address: "art_1__cl_2",
      note: "Khoản này được bãi bỏ theo quy định tại khoản 1 Điều 1 Nghị định số 9/2026/NĐ-CP ngày 05 tháng 01 năm 2026, có hiệu lực kể từ ngày 01 tháng 3 năm 2026",
    },
    {
      address: "art_2",
      note: "Điều 2 Nghị định số 9/2026/NĐ-CP ngày 05 tháng 01 năm 2026 quy định như sau: “Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2026.”",
    },
  ]);
});
