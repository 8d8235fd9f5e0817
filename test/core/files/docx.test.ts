import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { loadText } from "../../../src/files/load-text.js";
import {
  item,
  legalNumbering,
  line,
  paragraph,
  row,
  run,
  smallDocx,
  table,
} from "../../support/small-docx.js";

async function lines(parts: Parameters<typeof smallDocx>[0]): Promise<string[]> {
  const loaded = await loadText(smallDocx(parts), "a.docx");
  return loaded.status === "text" ? loaded.text.trimEnd().split("\n") : [loaded.reason];
}

async function reasons(body: string): Promise<string[]> {
  const loaded = await loadText(smallDocx({ body }), "a.docx");
  return loaded.status === "text" ? loaded.doubts.map((d) => `${d.line} ${d.reason}`) : [];
}

describe("a Word file", () => {
  it("gives the automatic numbers that Word prints", async () => {
    const body = [
      item("Phạm vi", 0),
      item("Một", 1),
      ...["a", "b", "c", "d", "năm"].map((text) => item(text, 2)),
      item("Hai", 1),
      item("mới", 2),
      item("Đối tượng", 0),
      item("Lại một", 1),
    ].join("");
    expect(await lines({ body, numbering: legalNumbering })).toEqual([
      "Điều 1. Phạm vi",
      "1. Một",
      "a) a",
      "b) b",
      "c) c",
      "d) d",
      "e) năm",
      "2. Hai",
      "a) mới",
      "Điều 2. Đối tượng",
      "1. Lại một",
    ]);
  });

  it("takes tracked changes as accepted and says so", async () => {
    const body =
      paragraph(
        `${run("Phạt ")}<w:del>${run("10")}</w:del><w:ins>${run("15")}</w:ins>${run(" triệu")}`,
      ) +
      paragraph(run("Câu đầu "), "<w:rPr><w:del/></w:rPr>") +
      line("nối tiếp.");
    expect(await lines({ body })).toEqual(["Phạt 15 triệu", "Câu đầu nối tiếp."]);
    expect(await reasons(body)).toEqual(["1 tracked-change", "2 tracked-change"]);
  });

  it("gives tables a row a line, and the two columns of a head one after the other", async () => {
    const body =
      table(
        row(
          line("CHÍNH PHỦ") + line("Số: 1/2026/NĐ-CP"),
          line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ),
      ) + table(row(line("TT"), line("Tên")), row(line("1"), line("Điều 4.") + line("hồ sơ")));
    expect(await lines({ body })).toEqual([
      "CHÍNH PHỦ",
      "Số: 1/2026/NĐ-CP",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "TT\tTên",
      "1\tĐiều 4. hồ sơ",
    ]);
  });

  it("puts notes behind the text, and a raised number in brackets but not an exponent", async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const body =
      paragraph(`${run("2.")}<w:r><w:footnoteReference w:id="7"/></w:r>${run(" Hồ sơ")}`) +
      paragraph(`${run("b)")}${run("3", raised)}${run(" rộng 5 m")}${run("2", raised)}`);
    const footnotes = `<w:footnote w:id="7">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(" Khoản này được bổ sung.")}`)}</w:footnote>`;
    expect(await lines({ body, footnotes })).toEqual([
      "2.[1] Hồ sơ",
      "b)[3] rộng 5 m2",
      "[1] Khoản này được bổ sung.",
    ]);
  });

  it("breaks lines where Word does, prints capitals, and leaves hidden text and contents out", async () => {
    const body = [
      paragraph("<w:r><w:t>Chương I</w:t><w:br/><w:t>QUY ĐỊNH</w:t></w:r>"),
      paragraph(run("mục lớn", "<w:caps/>")),
      paragraph(run("ẩn", "<w:vanish/>") + run("thấy")),
      paragraph(run("Điều 1. Phạm vi 3"), '<w:pStyle w:val="TOC1"/>'),
      line("a\u00A0\u00A0b\tc"),
    ].join("");
    expect(
      await lines({ body, styles: '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>' }),
    ).toEqual(["Chương I", "QUY ĐỊNH", "MỤC LỚN", "thấy", "a b c"]);
  });
});

describe("a Word file that cannot be read is refused", () => {
  it.each([
    ["broken", smallDocx({ body: line("x") }).slice(0, 200)],
    ["broken", zipSync({ "word/other.xml": strToU8("<a/>") })],
    ["unsupported-format", zipSync({ "xl/workbook.xml": strToU8("<a/>") })],
    ["too-large", zipSync({ "word/document.xml": new Uint8Array(70 * 1024 * 1024) })],
    ["empty", smallDocx({ body: "" })],
  ])("as %s", async (reason, bytes) => {
    expect(await loadText(bytes, "a.docx")).toMatchObject({ status: "refused", reason });
  });

  it("as encrypted, where the container says so", async () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]);
    expect(await loadText(ole, "a.docx")).toEqual({ status: "refused", reason: "encrypted" });
  });
});
