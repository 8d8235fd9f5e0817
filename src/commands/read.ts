import type { Provision, Reading } from "../core/provision/types.js";
import { doubtSentence } from "./doubt-sentence.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";

const usage = `clausetrail read FILE [--format text|json] [--unwrap]

Reads a legal text to its provisions: chapters, articles, clauses, points, annexes.

  clausetrail read thong-tu.docx --format json
`;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files } = parseTextArguments(args);
    const [file, ...more] = files;
    if (file === undefined || more.length > 0)
      throw new UsageError("Name one file: clausetrail read FILE");
    if (format === "html") throw new UsageError("read gives text or json: --format text|json");
    const reading = await readInput(file, { unwrap });
    if (format === "json") printJson(present(file, reading));
    else process.stdout.write(outline(reading));
    return 0;
  });

function present(file: string, { number, title, text, provisions, spans, doubts }: Reading) {
  const explained = doubts.map(({ line, reason, text }) => {
    return { line, reason: doubtSentence(reason), text, code: reason };
  });
  return { file, number, title, text, provisions, spans, doubts: explained };
}

function outline({ text, provisions, doubts }: Reading): string {
  const depths = new Map<string, number>();
  const rows = provisions.map((provision) => {
    const depth = provision.parent === null ? 0 : (depths.get(provision.parent) ?? 0) + 1;
    depths.set(provision.address, depth);
    return `${"  ".repeat(depth)}${provision.address}  ${excerpt(text, provision)}\n`;
  });
  const remarks = doubts.map(
    ({ line, reason, text }) => `line ${line}: ${doubtSentence(reason)} ${text}\n`,
  );
  return rows.join("") + (remarks.length > 0 ? `\nDoubts\n${remarks.join("")}` : "");
}

function excerpt(text: string, { start, end }: Provision): string {
  const line =
    text
      .slice(start, Math.min(end, start + 200))
      .trim()
      .split("\n", 1)[0] ?? "";
  return line.length > 72 ? `${line.slice(0, 71)}…` : line;
}
