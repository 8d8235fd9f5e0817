import { expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import type { Override } from "../../../src/core/provision/types.js";
import { addressesOf } from "../../support/reading.js";

const text = [
  "Điều 1. A",
  "1. Một.",
  "Hai không số.",
  "3. Ba.",
  "Phạm vi khác.",
  "Điều 2. B",
  "X.",
].join("\n");

it.each<[string, Override[], string[]]>([
  ["nothing, read as it looks", [], ["art_1", "art_1__cl_1", "art_1__cl_3", "art_2"]],
  [
    "that a line opens a clause",
    [{ line: 3, opens: { kind: "clause", label: "2" } }],
    ["art_1", "art_1__cl_1", "art_1__cl_2", "art_1__cl_3", "art_2"],
  ],
  ["that a line opens nothing", [{ line: 4, opens: null }], ["art_1", "art_1__cl_1", "art_2"]],
  [
    "another number",
    [{ line: 4, opens: { kind: "clause", label: "2" } }],
    ["art_1", "art_1__cl_1", "art_1__cl_2", "art_2"],
  ],
  [
    "that a line opens an article",
    [{ line: 5, opens: { kind: "article", label: "1a" } }],
    ["art_1", "art_1__cl_1", "art_1__cl_3", "art_1a", "art_2"],
  ],
  [
    "that a paragraph begins",
    [{ line: 3, opens: { kind: "paragraph", label: null } }],
    ["art_1", "art_1__cl_1", "art_1__cl_1__para_1", "art_1__cl_3", "art_2"],
  ],
  [
    "that the signature begins",
    [{ line: 7, opens: { kind: "signature", label: null } }],
    ["art_1", "art_1__cl_1", "art_1__cl_3", "art_2", "signature"],
  ],
  [
    "that an annex begins",
    [{ line: 7, opens: { kind: "annex", label: "I" } }],
    ["art_1", "art_1__cl_1", "art_1__cl_3", "art_2", "annex_I"],
  ],
])("takes a person's word: %s", (_what, overrides, addresses) => {
  expect(addressesOf(text, overrides)).toEqual(addresses);
});

it("opens what a person names inside a quotation", () => {
  const quoted = "Điều 1. A\n1. Sửa đổi như sau:\n“1. Một.\n2. Hai.”.\n2. Ba.";
  expect(addressesOf(quoted)).toEqual(["art_1", "art_1__cl_1", "art_1__cl_2"]);
  expect(
    read(quoted, [{ line: 4, opens: { kind: "clause", label: "1a" } }]).provisions.map(
      ({ address }) => address,
    ),
  ).toEqual(["art_1", "art_1__cl_1", "art_1__cl_1a", "art_1__cl_2"]);
});

it("opens nothing at an empty line, also behind the last one", () => {
  const asked: Override[] = [2, 4].map((line) => ({
    line,
    opens: { kind: "signature", label: null },
  }));
  const text = "Chương I\n\nChương II\n";
  expect(addressesOf(text, asked)).toEqual(addressesOf(text));
});
