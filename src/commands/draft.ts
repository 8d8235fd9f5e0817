import { citationOf } from "../core/cite/write.js";
import { draft, type Drafted, type DraftOptions } from "../core/amend/draft/draft.js";
import { draftSeveral } from "../core/amend/draft/draft-several.js";
import { writeInstruction } from "../core/amend/draft/write-instruction.js";
import type { Reading } from "../core/provision/types.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";

const usage = `clausetrail draft BEFORE AFTER [BEFORE AFTER …] [--number N] [--kind "nghị định"|"thông tư"|luật] [--format text|json] [--unwrap]

Writes the articles of an amending act that turn BEFORE into AFTER. --number is the number of BEFORE.
Of several pairs of texts it writes one act, with an article for each document.
Exit 1 where something cannot be said by an amending act.

  clausetrail draft nghi-dinh.docx du-thao.docx --number 133/2025/NĐ-CP --kind "nghị định"
`;

const own = { number: { type: "string" }, kind: { type: "string" } } as const;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files, own: options } = parseTextArguments(args, own);
    const texts: Reading[] = [];
    for (const file of files) texts.push(await readInput(file, { unwrap }));
    const number = typeof options.number === "string" ? { number: options.number } : {};
    const kind = typeof options.kind === "string" ? { kind: options.kind } : {};
    const { articles, documents } = draftedFrom(texts, files, { ...number, ...kind });
    const operations = documents.flatMap(presented);
    const rest = documents.flatMap(presentedRest);
    if (format === "json") printJson({ articles, operations, rest });
    else {
      process.stdout.write(articles);
      process.stderr.write(rest.map((r) => `${r.address}: ${r.reason}\n`).join(""));
    }
    return rest.length > 0 ? 1 : 0;
  });

// The number of the document is said where an act amends several.
type Document = Omit<Drafted, "articles"> & { number?: string };

function draftedFrom(
  texts: Reading[],
  files: string[],
  options: DraftOptions,
): { articles: string; documents: Document[] } {
  const pairs = texts.flatMap((before, i) => {
    const after = texts[i + 1];
    return i % 2 > 0 || after === undefined ? [] : [{ before, after }];
  });
  const [pair] = pairs;
  if (pair === undefined || texts.length % 2 > 0)
    throw new UsageError("Name two texts, or several pairs: clausetrail draft BEFORE AFTER");
  if (pairs.length === 1) {
    const drafted = draft(pair.before, pair.after, options);
    return { articles: drafted.articles, documents: [drafted] };
  }
  if (options.number !== undefined)
    throw new UsageError(
      "--number names one text; several texts are told apart by their own numbers",
    );
  const several = draftSeveral(pairs, options);
  if (several.status === "drafted") return several;
  throw new UsageError(
    `${files[several.text * 2] ?? ""} tells no number of its own, by which an act on several texts could name it`,
  );
}

function presentedRest({ rest, number }: Document) {
  return rest.map(({ address, reason }) => ({
    ...(number === undefined ? {} : { document: number }),
    address,
    reason: restText(address, reason),
  }));
}

function presented({ operations, number }: Document) {
  return operations.map((operation) => ({
    ...(number === undefined ? {} : { document: number }),
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
