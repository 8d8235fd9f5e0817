import { describe, expect, it } from "vitest";
import { readAct } from "../../../src/core/amend/read-act.js";
import { read } from "../../../src/core/provision/read.js";
import { act, operationsOf, show } from "./show.js";

describe("context", () => {
  it("takes article, clause and verb from the sentences above a list", () => {
    expect(
      operationsOf(
        "Sửa đổi, bổ sung một số khoản của Điều 7 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Một.”\nb) Sửa đổi, bổ sung một số điểm của khoản 2 như sau:\n- Sửa đổi điểm đ như sau:\n“đ) Đ.”\n- Bãi bỏ điểm e.",
        "Bãi bỏ:\na) Khoản 2 Điều 5;\nb) Điều 6.",
      ).map(show),
    ).toEqual([
      "substitute art_7__cl_1",
      "substitute art_7__cl_2__point_đ",
      "repeal art_7__cl_2__point_e",
      "repeal art_5__cl_2",
      "repeal art_6",
    ]);
  });

  it("reads each article of an act for its own document, broken numbers included", () => {
    const several = `THÔNG TƯ
Sửa đổi, bổ sung một số Thông tư
Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 3/2020/TT-
BKHCN ngày 02 tháng 3 năm 2020 của Bộ trưởng
1. Bãi bỏ Điều 4.
Điều 2. Bãi bỏ khoản 1 Điều 5 Thông tư số 4/2020/TT-BKHCN ngày 05 tháng 5 năm 2020.
Điều 3. Sửa đổi khoản 1 Điều 18 của Luật Công nghệ cao như sau:
“1. Mới.”
`;
    expect(readAct(read(several)).operations.map(show)).toEqual([
      "repeal art_4 (3/2020/TT-BKHCN)",
      "repeal art_5__cl_1 (4/2020/TT-BKHCN)",
      "substitute art_18__cl_1 (Luật Công nghệ cao)",
    ]);
  });

  it("gives each operation the date of its own clause", () => {
    const text = act("Bãi bỏ Điều 4.", "Bãi bỏ Điều 5.").replace(
      "Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2026.",
      "1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2026, trừ trường hợp quy định tại khoản 2 Điều này.\n2. Khoản 2 Điều 1 Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026.",
    );
    expect(readAct(read(text)).operations.map(({ from }) => from)).toEqual([
      "2026-03-01",
      "2026-07-01",
    ]);
  });

  it("finds what is listed under an order of the effect article, whole documents too", () => {
    const text = act("Bãi bỏ Điều 4.").replace(
      "Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2026.",
      "1. Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2026.\n2. Bãi bỏ các quy định sau:\na) Điều 7 Nghị định số 2/2018/NĐ-CP;\nb) Khoản 3 Điều 8 Nghị định số 3/2018/NĐ-CP.\n3. Bãi bỏ toàn bộ các văn bản sau đây:\na) Nghị định số 4/2018/NĐ-CP;\nb) Nghị định số 5/2018/NĐ-CP.\n4. Nghị định này thay thế Nghị định số 6/2018/NĐ-CP.",
    );
    expect(readAct(read(text)).operations.map(show)).toEqual([
      "repeal art_4",
      "repeal art_7 (2/2018/NĐ-CP)",
      "repeal art_8__cl_3 (3/2018/NĐ-CP)",
      "repeal (4/2018/NĐ-CP) ? whole-document",
      "repeal (5/2018/NĐ-CP) ? whole-document",
      "lapse (6/2018/NĐ-CP) ? whole-document",
    ]);
  });

  it("finds the order behind the sentence that tells the effect", () => {
    const text = act("Bãi bỏ Điều 4.").replace(
      "Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2026.",
      "Nghị định này có hiệu lực từ ngày 01 tháng 3 năm 2026. Bãi bỏ Nghị định số 2/2019/NĐ-CP; Điều 3 Nghị định số 3/2019/NĐ-CP.",
    );
    expect(readAct(read(text)).operations.map(show)).toEqual([
      "repeal art_4",
      "repeal (2/2019/NĐ-CP) ? whole-document",
      "repeal art_3 (3/2019/NĐ-CP)",
    ]);
  });

  it("reads no order in a law that only speaks of amending", () => {
    const law = `LUẬT
ĐẦU TƯ
Điều 1. Sửa đổi, bổ sung ngành, nghề cấm đầu tư
Chính phủ trình Quốc hội sửa đổi, bổ sung Điều 6 của Luật này.
Điều 2. Hủy bỏ hợp đồng
1. Các bên hủy bỏ hợp đồng theo thỏa thuận.
`;
    expect(readAct(read(law)).operations).toEqual([]);
  });

  it("gives what it does not understand as an operation of its own", () => {
    const [operation] = operationsOf("Sửa đổi Bước 5 như sau:\n“Bước 5. Xác định giá.”");
    expect(operation).toMatchObject({ action: "other", text: "Bước 5. Xác định giá." });
    expect(operation?.doubt?.code).toBe("not-understood");
  });
});

