/** Cuts a stream of BSON documents into documents: each begins with its length, little-endian. */
export async function* splitDocuments(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pending.push(chunk);
    size += chunk.length;
    if (size < neededBytes(pending)) continue;
    let rest = Buffer.concat(pending);
    while (rest.length >= neededBytes([rest])) {
      const length = rest.readInt32LE(0);
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
    pending = [rest];
    size = rest.length;
  }
  if (size > 0) yield Buffer.concat(pending);
}

function neededBytes([first]: Buffer[]): number {
  return first !== undefined && first.length >= 4 ? Math.max(first.readInt32LE(0), 5) : 5;
}
