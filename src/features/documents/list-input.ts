import { z } from "zod";
import { fieldCodes } from "./fields.js";
import type { ListFilter } from "./queries.js";
import { documentKinds, natures } from "./types.js";

const statuses = ["in-force", "not-yet", "expired", "unverified"] as const;

// What is not one of the choices asks for nothing: a list is shown for every address.
const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values).optional().catch(undefined);

const query = z.object({
  kind: choice(documentKinds),
  field: choice(fieldCodes),
  nature: choice(natures),
  status: choice(statuses),
  words: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(300).optional().catch(undefined),
});

export type ListInput = { filter: ListFilter; after: string | undefined };

export function readListInput(input: unknown): ListInput {
  const { after, ...filter } = query.parse(input);
  return { filter, after };
}

export const filterChoices = { kind: documentKinds, field: fieldCodes, nature: natures, status: statuses };
