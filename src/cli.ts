#!/usr/bin/env node
import { commandNames, loadCommand } from "./commands/catalogue.js";

const [name, ...args] = process.argv.slice(2);
const usage = `clausetrail COMMAND …\n\n${commandNames.join("\n")}\n\nclausetrail COMMAND --help shows each with an example.\n`;

if (name === undefined || name === "--help" || name === "help") {
  process.stdout.write(usage);
  process.exitCode = name === undefined ? 2 : 0;
} else {
  const command = await loadCommand(name);
  if (command === undefined) {
    process.stderr.write(`There is no command "${name}".\n${usage}`);
    process.exitCode = 2;
  } else {
    process.exitCode = await command(args);
  }
}
