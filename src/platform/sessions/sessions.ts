import MongoStore from "connect-mongo";
import type { Request, RequestHandler } from "express";
import session from "express-session";
import mongoose from "mongoose";

declare module "express-session" {
  interface SessionData {
    accountId: string;
    /** The password it was opened with, by its number: another one ends the session. */
    passwordNumber: number;
  }
}

// Declared here, so that the index is there before the first sign-in and not some time after.
const schema = new mongoose.Schema(
  {},
  { collection: "sessions", versionKey: false, strict: false },
);
schema.index({ expires: 1 }, { expireAfterSeconds: 0 });
mongoose.model("Session", schema);

type Options = { secret: string; secureCookies: boolean };
const hours = 60 * 60;

/** Sessions in MongoDB; readers have none: nothing is stored until somebody signs in. */
export function sessions({ secret, secureCookies }: Options): RequestHandler {
  return session({
    secret,
    name: secureCookies ? "__Host-session" : "session",
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: "lax", secure: secureCookies, path: "/" },
    store: MongoStore.create({
      client: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      collectionName: "sessions",
      ttl: 12 * hours,
      touchAfter: hours,
      autoRemove: "disabled",
    }),
  });
}

type SignedIn = { accountId: string; passwordNumber: number };

/** Opens a session under a new id, so that one planted before the sign-in is worth nothing. */
export async function openSession(req: Request, signedIn: SignedIn): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error: unknown) => {
      if (error === null || error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error("No session", { cause: error }));
    });
  });
  Object.assign(req.session, signedIn);
}

export async function closeSession(req: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.destroy((error: unknown) => {
      if (error === null || error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error("Session kept", { cause: error }));
    });
  });
}
