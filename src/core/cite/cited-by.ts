import type { Address, Reading } from "../provision/types.js";
import type { Citation } from "./types.js";

/** For each provision of the text, the citations to it in the text itself, in their order. */
export function citedBy(reading: Reading, citations: Citation[]): Map<Address, Citation[]> {
  const by = new Map<Address, Citation[]>(reading.provisions.map((p) => [p.address, []]));
  for (const citation of citations) {
    if (citation.document !== null) continue;
    for (const address of citation.addresses) by.get(address)?.push(citation);
  }
  for (const [address, list] of by) if (list.length === 0) by.delete(address);
  return by;
}

const gone = /(?:được|đã) (?:bãi bỏ|huỷ bỏ|hủy bỏ)|hết hiệu lực/u;
const shortestText = 120;

export type DeadEnds = { missing: Address[]; repealed: Address[] };

/**
 * What of a citation to the text itself leads nowhere: addresses that are not in the text (`missing`)
 * and placeholders of what was repealed, "b) (được bãi bỏ)" (`repealed`).
 */
export function deadEnds(reading: Reading, citation: Citation): DeadEnds {
  return deadEndsIn(reading)(citation);
}

/** The same for many citations of one text, whose provisions are looked through once. */
export function deadEndsIn({ provisions, text }: Reading): (citation: Citation) => DeadEnds {
  const known = new Map(provisions.map((p) => [p.address, p]));
  const isRepealed = (address: Address) => {
    const p = known.get(address);
    const short = p !== undefined && p.end - p.start < shortestText;
    return short && gone.test(text.slice(p.start, p.end));
  };
  return ({ document, addresses }) =>
    document !== null
      ? { missing: [], repealed: [] }
      : {
          missing: addresses.filter((address) => !known.has(address)),
          repealed: addresses.filter(isRepealed),
        };
}
