import { registerCheck, type Broken } from "../../platform/checks.js";
import { treeOfVersion, readingOf } from "./readings.js";
import { allVersions, type VersionSummary } from "./store.js";

registerCheck("texts are rebuilt from their provisions", async function* () {
  for await (const version of allVersions()) {
    const what = await faultOf(version);
    if (what !== null) yield { where: version._id, what } satisfies Broken;
  }
});

async function faultOf({ _id, textLength, provisionCount }: VersionSummary) {
  try {
    const { text, provisions } = await readingOf(_id);
    if (text.length !== textLength) return `has ${text.length} characters instead of ${textLength}`;
    if (provisions.length !== provisionCount)
      return `has ${provisions.length} provisions instead of ${provisionCount}`;
    const tree = await treeOfVersion(_id);
    const rebuilt = provisions.map(({ address }) => tree.own(address)).join("");
    return rebuilt === text ? null : "is not its provisions' own texts put end to end";
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
