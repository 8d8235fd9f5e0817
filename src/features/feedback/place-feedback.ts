import { place } from "../../core/place/place.js";
import type { Placement } from "../../core/place/types.js";
import { treeOf } from "../../core/provision/tree.js";
import type { Reading } from "../../core/provision/types.js";
import { documentChanged } from "../documents/changes.js";
import { registerDerivation, type Publication } from "../versions/derivations.js";
import { readingOf, versionsOf } from "../versions/queries.js";
import type { Feedback, StoredPlacement } from "./feedback.js";
import { openOn } from "./lists.js";
import { dropPlacements, putPlacement } from "./store.js";

const pieceSize = 200;

/** Finds every open remark of a document again in a version that was published. */
async function placeFeedback({ versionId, documentId }: Publication): Promise<void> {
  const after = await readingOf(versionId);
  const earlier = await versionsBefore(documentId, versionId);
  let last = "";
  for (;;) {
    const piece = await openOn(documentId, last, pieceSize);
    if (piece.length === 0) break;
    await placePiece(
      piece.filter(({ place }) => earlier.has(place.versionId)),
      { versionId, after },
    );
    last = piece.at(-1)?._id ?? "";
  }
  documentChanged(documentId);
}

/** Remarks are carried forward, never back. */
async function versionsBefore(documentId: string, versionId: string): Promise<Set<string>> {
  const versions = await versionsOf(documentId);
  const own = versions.find(({ _id }) => _id === versionId);
  return new Set(versions.filter(({ n }) => n < (own?.n ?? 0)).map(({ _id }) => _id));
}

type Target = { versionId: string; after: Reading };

// Remarks filed on one version are placed together: its comparison with the new one is made once.
async function placePiece(piece: Feedback[], { versionId, after }: Target): Promise<void> {
  for (const [from, remarks] of groupByVersion(piece)) {
    const before = await readingOf(from);
    const tree = treeOf(after);
    const placements = place(before, after, remarks.map(remarkOf));
    for (const placement of placements)
      await putPlacement(placement.id, storedFrom(placement, { versionId, tree }));
  }
}

function groupByVersion(piece: Feedback[]): Map<string, Feedback[]> {
  const groups = new Map<string, Feedback[]>();
  for (const feedback of piece) {
    const { versionId } = feedback.place;
    groups.set(versionId, [...(groups.get(versionId) ?? []), feedback]);
  }
  return groups;
}

function remarkOf({ _id, place: { address, quote } }: Feedback) {
  return { id: _id, address, ...(quote ?? {}) };
}

type Context = { versionId: string; tree: ReturnType<typeof treeOf> };

function storedFrom(placement: Placement, { versionId, tree }: Context): StoredPlacement {
  const address = "address" in placement ? placement.address : null;
  const addresses =
    "addresses" in placement
      ? placement.addresses
      : "candidates" in placement
        ? placement.candidates
        : [];
  return {
    versionId,
    status: placement.status,
    address,
    addresses,
    words: address === null ? "" : tree.subtreeWords(address).trim(),
    confidence: placement.confidence,
    reason: placement.reason.code,
    confirmed: null,
  };
}

registerDerivation("place-feedback", placeFeedback, {
  undo: async ({ versionId }) => {
    await dropPlacements(versionId);
    return [];
  },
});
