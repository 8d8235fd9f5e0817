/** What keeps the set-up from going on: one sentence for a person, with the remedy. */
export class SetUpError extends Error {}
