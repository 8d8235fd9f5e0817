import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../../support/app.js";
import { projectRoot } from "../../../src/platform/root.js";
import { useDatabase } from "../../support/use-database.js";

describe("clausetrail account", () => {
  const { uri } = useDatabase();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const run = (args: string[], input = "") =>
    new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
      const child = spawn(process.execPath, ["--import", "tsx", "src/cli.ts", "account", ...args], {
        cwd: projectRoot,
        env: { ...process.env, MONGODB_URI: uri(), NODE_ENV: "development" },
      });
      const [out, error]: [string[], string[]] = [[], []];
      child.stdout.on("data", (chunk: Buffer) => out.push(chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => error.push(chunk.toString()));
      child.on("close", (code) => {
        resolve({ code, out: out.join(""), error: error.join("") });
      });
      child.stdin.end(input);
    });
  const enters = async (password: string) => {
    const fields = { email: "an@most.example", password };
    return (await app.reader().post("/sign-in", fields)).status === 303;
  };
  const add = ["add", "an@most.example", "--name", "An", "--role", "administrator"];

  it("adds, resets and disables", async () => {
    const added = await run([...add, "--organization", "phap-che"]);
    expect(added.error).toBe("");
    expect(await enters(/with (\S+) /u.exec(added.out)?.[1] ?? "")).toBe(true);
    await run(["reset", "an@most.example", "--password-stdin"], "một câu đủ dài\n");
    expect(await enters("một câu đủ dài")).toBe(true);
    expect((await run(["disable", "an@most.example"])).code).toBe(0);
    expect(await enters("một câu đủ dài")).toBe(false);
  });

  it.each([
    ["no organization", add, 'There is no organization ""'],
    ["an unknown role", ["add", "b@c.d", "--name", "B", "--role", "king"], "--role takes one of"],
    ["no such account", ["reset", "nobody@most.example"], "nobody@most.example has no account."],
    ["an unknown option", ["add", "--colour"], "--colour"],
  ])("answers %s with a sentence and exit 2", async (_name, args, sentence) => {
    const { code, error } = await run(args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
    expect(error).not.toContain("    at ");
  });
});
