import { beforeEach, describe, expect, it } from "vitest";
import { actOnFeedback } from "../../../src/features/feedback/act-on-feedback.js";
import type { Act } from "../../../src/features/feedback/act.js";
import type { Feedback } from "../../../src/features/feedback/feedback.js";
import "../../../src/features/feedback/follow-up-feedback.js";
import "../../../src/features/feedback/place-feedback.js";
import "../../../src/features/feedback/settle-feedback.js";
import { findFeedback } from "../../../src/features/feedback/store.js";
import { planAmendment } from "../../../src/features/planned-amendments/plan-amendment.js";
import "../../../src/features/proposals/link-proposal.js";
import {
  addItem,
  createProposal,
  removeItem,
  submitProposal,
} from "../../../src/features/proposals/edit-proposal.js";
import { proposalById } from "../../../src/features/proposals/queries.js";
import "../../../src/features/versions/follow-publication.js";
import { workAll } from "../../../src/platform/jobs/index.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";
import { keepMails, sent } from "../mails/transport.js";
import { aDraft, aPublishedDecree, lawText, now, person, publishText } from "./setting.js";

useDatabase();
beforeEach(clearDatabase);
beforeEach(keepMails);

const officer = person("legal-officer", "phap-che");
const lead = person("lead");
const later = new Date(now.getTime() + 301_000);
const decide: Act = {
  kind: "decide",
  outcome: "accepted",
  reason: "Phù hợp & cần thiết.",
  remedy: null,
};

async function act(feedback: Feedback, doing: Act, by = officer): Promise<Feedback> {
  const { _id: code } = feedback;
  const revision = (await findFeedback(code))?.revision ?? 0;
  return actOnFeedback(by, { code, revision }, doing, now);
}
const submitted = async (versionId: string) =>
  act(await aDraft(versionId), { kind: "submit" }, lead);
const again = async ({ _id }: Feedback) => findFeedback(_id);

async function publishNext(text: string): Promise<string> {
  const rest = { basedOn: "nd-1-2025@1", kind: "amended", inForceOn: "2026-12-15" };
  const versionId = await publishText(text, rest);
  await workAll(now);
  // What stumbled is tried again a little later, and still before any mail may leave.
  await workAll(new Date(now.getTime() + 120_000));
  return versionId;
}

describe("a decision", () => {
  it("is mailed to the author whole, once, also when its job runs twice", async () => {
    const feedback = await submitted(await aPublishedDecree());
    await act(feedback, decide);
    await workAll(now);
    await workAll(later);
    const mails = sent.filter(({ subject }) => subject.startsWith("Quyết định"));
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["contributor.so-42@clausetrail.example", "Quyết định về góp ý GY-2026-000001"],
    ]);
    expect(mails[0]?.text).toBe(`Đã có quyết định về góp ý GY-2026-000001.

Mã: GY-2026-000001
Điều khoản: khoản 1 Điều 2, 1/2025/NĐ-CP
Văn bản minh họa, không có hiệu lực pháp lý.
Vướng mắc: Thời hạn 10 ngày không đủ.

Kết quả: Tiếp thu

Lý do:
Phù hợp & cần thiết.

Đơn vị có thể gửi ý kiến về quyết định một lần tại:
https://gopy.example.vn/feedback/GY-2026-000001

--
Đơn vị nhận thư này vì là tác giả của góp ý.
Clausetrail · https://gopy.example.vn
`);
    expect(mails[0]?.html).toContain("Phù hợp &amp; cần thiết.");
  });

  it("is mailed to the authors of what was merged under it too", async () => {
    const versionId = await aPublishedDecree();
    const head = await submitted(versionId);
    const other = await submitted(versionId);
    await act(other, { kind: "merge", into: head._id, code: head.code ?? "" });
    await act(head, decide);
    await workAll(now);
    const mails = sent.filter(({ subject }) => subject.startsWith("Quyết định"));
    // One person wrote both here: one mail, as the author of the head.
    expect(mails).toHaveLength(1);
    expect(sent.filter(({ subject }) => subject.includes("đã được gộp"))).toHaveLength(1);
  });
});

