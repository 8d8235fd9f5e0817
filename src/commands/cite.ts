import { cite } from "../core/cite/cite.js";
import type { Citation } from "../core/cite/types.js";
import { citationOf } from "../core/cite/write.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";

const usage = `clausetrail cite FILE [--format text|json] [--unwrap]

Finds the citations in a legal text and the provisions they name.

  clausetrail cite thong-tu.docx --format json
`;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files } = parseTextArguments(args);
    const [file, ...more] = files;
    if (file === undefined || more.length > 0)
      throw new UsageError("Name one file: clausetrail cite FILE");
    const citations = cite(await readInput(file, { unwrap }));
    if (format === "json") printJson(citations);
    else process.stdout.write(citations.map(row).join(""));
    return 0;
  });

function row({ text, document, addresses }: Citation): string {
  const named = addresses.map((address) => citationOf(address, "vi")).join("; ");
  const where = document === null ? "" : ` [${document}]`;
  return `${text.replaceAll("\n", " ")}${where}${named === "" ? "" : `: ${named}`}\n`;
}
