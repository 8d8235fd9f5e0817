import { join, resolve } from "node:path";
import { z } from "zod";
import { SetupError } from "./setup-error.js";

const hostPort = z.coerce.number().int().min(0).max(65_535);
const seconds = z.coerce.number().int().min(0).max(86_400);
const yesNo = z.enum(["yes", "no"]).transform((word) => word === "yes");
const secret = z.string().min(32, "must have at least 32 characters");
const webAddress = z
  .url({ protocol: /^https?$/, error: "must be an address like https://gopy.example.vn" })
  .transform((url) => url.replace(/\/+$/, ""));

// The names an operator sets. What each means is told in the table of the README.
const environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  HOST: z.string().optional(),
  PORT: hostPort.optional(),
  PUBLIC_URL: webAddress.optional(),
  TRUSTED_PROXIES: z.string().optional(),
  SECURE_COOKIES: yesNo.optional(),
  DATA_FOLDER: z.string().default("data"),
  ENGINES_FOLDER: z.string().optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, "must begin with mongodb:// or mongodb+srv://")
    .optional(),
  DEMONSTRATION: yesNo.optional(),
  SESSION_SECRET: secret.optional(),
  CSRF_SECRET: secret.optional(),
  LINK_SECRET: secret.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().default("Clausetrail <no-reply@localhost>"),
  PUBLISH_PAUSE_SECONDS: seconds.default(300),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  METRICS: yesNo.default(false),
});
type Environment = z.infer<typeof environment>;

export type Config = {
  production: boolean;
  /** Invented people and remarks are loaded: with the embedded database only, never in production. */
  demonstration: boolean;
  host: string;
  port: number;
  /** Without a slash at the end; every link in a mail begins with it. */
  publicUrl: string;
  /** As Express takes "trust proxy". */
  trustedProxies: string | number | false;
  secureCookies: boolean;
  dataFolder: string;
  /** Where a database engine is installed, when none is on the system. */
  enginesFolder: string;
  /** Absent: the embedded database. */
  mongodbUri?: string;
  /** Those given; the others are kept in the data folder. */
  secrets: { session?: string; csrf?: string; links?: string };
  /** Absent: mails become files. */
  smtpUrl?: string;
  mailFrom: string;
  publishPauseSeconds: number;
  logLevel: Environment["LOG_LEVEL"];
  metrics: boolean;
};

/** Reads and checks the settings; throws a SetupError that names the first wrong one. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  // A setting left empty, as "PORT=" in a unit file, is a setting not made.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) throw new SetupError(sentenceOf(result.error, given));
  return refuseContradictions(configOf(result.data));
}

function configOf(env: Environment): Config {
  const production = env.NODE_ENV === "production";
  const port = env.PORT ?? 3000;
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${port}`;
  return {
    production,
    demonstration: env.DEMONSTRATION ?? (!production && env.MONGODB_URI === undefined),
    host: env.HOST ?? (production ? "0.0.0.0" : "127.0.0.1"),
    port,
    publicUrl,
    trustedProxies: proxiesOf(env.TRUSTED_PROXIES),
    secureCookies: env.SECURE_COOKIES ?? publicUrl.startsWith("https:"),
    dataFolder: resolve(env.DATA_FOLDER),
    enginesFolder: resolve(env.ENGINES_FOLDER ?? join(env.DATA_FOLDER, "engines")),
    mongodbUri: env.MONGODB_URI,
    secrets: { session: env.SESSION_SECRET, csrf: env.CSRF_SECRET, links: env.LINK_SECRET },
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    publishPauseSeconds: env.PUBLISH_PAUSE_SECONDS,
    logLevel: env.LOG_LEVEL,
    metrics: env.METRICS,
  };
}

function proxiesOf(value: string | undefined): string | number | false {
  if (value === undefined || value === "no") return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}

function refuseContradictions(config: Config): Config {
  if (config.demonstration && (config.production || config.mongodbUri !== undefined)) {
    throw new SetupError(
      "DEMONSTRATION=yes is for the embedded database outside production; leave it out here.",
    );
  }
  if (config.production && config.publicUrl.startsWith("http://localhost")) {
    throw new SetupError(
      "PUBLIC_URL is missing: in production set it to the address readers use, such as https://gopy.example.vn.",
    );
  }
  return config;
}

function sentenceOf(error: z.ZodError, given: NodeJS.ProcessEnv): string {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? "The configuration");
  // A secret, an address with a password: named, never shown.
  const shown = /SECRET|URI|SMTP/.test(name) ? "" : ` (it is "${given[name] ?? ""}")`;
  return `${name} is set wrong: ${issue?.message ?? "unknown"}${shown}; the table of settings is in README.md.`;
}
