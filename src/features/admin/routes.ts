import { routes } from "../../platform/http/routes.js";
import { countJobs, enqueue, findJob, listJobs } from "../../platform/jobs/index.js";
import { notFound } from "../../platform/errors.js";
import { can } from "../../platform/policy.js";

export const adminRoutes = routes("admin");

adminRoutes.get("/admin", can("administrator"), async (req, res) => {
  res.page("admin/index", {
    title: req.t("nav.admin"),
    waiting: await countJobs("waiting"),
    dead: await countJobs("dead"),
  });
});

adminRoutes.get("/admin/jobs", can("administrator"), async (req, res) => {
  const dead = await listJobs("dead", 100);
  res.page("admin/jobs", {
    title: req.t("admin.jobs.title"),
    breadcrumbs: [{ text: req.t("nav.admin"), href: "/admin" }],
    jobs: dead.map(({ _id, kind, tries, lastError, finishedAt }) => ({
      name: _id,
      kind,
      tries,
      lastError,
      finishedAt,
    })),
  });
});

adminRoutes.post("/admin/jobs", can("administrator"), async (req, res) => {
  const { name } = req.body as { name?: unknown };
  const job = typeof name === "string" ? await findJob(name) : null;
  if (job?.state !== "dead") throw notFound();
  await enqueue({ kind: job.kind, name: job._id, data: job.data });
  res.redirect(303, "/admin/jobs");
});
