import { amend, type AmendOptions } from "../core/amend/amend.js";
import { operationLine, presentOperation } from "./present-operation.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";

const usage = `clausetrail amend BASE ACT [ACT…] [--at YYYY-MM-DD] [--number N] [--format text|json] [--unwrap]

Applies amending acts to a text, in the order given, and prints the consolidation with its notes.
Exit 1 where an operation needs a person.

  clausetrail amend thong-tu.docx thong-tu-sua-doi.docx --at 2026-07-01
`;

const own = { at: { type: "string" }, number: { type: "string" } } as const;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files, own: options } = parseTextArguments(args, own);
    const [base, ...acts] = files;
    if (base === undefined || acts.length === 0)
      throw new UsageError("Name the base text and at least one act: clausetrail amend BASE ACT");
    const readings = [];
    for (const file of [base, ...acts]) readings.push(await readInput(file, { unwrap }));
    const [before, ...amending] = readings;
    if (before === undefined) return 2;
    const amended = amend(before, amending, optionsOf(options));
    const operations = amended.operations.map((operation) =>
      presentOperation(operation, operation.act, operation),
    );
    if (format === "json") printJson({ operations, text: amended.text, notes: amended.notes });
    else {
      process.stdout.write(withNotes(amended));
      process.stderr.write(operations.map(operationLine).join(""));
    }
    return operations.some(({ status }) => status === "needs-person") ? 1 : 0;
  });

function optionsOf({ at, number }: Record<string, string | boolean | undefined>): AmendOptions {
  if (typeof at === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(at))
    throw new UsageError(`--at takes a date as YYYY-MM-DD, not ${at}.`);
  return {
    ...(typeof at === "string" ? { at } : {}),
    ...(typeof number === "string" ? { number } : {}),
  };
}

function withNotes({ text, notes }: ReturnType<typeof amend>): string {
  const list = notes.map(({ address, note }, i) => `[${i + 1}] ${address}: ${note}\n`).join("");
  return `${text.trimEnd()}\n\n${label}\n${list}`;
}

const label = "Reference consolidation (bản hợp nhất tham khảo), not an official text.";
