import { chmod, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareDataFolder, sentenceFor } from "../../../src/platform/data-folder/data-folder.js";
import { lockFolder } from "../../../src/platform/data-folder/lock.js";
import { permitOf, removeDead } from "../../../src/platform/data-folder/lock-file.js";
import { markOf } from "../../../src/platform/data-folder/process-mark.js";
import { readSecrets } from "../../../src/platform/secrets.js";
import { throwAwayFolder } from "../../support/throw-away-folder.js";

describe("a disk that refuses is told in a sentence with its remedy", () => {
  it.each([
    ["ENOSPC", "The disk of the data folder /data is full: free some space"],
    ["EDQUOT", "The disk of the data folder /data is full"],
    ["EROFS", "The data folder /data cannot be written to: give this user the right"],
    ["EACCES", "The data folder /data cannot be written to"],
    ["ENOTDIR", "The data folder /data is a file, or lies under one"],
  ])("%s", (code, sentence) => {
    expect(sentenceFor("/data", Object.assign(new Error(code), { code }))).toContain(sentence);
  });

  it("says so of a folder under a file", async () => {
    const folder = await throwAwayFolder();
    await writeFile(join(folder, "file"), "");
    await expect(prepareDataFolder(join(folder, "file/data"))).rejects.toThrow(
      "is a file, or lies",
    );
  });

  it.skipIf(process.getuid?.() === 0)("says so of a folder that is read-only", async () => {
    const folder = await throwAwayFolder();
    await chmod(folder, 0o500);
    await expect(prepareDataFolder(folder)).rejects.toThrow("cannot be written to");
  });
});

describe("secrets", () => {
  it("are made once and stay, readable by their owner alone", async () => {
    const dataFolder = await throwAwayFolder();
    const [first, second] = await Promise.all([
      readSecrets({ dataFolder, secrets: {} }),
      readSecrets({ dataFolder, secrets: {} }),
    ]);
    expect(second).toEqual(first);
    expect(await readSecrets({ dataFolder, secrets: {} })).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(3);
    expect((await stat(join(dataFolder, "secrets.json"))).mode & 0o777).toBe(0o600);
  });

  it("are those given, and then nothing is written", async () => {
    const dataFolder = await throwAwayFolder();
    const secrets = { session: "s".repeat(32), csrf: "c".repeat(32), links: "l".repeat(32) };
    expect(await readSecrets({ dataFolder, secrets })).toEqual(secrets);
    await expect(readFile(join(dataFolder, "secrets.json"))).rejects.toThrow("ENOENT");
  });

  it("are not made anew over a damaged file", async () => {
    const dataFolder = await throwAwayFolder();
    await writeFile(join(dataFolder, "secrets.json"), "{");
    await expect(readSecrets({ dataFolder, secrets: {} })).rejects.toThrow("cannot be read: bring");
  });
});

describe("a folder that twenty want at once", () => {
  // No process has had this number at this time of birth.
  const dead = { host: hostname(), owner: { pid: 1, born: "long ago" } };
  const winnersOf = async (folder: string) => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    return results.filter(({ status }) => status === "fulfilled").length;
  };

  it.each([
    ["that is new", null],
    ["after a process that died", JSON.stringify(dead)],
    ["after a process that died while it wrote its name", ""],
  ])("%s is given to one, fifty times over", async (_, left) => {
    for (let time = 0; time < 50; time++) {
      const folder = await throwAwayFolder();
      const path = join(folder, "lock.json");
      if (left !== null) {
        await writeFile(path, left);
        await utimes(path, 1, 1);
      }
      expect(await winnersOf(folder)).toBe(1);
      expect(await readdir(folder)).toEqual(["lock.json"]);
    }
  });

  it("is given to one also where who took it over died in between", async () => {
    const folder = await throwAwayFolder();
    const path = join(folder, "lock.json");
    await writeFile(path, JSON.stringify(dead));
    const found = { text: JSON.stringify(dead), holder: dead };
    const living = { host: hostname(), owner: await markOf(process.pid) };
    await writeFile(permitOf(path, found, 0), JSON.stringify(dead));
    await removeDead(path, found, living);
    expect(await readdir(folder)).toEqual([]);
  });

  it("is not taken from who has it by one who found the dead lock before", async () => {
    const folder = await throwAwayFolder();
    const path = join(folder, "lock.json");
    const living = { host: hostname(), owner: await markOf(process.pid) };
    await writeFile(path, JSON.stringify(living));
    await removeDead(path, { text: JSON.stringify(dead), holder: dead }, living);
    expect(await readdir(folder)).toEqual(["lock.json"]);
  });
});
