import type { z } from "zod";
import type { MessageValues, Translate } from "../messages/messages.js";

export type FieldError = { field: string; text: string };

/** What the form partials take: what was typed, and what is wrong with it, by field and as a list. */
export type Form = {
  values: Record<string, unknown>;
  errors: FieldError[];
  error: Record<string, string>;
};

export type Read<T> = { status: "read"; input: T } | { status: "wrong"; form: Form };

/** A form to be shown: empty, with values to change, or with what is wrong. */
export function formOf(values: Record<string, unknown> = {}, errors: FieldError[] = []): Form {
  const error: Record<string, string> = {};
  for (const { field, text } of errors) error[field] ??= text;
  return { values, errors, error };
}

/**
 * Reads what was sent. The messages of the schema are message keys
 * (`z.string().min(1, "feedback.problem.missing")`); limits are given to them as `{minimum}` and
 * `{maximum}`. Everything typed is kept in the form that a wrong input gives back.
 */
export function readInput<T>(schema: z.ZodType<T>, body: unknown, t: Translate): Read<T> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return { status: "read", input: result.data };
  const errors = result.error.issues.map((issue) => ({
    field: fieldOf(issue.path),
    text: sentenceOf(issue, t),
  }));
  return { status: "wrong", form: formOf(body as Record<string, unknown>, errors) };
}

// As the field is called in the form: items[0][text].
const fieldOf = ([first, ...rest]: PropertyKey[]): string =>
  String(first ?? "form") + rest.map((step) => `[${String(step)}]`).join("");

function sentenceOf(issue: z.core.$ZodIssue, t: Translate): string {
  // zod's own sentences are English and have spaces; a key has none. They mean: not sent at all.
  const key = issue.message.includes(" ") ? "form.missing" : issue.message;
  return t(key, issue as unknown as MessageValues);
}
