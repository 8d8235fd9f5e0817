import { join } from "node:path";
import { build, buildIsFresh } from "./build.mjs";
import { installPackages, packagesAreInstalled } from "./packages.mjs";
import { orExplain, step } from "./step.mjs";

export const root = join(import.meta.dirname, "..");

/** Packages and build as the checkout wants them; what is there already is left alone. */
export async function setUp() {
  await orExplain(async () => {
    const built = buildIsFresh(root);
    if (!packagesAreInstalled(root)) await step("Installing packages", () => installPackages(root));
    if (!built) await step("Building", () => build(root));
  });
}
