/** Gives the exit code: 0 done, 1 done but a person is needed, 2 wrong use or unreadable input. */
export type Command = (args: string[]) => Promise<number>;

// Loaded one by one: a text command must not wait for the web server's packages.
const commands: Record<string, () => Promise<{ run: Command }>> = {
  read: () => import("./read.js"),
  compare: () => import("./compare.js"),
  operations: () => import("./operations.js"),
  amend: () => import("./amend.js"),
  draft: () => import("./draft.js"),
  place: () => import("./place.js"),
  cite: () => import("./cite.js"),
  serve: () => import("./serve.js"),
  work: () => import("./work.js"),
  import: () => import("./import.js"),
  backup: () => import("./backup.js"),
  restore: () => import("./restore.js"),
  account: () => import("./account.js"),
  mail: () => import("./mail.js"),
  migrate: () => import("./migrate.js"),
  check: () => import("./check.js"),
};

export const commandNames = Object.keys(commands);

export async function loadCommand(name: string): Promise<Command | undefined> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return load === undefined ? undefined : (await load()).run;
}
