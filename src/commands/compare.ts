import { compare } from "../core/compare/compare.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";
import { comparisonText } from "./comparison-text.js";

const usage = `clausetrail compare BEFORE AFTER [--format text|json|html] [--words-only] [--lines-only] [--tone-marks] [--unwrap]

Says what became of each provision: inserted, repealed, changed, moved, renumbered, split, merged.
Words shown are [-before-]{+after+}. --tone-marks counts hòa and hoà as different.

  clausetrail compare nghi-dinh-cu.docx nghi-dinh-moi.docx --format html > so-sanh.html
`;

const own = {
  "words-only": { type: "boolean" },
  "lines-only": { type: "boolean" },
  "tone-marks": { type: "boolean" },
} as const;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files, own: asked } = parseTextArguments(args, own);
    const [before, after, ...more] = files;
    if (before === undefined || after === undefined || more.length > 0)
      throw new UsageError("Name two files: clausetrail compare BEFORE AFTER");
    if (asked["words-only"] === true && asked["lines-only"] === true)
      throw new UsageError("--words-only and --lines-only leave nothing: give one of them.");
    const [old, fresh] = await Promise.all([
      readInput(before, { unwrap }),
      readInput(after, { unwrap }),
    ]);
    const comparison = compare(old, fresh, {
      toneMarks: asked["tone-marks"] === true,
      lines: asked["words-only"] !== true,
      words: asked["lines-only"] !== true,
    });
    if (format === "json") {
      printJson({
        before: { file: before, provisions: old.provisions.length },
        after: { file: after, provisions: fresh.provisions.length },
        ...comparison,
      });
    } else if (format === "html") {
      // The views are read only here: the other formats must not wait for them.
      const { comparisonPage } = await import("./comparison-page.js");
      process.stdout.write(comparisonPage({ before, after }, comparison));
    } else process.stdout.write(comparisonText(comparison));
    return 0;
  });
