import { describe, expect, it } from "vitest";
import { perform, type Act } from "../../../src/features/feedback/act.js";
import type { FeedbackState } from "../../../src/features/feedback/feedback.js";
import { actKinds, moveOf } from "../../../src/features/feedback/states.js";
import { exampleFeedback, morning } from "./example-feedback.js";

const doer = {
  person: { accountId: "account-2", name: "Trần Thị Bình", organizationName: "Vụ Pháp chế" },
  at: morning,
};
const decide: Act = {
  kind: "decide",
  outcome: "accepted",
  reason: "Phù hợp thực tiễn.",
  remedy: null,
};

function after(state: FeedbackState, ...acts: Act[]) {
  let feedback = exampleFeedback({ state });
  for (const act of acts) {
    const done = perform(feedback, act, doer);
    if (done.status === "refused") return done.because;
    feedback = done.feedback;
  }
  return feedback;
}
const stateAfter = (state: FeedbackState, ...acts: Act[]) => {
  const result = after(state, ...acts);
  return typeof result === "string" ? `refused: ${result}` : result.state;
};

describe("a remark's life", () => {
  it.each<[FeedbackState, Act, string]>([
    ["draft", { kind: "ask-approval" }, "awaiting-lead"],
    ["awaiting-lead", { kind: "send-back", reason: "Bổ sung số liệu." }, "draft"],
    ["awaiting-lead", { kind: "submit" }, "submitted"],
    ["draft", { kind: "submit" }, "submitted"],
    ["submitted", { kind: "receive" }, "received"],
    [
      "received",
      { kind: "assign", unitId: "u", unitName: "Cục Viễn thông", due: "2026-12-01" },
      "with-unit",
    ],
    ["with-unit", { kind: "advise", text: "Nên tiếp thu." }, "with-unit"],
    ["received", { kind: "advise", text: "Nên tiếp thu." }, "refused: state"],
    ["received", { kind: "return", reason: "Nêu rõ số hồ sơ." }, "returned"],
    ["returned", { kind: "submit" }, "submitted"],
    ["received", { kind: "merge", into: "other", code: "GY-2026-000001" }, "merged"],
    ["draft", decide, "refused: state"],
    ["submitted", decide, "decided"],
    ["decided", decide, "decided"],
    ["settled", decide, "refused: state"],
    ["decided", { kind: "include", proposalId: "p", itemId: "i", title: "t" }, "in-proposal"],
    ["in-proposal", { kind: "release" }, "decided"],
    ["in-proposal", { kind: "forward" }, "with-government"],
    [
      "with-government",
      { kind: "settle", versionId: "v2", address: "art_4__cl_2a", label: "khoản 2a Điều 4" },
      "settled",
    ],
    [
      "received",
      { kind: "settle", versionId: "v2", address: "art_4", label: "Điều 4" },
      "refused: state",
    ],
    ["received", { kind: "withdraw", reason: "Đã rõ." }, "withdrawn"],
    ["decided", { kind: "withdraw", reason: "Đã rõ." }, "refused: state"],
    ["merged", { kind: "receive" }, "refused: state"],
  ])("%s, then %o: %s", (state, act, expected) => {
    expect(stateAfter(state, act)).toBe(expected);
  });

  it("tells each act as a fact with date, person and reason", () => {
    const result = after("submitted", { kind: "receive" }, decide);
    expect(result).toMatchObject({
      history: [
        {
          at: morning,
          by: doer.person,
          act: "receive",
          from: "submitted",
          to: "received",
          note: null,
        },
        { act: "decide", from: "received", to: "decided", note: "Phù hợp thực tiễn." },
      ],
    });
  });

  it("keeps the wordings a decision had before", () => {
    const result = after("received", decide, {
      ...decide,
      outcome: "partly-accepted",
      reason: "Chỉ khoản 2.",
    });
    expect(result).toMatchObject({
      decision: { outcome: "partly-accepted", reason: "Chỉ khoản 2." },
      earlierDecisions: [{ outcome: "accepted", reason: "Phù hợp thực tiễn." }],
    });
  });

  it("takes one answer from the author, and no second", () => {
    const answer: Act = { kind: "answer", text: "Đề nghị xem lại." };
    expect(after("decided", answer)).toMatchObject({ answer: { text: "Đề nghị xem lại." } });
    expect(after("decided", answer, answer)).toBe("answered-once");
  });

  it("takes one signature an organization, and none of the author's own", () => {
    const sign = {
      kind: "co-sign" as const,
      organizationId: "so-da-nang",
      organizationShort: "Sở KH&CN Đà Nẵng",
    };
    expect(after("submitted", sign)).toMatchObject({
      coSigners: [{ organizationId: "so-da-nang" }],
    });
    expect(after("submitted", sign, sign)).toBe("signed-already");
    expect(after("submitted", { ...sign, organizationId: "so-ha-tinh" })).toBe("own");
  });

  it("does not change the remark it was given", () => {
    const before = exampleFeedback({ state: "submitted" });
    const copy = structuredClone(before);
    perform(before, decide, doer);
    expect(before).toEqual(copy);
  });

  it("lets nothing move what is settled, merged or withdrawn", () => {
    for (const state of ["settled", "merged", "withdrawn"] as const)
      for (const act of actKinds) expect(moveOf(state, act)).toEqual({ status: "refused" });
  });
});
