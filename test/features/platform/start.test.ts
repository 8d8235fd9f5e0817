import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer, type AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { projectRoot } from "../../../src/platform/root.js";
import { runProcess } from "../../support/run-process.js";
import { throwAwayFolder } from "../../support/throw-away-folder.js";

const enginesFolder = join(projectRoot, "data/engines");

async function envFor(port: number): Promise<Record<string, string>> {
  const folder = join(await throwAwayFolder(), "data");
  return { DATA_FOLDER: folder, ENGINES_FOLDER: enginesFolder, PORT: String(port) };
}

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

it("loads what ships, serves, says where and how to sign in, and stops when told", async () => {
  const env = await envFor(await takenPort());
  const service = runProcess(["src/main.ts"], env);
  await service.says("Sign in with one of the accounts shown at ");
  const address = /Clausetrail is at (\S+)/.exec(service.stderr())?.[1] ?? "";
  // The port asked for is taken: in demonstration the next free one, also in what it says.
  expect(address).not.toContain(`:${env.PORT}`);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${address}/documents`)).text()).toContain("9133/2025/NĐ-CP");
  service.kill("SIGTERM");
  expect(await service.ended).toBe(0);
  await expect(readFile(join(env.DATA_FOLDER ?? "", "lock.json"))).rejects.toThrow("ENOENT");
}, 180_000);

it.each([
  [{ PORT: "http" }, "PORT is set wrong"],
  [{ NODE_ENV: "production" }, "PUBLIC_URL is missing"],
  [
    { MONGODB_URI: "mongodb://someone:hush@127.0.0.1:1/x?serverSelectionTimeoutMS=500" },
    "The database at mongodb://127.0.0.1:1/x",
  ],
])("ends with one sentence where it cannot start: %j", async (wrong, sentence) => {
  const service = runProcess(["src/main.ts"], { ...(await envFor(0)), ...wrong });
  expect(await service.ended).toBe(2);
  expect(service.stderr()).toContain(sentence);
  expect(service.stderr().trim().split("\n")).toHaveLength(1);
  expect(service.stderr()).not.toContain("hush");
});

it("refuses a taken port in production", async () => {
  const port = await takenPort();
  const production = { NODE_ENV: "production", PUBLIC_URL: "https://gopy.example.vn" };
  const env = { ...(await envFor(port)), ...production, HOST: "127.0.0.1" };
  const service = runProcess(["src/main.ts"], env);
  expect(await service.ended).toBe(2);
  expect(service.stderr()).toContain(`Port ${port} is in use by another program`);
});
