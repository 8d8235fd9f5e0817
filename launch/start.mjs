import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkNode } from "./check-node.mjs";

// npm start: sets up what is missing, then serves.
checkNode();
const { root, setUp } = await import("./set-up.mjs");
await setUp();
console.error("Starting …");
// Its address is made here: the checked types must not need a build.
await import(pathToFileURL(join(root, "dist/main.js")).href);
