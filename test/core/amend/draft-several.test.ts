import { expect, it } from "vitest";
import { amend } from "../../../src/core/amend/amend.js";
import { draftSeveral } from "../../../src/core/amend/draft/draft-several.js";
import { read } from "../../../src/core/provision/read.js";
import { decree, number } from "./show.js";

const second = "2/2021/NĐ-CP";
const one = (fee: string) => decree(`Lệ phí\n1. Nộp ${fee} đồng.\n2. Trả kết quả.`, "Hai\nHai.");
const other = (days: string, close = "2. Lưu hồ sơ.") =>
  decree(`Hồ sơ\n1. Trả lời trong ${days} ngày kể từ ngày nhận đơn.\n${close}`).replace(
    number,
    second,
  );

const pairs = [
  { before: read(one("100")), after: read(one("200")) },
  { before: read(other("10")), after: read(other("05", "2. (được bãi bỏ)")) },
];

it("writes an article for each document, and each text back from the one act", () => {
  const drafted = draftSeveral(pairs);
  if (drafted.status !== "drafted") throw new Error(drafted.status);
  expect(drafted.articles).toBe(`Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số ${number}
1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:
“1. Nộp 200 đồng.”.
Điều 2. Sửa đổi, bổ sung một số điều của Nghị định số ${second}
1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:
“1. Trả lời trong 05 ngày kể từ ngày nhận đơn.”.
2. Bãi bỏ khoản 2 Điều 1.
Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành kể từ ngày … tháng … năm ….
`);
  expect(drafted.documents.map(({ rest }) => rest)).toEqual([[], []]);
  for (const { before, after } of pairs)
    expect(amend(before, [read(drafted.articles)]).text).toBe(after.text);
});

it("does not draft on texts that an act could not tell apart", () => {
  const [pair] = pairs;
  expect(draftSeveral([...pairs, ...(pair === undefined ? [] : [pair])])).toEqual({
    status: "unnamed",
    text: 2,
  });
});
