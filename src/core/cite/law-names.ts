import { oneSpelling } from "../text/one-spelling.js";

// Laws whose names hold a comma, an "và" or a word that elsewhere ends a name. Others are read word by word.
const names = `An ninh mạng|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ và kiểm dịch thực vật|Bảo vệ môi trường|Ban hành văn bản quy phạm pháp luật|Bưu chính|Cán bộ, công chức|Các tổ chức tín dụng|Cạnh tranh|Căn cước|Căn cước công dân|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chứng khoán|Chuyển giao công nghệ|Công chứng|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Công đoàn|Cư trú|Dược|Dân quân tự vệ|Dân số|Doanh nghiệp|Du lịch|Đất đai|Đấu giá tài sản|Đấu thầu|Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư|Điện ảnh|Điện lực|Đo lường|Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giao dịch điện tử|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giao thông đường bộ|Giao thông đường thủy nội địa|Hải quan|Hàng hải Việt Nam|Hàng không dân dụng Việt Nam|Hóa chất|Hòa giải ở cơ sở|Hôn nhân và gia đình|Hợp tác xã|Hộ tịch|Hoạt động chữ thập đỏ|Kế toán|Khám bệnh, chữa bệnh|Khiếu nại|Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Kiểm toán nhà nước|Kiểm toán độc lập|Kiến trúc|Kinh doanh bất động sản|Kinh doanh bảo hiểm|Lâm nghiệp|Luật sư|Lưu trữ|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Năng lượng nguyên tử|Nghĩa vụ quân sự|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Phá sản|Phí và lệ phí|Phòng, chống bạo lực gia đình|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng thủ dân sự|Phục hồi, phá sản|Phổ biến, giáo dục pháp luật|Quản lý nợ công|Quản lý ngoại thương|Quản lý thuế|Quản lý, sử dụng tài sản công|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Quảng cáo|Quy hoạch|Quy hoạch đô thị và nông thôn|Quốc phòng|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thống kê|Thú y|Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thủ đô|Thủy lợi|Thủy sản|Thực hiện dân chủ ở cơ sở|Thực hành tiết kiệm, chống lãng phí|Thương mại|Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tố cáo|Tổ chức Chính phủ|Tổ chức chính quyền địa phương|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Trật tự, an toàn giao thông đường bộ|Trẻ em|Trợ giúp pháp lý|Trưng mua, trưng dụng tài sản|Trồng trọt|Viên chức|Viễn thông|Việc làm|Xây dựng|Xử lý vi phạm hành chính|Xuất bản|Ưu đãi người có công với cách mạng|Dân sự|Hình sự|Lao động|Tố tụng dân sự|Tố tụng hình sự|Tố tụng hành chính|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|Bảo vệ sức khỏe nhân dân|Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em|Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Các công cụ chuyển nhượng|Chi phí giám định, định giá|Chuyển giao người đang chấp hành án phạt tù|Công nghiệp quốc phòng, an ninh và động viên công nghiệp|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|Đầu tư nước ngoài tại Việt Nam|Địa chất và khoáng sản|Giáo dục quốc phòng và an ninh|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hòa giải, đối thoại tại Tòa án|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hỗ trợ doanh nghiệp nhỏ và vừa|Ký kết, gia nhập và thực hiện điều ước quốc tế|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Nhập cảnh, xuất cảnh, cư trú, đi lại của người nước ngoài tại Việt Nam|Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|Quản lý, bảo vệ công trình quốc phòng và khu quân sự|Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|Thể dục, thể thao|Thi hành tạm giữ, tạm giam|Thuế thu nhập đối với người có thu nhập cao|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Trách nhiệm bồi thường của Nhà nước|Trách nhiệm bồi thường nhà nước|Tương trợ tư pháp về dân sự|Tương trợ tư pháp về hình sự|Xuất cảnh, nhập cảnh của công dân Việt Nam`;

// "hàng hoá" and "hàng hóa", in capitals and small letters.
const spelled = (words: string) => oneSpelling(words).toLowerCase();

const known = new Map<string, string[]>();
for (const name of names.split("|").sort((a, b) => b.length - a.length)) {
  const first = (name.split(/[ ,]/, 1)[0] ?? "").toLowerCase();
  known.set(first, [...(known.get(first) ?? []), spelled(name)]);
}

const firstWord = /\p{L}+/uy;
// Words that do not go on a law's name.
const stops = new Set(
  "quy được đã đối về số ngày năm thì hoặc của theo tại để có không trong khi cho với là do phải trừ nếu đang chưa sau trước từ này hiện còn nhưng các những bằng bởi và mà tới đến nêu như bị vào lần hết thuộc trên dưới nào khác".split(
    " ",
  ),
);
const longestName = 12;

/** Where the name of a law ends that begins at `at`; null where no name begins there. */
export function nameEnd(text: string, at: number): number | null {
  firstWord.lastIndex = at;
  const first = firstWord.exec(text)?.[0];
  if (first === undefined) return null;
  const listed = known.get(first.toLowerCase())?.find((name) => {
    const next = text.charAt(at + name.length);
    return spelled(text.slice(at, at + name.length)) === name && !/\p{L}/u.test(next);
  });
  if (listed !== undefined) return at + listed.length;
  // Older texts write "Luật đầu tư"; a name that is not listed is told by its capital.
  return /^\p{Lu}/u.test(first) ? wordsEnd(text, at) : null;
}

const nextWord = / (\p{L}+)/uy;
// "Luật Phòng, chống …" of whatever.
const opening = /Phòng, chống|\p{L}+/uy;

function wordsEnd(text: string, at: number): number {
  opening.lastIndex = at;
  opening.exec(text);
  let end = opening.lastIndex;
  for (let words = 1; words < longestName; words++) {
    nextWord.lastIndex = end;
    const word = nextWord.exec(text)?.[1];
    // "quy phạm", "quy hoạch" go on; "quy định" does not: only the whole word counts.
    if (word === undefined || stops.has(word)) break;
    end = nextWord.lastIndex;
  }
  return end;
}
