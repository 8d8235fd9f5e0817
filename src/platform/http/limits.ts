import mongoose from "mongoose";
import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../errors.js";

const minute = 60;
const collection = "rate_limits";
const schema = new mongoose.Schema({}, { collection, versionKey: false, strict: false });
schema.index({ expire: -1 }, { expireAfterSeconds: 0 });
schema.index({ key: 1 }, { unique: true });
mongoose.model("RateLimit", schema);

function limiter(name: string, points: number, duration: number): RateLimiterMongo {
  return new RateLimiterMongo({
    storeClient: mongoose.connection,
    dbName: mongoose.connection.name,
    tableName: collection,
    disableIndexesCreation: true,
    keyPrefix: name,
    points,
    duration,
  });
}

const make = () => ({
  /** One account from one place: a forgotten password. */
  pair: limiter("sign-in-pair", 5, 15 * minute),
  /** One place: somebody who tries many accounts. */
  place: limiter("sign-in-place", 60, 60 * minute),
  /** One account from everywhere: somebody who tries from many places. */
  target: limiter("sign-in-target", 40, 60 * minute),
});

let posts: RateLimiterMongo | undefined;

/** How often one place may send forms without an account: so that nobody floods others with mails. */
export const readerPosts = () => (posts ??= limiter("reader-post", 120, 10 * minute));

/** What a limiter throws, as the page that says how long to wait. */
export function asTooMany(spent: unknown): unknown {
  if (!(spent instanceof RateLimiterRes)) return spent;
  const minutes = Math.max(1, Math.ceil(spent.msBeforeNext / 60_000));
  return new AppError("too-many", 429, "error.too-many.text", { minutes });
}

let limits: ReturnType<typeof make> | undefined;

/** How often signing in may fail, counted in the database for all processes together. */
export const signInLimits = () => (limits ??= make());
