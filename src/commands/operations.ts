import { readAct } from "../core/amend/read-act.js";
import { operationLine, presentOperation } from "./present-operation.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";

const usage = `clausetrail operations ACT [--format text|json] [--unwrap]

Lists what an amending act orders, with its targets as cited; no base text is needed.
Exit 1 where a sentence needs a person.

  clausetrail operations nghi-dinh-sua-doi.docx --format json
`;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files } = parseTextArguments(args);
    const [file, ...more] = files;
    if (file === undefined || more.length > 0)
      throw new UsageError("Name one act: clausetrail operations ACT");
    const { number, title, effect, operations } = readAct(await readInput(file, { unwrap }));
    const presented = operations.map((operation) =>
      presentOperation(operation, number, { reason: operation.doubt }),
    );
    if (format === "json") printJson({ act: { number, title, effect }, operations: presented });
    else process.stdout.write(presented.map(operationLine).join(""));
    return operations.some(({ doubt }) => doubt !== null) ? 1 : 0;
  });
