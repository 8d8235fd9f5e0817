import { expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { treeOf } from "../../../src/core/provision/tree.js";

const text = `Chương I\nCHUNG\nĐiều 1. Tên\n1. Gồm:\na) Một;[1]\nb) Hai.\n2. Ba.\nĐiều 2. Cuối\nHết.\n`;
const tree = treeOf(read(text));

it("walks up and down by address", () => {
  expect(tree.children(null).map(({ address }) => address)).toEqual(["chp_I"]);
  expect(tree.children("art_1").map(({ address }) => address)).toEqual([
    "art_1__cl_1",
    "art_1__cl_2",
  ]);
  expect(tree.ancestors("art_1__cl_1__point_a").map(({ address }) => address)).toEqual([
    "art_1__cl_1",
    "art_1",
    "chp_I",
  ]);
  expect(tree.get("art_1")).toMatchObject({
    kind: "article",
    label: "1",
    heading: "Tên",
    parent: "chp_I",
  });
});

it("gives own text, words without spans, and the text of all below", () => {
  expect(tree.own("art_1__cl_1")).toBe("1. Gồm:\n");
  expect(tree.own("art_1__cl_1__point_a")).toBe("a) Một;[1]\n");
  expect(tree.words("art_1__cl_1__point_a")).toBe("a) Một;\n");
  expect(tree.subtreeText("art_1__cl_1")).toBe("1. Gồm:\na) Một;[1]\nb) Hai.\n");
  expect(tree.subtreeWords("art_1__cl_1")).toBe("1. Gồm:\na) Một;\nb) Hai.\n");
});

it("knows nothing of an address that is not there", () => {
  expect([
    tree.get("art_9"),
    tree.own("art_9"),
    tree.children("art_9"),
    tree.ancestors("art_9"),
  ]).toEqual([null, "", [], []]);
});
