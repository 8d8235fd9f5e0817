import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { actOnFeedback } from "../../../src/features/feedback/act-on-feedback.js";
import type { Act } from "../../../src/features/feedback/act.js";
import { findFeedback } from "../../../src/features/feedback/store.js";
import { comparisonPaper } from "../../../src/features/dossiers/comparison-paper.js";
import { loadDossier } from "../../../src/features/dossiers/load-dossier.js";
import { opinionsPaper } from "../../../src/features/dossiers/opinions-paper.js";
import { addItem, createProposal } from "../../../src/features/proposals/edit-proposal.js";
import { writeDocx } from "../../../src/files/out/docx.js";
import type { Paper } from "../../../src/files/out/paper.js";
import { translator, type Lang } from "../../../src/platform/messages/messages.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";
import { aDraft, aPublishedDecree, now, person } from "../feedback/setting.js";

useDatabase();
beforeEach(clearDatabase);

const officer = person("legal-officer", "phap-che");
const context = (lang: Lang) => ({ t: translator(lang), lang, now });

async function submitted(versionId: string, ...acts: Act[]) {
  const { _id: code } = await aDraft(versionId);
  for (const act of [{ kind: "submit" } as const, ...acts]) {
    const revision = (await findFeedback(code))?.revision ?? 0;
    const who = act.kind === "submit" || act.kind === "withdraw" ? person("lead") : officer;
    await actOnFeedback(who, { code, revision }, act, now);
  }
}

/** A proposal with an item and without an explanation; three remarks: decided, waiting, withdrawn. */
async function aDossier() {
  const versionId = await aPublishedDecree();
  const reason = "Phù hợp <thực tiễn> & cần thiết.";
  await submitted(versionId, { kind: "decide", outcome: "accepted", reason, remedy: null });
  await submitted(versionId);
  await submitted(versionId, { kind: "withdraw", reason: "Đã rõ." });
  const title = { vi: "Nghị định sửa đổi", en: "Amending decree" };
  const input = { plannedAmendmentId: "plan", baseVersionId: versionId, title };
  const { _id: id } = await createProposal(officer, input, now);
  const items = [
    {
      operation: "substitute",
      address: "art_2__cl_1",
      proposed: "1. Cấp giấy phép trong thời hạn 15 ngày làm việc.",
      explanation: "Gỡ vướng.",
    },
    {
      operation: "insert",
      address: "art_2__cl_2",
      proposed: "2a. Tạm dừng thời hạn khi hỏi ý kiến.",
      explanation: "Cần thiết.",
    },
    { operation: "repeal", address: "art_1", proposed: "", explanation: "" },
  ] as const;
  for (const [index, item] of items.entries())
    await addItem(
      officer,
      { id, revision: index + 1 },
      { ...item, answers: ["GY-2026-000001"] },
      now,
    );
  return loadDossier(id);
}

const tableOf = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
const textOf = (cells: ReturnType<typeof tableOf>[number]) =>
  cells.map(({ paragraphs }) =>
    paragraphs.map((line) => line.map(({ text }) => text).join("")).join(" / "),
  );
const listsOf = (paper: Paper) =>
  paper.blocks.flatMap((block) =>
    block.kind === "list" ? block.items.map((line) => line.map(({ text }) => text).join("")) : [],
  );

describe("the papers of a proposal", () => {
  it("compare current and proposed wording with its explanation, in the order of the text", async () => {
    const paper = comparisonPaper(await aDossier(), context("vi"));
    expect(paper).toMatchObject({
      landscape: true,
      mark: "VĂN BẢN MINH HỌA, KHÔNG CÓ HIỆU LỰC PHÁP LÝ",
    });
    expect(tableOf(paper).map(textOf)).toEqual([
      [
        "Điều 1 / Điều 1. Phạm vi điều chỉnh / Nghị định này quy định về phân cấp.",
        "Điều 1 / (Bãi bỏ)",
        "(chưa có) / Góp ý: GY-2026-000001",
      ],
      [
        "khoản 1 Điều 2 / 1. Cấp giấy phép trong thời hạn 10 ngày làm việc.",
        "khoản 1 Điều 2 / 1. Cấp giấy phép trong thời hạn 15 ngày làm việc.",
        "Gỡ vướng. / Góp ý: GY-2026-000001",
      ],
      [
        "(Bổ sung mới)",
        "Sau khoản 2 Điều 2 / 2a. Tạm dừng thời hạn khi hỏi ý kiến.",
        "Cần thiết. / Góp ý: GY-2026-000001",
      ],
    ]);
  });

  it("name what is missing and what was left out, instead of hiding it", async () => {
    const paper = opinionsPaper(await aDossier(), context("vi"));
    expect(listsOf(paper)).toEqual([
      "Tiếp thu: 1",
      "Chưa có quyết định: 1",
      "GY-2026-000002 chưa có quyết định",
      "Nội dung sửa Điều 1 chưa có thuyết minh",
      "GY-2026-000003 (Sở Khoa học và Công nghệ so-42): đơn vị đã rút",
    ]);
  });

  it("list opinions with their acceptance under one provision", async () => {
    const [first, second] = tableOf(opinionsPaper(await aDossier(), context("vi"))).map(textOf);
    expect(first).toEqual([
      "khoản 1 Điều 2",
      "Sở Khoa học và Công nghệ so-42 / GY-2026-000001",
      "Thời hạn 10 ngày không đủ. / Đề nghị sửa thành: 1. Cấp giấy phép trong thời hạn 15 ngày làm việc.",
      "Tiếp thu / Phù hợp <thực tiễn> & cần thiết.",
    ]);
    expect(second?.at(-1)).toBe("(chưa có)");
  });

  it.each<Lang>(["vi", "en"])(
    "become Word files whose words are all there, in %s",
    async (lang) => {
      const loaded = await aDossier();
      for (const paper of [
        comparisonPaper(loaded, context(lang)),
        opinionsPaper(loaded, context(lang)),
      ]) {
        const files = unzipSync(await writeDocx(paper));
        const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
        expect(xml).toContain('w:orient="landscape"');
        const words = textWords(xml);
        for (const cell of tableOf(paper).flatMap(textOf))
          for (const line of cell.split(" / ")) expect(words).toContain(line);
        expect(words).toContain(paper.title[0]);
      }
    },
  );
});

/** The words of a Word file, a paragraph a line, as somebody reads them. */
function textWords(xml: string): string {
  const paragraphs = xml.split("</w:p>").map((paragraph) => paragraph.replace(/<[^>]*>/g, ""));
  return paragraphs
    .join("\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
