import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnFeedback } from "../../../src/features/feedback/act-on-feedback.js";
import type { Feedback } from "../../../src/features/feedback/feedback.js";
import { planAmendment } from "../../../src/features/planned-amendments/plan-amendment.js";
import { createProposal } from "../../../src/features/proposals/edit-proposal.js";
import { startApp, type TestApp, type Visitor } from "../../support/app.js";
import { useDatabase } from "../../support/use-database.js";
import { keepMails } from "../mails/transport.js";
import { aDraft, aPublishedDecree, now, person } from "./setting.js";

type Fields = Record<string, string>;
const long = (letters: number) => "đ".repeat(letters);
const content = {
  group: "legal",
  type: "procedure",
  field: "science",
  difficulty: "Thời hạn ngắn.",
  proposedWording: "1. Mới <b>&",
  reason: "Thực tiễn.",
};

describe("wrong input", () => {
  useDatabase();
  let app: TestApp;
  let versionId: string;
  let remark: Feedback;
  let proposalId: string;
  const visitors = new Map<string, Visitor>();
  const officer = person("legal-officer", "phap-che");
  const department = "so-khcn-42";

  beforeAll(async () => {
    keepMails();
    app = await startApp();
    versionId = await aPublishedDecree();
    for (const role of ["contributor", "lead", "legal-officer"] as const)
      visitors.set(role, await app.signIn(role));
    visitors.set("reader", app.reader());
    remark = await submitted();
    await planAmendment({
      _id: "plan",
      nature: "illustration",
      title: { vi: "Kế hoạch", en: "Plan" },
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
    proposalId = (await createProposal(officer, input, now))._id;
  });
  afterAll(() => app.close());

  async function submitted(): Promise<Feedback> {
    const { _id: code, revision } = await aDraft(versionId);
    return actOnFeedback(person("lead"), { code, revision }, { kind: "submit" }, now);
  }
  const visitor = (who: string) => visitors.get(who) ?? app.reader();

  it.each<[string, Fields, string]>([
    ["no type", { type: "" }, "Chọn loại vướng mắc."],
    ["a group that is none", { group: "khác" }, "Chọn nhóm vướng mắc."],
    ["no field", { field: "" }, "Chọn lĩnh vực."],
    ["no difficulty", { difficulty: "  " }, "Nêu vướng mắc khi thực hiện."],
    ["no reason", { reason: "" }, "Nêu lý do."],
    ["a difficulty too long", { difficulty: long(10_001) }, "Nội dung dài quá 10.000 ký tự"],
    ["a wording too long", { proposedWording: long(100_001) }, "Nội dung dài quá 100.000 ký tự"],
    ["a level that is none", { level: "huyện" }, "Chọn lại cấp thực hiện trong danh sách."],
  ])(
    "filing with %s gets its sentence, and what was typed is kept",
    async (_name, wrong, sentence) => {
      const fields = {
        ...content,
        ...wrong,
        versionId,
        address: "art_2__cl_1",
        intent: "ask-approval",
      };
      const answer = await visitor("contributor").upload("/feedback", fields, {}, "/sign-in");
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      if (wrong.proposedWording === undefined)
        expect(answer.text).toContain("1. Mới &lt;b&gt;&amp;");
      if (wrong.reason === undefined) expect(answer.text).toContain("Thực tiễn.");
    },
  );

  it("filing with a file of another kind names it, and what was typed is kept", async () => {
    const fields = { ...content, versionId, address: "art_2__cl_1", intent: "save" };
    const evidence = new File(["x"], "chương trình.exe");
    const answer = await visitor("contributor").upload(
      "/feedback",
      fields,
      { evidence },
      "/sign-in",
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Tệp chương trình.exe không thuộc loại được nhận.");
    expect(answer.text).toContain("Thực tiễn.");
  });

  it("filing on a provision that is not there says what to do, and shows what was typed", async () => {
    const fields = { ...content, versionId, address: "art_99", intent: "save" };
    const answer = await visitor("contributor").upload("/feedback", fields, {}, "/sign-in");
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Không tìm thấy điều khoản này trong văn bản.");
    expect(answer.text).toContain("Thực tiễn.");
  });

  it.each<[string, Fields, string, string]>([
    [
      "decide",
      { decideReason: "Phù hợp với thực tiễn." },
      "Chọn kết quả.",
      "Phù hợp với thực tiễn.",
    ],
    ["decide", { outcome: "accepted" }, "Nêu lý do của quyết định.", "checked"],
    [
      "decide",
      { outcome: "guidance", decideReason: "Phù hợp.", remedyKind: "training" },
      "Nêu đơn vị thực hiện giải pháp.",
      "Phù hợp.",
    ],
    [
      "decide",
      {
        outcome: "guidance",
        decideReason: "Phù hợp.",
        remedyKind: "training",
        remedyOwner: "Vụ",
        remedyDue: "31/02",
      },
      "Nhập ngày hợp lệ.",
      "Phù hợp.",
    ],
    ["assign", { due: "2099-01-01" }, "Chọn đơn vị.", "2099-01-01"],
    ["assign", { unitId: "so-khcn-42", due: "2099-01-01" }, "Chọn đơn vị.", "2099-01-01"],
    [
      "assign",
      { unitId: "tan-so", due: "2020-01-01" },
      "Hạn xử lý phải từ hôm nay trở đi.",
      "2020-01-01",
    ],
    ["return", { returnReason: " " }, "Nêu lý do.", "return"],
    ["merge", { head: "GY-1" }, "Nhập mã của một góp ý khác", "GY-1"],
    ["merge", { head: "GY-2026-999999" }, "Không có góp ý nào mang mã này", "GY-2026-999999"],
  ])(
    "%s with %o gets its sentence, and what was typed is kept",
    async (act, fields, sentence, typed) => {
      const path = `/feedback/${remark.code ?? ""}`;
      const body = { ...fields, revision: String(remark.revision) };
      const answer = await visitor("legal-officer").post(`${path}/acts/${act}`, body, path);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain(typed);
    },
  );

  it("a decision on a page that is old says so, and keeps its reason in the form", async () => {
    const fresh = await submitted();
    const path = `/feedback/${fresh.code ?? ""}`;
    const target = { code: fresh._id, revision: fresh.revision };
    await actOnFeedback(officer, target, { kind: "receive" }, now);
    const fields = {
      outcome: "accepted",
      decideReason: "Lý do đã soạn.",
      revision: String(fresh.revision),
    };
    const answer = await visitor("legal-officer").post(`${path}/acts/decide`, fields, path);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Góp ý vừa được cập nhật sau khi trang này mở.");
    expect(answer.text).toContain("Lý do đã soạn.</textarea>");
    expect(answer.text).toContain("Đã tiếp nhận");
  });

  it("an edit on a page that is old shows both texts, and loses none", async () => {
    const author = visitor("contributor");
    const fields = { ...content, versionId, address: "art_2__cl_1", intent: "save" };
    const saved = await author.upload("/feedback", fields, {}, "/sign-in");
    const path = (saved.location ?? "").split("?")[0] ?? "";
    const edit = (reason: string) =>
      author.upload(`${path}/edit`, { ...fields, reason, revision: "1" }, {}, "/sign-in");
    expect((await edit("Bản thứ nhất.")).status).toBe(303);
    const answer = await edit("Bản thứ hai.");
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Góp ý vừa được người khác sửa");
    expect(answer.text).toContain("Bản thứ nhất.");
    expect(answer.text).toContain("Bản thứ hai.</textarea>");
  });

  it.each<[string, Fields, string]>([
    ["no address", { email: "" }, "Nhập địa chỉ thư điện tử hợp lệ"],
    ["no mail address", { email: "a@b@c" }, "Nhập địa chỉ thư điện tử hợp lệ"],
    ["no document", { email: "a@b.vn", documentId: "" }, "Chọn văn bản trong danh sách."],
    [
      "a document that is none",
      { email: "a@b.vn", documentId: "x" },
      "Chọn văn bản trong danh sách.",
    ],
  ])(
    "subscribing with %s gets its sentence, and what was typed is kept",
    async (_name, wrong, sentence) => {
      const fields = { documentId: "nd-1-2025", ...wrong };
      const answer = await visitor("reader").post("/subscriptions", fields, "/subscriptions");
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain(`value="${wrong.email ?? ""}"`);
    },
  );

  it.each<[string, Fields, string]>([
    ["no provision", { address: "" }, "Chọn điều khoản có trong văn bản."],
    ["a provision that is none", { address: "art_99" }, "Chọn điều khoản có trong văn bản."],
    ["no wording", { proposed: "" }, "Nhập nội dung dự thảo."],
    ["no operation", { operation: "xóa" }, "Chọn cách sửa."],
  ])(
    "an item with %s gets its sentence, and what was typed is kept",
    async (_name, wrong, sentence) => {
      const path = `/proposals/${proposalId}`;
      const item = {
        operation: "substitute",
        address: "art_2__cl_1",
        proposed: "1. Mới.",
        explanation: "Vì vướng.",
      };
      const fields = { ...item, ...wrong, revision: "1" };
      const answer = await visitor("legal-officer").post(`${path}/items`, fields, path);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain("Vì vướng.</textarea>");
    },
  );

  it("a plan with a date that is none gets its sentence, and the page as it was typed", async () => {
    const fields = { revision: "1", officer: "Lê Văn Ba", "drafting-planned": "31/12/2026" };
    const path = "/planned-amendments/plan";
    const answer = await visitor("legal-officer").post(path, fields, path);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Nhập ngày hợp lệ hoặc để trống.");
    expect(answer.text).toContain("Lê Văn Ba");
  });

  it("one organization's draft is not there for another", async () => {
    const draft = await aDraft(versionId);
    for (const who of ["contributor", "legal-officer", "reader"])
      expect((await visitor(who).get(`/feedback/${draft._id}`)).status).toBe(404);
    expect(department).not.toBe(draft.organizationId);
  });
});
