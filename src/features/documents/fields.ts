/** The fields by which the Ministry counts its tasks, and law-making for the texts about texts. */
export const fieldCodes = [
  "post-telecom",
  "standards",
  "science",
  "intellectual-property",
  "innovation",
  "atomic-energy",
  "digital-transformation",
  "law-making",
] as const;

export type FieldCode = (typeof fieldCodes)[number];
