import { beforeEach, describe, expect, it } from "vitest";
import { actOnFeedback } from "../../../src/features/feedback/act-on-feedback.js";
import type { Act } from "../../../src/features/feedback/act.js";
import { editFeedback } from "../../../src/features/feedback/edit-feedback.js";
import { maySee } from "../../../src/features/feedback/policy.js";
import { findFeedback } from "../../../src/features/feedback/store.js";
import { receiptCode } from "../../../src/features/feedback/receipt-code.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";
import { aDraft, aFiling, aPublishedDecree, now, person } from "./setting.js";

useDatabase();
beforeEach(clearDatabase);

const lead = person("lead");
const officer = person("legal-officer", "phap-che");
const submitted = async (versionId: string) => {
  const { _id: code, revision } = await aDraft(versionId);
  return actOnFeedback(lead, { code, revision }, { kind: "submit" }, now);
};

describe("filing", () => {
  it("keeps the words of the provision as they are now", async () => {
    const draft = await aDraft(await aPublishedDecree());
    expect(draft).toMatchObject({
      code: null,
      state: "draft",
      place: { words: "1. Cấp giấy phép trong thời hạn 10 ngày làm việc." },
    });
  });

  it("refuses a provision that the version does not have", async () => {
    const versionId = await aPublishedDecree();
    await expect(aDraft(versionId, { address: "art_99" })).rejects.toMatchObject({
      code: "unknown-place",
    });
  });

  it("gives two hundred remarks that are submitted at once two hundred codes without a gap", async () => {
    const versionId = await aPublishedDecree();
    const drafts = await Promise.all(Array.from({ length: 200 }, () => aDraft(versionId)));
    const done = await Promise.all(
      drafts.map(({ _id: code, revision }) =>
        actOnFeedback(lead, { code, revision }, { kind: "submit" }, now),
      ),
    );
    const codes = done.map(({ code }) => code).toSorted();
    expect(codes).toEqual(Array.from({ length: 200 }, (_, n) => receiptCode(2026, n + 1)));
  });

  it("keeps the code of a remark that is returned and submitted anew", async () => {
    const first = await submitted(await aPublishedDecree());
    const returned = await actOnFeedback(
      officer,
      { code: first._id, revision: first.revision },
      { kind: "return", reason: "Nêu rõ số hồ sơ." },
      now,
    );
    const again = await actOnFeedback(
      lead,
      { code: first._id, revision: returned.revision },
      { kind: "submit" },
      now,
    );
    expect(again.code).toBe(first.code);
  });
});

describe("acting on a remark", () => {
  const decide: Act = { kind: "decide", outcome: "accepted", reason: "Phù hợp.", remedy: null };

  it.each<[string, Parameters<typeof person>, Act]>([
    ["a contributor to submit", ["contributor"], { kind: "submit" }],
    [
      "another department's lead to withdraw",
      ["lead", "so-48"],
      { kind: "withdraw", reason: "Rút." },
    ],
    ["a lead to decide", ["lead"], decide],
    ["an administrator to decide", ["administrator", "phap-che"], decide],
    ["a drafting lead of another unit to decide", ["drafting-lead", "tan-so"], decide],
    [
      "a unit officer to advise unasked",
      ["unit-officer", "tan-so"],
      { kind: "advise", text: "Nên." },
    ],
    [
      "its own organization to co-sign",
      ["lead"],
      { kind: "co-sign", organizationId: "so-42", organizationShort: "Sở" },
    ],
  ])("does not allow %s", async (_name, who, act) => {
    const { _id: code, revision } = await submitted(await aPublishedDecree());
    await expect(actOnFeedback(person(...who), { code, revision }, act, now)).rejects.toMatchObject(
      {
        code: "no-right",
      },
    );
  });

  it("takes one of two decisions made on the same page, and tells the other so", async () => {
    const { _id: code, revision } = await submitted(await aPublishedDecree());
    const results = await Promise.allSettled([
      actOnFeedback(officer, { code, revision }, decide, now),
      actOnFeedback(officer, { code, revision }, { ...decide, outcome: "noted" }, now),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "changed-meanwhile" },
    });
  });

  it("is refused where the state does not allow it", async () => {
    const { _id: code, revision } = await submitted(await aPublishedDecree());
    const advise: Act = { kind: "answer", text: "Đề nghị xem lại." };
    await expect(actOnFeedback(lead, { code, revision }, advise, now)).rejects.toMatchObject({
      code: "not-now",
      messageKey: "feedback.refused.state",
    });
  });

  it("does not lose what two people of an organization edit at once", async () => {
    const draft = await aDraft(await aPublishedDecree());
    const target = { code: draft._id, revision: draft.revision };
    const { content } = aFiling("");
    const edited = (difficulty: string) => ({ content: { ...content, difficulty }, evidence: [] });
    await editFeedback(person("contributor"), target, edited("Một."), now);
    await expect(editFeedback(lead, target, edited("Hai."), now)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect((await findFeedback(draft._id))?.content.difficulty).toBe("Một.");
  });
});

describe("a draft", () => {
  it("is seen by its own organization alone", async () => {
    const draft = await aDraft(await aPublishedDecree());
    const seenBy = [person("lead"), person("lead", "so-48"), officer, { kind: "reader" } as const];
    expect(seenBy.map((actor) => maySee(actor, draft))).toEqual([true, false, false, false]);
  });

  it("is everybody's to read once it was submitted", async () => {
    const feedback = await submitted(await aPublishedDecree());
    expect(maySee({ kind: "reader" }, feedback)).toBe(true);
  });
});
