import MongoStore from "connect-mongo";
import type { RequestHandler } from "express";
import session from "express-session";
import mongoose from "mongoose";

declare module "express-session" {
  interface SessionData {
    accountId: string;
  }
}

type Options = { secret: string; secureCookies: boolean };
const hours = 60 * 60;

/** Sessions in MongoDB; readers have none: nothing is stored until somebody signs in. */
export function sessions({ secret, secureCookies }: Options): RequestHandler {
  return session({
    secret,
    name: secureCookies ? "__Host-session" : "session",
    resave: false,
    saveUninitialized: false,
    proxy: undefined,
    cookie: { httpOnly: true, sameSite: "lax", secure: secureCookies, path: "/" },
    store: MongoStore.create({
      client: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      collectionName: "sessions",
      ttl: 12 * hours,
      touchAfter: hours,
    }),
  });
}