describe("a new version", () => {
  it.each([
    ["the same clause", lawText.replace("phân cấp", "phân quyền"), "held", "art_2__cl_1"],
    ["the clause reworded", lawText.replace("10 ngày", "15 ngày"), "reworded", "art_2__cl_1"],
    [
      "the clause elsewhere",
      lawText
        .replace("Điều 2.", "Điều 2. Trách nhiệm\nBộ hướng dẫn Nghị định này.\nĐiều 3.")
        .replace("Điều 3. Hiệu lực", "Điều 4. Hiệu lực"),
      "moved",
      "art_3__cl_1",
    ],
    [
      "the clause repealed",
      lawText.replace("1. Cấp giấy phép trong thời hạn 10 ngày làm việc.", "1. (được bãi bỏ)"),
      "repealed",
      null,
    ],
  ])("with %s places the open remark: see the row", async (_name, text, status, address) => {
    const feedback = await submitted(await aPublishedDecree());
    const versionId = await publishNext(text);
    expect((await again(feedback))?.placements).toMatchObject([
      { versionId, status, address, confirmed: null },
    ]);
  });

  it("leaves a form that somebody has open as it was: placing is no act of a person", async () => {
    const feedback = await submitted(await aPublishedDecree());
    await publishNext(lawText.replace("10 ngày", "15 ngày"));
    const { _id: code, revision } = feedback;
    await expect(actOnFeedback(officer, { code, revision }, decide, now)).resolves.toMatchObject({
      state: "decided",
    });
    expect((await again(feedback))?.placements).toHaveLength(1);
  });
});

describe("a proposal", () => {
  async function proposalWith(feedback: Feedback, versionId: string) {
    await planAmendment({
      _id: "plan",
      nature: "illustration",
      title: null,
      instrument: null,
      target: null,
      leadUnit: null,
      officer: null,
      milestones: [],
    });
    const input = {
      plannedAmendmentId: "plan",
      baseVersionId: versionId,
      title: { vi: "Đề xuất", en: "Proposal" },
    };
    const { _id: id, revision } = await createProposal(officer, input, now);
    const item = {
      operation: "substitute" as const,
      address: "art_2__cl_1",
      proposed: "1. Cấp giấy phép trong thời hạn 15 ngày làm việc.",
      explanation: "Gỡ vướng.",
      answers: [feedback.code ?? ""],
    };
    await addItem(officer, { id, revision }, item, now);
    await workAll(now);
    return id;
  }

  it("takes the remarks it answers along: in it, out of it, to the Government", async () => {
    const versionId = await aPublishedDecree();
    const feedback = await act(await submitted(versionId), decide);
    const id = await proposalWith(feedback, versionId);
    expect((await again(feedback))?.state).toBe("in-proposal");
    const first = await proposalById(id);
    const itemId = first?.items[0]?.id ?? "";
    await removeItem(officer, { id, revision: first?.revision ?? 0, itemId }, now);
    await workAll(now);
    expect((await again(feedback))?.state).toBe("decided");
  });

  it("that a version has word for word settles them, and their author is told where", async () => {
    const versionId = await aPublishedDecree();
    const feedback = await act(await submitted(versionId), decide);
    const id = await proposalWith(feedback, versionId);
    const { revision = 0 } = (await proposalById(id)) ?? {};
    await submitProposal(officer, { id, revision }, now);
    await workAll(now);
    expect((await again(feedback))?.state).toBe("with-government");
    await publishNext(lawText.replace("10 ngày", "15 ngày"));
    expect((await again(feedback))?.state).toBe("with-government");
    await workAll(later);
    await workAll(later);
    expect(await again(feedback)).toMatchObject({
      state: "settled",
      settlement: { address: "art_2__cl_1", label: "khoản 1 Điều 2" },
    });
    expect(sent.map(({ subject }) => subject)).toContain(
      "Đề nghị của đơn vị nay là khoản 1 Điều 2: góp ý GY-2026-000001",
    );
  });

  it("that a version words otherwise settles nothing: a person has to look", async () => {
    const versionId = await aPublishedDecree();
    const feedback = await act(await submitted(versionId), decide);
    await proposalWith(feedback, versionId);
    await publishNext(lawText.replace("10 ngày", "12 ngày"));
    await workAll(later);
    expect((await again(feedback))?.state).toBe("in-proposal");
  });
});
