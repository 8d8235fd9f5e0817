import { resolve } from "node:path";

/** The checkout: two levels above this file, as source and as build. */
export const projectRoot = resolve(import.meta.dirname, "../..");
