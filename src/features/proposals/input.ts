import { z } from "zod";

const operations = ["substitute", "insert", "repeal"] as const;
const codes = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.toUpperCase().match(/GY-\d{4}-\d{6,}/gu) ?? [])]);
const words = z.string().trim().max(100_000, "feedback.error.too-long:100000").default("");

/** An item of a proposal. An explanation may come later: until then the dossier says it is missing. */
export const itemSchema = z
  .object({
    operation: z.enum(operations, "proposals.error.operation"),
    address: z.string("proposals.error.address").trim().min(1, "proposals.error.address"),
    proposed: words,
    explanation: words,
    answers: codes,
  })
  .refine(({ operation, proposed }) => operation === "repeal" || proposed !== "", {
    path: ["proposed"],
    message: "proposals.error.proposed",
  });

export const newProposalSchema = z.object({
  titleVi: z.string("proposals.error.title").trim().min(1, "proposals.error.title").max(500),
  titleEn: z.string().trim().max(500).default(""),
});
