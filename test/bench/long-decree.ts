const subjects = [
  "Ủy ban nhân dân cấp tỉnh",
  "Cơ quan chuyên môn",
  "Tổ chức đề nghị",
  "Hội đồng thẩm định",
];
const acts = ["cấp giấy phép", "kiểm tra hồ sơ", "công bố kết quả", "thu hồi giấy chứng nhận"];
const objects = [
  "đo lường",
  "tần số vô tuyến điện",
  "sở hữu công nghiệp",
  "an toàn bức xạ",
  "dịch vụ viễn thông",
];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** A decree of so many articles, four provisions below each; another edition has each third changed. */
export function longDecree(articles: number, edition: number): string {
  const lines = ["NGHỊ ĐỊNH", "Quy định để đo tốc độ"];
  for (let n = 1; n <= articles; n++) {
    const days = 5 + (n % 3 === 0 ? edition * 5 : 5);
    const act = pick(acts, n);
    lines.push(
      `Điều ${n}. Thẩm quyền ${act} về ${pick(objects, n)}`,
      `1. ${pick(subjects, n)} ${act} về ${pick(objects, n + 1)} trong thời hạn ${days} ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, trừ trường hợp phải lấy ý kiến của cơ quan khác.`,
      `2. Hồ sơ ${act} gồm:`,
      `a) Đơn đề nghị của ${pick(subjects, n + 1).toLowerCase()} theo mẫu;`,
      `b) Tài liệu chứng minh điều kiện về ${pick(objects, n + 2)} trong ${days} năm gần nhất.`,
    );
  }
  return `${lines.join("\n")}\n`;
}
