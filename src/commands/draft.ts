import { citationOf } from "../core/cite/write.js";
import { draft, type Drafted } from "../core/amend/draft/draft.js";
import { writeInstruction } from "../core/amend/draft/write-instruction.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";

const usage = `clausetrail draft BEFORE AFTER [--number N] [--kind "nghị định"|"thông tư"|luật] [--format text|json] [--unwrap]

Writes the articles of an amending act that turn BEFORE into AFTER. --number is the number of BEFORE.
Exit 1 where something cannot be said by an amending act.

  clausetrail draft nghi-dinh.docx du-thao.docx --number 133/2025/NĐ-CP --kind "nghị định"
`;

const own = { number: { type: "string" }, kind: { type: "string" } } as const;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files, own: options } = parseTextArguments(args, own);
    const [before, after, ...more] = files;
    if (before === undefined || after === undefined || more.length > 0)
      throw new UsageError("Name two texts: clausetrail draft BEFORE AFTER");
    const { number, kind } = options;
    const drafted = draft(await readInput(before, { unwrap }), await readInput(after, { unwrap }), {
      ...(typeof number === "string" ? { number } : {}),
      ...(typeof kind === "string" ? { kind } : {}),
    });
    const rest = drafted.rest.map(({ address, reason }) => ({
      address,
      reason: restText(address, reason),
    }));
    if (format === "json")
      printJson({ articles: drafted.articles, operations: presented(drafted), rest });
    else {
      process.stdout.write(drafted.articles);
      process.stderr.write(rest.map((r) => `${r.address}: ${r.reason}\n`).join(""));
    }
    return rest.length > 0 ? 1 : 0;
  });

function presented({ operations }: Drafted) {
  return operations.map((operation) => ({
    ...operation,
    sentence: writeInstruction(operation).split("\n", 1)[0],
    targets: operation.targets.map(({ address }) => address),
  }));
}

type Reason = Drafted["rest"][number]["reason"];

function restText(address: string, reason: Reason): string {
  switch (reason.code) {
    case "renumbered":
      return `${citationOf(reason.before, "vi")} is ${citationOf(address, "vi")} in the new text: an amending act does not renumber what stays`;
    case "not-citable":
      return "the provision has no number of its own that an act could cite";
    case "not-quotable":
      return "the text has marks that cannot stand in a quotation without being misread";
    case "structure":
      return "a heading is put over articles that stay: an amending act does not regroup what stays";
  }
}
