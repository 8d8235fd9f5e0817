import { registerCheck } from "../../platform/checks.js";
import { keysWaitingSince } from "./store.js";

const dayMs = 24 * 3_600_000;

registerCheck("every mail comes to an end within a day", async () => {
  const since = new Date(Date.now() - dayMs);
  const waiting = await keysWaitingSince(since, 1_000);
  return waiting
    .filter(({ notBefore }) => notBefore < since)
    .map(({ _id }) => ({ where: _id, what: "has waited for more than a day" }));
});
