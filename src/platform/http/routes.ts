import express, { type NextFunction, type Request, type Response, Router } from "express";
import { AppError, noRight } from "../errors.js";
import { anyone, type Policy } from "../policy.js";
import { readForm, readUpload } from "./body.js";
import { asTooMany, readerPosts } from "./limits.js";
import "./types.js";

export type Handler = (req: Request, res: Response) => Promise<unknown> | undefined;
type Step = (req: Request, res: Response, next: NextFunction) => void | Promise<void>;
export type Declared = { method: "get" | "post"; path: string; policy: Policy };

// Default deny is a test over the running app: it looks up every route's first step here.
const guards = new WeakMap<object, Declared>();
export const declarationOf = (step: object): Declared | undefined => guards.get(step);

function guard(declared: Declared): Step {
  const step: Step = (req, res, next) => {
    if (declared.policy(req.actor)) next();
    else if (req.actor.kind === "account") throw noRight();
    else if (declared.method === "get" && req.accepts("html") === "html")
      res.redirect(303, `/sign-in?next=${encodeURIComponent(req.originalUrl)}`);
    else throw new AppError("sign-in-needed", 401, "error.sign-in-needed.text");
  };
  guards.set(step, declared);
  return step;
}

const checkFormToken: Step = (req, _res, next) => {
  if (!req.hasFormToken()) throw new AppError("stale-form", 403, "error.stale-form.text");
  next();
};

const limitReaders: Step = async (req, _res, next) => {
  if (req.actor.kind === "reader")
    await readerPosts()
      .consume(req.ip ?? "unknown")
      .catch((spent: unknown) => {
        throw asTooMany(spent);
      });
  next();
};

const answer =
  (handler: Handler): Step =>
  async (req, res) => {
    await handler(req, res);
  };

/**
 * The only way to declare routes: each names who may use it. `post` takes urlencoded forms and
 * `upload` multipart ones (see `filesOf`), both with the form's token; `machinePost` is for other
 * programs (one-click stop of a mail): no cookie counts there, so it needs no token and its actor
 * is nobody's account.
 */
export function routes(feature: string) {
  const router = Router();
  const declared: Declared[] = [];
  const guarded = (method: Declared["method"], path: string, policy: Policy): Step => {
    declared.push({ method, path, policy });
    return guard({ method, path, policy });
  };
  return {
    feature,
    router,
    declared,
    get(path: string, policy: Policy, handler: Handler) {
      router.get(path, guarded("get", path, policy), answer(handler));
    },
    post(path: string, policy: Policy, handler: Handler) {
      const first = guarded("post", path, policy);
      router.post(path, first, limitReaders, readForm, checkFormToken, answer(handler));
    },
    upload(path: string, policy: Policy, handler: Handler) {
      const first = guarded("post", path, policy);
      router.post(path, first, limitReaders, readUpload, checkFormToken, answer(handler));
    },
    machinePost(path: string, handler: Handler) {
      const first = guarded("post", path, anyone);
      const forgetActor: Step = (req, _res, next) => {
        req.actor = { kind: "reader" };
        next();
      };
      router.post(path, first, forgetActor, readForm, express.json(), answer(handler));
    },
  };
}

export type FeatureRoutes = ReturnType<typeof routes>;
