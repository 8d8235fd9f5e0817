import type { Request } from "express";
import type { Address } from "../../core/provision/types.js";

/** What another feature shows on a text's pages: its template partial and that partial's data. */
export type Panel = { partial: string; data: Record<string, unknown> };

export type ProvisionAsked = {
  documentId: string;
  versionId: string;
  address: Address;
  req: Request;
};

/** How many open remarks hang on what; asked for each page, so it must be quick. */
export type RemarkCounter = {
  /** On the provisions of a version, each by its own address. */
  byProvision: (documentId: string, versionId: string) => Promise<ReadonlyMap<Address, number>>;
  byDocument: (documentIds: string[]) => Promise<ReadonlyMap<string, number>>;
};

/** What is planned for a document, as points ahead on its version line. */
export type Ahead = { label: string; note: string; href: string };

/** A note at a provision of a consolidation, with the act's provision that it speaks of. */
export type TextNote = { address: Address; note: string; href: string | null };

type NotesOf = (versionId: string) => Promise<TextNote[]>;
type ProvisionPanel = (asked: ProvisionAsked) => Promise<Panel | null>;
type AheadOf = (documentId: string, req: Request) => Promise<Ahead[]>;

let counter: RemarkCounter = {
  byProvision: () => Promise.resolve(new Map()),
  byDocument: () => Promise.resolve(new Map()),
};
const provisionPanels: { order: number; panel: ProvisionPanel }[] = [];
const plans: AheadOf[] = [];
const notes: NotesOf[] = [];

export function registerRemarkCounter(own: RemarkCounter): void {
  counter = own;
}

export const remarkCounter = (): RemarkCounter => counter;

/** Adds a panel beside a chosen provision and on its page; lower orders come first. */
export function registerProvisionPanel(order: number, panel: ProvisionPanel): void {
  provisionPanels.push({ order, panel });
  provisionPanels.sort((a, b) => a.order - b.order);
}

export async function provisionPanelsFor(asked: ProvisionAsked): Promise<Panel[]> {
  const panels = await Promise.all(provisionPanels.map(({ panel }) => panel(asked)));
  return panels.filter((panel) => panel !== null);
}

export function registerAhead(aheadOf: AheadOf): void {
  plans.push(aheadOf);
}

export async function aheadOf(documentId: string, req: Request): Promise<Ahead[]> {
  return (await Promise.all(plans.map((plan) => plan(documentId, req)))).flat();
}

export function registerTextNotes(notesOf: NotesOf): void {
  notes.push(notesOf);
}

export async function textNotesOf(versionId: string): Promise<TextNote[]> {
  return (await Promise.all(notes.map((notesOf) => notesOf(versionId)))).flat();
}
