import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response } from "express";
import "./types.js";
import type { PageData } from "./types.js";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

type Encoding = "br" | "gzip" | "identity";
type Kept = {
  stamp: string;
  madeAt: number;
  checkedAt: number;
  tag: string;
  bodies: Record<Encoding, Buffer>;
};
type Made = { template: string; data: PageData };

/** What a page shows, in a word that changes when it does; and the page, made only where needed. */
export type CachedPage = { stamp: () => Promise<string>; make: () => Promise<Made> };

const maxPages = 400;
/** For so long a page is not asked again whether it changed; a change in this process counts at once. */
const trustMs = 1_000;
/** And made anew after so long: what a stamp does not hold (a title of another document) shows then. */
const keepMs = 60_000;
const kept = new Map<string, Kept>();

/** Forgets what is trusted, so that the next reader's page is checked. */
export function distrustPages(): void {
  for (const page of kept.values()) page.checkedAt = 0;
}

/**
 * Sends a page that every reader without sign-in sees alike: rendered and compressed once, then sent
 * as bytes while its stamp stays the same. For an account it is rendered anew.
 */
export async function sendCached(req: Request, res: Response, page: CachedPage): Promise<void> {
  if (req.actor.kind !== "reader") {
    const { template, data } = await page.make();
    res.page(template, data);
    return;
  }
  const key = `${req.lang} ${req.originalUrl}`;
  const hit = kept.get(key);
  const now = Date.now();
  if (hit !== undefined && now - hit.checkedAt < trustMs) {
    send(req, res, hit);
    return;
  }
  const stamp = await page.stamp();
  if (hit?.stamp === stamp && now - hit.madeAt < keepMs) {
    hit.checkedAt = now;
    send(req, res, hit);
    return;
  }
  const { template, data } = await page.make();
  const fresh = await compressed(res.renderPage(template, data), stamp, now);
  kept.delete(key);
  kept.set(key, fresh);
  const oldest = kept.keys().next().value;
  if (kept.size > maxPages && oldest !== undefined) kept.delete(oldest);
  send(req, res, fresh);
}

async function compressed(text: string, stamp: string, madeAt: number): Promise<Kept> {
  const html = Buffer.from(text);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const [zipped, brotli] = await Promise.all([compressGzip(html), compressBrotli(html, quality)]);
  const tag = createHash("sha256").update(html).digest("base64url").slice(0, 16);
  return {
    stamp,
    madeAt,
    checkedAt: madeAt,
    tag,
    bodies: { br: brotli, gzip: zipped, identity: html },
  };
}

function send(req: Request, res: Response, page: Kept): void {
  res.set("Cache-Control", "private, no-cache");
  res.vary("Cookie");
  res.vary("Accept-Encoding");
  res.type("html");
  const wanted = req.acceptsEncodings(["br", "gzip", "identity"]);
  const encoding: Encoding = wanted === "br" || wanted === "gzip" ? wanted : "identity";
  res.set("ETag", `"${page.tag}-${encoding}"`);
  // The answer names its encoding itself, so the compression of other answers leaves it alone.
  if (encoding !== "identity") res.set("Content-Encoding", encoding);
  res.send(page.bodies[encoding]);
}
