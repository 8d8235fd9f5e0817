// No imports and no young syntax: this file must run in the Node that is too old.

/** @param {string} version as process.versions.node */
export function nodeIsFit(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** @param {string} version */
export function tooOld(version) {
  return (
    "Node " +
    version +
    " is too old: install Node 20.19 or later (22 and 24 are fine) from https://nodejs.org, then start again."
  );
}

/** Ends the process with one sentence where Node is too old. */
export function checkNode() {
  if (nodeIsFit(process.versions.node)) return;
  console.error(tooOld(process.versions.node));
  process.exit(1);
}
