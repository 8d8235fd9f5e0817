import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/platform/config.js";

const production = { NODE_ENV: "production", PUBLIC_URL: "https://gopy.example.vn" };

describe("a wrong setting stops the start with a sentence that names it", () => {
  it.each([
    [{ PORT: "http" }, /^PORT is set wrong: .*\(it is "http"\)/],
    [{ PORT: "70000" }, /^PORT is set wrong/],
    [{ PUBLIC_URL: "gopy.example.vn" }, /^PUBLIC_URL is set wrong: must be an address like/],
    [{ MONGODB_URI: "postgres://db" }, /^MONGODB_URI is set wrong: must begin with mongodb:/],
    [{ SECURE_COOKIES: "true" }, /^SECURE_COOKIES is set wrong/],
    [{ SESSION_SECRET: "short" }, /^SESSION_SECRET is set wrong: must have at least 32 characters/],
    [{ SMTP_URL: "smtp.example.vn" }, /^SMTP_URL is set wrong: must begin with smtp:/],
    [{ PUBLISH_PAUSE_SECONDS: "-1" }, /^PUBLISH_PAUSE_SECONDS is set wrong/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL is set wrong/],
    [{ NODE_ENV: "production" }, /^PUBLIC_URL is missing/],
    [{ ...production, DEMONSTRATION: "yes" }, /^DEMONSTRATION=yes is for the embedded database/],
    [{ MONGODB_URI: "mongodb://db/x", DEMONSTRATION: "yes" }, /^DEMONSTRATION=yes is for/],
  ])("%j", (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });
});

it("never shows a secret or the password in an address", () => {
  const wrong = [
    { SESSION_SECRET: "hush" },
    { MONGODB_URI: "x://u:hush@db" },
    { SMTP_URL: "hush" },
  ];
  for (const env of wrong) {
    expect(() => readConfig(env)).toThrow(expect.not.stringContaining("hush") as Error);
  }
});

it("is a demonstration on this computer alone when nothing is set", () => {
  expect(readConfig({})).toMatchObject({
    production: false,
    demonstration: true,
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://localhost:3000",
    secureCookies: false,
    mongodbUri: undefined,
  });
});

it("has no demonstration in production or on a database that was given", () => {
  expect(readConfig(production).demonstration).toBe(false);
  expect(readConfig({ MONGODB_URI: "mongodb://db/x" }).demonstration).toBe(false);
});

it("sends cookies over HTTPS alone where readers come by HTTPS", () => {
  expect(readConfig(production).secureCookies).toBe(true);
  expect(readConfig({ ...production, SECURE_COOKIES: "no" }).secureCookies).toBe(false);
});

it("takes an empty setting for one not made", () => {
  expect(readConfig({ PORT: "", MONGODB_URI: "" })).toEqual(readConfig({}));
});

it.each([
  [undefined, false],
  ["no", false],
  ["1", 1],
  ["loopback, 10.0.0.0/8", "loopback, 10.0.0.0/8"],
])("trusts the proxies %j as %j", (TRUSTED_PROXIES, expected) => {
  expect(readConfig({ TRUSTED_PROXIES }).trustedProxies).toBe(expected);
});
