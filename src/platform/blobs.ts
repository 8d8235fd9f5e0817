import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import mongoose from "mongoose";

export type Blob = { fileId: string; name: string; bytes: number; sha256: string };

/** Keeps a file in GridFS, in pieces: an upload may be larger than a document. */
export async function saveBlob(bytes: Uint8Array, name: string): Promise<Blob> {
  const stream = bucket().openUploadStream(name);
  await pipeline(Readable.from([Buffer.from(bytes)]), stream);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { fileId: stream.id.toString(), name, bytes: bytes.length, sha256 };
}

export async function readBlob(fileId: string): Promise<Buffer> {
  const stream = bucket().openDownloadStream(new mongoose.mongo.ObjectId(fileId));
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function bucket() {
  const { db } = mongoose.connection;
  if (db === undefined) throw new Error("The database is not connected.");
  return new mongoose.mongo.GridFSBucket(db, { bucketName: "files" });
}
