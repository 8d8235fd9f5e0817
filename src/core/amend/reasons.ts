import type { Address } from "../provision/types.js";

/** Why an operation needs a person. The code is stable; pages word it in their language. */
export type Reason =
  | { code: "not-understood"; words: string }
  | { code: "no-target" }
  | { code: "ambiguous-citation"; words: string }
  | { code: "target-unknown"; address: Address }
  | { code: "target-repeated"; address: Address }
  | { code: "already-there"; address: Address }
  | { code: "gap-before"; address: Address }
  | { code: "anchor-unknown"; address: Address }
  | { code: "place-unclear"; address: Address }
  | { code: "no-quoted-text" }
  | { code: "quote-without-label"; address: Address }
  | { code: "quote-names-more"; words: string }
  | { code: "quote-lacks"; address: Address }
  | { code: "quote-frame-differs"; address: Address }
  | { code: "quote-omits" }
  | { code: "words-not-found"; address: Address; words: string }
  | { code: "words-more-than-once"; address: Address; words: string }
  | { code: "words-already-there"; address: Address; words: string }
  | { code: "words-overlap"; address: Address; words: string }
  | { code: "words-in-title"; words: string }
  | { code: "words-in-replaced-text"; address: Address }
  | { code: "paragraph-unclear"; address: Address }
  | { code: "no-heading"; address: Address }
  | { code: "heading-unclear"; address: Address }
  | { code: "replaced-twice"; address: Address }
  | { code: "annex-missing"; address: Address }
  | { code: "annex-renumbered"; address: Address }
  | { code: "listed-in-annex" }
  | { code: "effect-without-words" }
  | { code: "exception" }
  | { code: "document-unclear" }
  | { code: "base-unknown" }
  | { code: "title-by-hand" }
  | { code: "whole-document" };

const quoted = (words: string) => `“${words.length > 120 ? `${words.slice(0, 119)}…` : words}”`;

/** The reason as one English sentence, as the command line shows it. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case "not-understood":
      return `the sentence is not one of the known forms: ${quoted(reason.words)}`;
    case "no-target":
      return "the sentence does not say which provision it changes";
    case "ambiguous-citation":
      return `${quoted(reason.words)} can be read in more than one way`;
    case "target-unknown":
      return `the text has no ${reason.address}`;
    case "target-repeated":
      return `the text has ${reason.address} more than once`;
    case "already-there":
      return `the text already has ${reason.address}, and numbers do not shift`;
    case "gap-before":
      return `the number before ${reason.address} is not in the text: an earlier amendment may be missing`;
    case "anchor-unknown":
      return `the text has no ${reason.address} to insert at`;
    case "place-unclear":
      return `the act does not fix where ${reason.address} stands`;
    case "no-quoted-text":
      return "the new text that the sentence announces was not found";
    case "quote-without-label":
      return `the quoted text has no number or heading of its own, so it is open what of ${reason.address} stays`;
    case "quote-names-more":
      return `the quoted text also holds what the sentence does not name: ${quoted(reason.words)}`;
    case "quote-lacks":
      return `the quoted text does not hold ${reason.address}`;
    case "quote-frame-differs":
      return `the quoted text words ${reason.address} differently, although the sentence does not name it`;
    case "quote-omits":
      return "the quoted text leaves something out with dots";
    case "words-not-found":
      return `${quoted(reason.words)} does not occur in ${reason.address}`;
    case "words-more-than-once":
      return `${quoted(reason.words)} occurs more than once in ${reason.address}`;
    case "words-already-there":
      return `${quoted(reason.words)} stands in ${reason.address} as it is to be already`;
    case "words-overlap":
      return `${quoted(reason.words)} overlaps with other words changed in ${reason.address} by the same act`;
    case "words-in-title":
      return `${quoted(reason.words)} also stands in the title or the legal bases, which the act does not name`;
    case "words-in-replaced-text":
      return `the words stand in text of ${reason.address} that the same act replaces`;
    case "paragraph-unclear":
      return `the paragraph of ${reason.address} cannot be counted with certainty`;
    case "heading-unclear":
      return `the heading of ${reason.address} may go on in the line below it`;
    case "no-heading":
      return `${reason.address} has no heading of its own`;
    case "replaced-twice":
      return `the act changes ${reason.address} more than once`;
    case "annex-missing":
      return `the act does not carry the new text of ${reason.address}`;
    case "annex-renumbered":
      return `annexes or forms change their numbers: what becomes of ${reason.address} and of citations to it is to be decided`;
    case "listed-in-annex":
      return "the provisions are named only in a list annexed to the act";
    case "effect-without-words":
      return "the effect of the provision changes without a change of its words";
    case "exception":
      return "the sentence makes an exception that has to be applied by hand";
    case "document-unclear":
      return "the sentence does not say with certainty which document it amends";
    case "base-unknown":
      return "the number of the base text is not known: name it with --number";
    case "title-by-hand":
      return "the title of the document is changed by hand: titles are not part of the provisions";
    case "whole-document":
      return "the whole document is concerned, not single provisions";
  }
}
