import { registerCheck, type Broken } from "../../platform/checks.js";
import { feedbackStates, type Feedback } from "./feedback.js";
import { privateStates } from "./states.js";
import { feedbackModel, shown } from "./store.js";

registerCheck(
  "every remark has a state, and a receipt code once it is submitted",
  async function* () {
    const all: AsyncIterable<Feedback> = feedbackModel.find({}, shown).lean<Feedback>().cursor();
    for await (const { _id, code, state, history } of all) {
      const where = code ?? _id;
      if (!feedbackStates.includes(state))
        yield { where, what: `is in no state (${state})` } satisfies Broken;
      else if (code === null && !privateStates.includes(state) && state !== "withdrawn")
        yield { where, what: `is ${state} without a receipt code` } satisfies Broken;
      if (history.length === 0) yield { where, what: "has no history" } satisfies Broken;
    }
  },
);
