import { describe, expect, it } from "vitest";
import { changesFor } from "../../../src/core/alerts/concerns.js";
import type { ChangeKind, ProvisionChange } from "../../../src/core/compare/types.js";

const change = (
  kind: ChangeKind,
  before: string | null,
  after: string | null,
): ProvisionChange => ({ kinds: [kind], before, after, words: [] });

describe("a change concerns whoever follows", () => {
  it.each<[string, ProvisionChange, string | null, boolean]>([
    ["everything", change("changed", "art_5__cl_2", "art_5__cl_2"), null, true],
    ["the clause itself", change("changed", "art_5__cl_2", "art_5__cl_2"), "art_5__cl_2", true],
    ["the article around it", change("changed", "art_5__cl_2", "art_5__cl_2"), "art_5", true],
    [
      "a clause with a longer number",
      change("changed", "art_5__cl_2", "art_5__cl_2"),
      "art_5__cl_21",
      false,
    ],
    [
      "a point of a clause whose own words changed",
      change("changed", "art_5__cl_2", "art_5__cl_2"),
      "art_5__cl_2__point_a",
      false,
    ],
    [
      "a clause of an article that was repealed",
      change("repealed", "art_5", null),
      "art_5__cl_2",
      true,
    ],
    ["the old address of what moved", change("moved", "art_5__cl_2", "art_7__cl_1"), "art_5", true],
    ["the new address of what moved", change("moved", "art_5__cl_2", "art_7__cl_1"), "art_7", true],
    ["another article", change("inserted", null, "art_5a"), "art_5", false],
  ])("%s: see the row", (_name, changed, followed, expected) => {
    expect(changesFor([changed], followed)).toEqual(expected ? [changed] : []);
  });
});
