import type { Request, RequestHandler } from "express";
import type { AccountActor } from "../policy.js";
import "../sessions/sessions.js";
import "./types.js";

/** Gives the actor of an account that may act now; null when it is disabled, or its password another. */
export type FindActor = (accountId: string, passwordNumber: number) => Promise<AccountActor | null>;

/** Who asks. The account is looked up on each request, so disabling it counts at once. */
export const actors =
  (findActor: FindActor): RequestHandler =>
  async (req, _res, next) => {
    const { accountId, passwordNumber = 0 } = req.session;
    const account = accountId === undefined ? null : await findActor(accountId, passwordNumber);
    req.actor = account ?? { kind: "reader" };
    next();
  };

/** The account behind a request whose policy lets no reader through. */
export function accountOf(req: Request): AccountActor {
  if (req.actor.kind !== "account") throw new Error("This route's policy lets readers through");
  return req.actor;
}
