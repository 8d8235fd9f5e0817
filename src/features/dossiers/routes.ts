import type { Request } from "express";
import { writeDocx } from "../../files/out/docx.js";
import type { Paper } from "../../files/out/paper.js";
import { notFound } from "../../platform/errors.js";
import { routes } from "../../platform/http/routes.js";
import { can } from "../../platform/policy.js";
import { render } from "../../platform/views/views.js";
import { latestProposals } from "../proposals/queries.js";
import { comparisonPaper } from "./comparison-paper.js";
import { loadDossier } from "./load-dossier.js";
import { missingWords } from "./missing-words.js";
import { opinionsPaper } from "./opinions-paper.js";

export const dossiersRoutes = routes("dossiers");
const r = dossiersRoutes;
const drafters = can("legal-officer", "drafting-lead");
const papers = { comparison: comparisonPaper, opinions: opinionsPaper };
type PaperName = keyof typeof papers;

r.get("/dossiers", drafters, async (req, res) => {
  const proposals = await latestProposals(100);
  res.page("dossiers/index", {
    title: req.t("dossiers.title"),
    dossiers: proposals.map(({ _id, title, documentId, items, state }) => ({
      href: `/dossiers/${_id}`,
      title: title[req.lang],
      documentId,
      items: items.length,
      state: `proposals.state.${state}`,
    })),
  });
});

r.get("/dossiers/:id", drafters, async (req, res) => {
  const loaded = await loadDossier(String(req.params.id));
  const { proposal, document, dossier } = loaded;
  const context = { t: req.t, lang: req.lang, now: new Date() };
  res.page("dossiers/show", {
    title: proposal.title[req.lang],
    breadcrumbs: [
      { text: req.t("dossiers.title"), href: "/dossiers" },
      { text: proposal.title[req.lang], href: `/proposals/${proposal._id}` },
    ],
    nature: document.nature,
    missing: dossier.missing.map((missing) => ({
      text: missingWords(missing, { ...context, items: proposal.items }),
      href: "feedback" in missing ? `/feedback/${missing.feedback}` : `/proposals/${proposal._id}`,
    })),
    leftOut: dossier.leftOut,
    papers: (Object.keys(papers) as PaperName[]).map((name) => ({
      name,
      docxHref: `/dossiers/${proposal._id}/${name}.docx`,
      htmlHref: `/dossiers/${proposal._id}/${name}.html`,
      paper: papers[name](loaded, context),
    })),
  });
});

r.get("/dossiers/:id/:file", drafters, async (req, res) => {
  const { name, ending } = fileOf(req);
  const loaded = await loadDossier(String(req.params.id));
  const paper = papers[name](loaded, { t: req.t, lang: req.lang, now: new Date() });
  const title = req.t(`dossiers.${name}.file`, { number: loaded.document.number });
  if (ending === "docx") {
    res.attachment(`${title.replaceAll("/", "-")}.docx`);
    res.send(Buffer.from(await writeDocx(paper)));
    return;
  }
  res.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
  res.type("html").send(htmlOf(paper, req));
});

function fileOf(req: Request): { name: PaperName; ending: "docx" | "html" } {
  const [name, ending] = String(req.params.file).split(".");
  if ((name === "comparison" || name === "opinions") && (ending === "docx" || ending === "html"))
    return { name, ending };
  throw notFound();
}

const htmlOf = (paper: Paper, req: Request) =>
  render("report/paper", { lang: req.lang }, { paper, title: paper.title.join(" ") });
