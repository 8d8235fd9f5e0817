import { citationOf } from "../../core/cite/write.js";
import {
  registerProvisionPanel,
  registerTextNotes,
  type Panel,
  type ProvisionAsked,
  type TextNote,
} from "../documents/slots.js";
import { amendmentOfVersion, amendmentsByAct } from "./store.js";
import { dueAt, hrefOfAct, resolvedOf, sourcesOf, stageOf } from "./queries.js";

const isWithin = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(`${outer}__`);

/** Beside a provision of a consolidation: which provision of the act changed it, in the note's words. */
async function notesPanel({ versionId, address }: ProvisionAsked): Promise<Panel | null> {
  const amendment = await amendmentOfVersion(versionId);
  if (amendment === null) return null;
  const { notes } = await resolvedOf(amendment, stageOf(amendment, versionId));
  const here = notes.filter((note) => isWithin(note.address, address));
  if (here.length === 0) return null;
  const href = hrefOfAct(amendment);
  return { partial: "amendments/notes", data: { notes: here.map(({ note }) => note), href } };
}

/** Beside a provision of an amending act: what it did to the texts it was applied to. */
async function doneByPanel({ versionId, address, req }: ProvisionAsked): Promise<Panel | null> {
  const lines = [];
  for (const amendment of await amendmentsByAct(versionId)) {
    const { operations } = await resolvedOf(amendment);
    for (const { source, targets, action, resolved } of operations)
      if (isWithin(source, address) && (resolved === "applied" || resolved === "by-hand"))
        lines.push({
          action: req.t(`amendments.action.${action}`),
          places: targets.map((target) => ({
            text: citationOf(target.address, req.lang),
            href: `/documents/${amendment.documentId}/provisions/${target.address}`,
          })),
        });
  }
  return lines.length === 0 ? null : { partial: "amendments/done-by", data: { lines } };
}

/** The notes of a consolidation, each with the provision of the act that it speaks of. */
async function notesOf(versionId: string): Promise<TextNote[]> {
  const amendment = await amendmentOfVersion(versionId);
  if (amendment === null) return [];
  const at = stageOf(amendment, versionId);
  const { notes, operations } = await resolvedOf(amendment, at);
  const act = hrefOfAct(amendment);
  return notes.map(({ address, note }) => {
    const [source] = sourcesOf(dueAt(operations, at), address);
    return { address, note, href: act === null ? null : `${act}#${source ?? ""}` };
  });
}

registerProvisionPanel(5, notesPanel);
registerProvisionPanel(6, doneByPanel);
registerTextNotes(notesOf);
