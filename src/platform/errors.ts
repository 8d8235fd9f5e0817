import type { MessageValues } from "./messages/messages.js";

/**
 * What the service throws when a request cannot be answered as wished. `code` is stable and read by
 * programs ("changed-meanwhile"), `messageKey` names the sentence a person reads.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: string;
  readonly status: number;
  readonly messageKey: string;
  readonly values: MessageValues;

  constructor(code: string, status: number, messageKey: string, values: MessageValues = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.messageKey = messageKey;
    this.values = values;
  }
}

/** A person acted on a document that somebody else has changed since the form was shown. */
export const changedMeanwhile = () =>
  new AppError("changed-meanwhile", 409, "error.changed-meanwhile.text");

export const notFound = () => new AppError("not-found", 404, "error.not-found.text");

export const noRight = () => new AppError("no-right", 403, "error.no-right.text");