describe("a heading that tells where the sentence under it acts", () => {
  const articles = (...lines: string[]) =>
    readAct(
      read(
        `THÔNG TƯ\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 63/2024/TT-NHNN\n${lines.join("\n")}\n`,
      ),
    ).operations.map(show);

  it("is the heading of an article without clauses", () => {
    expect(
      articles(
        "Điều 1. Sửa đổi, bổ sung một số khoản của Điều 6",
        "Bổ sung khoản 6, khoản 7 như sau:",
        "“6. Sáu.",
        "7. Bảy.”.",
        "Điều 2. Sửa đổi, bổ sung Điều 16",
        "Sửa đổi khoản 3 như sau:",
        '"3. Ba.".',
        "Bãi bỏ khoản 6.",
        "Điều 3. Bãi bỏ khoản 5 Điều 7",
      ),
    ).toEqual([
      "insert art_6__cl_6 art_6__cl_7 (63/2024/TT-NHNN)",
      "substitute art_16__cl_3 (63/2024/TT-NHNN)",
      "repeal art_16__cl_6 (63/2024/TT-NHNN)",
      "repeal art_7__cl_5 (63/2024/TT-NHNN)",
    ]);
  });

  it("tells no place where it names several", () => {
    expect(
      articles(
        "Điều 1. Sửa đổi, bổ sung Điều 6 và Điều 7",
        "Bổ sung khoản 6 như sau:",
        "“6. Sáu.”",
      ),
    ).toEqual(["insert cl_6 (63/2024/TT-NHNN)"]);
  });
});

