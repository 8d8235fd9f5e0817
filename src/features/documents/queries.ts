import type { Document } from "./types.js";
import { documentById, documentsByNumber, documentsByNumbers, listDocumentPage } from "./store.js";
import type { Cursor, ListFilter } from "./store.js";

export { documentsByIds } from "./store.js";
export type { ListFilter } from "./store.js";

/** A document's slug is its id. */
export async function findDocument(slug: string): Promise<Document | null> {
  return documentById(slug);
}

export async function findDocumentByNumber(number: string): Promise<Document | null> {
  return (await documentsByNumber(number)).at(0) ?? null;
}

/** The documents kept here of those numbers, each under its number. */
export async function findDocumentsByNumber(numbers: string[]): Promise<Map<string, Document>> {
  const found = numbers.length === 0 ? [] : await documentsByNumbers(numbers);
  return new Map(found.toReversed().map((document) => [document.number, document]));
}

export type DocumentPage = { documents: Document[]; next: string | null };
type Ask = { filter?: ListFilter; today: string; after?: string | undefined; limit?: number };

/** A page of the list, latest signed first. `after` is the `next` of the page before. */
export async function listDocuments(ask: Ask): Promise<DocumentPage> {
  const { filter = {}, today, limit = 30 } = ask;
  const after = readCursor(ask.after);
  const found = await listDocumentPage({ filter, today, after, limit: limit + 1 });
  const documents = found.slice(0, limit);
  const last = documents.at(-1);
  return { documents, next: found.length > limit && last !== undefined ? cursorOf(last) : null };
}

function cursorOf({ signedOn, _id }: Document): string {
  return Buffer.from(JSON.stringify([signedOn, _id])).toString("base64url");
}

// A cursor that is not one of ours begins the list anew.
function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (!Array.isArray(value)) return null;
    const [signedOn, id] = value as unknown[];
    if (typeof id !== "string" || (signedOn !== null && typeof signedOn !== "string")) return null;
    return { signedOn, id };
  } catch {
    return null;
  }
}
