import { z } from "zod";
import { canonical } from "../../core/text/canonical.js";
import {
  fields,
  groups,
  levels,
  outcomes,
  remedyKinds,
  transfers,
  types,
  type FeedbackContent,
  type Outcome,
  type Remedy,
} from "./feedback.js";

export const textLimits = { difficulty: 10_000, proposedWording: 100_000, reason: 10_000 };

/** A field of a form and the sentence (message key) that says what is wrong with it. */
export type FieldError = { field: string; key: string; values?: Record<string, number | string> };
export type Input<T> = { status: "right"; value: T } | { status: "wrong"; errors: FieldError[] };

/** What a form sent, for showing it again: strings only, whatever was sent. */
export type Typed = Record<string, string>;

export function typedOf(body: unknown): Typed {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === "string" ? [[name, canonical(value)]] : [],
    ),
  );
}

const line = (limit: number) => z.string().trim().max(limit, `feedback.error.too-long:${limit}`);
const written = (limit: number, key: string) => line(limit).min(1, key);
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
const needed = (key: string) => z.string(key).pipe(written(textLimits.reason, key));

const content = z.object({
  group: z.enum(groups, "feedback.error.group"),
  type: z.enum(types, "feedback.error.type"),
  field: z.enum(fields, "feedback.error.field"),
  level: orNull(z.enum(levels, "feedback.error.level")),
  transfer: orNull(z.enum(transfers, "feedback.error.transfer")),
  difficulty: needed("feedback.error.difficulty"),
  proposedWording: orNull(line(textLimits.proposedWording)),
  reason: z
    .string("feedback.error.reason")
    .pipe(written(textLimits.reason, "feedback.error.reason")),
});

/** A draft may lack its texts: they are asked for when it is handed on. */
const draft = content.extend({
  difficulty: z.string().default("").pipe(line(textLimits.difficulty)),
  reason: z.string().default("").pipe(line(textLimits.reason)),
});

/** Wording equal to the provision's words asks for nothing: it is stored as none. */
export function readContent(
  typed: Typed,
  { words, asDraft }: { words: string; asDraft: boolean },
): Input<FeedbackContent> {
  const read = readForm(asDraft ? draft : content, typed);
  if (read.status === "wrong") return read;
  const { proposedWording } = read.value;
  const unchanged = proposedWording?.trim() === words.trim();
  return {
    status: "right",
    value: { ...read.value, proposedWording: unchanged ? null : proposedWording },
  };
}

const decision = z.object({
  outcome: z.enum(outcomes, "feedback.error.outcome"),
  decideReason: needed("feedback.error.decision-reason"),
  remedyKind: orNull(z.enum(remedyKinds, "feedback.error.remedy")),
  remedyOwner: z.string().default("").pipe(line(200)),
  remedyDue: orNull(z.iso.date("feedback.error.date")),
});

export type DecisionInput = { outcome: Outcome; reason: string; remedy: Remedy | null };

/** A remedy needs somebody who carries it out and a date. */
export function readDecision(typed: Typed): Input<DecisionInput> {
  const read = readForm(decision, typed);
  if (read.status === "wrong") return read;
  const { outcome, decideReason: reason, remedyKind, remedyOwner, remedyDue } = read.value;
  if (remedyKind === null) return { status: "right", value: { outcome, reason, remedy: null } };
  const errors: FieldError[] = [];
  if (remedyOwner === "") errors.push({ field: "remedyOwner", key: "feedback.error.remedy-owner" });
  if (remedyDue === null) errors.push({ field: "remedyDue", key: "feedback.error.date" });
  if (errors.length > 0 || remedyDue === null) return { status: "wrong", errors };
  const remedy = { kind: remedyKind, owner: remedyOwner, due: remedyDue };
  return { status: "right", value: { outcome, reason, remedy } };
}

/** One mandatory text of an act; its field bears the act's name, for several forms share a page. */
export function readWords(typed: Typed, field: string): Input<string> {
  const key = field.endsWith("Reason") ? "feedback.error.act-reason" : "feedback.error.text";
  const read = readForm(z.object({ [field]: needed(key) }), typed);
  return read.status === "wrong" ? read : { status: "right", value: read.value[field] ?? "" };
}

export function readAssignment(
  typed: Typed,
  today: string,
): Input<{ unitId: string; due: string }> {
  const due = z.iso
    .date("feedback.error.date")
    .refine((date) => date >= today, "feedback.error.date-past");
  const unitId = z.string("feedback.error.unit").min(1, "feedback.error.unit");
  return readForm(z.object({ unitId, due }), typed);
}

export function readHead(typed: Typed): Input<{ head: string }> {
  const code = z.string("feedback.error.head").trim();
  const head = code.regex(/^GY-\d{4}-\d{6,}$/u, "feedback.error.head");
  return readForm(z.object({ head }), typed);
}

/** Checks what was typed; each message of a schema is a key, with a number after a colon where it needs one. */
export function readForm<T>(schema: z.ZodType<T>, typed: unknown): Input<T> {
  const result = schema.safeParse(typed);
  if (result.success) return { status: "right", value: result.data };
  const errors = new Map<string, FieldError>();
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "");
    const [key = "", limit] = issue.message.split(":");
    if (!errors.has(field))
      errors.set(field, {
        field,
        key,
        ...(limit === undefined ? {} : { values: { limit: Number(limit) } }),
      });
  }
  return { status: "wrong", errors: [...errors.values()] };
}
