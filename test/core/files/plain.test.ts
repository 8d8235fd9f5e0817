import { describe, expect, it } from "vitest";
import { fileLimits } from "../../../src/files/limits.js";
import { loadText } from "../../../src/files/load-text.js";

const sentence =
  "Điều 1. Trách nhiệm của các cơ quan nhà nước được quy định tại khoản 2 và điểm đ.\n";

/** The sentence as the old fonts store it. */
const tcvn3 = "§iÒu 1. Tr¸ch nhiÖm cña c¸c c¬ quan nhµ n­íc ®­îc quy ®Þnh t¹i kho¶n 2 vµ ®iÓm ®.\n";
const vni =
  "Ñieàu 1. Traùch nhieäm cuûa caùc cô quan nhaø nöôùc ñöôïc quy ñònh taïi khoaûn 2 vaø ñieåm ñ.\n";

const utf16 = (text: string) => Buffer.from(text, "utf16le");

async function load(bytes: Uint8Array, name = "a.txt") {
  const loaded = await loadText(bytes, name);
  return loaded.status === "text"
    ? { text: loaded.text, doubts: loaded.doubts.map((doubt) => doubt.reason) }
    : { refused: loaded.reason };
}

describe("a plain text", () => {
  it.each([
    ["UTF-8", Buffer.from(sentence), []],
    ["UTF-8 with a mark and NFD", Buffer.from("\uFEFF" + sentence.normalize("NFD")), []],
    ["UTF-16 with a mark", utf16("\uFEFF" + sentence), []],
    ["UTF-16 without a mark", utf16(sentence), []],
    ["TCVN3 bytes", Buffer.from(tcvn3, "latin1"), ["converted-tcvn3"]],
    ["TCVN3 saved as Unicode", Buffer.from(tcvn3), ["converted-tcvn3"]],
    ["VNI bytes", Buffer.from(vni, "latin1"), ["converted-vni"]],
    ["VNI saved as Unicode", Buffer.from(vni), ["converted-vni"]],
  ])("in %s is read", async (_, bytes, doubts) => {
    expect(await load(bytes)).toEqual({ text: sentence, doubts });
  });

  it("in Windows-1258 is read", async () => {
    const bytes = Buffer.from("D069EACC7520 6375D26120 F0FDF5F26320".replaceAll(" ", ""), "hex");
    expect(await load(Buffer.concat([bytes, bytes, bytes]))).toEqual({
      text: "Điều của được ".repeat(3),
      doubts: ["converted-windows-1258"],
    });
  });

  it.each([
    ["empty", Buffer.from("  \n ")],
    ["too-large", Buffer.alloc(fileLimits.upload + 1, 65)],
    ["text-too-long", Buffer.alloc(fileLimits.text + 1, 65)],
    ["not-a-text", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 32))],
    ["unknown-encoding", Buffer.from("M\xFCller stra\xDFe ".repeat(50), "latin1")],
    ["unsupported-format", Buffer.from("{\\rtf1 abc}")],
  ])("is refused as %s", async (reason, bytes) => {
    expect(await load(bytes)).toEqual({ refused: reason });
  });

  it("of 100,000 lines is read in a moment", async () => {
    const bytes = Buffer.from("1. Nội dung của khoản.\n".repeat(100_000));
    const began = performance.now();
    expect(await load(bytes)).toMatchObject({ doubts: [] });
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

describe("a page from a portal", () => {
  it("gives blocks as lines and tables in rows, without scripts and hidden parts", async () => {
    const html = `<!doctype html><meta charset="utf-8"><style>p{}</style><script>x()</script>
      <p>Điều&nbsp;1. Phạm   vi<br>1. Một</p><div>a) <b>hai</b></div><p style="display: none">ẩn</p>
      <table><tr><td>TT</td><td colspan=2>Tên</td><td>X</td></tr><tr><td>1</td><td>Hồ<p>sơ</p></td></tr></table>`;
    expect(await load(Buffer.from(html), "a.html")).toEqual({
      text: "Điều 1. Phạm vi\n1. Một\na) hai\nTT\tTên\t\tX\n1\tHồ sơ\n",
      doubts: [],
    });
  });

  const law = (before: string, after: string) =>
    Buffer.from(`<html><head><script src="m.js"></script></head><body><form>${before}
      <div id="text"><table><tr><td>BỘ A<br>Số: 1/2020/TT-A</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>
      <p>THÔNG TƯ</p><p>Điều 1. Tên</p><p>Một.</p><div><p>Điều 2. Tên</p></div><p>Nơi nhận: A</p></div>${after}
      </form></body></html>`);

  it("is read without the menus and notices around the text, which are told", async () => {
    const loaded = await load(
      law("<ul><li>Trang chủ</li><li>Tìm kiếm</li></ul>", "<p>Bài liên quan</p><p>Hỏi đáp</p>"),
      "a.html",
    );
    expect(loaded).toHaveProperty("doubts", ["page-frame-removed", "page-frame-removed"]);
    expect(loaded).toHaveProperty("text", expect.stringMatching(/^BỘ A\n[^]*Nơi nhận: A\n$/));
    expect(loaded).toHaveProperty("text", expect.not.stringMatching(/Trang chủ|Bài liên quan/));
  });

  it("loses no annex that the page sets elsewhere", async () => {
    const loaded = await load(law("<p>Trang chủ</p>", "<p>Phụ lục I</p><p>DANH MỤC</p>"), "a.html");
    expect(loaded).toMatchObject({ doubts: [] });
    expect(loaded).toHaveProperty("text", expect.stringMatching(/^Trang chủ[^]*DANH MỤC\n$/));
  });

  it("is told by what is in it, whatever it is called", async () => {
    const html = Buffer.from("<html><body><p>Điều 1. Tên</p></body></html>");
    expect(await load(html, "van-ban.doc")).toMatchObject({ text: "Điều 1. Tên\n" });
  });
});
