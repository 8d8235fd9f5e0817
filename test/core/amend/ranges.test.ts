import { describe, expect, it } from "vitest";
import { act, amended, decree, readOne } from "./show.js";

describe("ranges", () => {
  it.each([
    [
      "các điểm a đến c khoản 2 Điều 5",
      "art_5__cl_2__point_a art_5__cl_2__point_b art_5__cl_2__point_c",
    ],
    [
      "các điểm từ c đến đ khoản 2 Điều 5",
      "art_5__cl_2__point_c art_5__cl_2__point_d art_5__cl_2__point_đ",
    ],
    ["khoản 1 - 3 Điều 5", "art_5__cl_1 art_5__cl_2 art_5__cl_3"],
    ["các khoản từ 2 đến 4 Điều 7", "art_7__cl_2 art_7__cl_3 art_7__cl_4"],
    ["khoản 2a đến khoản 2c Điều 9", "art_9__cl_2a art_9__cl_2b art_9__cl_2c"],
    ["Điều 5-7", "art_5 art_6 art_7"],
    ["các Điều 3, 5 đến 7 và 9", "art_3 art_5 art_6 art_7 art_9"],
    ["khoản 3 đến 1 Điều 5", "art_5__cl_3 ? not-understood"],
  ])("%s", (place, expected) => {
    expect(readOne(`Bãi bỏ ${place}.`)).toEqual([`repeal ${expected}`]);
  });

  const text = decree("Một\n1. Sở.\n2. Sở.\n2a. Sở.\n3. Sở.\n4. Sở.", "Hai\nX.");
  it.each([
    ["Bãi bỏ khoản 1 đến khoản 3 Điều 1.", ["ambiguous-citation"]],
    ["Bãi bỏ các khoản từ 1 đến 2 Điều 1.", []],
    ["Bãi bỏ khoản 3, khoản 4 và khoản 2 Điều 1.", []],
    ["Thay cụm từ “Sở” bằng cụm từ “Cục” tại khoản 2 - 4 Điều 1.", ["ambiguous-citation"]],
  ])("ask about what was inserted inside them: %s", (clause, asked) => {
    expect(amended(text, [act(clause)]).open).toEqual(asked);
  });
});
