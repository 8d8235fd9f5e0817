import { expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { gapsOf, type Gap } from "../../../src/features/versions/gaps.js";

const show = (gap: Gap) =>
  gap.gap === "missing"
    ? `${gap.kind} ${gap.from}${gap.to === gap.from ? "" : `-${gap.to}`} before ${gap.before}`
    : `${gap.address} repeats ${gap.label}`;

const articles = (...labels: string[]) => labels.map((label) => `Điều ${label}. Tên\nNội dung.`);
const points = (...labels: string[]) => [
  "Điều 1. Tên",
  "1. Gồm:",
  ...labels.map((label) => `${label}) Nội dung;`),
];

it.each([
  ["whole", articles("1", "2", "3"), []],
  ["inserted numbers", articles("1", "2", "2a", "2b", "3"), []],
  ["one missing", articles("1", "2", "4"), ["article 3 before art_4"]],
  ["several missing", articles("1", "5"), ["article 2-4 before art_5"]],
  ["the first missing", articles("2", "3"), ["article 1 before art_2"]],
  ["a point missing", points("a", "b", "d"), ["point c before art_1__cl_1__point_d"]],
  ["the alphabet of points", points("a", "b", "c", "d", "đ", "e", "g"), []],
  ["đ missing", points("a", "b", "c", "d", "e"), ["point đ before art_1__cl_1__point_e"]],
  ["inserted points", points("a", "b", "b1", "c"), []],
  ["annexes number as they like", [...articles("1"), "Phụ lục I", "DANH MỤC", "3. Ba"], []],
])("finds the gaps of a text: %s", (_name, lines, expected) => {
  expect(gapsOf(read(lines.join("\n")).provisions).map(show)).toEqual(expected);
});

it("finds a repeated number", () => {
  const lines = ["Điều 1. Tên", "1. Một.", "2. Hai.", "2. Lại hai.", "3. Ba."];
  expect(gapsOf(read(lines.join("\n")).provisions).map(show)).toEqual(["art_1__cl_2~2 repeats 2"]);
});
