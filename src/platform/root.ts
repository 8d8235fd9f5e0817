import { fileURLToPath } from "node:url";

/** The folder of the checkout, seen from src/platform as from dist/platform. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
