import { expect, it } from "vitest";
import { cite } from "../../../src/core/cite/cite.js";
import { citedBy, deadEnds } from "../../../src/core/cite/cited-by.js";
import { read } from "../../../src/core/provision/read.js";

const reading = read(
  [
    "Điều 1. Một",
    "1. Theo Điều 2 và khoản 2 Điều này.",
    "2. (được bãi bỏ)",
    "Điều 2. Hai",
    "Theo khoản 7 Điều 1, Điều 2 Nghị định số 1/2020/NĐ-CP.",
    "Điều 3. Ba",
    "Theo khoản 7 Điều 1.",
  ].join("\n"),
);
const citations = cite(reading);

it("lists for each provision the citations to it in the text itself", () => {
  const listed = [...citedBy(reading, citations)].map(([address, list]) => [
    address,
    ...list.map((citation) => citation.text),
  ]);
  expect(listed).toEqual([
    ["art_1__cl_2", "Điều 2 và khoản 2 Điều này"],
    ["art_2", "Điều 2 và khoản 2 Điều này"],
  ]);
});

it("marks citations to what is missing or repealed, of the text itself only", () => {
  const marked = citations.map((citation) => [citation.text, deadEnds(reading, citation)]);
  expect(marked).toEqual([
    ["Điều 2 và khoản 2 Điều này", { missing: [], repealed: ["art_1__cl_2"] }],
    ["khoản 7 Điều 1, Điều 2 Nghị định số 1/2020/NĐ-CP", { missing: [], repealed: [] }],
    ["khoản 7 Điều 1", { missing: ["art_1__cl_7"], repealed: [] }],
  ]);
});
