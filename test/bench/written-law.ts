import { randomFrom } from "./rewrite.js";

const words = (
  "cơ quan tổ chức cá nhân hồ sơ thủ tục quyết định cấp phép thu hồi thời hạn ngày làm việc kể từ " +
  "nhận đủ hợp lệ thông báo bằng văn bản nêu rõ lý do quản lý nhà nước về đo lường chất lượng sản " +
  "phẩm hàng hóa kiểm định hiệu chuẩn thử nghiệm phương tiện tiêu chuẩn quy chuẩn kỹ thuật trách " +
  "nhiệm quyền nghĩa vụ được phải không trường hợp theo quy định của pháp luật bộ trưởng sở khoa " +
  "học công nghệ ủy ban nhân dân tỉnh báo cáo định kỳ kiểm tra thanh tra xử lý vi phạm phí lệ phí " +
  "đăng ký công bố danh mục phạm vi hoạt động điều kiện năng lực nhân sự trang thiết bị và hoặc"
).split(" ");

type Size = { articles: number; characters: number; seed: number };

/** A law in clauses and points, of words as they stand in laws, the same for the same seed. */
export function writtenLaw({ articles, characters, seed }: Size): string {
  const random = randomFrom(seed);
  const sentence = (length: number) => {
    const picked = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "");
    return picked.join(" ");
  };
  const each = characters / articles;
  return Array.from({ length: articles }, (_, i) => {
    let text = `Điều ${i + 1}. ${sentence(8)}\n`;
    for (let clause = 1; text.length < each; clause++) {
      text += `${clause}. ${sentence(45)}:\n`;
      for (const point of "abc") if (text.length < each) text += `${point}) ${sentence(25)};\n`;
    }
    return text;
  }).join("");
}
