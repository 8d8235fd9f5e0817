import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/root.js";
import type { Visitor } from "./visitor.js";

const home = "/documents/nd-9133-2025";
const documents = join(projectRoot, "documents");

const newVersion = {
  kind: "amended",
  labelVi: "Sửa đổi lần hai",
  labelEn: "Second amendment",
  inForceOn: "2026-12-01",
  knownOn: "",
  act: "9099/2026/NĐ-CP",
  basedOn: "",
  replaces: "",
  consultationUntil: "",
};

// Clause 9 is nowhere in the text, so that this instruction waits for a person.
const needsPerson =
  "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 9133/2025/NĐ-CP\n1. Sửa đổi, bổ sung khoản 9 Điều 6 như sau:\n“9. Nội dung mới của khoản này.”.";

/** What a legal officer leaves half done: a version in review, and an act whose instructions wait. */
export async function leaveWorkOpen(officer: Visitor): Promise<void> {
  const text = await readFile(
    join(documents, "nd-9133-2025", "2026-01-14-sua-doi-9015-2026.txt"),
    "utf8",
  );
  const changed = text.replace("10 ngày làm việc", "07 ngày làm việc");
  await send(officer, "/versions", { ...newVersion, text: changed }, "/versions/new");
  const act = await readFile(join(documents, "nd-9015-2026", "2026-01-14-ban-hanh.txt"), "utf8");
  const asking = act.replace(/^Điều 1\. .*$/mu, needsPerson);
  await send(officer, "/amend", { act: "", text: asking }, "/amend");
}

async function send(
  officer: Visitor,
  path: string,
  fields: Record<string, string>,
  from: string,
): Promise<void> {
  const { status } = await officer.upload(home + path, fields, {}, home + from);
  if (status !== 303) throw new Error(`${home}${path} answers ${status}`);
}
