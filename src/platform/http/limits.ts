import mongoose from "mongoose";
import { RateLimiterMongo } from "rate-limiter-flexible";

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

let limits: ReturnType<typeof make> | undefined;

/** How often signing in may fail, counted in the database for all processes together. */
export const signInLimits = () => (limits ??= make());