describe("an order with the act itself before it", () => {
  const effect = (...clauses: string[]) =>
    readAct(
      read(
        `NGHỊ ĐỊNH\nQuy định về đo lường\nĐiều 1. Hiệu lực thi hành\n1. Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2026.\n${clauses.map((clause, i) => `${i + 2}. ${clause}`).join("\n")}\n`,
      ),
    ).operations.map(show);

  it.each([
    [
      "Nghị định này bãi bỏ Điều 3, khoản 2 Điều 4 Nghị định số 7/2021/NĐ-CP ngày 01 tháng 02 năm 2021.",
      ["repeal art_3 art_4__cl_2 (7/2021/NĐ-CP)"],
    ],
    [
      "Nghị định này bãi bỏ các quy định tại:\na) Điều 3 Nghị định số 91/2014/NĐ-CP;\nb) Điều 2 Nghị định số 12/2015/NĐ-CP.",
      ["repeal art_3 (91/2014/NĐ-CP)", "repeal art_2 (12/2015/NĐ-CP)"],
    ],
    [
      "Nghị định này có hiệu lực từ ngày ký và bãi bỏ khoản 1 Điều 2 Nghị định số 5/2020/NĐ-CP.",
      ["repeal art_2__cl_1 (5/2020/NĐ-CP)"],
    ],
    [
      "Bãi bỏ các nội dung quy định tại:\na) Khoản 2 Điều 4 Nghị định số 8/2014/NĐ-CP.",
      ["repeal art_4__cl_2 (8/2014/NĐ-CP)"],
    ],
    [
      "Thay thế Nghị định số 10/2020/NĐ-CP và bãi bỏ Nghị định số 2/2020/NĐ-CP.",
      ["lapse (10/2020/NĐ-CP) ? whole-document", "repeal (2/2020/NĐ-CP) ? whole-document"],
    ],
    [
      "Bãi bỏ cụm từ “x” tại khoản 2 Điều 11 Nghị định số 38/2021/NĐ-CP, điểm e khoản 10 Điều 11 Nghị định số 38/2021/NĐ-CP được bổ sung tại khoản 4 Điều 4 Nghị định số 129/2021/NĐ-CP.",
      ["delete-words art_11__cl_2 art_11__cl_10__point_e [-x-]{++} (38/2021/NĐ-CP)"],
    ],
    ["Bãi bỏ khoản 3 Ðiều 28 Nghị định số 3/2020/NĐ-CP.", ["repeal art_28__cl_3 (3/2020/NĐ-CP)"]],
    [
      "Ngưng hiệu lực thi hành khoản 8 Điều 8 Nghị định số 3/2020/NĐ-CP (đã được bổ sung theo khoản 2 Điều 1 Nghị định số 6/2023/NĐ-CP) từ ngày 01 tháng 9 năm 2026.",
      ["suspend art_8__cl_8 (3/2020/NĐ-CP)"],
    ],
    [
      "Tạm đình chỉ thi hành khoản 1 Điều 8 Nghị định số 3/2020/NĐ-CP.",
      ["suspend art_8__cl_1 (3/2020/NĐ-CP)"],
    ],
    ["Nghị định này áp dụng đối với cơ quan quy định tại Điều 3 Nghị định số 1/2020/NĐ-CP.", []],
  ])("%s", (clause, expected) => {
    expect(effect(clause)).toEqual(expected);
  });
});

describe("citations with more than one reading", () => {
  it.each([
    ["Bãi bỏ khoản 4, Điều 7."],
    ["Bãi bỏ điểm a Điều này."],
    ["Sửa đổi thủ tục quy định tại Điều 21 như sau:\n“Mới.”"],
  ])("%s", (clause) => {
    expect(operationsOf(clause).every(({ doubt }) => doubt !== null)).toBe(true);
  });
});

describe("the same place of two documents", () => {
  const under = (place: string) =>
    operationsOf(
      `Sửa đổi ${place} như sau:\na) Thay cụm từ “A” bằng cụm từ “B”;\nb) Bãi bỏ điểm c.`,
    ).map(show);

  it("is changed in both by what stands under the sentence that names it", () => {
    expect(
      under("khoản 2 Điều 5 Nghị định số 1/2020/NĐ-CP và khoản 2 Điều 5 Nghị định số 2/2020/NĐ-CP"),
    ).toEqual([
      "replace-words art_5__cl_2 [-A-]{+B+}",
      "replace-words art_5__cl_2 [-A-]{+B+} (2/2020/NĐ-CP)",
      "repeal art_5__cl_2__point_c",
      "repeal art_5__cl_2__point_c (2/2020/NĐ-CP)",
    ]);
  });

  it("is no one place where the sentence names two", () => {
    expect(
      under("khoản 2 Điều 5 Nghị định số 1/2020/NĐ-CP và khoản 3 Điều 5 Nghị định số 2/2020/NĐ-CP"),
    ).toEqual([
      "replace-words art_5 [-A-]{+B+} (no document)",
      expect.stringContaining("(no document)"),
    ]);
  });
});
