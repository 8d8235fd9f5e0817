import type { Translate } from "../../platform/messages/messages.js";
import type { FieldError, Typed } from "./input.js";

/** A form as the partials of `form/` take it: what was typed, and the sentence at each wrong field. */
export function presentForm(t: Translate, values: Typed, wrong: readonly FieldError[]) {
  const errors = wrong.map(({ field, key, values: numbers }) => ({ field, text: t(key, numbers) }));
  return {
    values,
    errors,
    error: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
  };
}
