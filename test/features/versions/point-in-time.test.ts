import { describe, expect, it } from "vitest";
import { currentVersion, versionOn } from "../../../src/features/versions/point-in-time.js";
import type { Version } from "../../../src/features/versions/types.js";

type Row = Parameters<typeof versionOn>[0][number];
const version = (n: number, rest: Partial<Version> = {}): Row => ({
  _id: `d@${n}`,
  n,
  kind: "promulgated",
  state: "published",
  inForceOn: "2025-07-01",
  knownOn: "2025-06-12",
  replaces: null,
  ...rest,
});
const amended = version(2, { kind: "amended", inForceOn: "2026-01-14", knownOn: "2026-01-14" });
const draft = version(3, { kind: "draft", inForceOn: null });

describe("the version in force on a day", () => {
  const two = [version(1), amended, draft];
  it.each<[string, Row[], string, string | undefined]>([
    ["before the first", two, "2025-06-30", undefined],
    ["from its first day", two, "2025-07-01", "d@1"],
    ["until the day before the next", two, "2026-01-13", "d@1"],
    ["from the day of the next", two, "2026-01-14", "d@2"],
    [
      "never one in review",
      [version(1), version(2, { inForceOn: "2026-01-14", state: "draft" })],
      "2026-02-01",
      "d@1",
    ],
    [
      "never one withdrawn",
      [version(1), version(2, { inForceOn: "2026-01-14", state: "withdrawn" })],
      "2026-02-01",
      "d@1",
    ],
    ["not one replaced", [version(1), version(2, { replaces: "d@1" })], "2025-08-01", "d@2"],
    [
      "the replaced one again when its replacement is withdrawn",
      [version(1), version(2, { replaces: "d@1", state: "withdrawn" })],
      "2025-08-01",
      "d@1",
    ],
    [
      "the official consolidation before every other of its day",
      [
        version(1),
        version(2, { kind: "official-consolidation" }),
        version(3, { kind: "reference-consolidation" }),
      ],
      "2025-08-01",
      "d@2",
    ],
    [
      "the official text before a digest",
      [version(1), version(2, { kind: "digest" })],
      "2025-08-01",
      "d@1",
    ],
  ])("is %s", (_name, versions, date, expected) => {
    expect(versionOn(versions, date)?._id).toBe(expected);
  });

  it("is as far as it was known: an act signed after the day from which it applies", () => {
    const late = version(2, { inForceOn: "2026-01-01", knownOn: "2026-04-29" });
    expect(versionOn([version(1), late], "2026-02-01", "2026-03-01")?._id).toBe("d@1");
    expect(versionOn([version(1), late], "2026-02-01", "2026-05-01")?._id).toBe("d@2");
  });
});

describe("the version a reader sees who names no day", () => {
  it.each<[string, Row[], string | undefined]>([
    ["the one in force", [version(1), amended], "d@1"],
    ["the first to come where none is in force", [version(1, { inForceOn: "2026-03-01" })], "d@1"],
    ["one whose dates are not known", [version(1, { inForceOn: null })], "d@1"],
    [
      "a posted draft where there is nothing else",
      [version(1, { kind: "draft", inForceOn: null })],
      "d@1",
    ],
    ["none where nothing is published", [version(1, { state: "draft" })], undefined],
  ])("is %s", (_name, versions, expected) => {
    expect(currentVersion(versions, "2025-12-01")?._id).toBe(expected);
  });
});
