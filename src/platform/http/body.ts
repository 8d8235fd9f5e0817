import express, { type Request } from "express";
import multer from "multer";

export const uploadLimits = {
  fileBytes: 25 * 1024 * 1024,
  files: 10,
  fieldBytes: 16 * 1024 * 1024,
};

/** `a=1&b[]=2&c[d]=3` into `req.body`. Vietnamese takes up to nine bytes a letter here, so: roomy. */
export const readForm = express.urlencoded({ extended: true, limit: "4mb", parameterLimit: 5000 });

/** Multipart into `req.body` and, with `filesOf`, the files; they stay in memory. */
export const readUpload = multer({
  storage: multer.memoryStorage(),
  // Browsers send file names as UTF-8; the parser's own default is Latin-1.
  defParamCharset: "utf8",
  limits: {
    fileSize: uploadLimits.fileBytes,
    files: uploadLimits.files,
    fieldSize: uploadLimits.fieldBytes,
  },
}).any();

export type UploadedFile = { name: string; type: string; bytes: Uint8Array };

/** The files of one field that were chosen; a field left empty gives none. */
export function filesOf(req: Request, field: string): UploadedFile[] {
  const files = Array.isArray(req.files) ? req.files : [];
  return files
    .filter((file) => file.fieldname === field && file.size > 0)
    .map((file) => ({
      name: file.originalname.normalize("NFC"),
      type: file.mimetype,
      bytes: file.buffer,
    }));
}
