import type { ErrorRequestHandler, Request, RequestHandler } from "express";
import { MulterError } from "multer";
import { AppError, notFound } from "../errors.js";
import { uploadLimits } from "./body.js";
import "./types.js";

const tooLarge = () =>
  new AppError("too-large", 413, "error.too-large.text", {
    megabytes: uploadLimits.fileBytes / 1024 / 1024,
    files: uploadLimits.files,
  });
const unexpected = () => new AppError("unexpected", 500, "error.unexpected.text");

/** What the packages below us throw, in our words. */
function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof MulterError) return tooLarge();
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (type === "entity.too.large") return tooLarge();
  if (error instanceof URIError) return notFound();
  if (typeof status === "number" && status >= 400 && status < 500)
    return new AppError("bad-request", status, "error.bad-request.text");
  return unexpected();
}

/** What was typed, to be shown beside the error: nobody loses a paragraph to a stale form. */
export function typedFields(req: Request): { name: string; value: string }[] {
  const body = (req.body ?? {}) as Record<string, unknown>;
  return Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" && value.length > 3 && !/^_|password|revision|Id$/iu.test(name)
      ? [{ name, value }]
      : [],
  );
}

const wantsJson = (req: Request) =>
  req.path.startsWith("/api/") || req.accepts(["html", "json"]) === "json";

export const unknownAddress: RequestHandler = () => {
  throw notFound();
};

const nextStep = (req: Request, { code, values }: AppError) => req.t(`error.${code}.next`, values);

/** The one place where errors become answers. Details of unexpected ones go to the log alone. */
export const errorHandler: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const known = asAppError(error);
  if (known.status >= 500) req.log.error({ err: error }, "request failed");
  if (res.headersSent) {
    next(error);
    return;
  }
  const title = req.t(`error.${known.code}.title`);
  const detail = req.t(known.messageKey, known.values);
  res.status(known.status);
  if (wantsJson(req)) {
    const problem = { type: "about:blank", title, status: known.status, detail };
    res.type("application/problem+json");
    res.send(JSON.stringify({ ...problem, code: known.code, requestId: req.id }));
    return;
  }
  const typed = typedFields(req);
  res.page("error", { title, detail, next: nextStep(req, known), requestId: req.id, typed });
};
