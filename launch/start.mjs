import { checkNode } from "./check-node.mjs";

// npm start: sets up what is missing, then serves.
checkNode();
const { root, setUp } = await import("./set-up.mjs");
await setUp();
// Its address is made here: the checked types must not need a build.
await import(new URL("dist/main.js", `file://${root}/`).href);
