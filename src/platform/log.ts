import { pino } from "pino";

// What must never be read in a log, wherever in a logged object it stands.
const secretKeys = ["password", "secret", "token", "cookie", "authorization", "_csrf"];
const paths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]);

/** JSON lines on standard error: standard output belongs to what a command answers. */
export const log = pino(
  {
    level: process.env["VITEST"] === undefined ? "info" : "silent",
    base: undefined,
    redact: { paths: [...paths, 'req.headers["set-cookie"]'], censor: "[hidden]" },
  },
  pino.destination({ dest: 2, sync: true }),
);

export function setLogLevel(level: string): void {
  log.level = level;
}
