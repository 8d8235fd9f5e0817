/** Something outside the program keeps it from starting: one sentence for a person, with the remedy. */
export class SetupError extends Error {
  override readonly name = "SetupError";
}
