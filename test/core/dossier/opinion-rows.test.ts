import { describe, expect, it } from "vitest";
import {
  opinionGroups,
  opinionTotals,
  type Opinion,
} from "../../../src/core/dossier/opinion-rows.js";

const accepted = { outcome: "accepted", reason: "Tiếp thu." } as const;
const opinion = (code: string, differences: Partial<Opinion> = {}): Opinion => ({
  code,
  address: "art_4",
  organization: `Sở ${code}`,
  coSigners: [],
  mergedInto: null,
  content: `Ý kiến ${code}`,
  proposedWording: null,
  decision: null,
  ...differences,
});

const said = (text: string) => ({ text, wording: null });

describe("the table of opinions", () => {
  it("goes by the order of the text, merged opinions under their head, everybody named once", () => {
    const opinions = [
      opinion("3", { address: "art_9" }),
      opinion("1", { decision: accepted, coSigners: ["Sở 2", "Sở 5"] }),
      opinion("2", { mergedInto: "1" }),
      opinion("4", { address: "art_1" }),
    ];
    expect(opinionGroups(opinions, ["art_1", "art_4", "art_9"])).toEqual([
      {
        address: "art_1",
        rows: [{ codes: ["4"], subjects: ["Sở 4"], contents: [said("Ý kiến 4")], decision: null }],
      },
      {
        address: "art_4",
        rows: [
          {
            codes: ["1", "2"],
            subjects: ["Sở 1", "Sở 2", "Sở 5"],
            contents: [said("Ý kiến 1"), said("Ý kiến 2")],
            decision: accepted,
          },
        ],
      },
      {
        address: "art_9",
        rows: [{ codes: ["3"], subjects: ["Sở 3"], contents: [said("Ý kiến 3")], decision: null }],
      },
    ]);
  });

  it("keeps a merged opinion whose head is not in the table", () => {
    const groups = opinionGroups([opinion("2", { mergedInto: "1" })], []);
    expect(groups.flatMap(({ rows }) => rows.flatMap(({ codes }) => codes))).toEqual(["2"]);
  });

  it("counts opinions, bodies and answers; what is merged shares its head's answer", () => {
    const totals = opinionTotals([
      opinion("1", { decision: accepted, coSigners: ["Sở 9"] }),
      opinion("2", { mergedInto: "1" }),
      opinion("3", { decision: { outcome: "noted", reason: "Ghi nhận." } }),
      opinion("4"),
    ]);
    expect(totals).toMatchObject({ opinions: 4, organizations: 5, pending: 1 });
    expect(totals.byOutcome).toMatchObject({ accepted: 2, noted: 1, "not-accepted": 0 });
  });
});
