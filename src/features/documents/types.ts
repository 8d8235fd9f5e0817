import type { FieldCode } from "./fields.js";

export const documentKinds = [
  "law",
  "ordinance",
  "resolution",
  "decree",
  "circular",
  "decision",
  "official-letter",
  "technical-regulation",
  "standard",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const natures = ["official", "digest", "illustration"] as const;
/** What the text of a document is: the issuer's words, our digest of some articles, or invented. */
export type Nature = (typeof natures)[number];

export const relationKinds = [
  "amends",
  "amended-by",
  "repeals",
  "repealed-by",
  "replaces",
  "replaced-by",
  "guides",
  "guided-by",
  "based-on",
  "cites",
  "consolidated-as",
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** `number` is the number as printed; a text without one is named by `title`. */
export type Relation = {
  kind: RelationKind;
  number: string | null;
  title: string | null;
  note: string | null;
};

/** A calendar date in Viet Nam, `YYYY-MM-DD`. */
export type LegalDate = string;

export const facts = ["title", "issuer", "signer", "signedOn", "inForceOn", "expiresOn"] as const;
export type Fact = (typeof facts)[number];

export type Metadata = {
  number: string;
  kind: DocumentKind;
  title: string | null;
  issuer: string | null;
  signer: string | null;
  signedOn: LegalDate | null;
  inForceOn: LegalDate | null;
  expiresOn: LegalDate | null;
  /** What the expiry does not touch, in the words that are known. */
  expiryNote: string | null;
  nature: Nature;
  fields: FieldCode[];
  relations: Relation[];
  notes: string | null;
  /** Facts that have a value nobody has checked against an official copy. */
  unverified: Fact[];
};

export type MetadataChange = {
  at: Date;
  by: string;
  reason: string;
  before: Partial<Metadata>;
};

export type Document = Metadata & {
  _id: string;
  slug: string;
  revision: number;
  createdAt: Date;
  history: MetadataChange[];
};
