import { citationOf } from "../core/cite/write.js";
import type { PlacementReason } from "../core/place/types.js";

const sentences: Record<PlacementReason["code"], string> = {
  "same-words": "The words stand where they stood.",
  "same-words-other-spelling": "The same words, spelled or set otherwise.",
  "same-words-though-renewed":
    "The words stand under the same number, though what surrounds them was replaced.",
  "provision-moved": "The provision has another number or another place now.",
  "words-moved": "The words stand in another provision now.",
  "words-changed": "The provision is there, its words were changed.",
  "words-gone": "The provision is there, the words are not.",
  "provision-split": "The provision was divided into several.",
  placeholder: "The provision was repealed; its number only says so.",
  "provision-gone": "The provision is no longer there.",
  "number-reused": "The number stands for another matter now.",
  "unknown-address": "The earlier version has no provision of this address.",
  "several-homes":
    "Several provisions have the same words now, and none is nearer than the others.",
  "not-certain": "A new provision is like the old one, but not enough to be certain.",
};

/** The reason of a placement as an English sentence, with where the words came from. */
export function placementReason(reason: PlacementReason): string {
  const sentence = sentences[reason.code];
  if (!("from" in reason)) return sentence;
  return `${sentence.slice(0, -1)}; it was ${citationOf(reason.from, "en")}.`;
}
