import { checkNode } from "./check-node.mjs";

// npm test: sets up the same way as npm start, then runs every tier; arguments go to vitest.
checkNode();
const { setUp } = await import("./set-up.mjs");
const { runTests } = await import("./run-tests.mjs");
await setUp();
process.exit(await runTests(process.argv.slice(2)));
