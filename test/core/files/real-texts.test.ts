import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { treeOf } from "../../../src/core/provision/tree.js";
import type { Reading } from "../../../src/core/provision/types.js";
import { fold } from "../../../src/core/text/fold.js";
import { loadText } from "../../../src/files/load-text.js";
import { legalTexts, noLegalTexts } from "../../support/legal-texts.js";

const folder = legalTexts() ?? "";
if (folder === "") process.stdout.write(`${noLegalTexts}\n`);
const absent = folder === "";

async function reading(file: string, unwrap: boolean): Promise<Reading> {
  const loaded = await loadText(readFileSync(file), file, { unwrap });
  if (loaded.status === "refused") throw new Error(`${file} is refused as ${loaded.reason}`);
  return read(loaded.text);
}

/** Line breaks, the numbers of notes behind labels, and punctuation are layout. */
const words = (text: string) =>
  fold(
    text
      .replace(/\[\d{1,3}\]/gu, "")
      .replace(/^((?:Điều )?\d+[a-zđ]{0,2}\.|[a-zđ]\d?\))\d{1,3}(?=\s)/gmu, "$1"),
  ).replace(/[^\p{L}\p{N}]+/gu, "");

const inBody = (address: string) => address.startsWith("art_");

/** How much of the body of `clean` is in `other` at the same address with the same words. */
function agreement(other: Reading, clean: Reading): { share: number; differ: string[] } {
  const [there, here] = [treeOf(other), treeOf(clean)];
  const body = clean.provisions.map((provision) => provision.address).filter(inBody);
  const differ = body.filter(
    (address) => words(there.words(address)) !== words(here.words(address)),
  );
  return { share: 1 - differ.length / body.length, differ: differ.slice(0, 8) };
}

const clean = (name: string) => path.join(folder, "clean", name);

// In this cleaned text words of notes stand in a point and in a clause, and a paragraph of its own was
// joined to a clause: three of 240 provisions.
const torn: Record<string, number> = { "van-ban-hop-nhat-so-113-vbhn-vpqh-469596.txt": 0.987 };

describe.skipIf(absent)("the gazette's text layer, unwrapped, against the cleaned text", () => {
  const layer = path.join(folder, "gazette-layer");
  const names = absent || !existsSync(layer) ? ["none"] : readdirSync(layer);
  it.each(names)("%s", async (name) => {
    const { share, differ } = agreement(
      await reading(path.join(layer, name), true),
      await reading(clean(name), false),
    );
    expect(share, differ.join(" ")).toBeGreaterThanOrEqual(torn[name] ?? 0.99);
  });
});

describe.skipIf(absent)("gazette PDFs against the text", () => {
  const amendments = absent ? [] : readdirSync(path.join(folder, "amendments"));
  const base = path.join(folder, "amendments", amendments.find((n) => n.startsWith("T05")) ?? "");
  it.each([
    [
      "thong-tu-so-25-2026-tt-bkhcn-469691.pdf",
      clean("thong-tu-so-25-2026-tt-bkhcn-469691.txt"),
      0.99,
    ],
    // In the cleaned text foot notes stand between two rows of a table and in a point, and their numbers
    // are stuck to names of provinces: three of its 32 provisions.
    [
      "thong-tu-so-27-2026-tt-bkhcn-469693.pdf",
      clean("thong-tu-so-27-2026-tt-bkhcn-469693.txt"),
      0.9,
    ],
    ["thong-tu-so-17-2022-tt-bldtbxh-37918.pdf", path.join(base, "base.txt"), 0.99],
    ["thong-tu-so-03-2023-tt-bldtbxh-39601.pdf", path.join(base, "amending.txt"), 0.99],
  ])("%s", async (name, text, least) => {
    const pdf = await reading(path.join(folder, "pdf", name), false);
    const { share, differ } = agreement(pdf, await reading(text, false));
    expect(share, differ.join(" ")).toBeGreaterThanOrEqual(least);
  });
});

it.skipIf(absent)("the Labour Code from Word has the tree of its text", async () => {
  const docx = await reading(path.join(folder, "docx", "bo-luat-lao-dong-45-2019.docx"), false);
  const text = await reading(clean("bo-luat-lao-dong-so-45-2019-qh14-29268.txt"), false);
  const tree = ({ provisions }: Reading) =>
    provisions.map((provision) => provision.address).filter((address) => address !== "signature");
  // The Word file is a later consolidation: its last clause has no notes below it.
  const body = (reading: Reading) => tree(reading).filter((a) => !a.startsWith("art_220__cl_3"));
  expect(body(docx)).toEqual(body(text));
});
