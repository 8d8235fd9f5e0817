import type { Request } from "express";
import type { Reason } from "../../core/amend/reasons.js";
import { citationOf } from "../../core/cite/write.js";

/** Why an operation waits, as a sentence in the reader's language. */
export function presentReason(reason: Reason, { t, lang }: Request): string {
  const { code, ...values } = reason;
  const place = "address" in values ? citationOf(values.address, lang) : "";
  const words = "words" in values ? shortened(values.words) : "";
  return t(`amendments.reason.${code}`, { place, words });
}

const shortened = (words: string) => (words.length > 120 ? `${words.slice(0, 119)}…` : words);
