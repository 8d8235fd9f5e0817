import type { Request } from "express";
import { reachedMilestone, type PlannedAmendment } from "./types.js";

/** A place of the programme as pages show it; what is not known says so. */
export function presentPlan(plan: PlannedAmendment, { lang, t }: Pick<Request, "lang" | "t">) {
  const reached = reachedMilestone(plan);
  const now = plan.milestones.findIndex(({ kind }) => kind === reached);
  const place = plan.place ?? 0;
  const documentId = plan.target?.documentId ?? null;
  return {
    id: plan._id,
    href: `/planned-amendments/${plan._id}`,
    place: plan.place,
    open: plan.title === null,
    title: plan.title?.[lang] ?? t("planned.open", { place }),
    illustration: plan.nature === "illustration",
    instrument: plan.instrument === null ? null : `planned.instrument.${plan.instrument}`,
    target: plan.target,
    targetHref: documentId === null ? null : `/documents/${documentId}`,
    leadUnit: plan.leadUnit,
    officer: plan.officer,
    reached: reached === null ? null : `planned.milestone.${reached}`,
    milestones: plan.milestones.map((milestone, index) => ({
      ...milestone,
      label: `planned.milestone.${milestone.kind}`,
      when: index < now ? "past" : index === now ? "now" : "ahead",
    })),
    facts: plan.facts.map((fact) => ({ text: fact[lang], source: fact.source })),
    revision: plan.revision,
  };
}
