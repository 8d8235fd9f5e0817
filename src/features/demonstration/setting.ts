import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { projectRoot } from "../../platform/root.js";
import { roles } from "../../platform/policy.js";
import * as remark from "../feedback/feedback.js";

const date = z.iso.date();
const named = { name_vi: z.string(), name_en: z.string() };

const decision = z.strictObject({
  outcome: z.enum(remark.outcomes),
  reason: z.string(),
  remedy: z
    .strictObject({ kind: z.enum(remark.remedyKinds), owner: z.string(), due: date })
    .nullable()
    .default(null),
});

const remarks = z.array(
  z.strictObject({
    key: z.string(),
    by: z.string(),
    version: z.number().int().default(2),
    at: z.string(),
    quote: z.string().optional(),
    group: z.enum(remark.groups),
    type: z.enum(remark.types),
    field: z.enum(remark.fields),
    level: z.enum(remark.levels),
    transfer: z.enum(remark.transfers),
    filed: date,
    difficulty: z.string(),
    wording: z.string().nullable(),
    reason: z.string(),
    state: z.enum(remark.feedbackStates),
    unit: z.string().optional(),
    due: date.optional(),
    dissents: z.string().optional(),
    into: z.string().optional(),
    note: z.string().optional(),
    answer: z.string().optional(),
    cosigned: z.array(z.string()).default([]),
    decision: decision.optional(),
    settled: z.strictObject({ version: z.number().int(), address: z.string() }).optional(),
  }),
);
export type DemonstrationRemark = z.output<typeof remarks>[number];

const setting = z.strictObject({
  units: z.array(z.strictObject({ key: z.string(), ...named })),
  communes: z.array(z.strictObject({ key: z.string(), province: z.string(), ...named })),
  accounts: z.array(
    z.strictObject({
      key: z.string(),
      role: z.enum(roles),
      organization: z.string(),
      name: z.string(),
      email: z.email(),
    }),
  ),
  campaign: z.strictObject({
    title_vi: z.string(),
    title_en: z.string(),
    opens: date,
    deadline: date,
    answered: z.array(z.string()),
    no_comment: z.array(z.string()),
    extended: z.array(z.strictObject({ province: z.string(), until: date })),
  }),
  proposals: z.array(
    z.strictObject({
      key: z.string(),
      title_vi: z.string(),
      title_en: z.string(),
      submitted: z.boolean().default(false),
      items: z.array(
        z.strictObject({
          address: z.string(),
          operation: z.enum(["substitute", "insert", "repeal"]),
          text: z.string(),
          explanation: z.string(),
          answers: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type Setting = z.output<typeof setting>;

const read = async (name: string): Promise<unknown> =>
  parse(await readFile(join(projectRoot, "documents", "demonstration", name), "utf8"));

/** What the demonstration is made of, checked: its people, remarks, proposals and campaign. */
export async function readSetting(): Promise<{ setting: Setting; remarks: DemonstrationRemark[] }> {
  return {
    setting: setting.parse(await read("setting.yaml")),
    remarks: remarks.parse(await read("remarks.yaml")),
  };
}
