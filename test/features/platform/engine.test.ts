import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseEngine } from "../../../src/platform/embedded-database/engine.js";
import { downloadMongod, findMongod } from "../../../src/platform/embedded-database/mongod.js";
import { findPython } from "../../../src/platform/embedded-database/python.js";
import { installSecantusdb } from "../../../src/platform/embedded-database/secantusdb.js";
import { throwAwayFolder } from "../../support/throw-away-folder.js";

const silent = (): void => undefined;
let bin: string;

// A machine with nothing on its PATH, no cached mongod, and a network that refuses.
beforeEach(async () => {
  bin = await throwAwayFolder();
  vi.stubEnv("PATH", bin);
  vi.stubEnv("MONGOMS_DOWNLOAD_DIR", join(bin, "cache"));
  vi.stubEnv("MONGOMS_PREFER_GLOBAL_PATH", "false");
  vi.stubEnv("MONGOMS_DOWNLOAD_MIRROR", "https://127.0.0.1:1");
  vi.stubEnv("PIP_INDEX_URL", "http://127.0.0.1:1/simple");
  vi.stubEnv("PIP_FIND_LINKS", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function program(name: string, script: string): Promise<void> {
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, name), 0o755);
}

async function dataFolder(remembered: string): Promise<string> {
  const folder = await throwAwayFolder();
  await writeFile(join(folder, "database-engine"), `${remembered}\n`);
  return folder;
}

describe("a mongod", () => {
  it("on the PATH is taken, with its version, and remembered", async () => {
    await program("mongod", "echo 'db version v7.0.14'");
    const folder = await throwAwayFolder();
    const places = { dataFolder: folder, enginesFolder: join(folder, "engines"), say: silent };
    const mongod = { name: "mongod", binary: join(bin, "mongod"), version: "7.0.14" };
    expect(await chooseEngine(places)).toEqual(mongod);
    expect(await readFile(join(folder, "database-engine"), "utf8")).toBe("mongod\n");
  });

  it("that does not run here is passed over", async () => {
    await program("mongod", "echo 'libcrypto.so.1.1: cannot open shared object' >&2; exit 127");
    expect(await findMongod()).toBeNull();
  });

  it("cannot be downloaded where the network refuses", async () => {
    expect(await downloadMongod(silent)).toBeNull();
  });

  it("is given up in seconds where the network swallows every packet", async () => {
    const sockets: Socket[] = [];
    const swallows = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => swallows.listen(0, "127.0.0.1", resolve));
    const { port } = swallows.address() as AddressInfo;
    vi.stubEnv("MONGOMS_DOWNLOAD_MIRROR", `https://127.0.0.1:${port}`);
    const began = Date.now();
    expect(await downloadMongod(silent)).toBeNull();
    expect(sockets.length).toBeGreaterThan(0);
    expect(Date.now() - began).toBeLessThan(20_000);
    for (const socket of sockets) socket.destroy();
    swallows.close();
  });
});

describe("a data folder is never opened by the other engine", () => {
  it("says so where mongod wrote it and cannot be had", async () => {
    const places = { dataFolder: await dataFolder("mongod"), enginesFolder: bin, say: silent };
    await expect(chooseEngine(places)).rejects.toThrow(
      /was written by mongod, which cannot be found .* SecantusDB must not open it: install mongod/,
    );
  });

  it("knows by the files who wrote them, where the note is lost", async () => {
    const folder = await throwAwayFolder();
    await mkdir(join(folder, "database"));
    await writeFile(join(folder, "database/_mdb_catalog.wt"), "");
    const places = { dataFolder: folder, enginesFolder: bin, say: silent };
    await expect(chooseEngine(places)).rejects.toThrow("was written by mongod");
  });

  it("does not take a mongod for what SecantusDB wrote", async () => {
    await program("mongod", "echo 'db version v7.0.14'");
    const places = { dataFolder: await dataFolder("secantusdb"), enginesFolder: bin, say: silent };
    await expect(chooseEngine(places)).rejects.toThrow("no Python is there to run SecantusDB");
  });

  it("names an engine that a later version brought", async () => {
    const places = { dataFolder: await dataFolder("ferretdb"), enginesFolder: bin, say: silent };
    await expect(chooseEngine(places)).rejects.toThrow('names the engine "ferretdb"');
  });
});

describe("without mongod, a Python that does not do is told with the remedy", () => {
  it.each([
    ["none", null, "no Python is there to run SecantusDB: install Python 3.10 or later"],
    ["an old one", "echo False", "python3 is older than 3.10"],
    [
      "one without venv and pip",
      `echo "ModuleNotFoundError: No module named 'ensurepip'" >&2; exit 1`,
      "python3 lacks venv and pip: install them (on Debian and Ubuntu: apt install python3-venv)",
    ],
  ])("%s", async (_name, script, sentence) => {
    if (script !== null) await program("python3", script);
    await expect(findPython()).rejects.toThrow(sentence);
  });

  it("and a later one is taken where the first does not do", async () => {
    await program("python3", "echo False");
    await program("python3.12", "echo True");
    expect(await findPython()).toBe("python3.12");
  });
});

it("says so where the Python registry does not answer, and leaves nothing half installed", async () => {
  vi.unstubAllEnvs();
  vi.stubEnv("PIP_INDEX_URL", "http://127.0.0.1:1/simple");
  vi.stubEnv("PIP_FIND_LINKS", "");
  const folder = await throwAwayFolder();
  await expect(installSecantusdb(join(folder, "engines"), silent)).rejects.toThrow(
    "the Python registry did not give SecantusDB 0.7.0b3: install mongod, set MONGODB_URI",
  );
  const { readdir } = await import("node:fs/promises");
  expect(await readdir(join(folder, "engines"))).toEqual([]);
});
