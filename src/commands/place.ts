import { readFile } from "node:fs/promises";
import { place } from "../core/place/place.js";
import type { Placement } from "../core/place/types.js";
import { placementReason } from "./placement-reason.js";
import { parseRemarks } from "./remarks-input.js";
import {
  parseTextArguments,
  printJson,
  readInput,
  runTextCommand,
  UsageError,
} from "./text-input.js";

const usage = `clausetrail place BEFORE AFTER REMARKS.json [--format text|json] [--unwrap]

Finds where remarks on BEFORE hang in AFTER: held, moved, reworded, split, repealed or orphaned.
Exit code 1 where a remark is orphaned: a person has to place it.

  clausetrail place cu.docx moi.docx gop-y.json --format json
`;

export const run = (args: string[]): Promise<number> =>
  runTextCommand(usage, args, async () => {
    const { format, unwrap, files } = parseTextArguments(args);
    const [before, after, remarksFile, ...more] = files;
    if (!before || !after || !remarksFile || more.length > 0)
      throw new UsageError("Name three files: clausetrail place BEFORE AFTER REMARKS.json");
    const remarks = parseRemarks(await jsonOf(remarksFile), remarksFile);
    const [old, fresh] = await Promise.all([
      readInput(before, { unwrap }),
      readInput(after, { unwrap }),
    ]);
    const placements = place(old, fresh, remarks);
    if (format === "json") printJson(placements.map(present));
    else process.stdout.write(placements.map(row).join(""));
    return placements.some(({ status }) => status === "orphaned") ? 1 : 0;
  });

async function jsonOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new UsageError(`${file} cannot be read: give the path of a JSON file with remarks.`);
  }
}

// The id first, the reason last, as the public JSON has them.
function present({ id, status, confidence, reason, ...found }: Placement) {
  return { id, status, ...found, confidence, reason: placementReason(reason) };
}

function row(placement: Placement): string {
  const { id, status, exact, confidence, reason } = placement;
  const quote = exact === null ? "" : ` “${exact.replaceAll("\n", " ")}”`;
  return `${id}\t${status}\t${placesOf(placement)}\t${confidence}${quote}\t${placementReason(reason)}\n`;
}

function placesOf(placement: Placement): string {
  switch (placement.status) {
    case "split":
      return placement.addresses.join(", ");
    case "repealed":
      return placement.lastAddress;
    case "orphaned":
      return [placement.lastAddress, ...placement.candidates.map((one) => `${one}?`)].join(" ");
    default:
      return placement.address;
  }
}
