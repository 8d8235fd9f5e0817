import { treeOf, type Tree } from "../../core/provision/tree.js";
import type { Reading } from "../../core/provision/types.js";
import { notFound } from "../../platform/errors.js";
import { Lru } from "./lru.js";
import { contentHashById, versionById } from "./store.js";
import type { Version } from "./types.js";
import { unitsById } from "./unit-store.js";
import { joinUnits } from "./units.js";

type Held = { reading: Reading; tree: Tree };

// Some forty laws of 200 KB with their provisions. Keyed by content, so a corrected draft is another.
const cache = new Lru<Promise<Held>>(16_000_000);

/** The reading of a version: text, provisions, spans and doubts. Cached; not to be changed. */
export async function readingOf(versionId: string): Promise<Reading> {
  return (await heldOf(versionId)).reading;
}

/** The same, walkable. */
export async function treeOfVersion(versionId: string): Promise<Tree> {
  return (await heldOf(versionId)).tree;
}

async function heldOf(versionId: string): Promise<Held> {
  const hash = await contentHashById(versionId);
  const hit = hash === null ? undefined : cache.get(hash);
  if (hit !== undefined) return hit;
  const version = await versionById(versionId);
  if (version === null) throw notFound();
  const loading = load(version);
  cache.set(version.contentHash, loading, version.textLength + 200 * version.provisionCount);
  loading.catch(() => {
    cache.delete(version.contentHash);
  });
  return loading;
}

async function load(version: Version): Promise<Held> {
  const units = await unitsById(version.units.map((ref) => ref.unit));
  const body = joinUnits(version.units, units);
  const reading: Reading = {
    number: version.readNumber,
    title: version.readTitle,
    ...body,
    doubts: version.doubts,
  };
  return { reading, tree: treeOf(reading) };
}
