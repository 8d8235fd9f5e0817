import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import express, { Router } from "express";
import { projectRoot } from "../root.js";

const built = join(projectRoot, "dist", "public");
const find = createRequire(import.meta.url);
const fonts = {
  "be-vietnam-pro": "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2",
  "source-serif-4":
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
};
const addresses = new Map<string, string>();

/** The address of a built file, with its hash, so that browsers may keep it for good. */
export function assetAddress(path: string): string {
  let address = addresses.get(path);
  if (address === undefined) {
    const file = join(built, path);
    const hash = existsSync(file)
      ? createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 12)
      : "";
    address = `/assets/${path}?v=${hash}`;
    addresses.set(path, address);
  }
  return address;
}

/** Styles, scripts and pictures from the build; the fonts straight from their packages. */
export function assets(): Router {
  const router = Router();
  const forGood = { immutable: true, maxAge: "365d", index: false } as const;
  for (const [name, oneFile] of Object.entries(fonts)) {
    router.use(`/assets/fonts/${name}`, express.static(dirname(find.resolve(oneFile)), forGood));
  }
  router.use("/assets", express.static(built, forGood));
  return router;
}
