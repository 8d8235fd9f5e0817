import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { nodeIsFit, tooOld } from "../../../launch/check-node.mjs";
import { explainNpm, installPackages, packagesAreInstalled } from "../../../launch/packages.mjs";
import { stampOf } from "../../../launch/stamp.mjs";
import { throwAwayFolder } from "../../support/throw-away-folder.js";

describe("Node", () => {
  it.each([
    ["18.20.4", false],
    ["20.18.3", false],
    ["20.19.0", true],
    ["21.0.0", true],
    ["22.1.0", true],
    ["24.9.0", true],
  ])("%s is fit: %s", (version, fit) => {
    expect(nodeIsFit(version)).toBe(fit);
  });

  it("that is too old is told with the remedy", () => {
    expect(tooOld("18.20.4")).toMatch(/^Node 18.20.4 is too old: install Node 20.19 or later/);
  });
});

describe("what npm says is told in one sentence with its remedy", () => {
  it.each([
    ["npm error code ENOTFOUND\nnpm error request failed", "The package registry does not answer"],
    ["npm error code ETIMEDOUT", "The package registry does not answer"],
    ["npm error code E503", "The package registry does not answer"],
    ["npm error code ENOSPC\nno space left on device", "because the disk is full: free about"],
    ["npm error code EROFS", "because the folder cannot be written to: give this user"],
    [
      "npm error code EACCES\nmkdir '/home/somebody/.npm'",
      "because the folder cannot be written to",
    ],
    ["Error: spawn npm ENOENT", "There is no npm: install Node with npm"],
    ["npm error code EUSAGE\nnpm error not in sync", "(npm error code EUSAGE): run"],
  ])("%j", (output, sentence) => {
    expect(explainNpm(output)).toContain(sentence);
  });
});

describe("installed packages", () => {
  type Packages = Record<string, { version?: string; optional?: boolean }>;
  async function checkout(wanted: Packages, installed: Packages | null): Promise<string> {
    const root = await throwAwayFolder();
    await mkdir(join(root, "node_modules"));
    await writeFile(join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
    const note = join(root, "node_modules/.package-lock.json");
    if (installed !== null) await writeFile(note, JSON.stringify({ packages: installed }));
    return root;
  }
  const one = { "node_modules/one": { version: "1.0.0" } };
  const foreign = { "node_modules/foreign": { version: "1.0.0", optional: true } };

  it.each([
    ["all there", { "": {}, ...one }, one, true],
    ["one of another version", one, { "node_modules/one": { version: "1.0.1" } }, false],
    ["one missing", one, {}, false],
    ["one of another system missing", { ...one, ...foreign }, one, true],
    ["an installation cut short", one, null, false],
  ])("%s: %o", async (_name, wanted, installed, expected) => {
    expect(packagesAreInstalled(await checkout(wanted, installed))).toBe(expected);
  });
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe("a registry", () => {
  const lock = {
    name: "x",
    lockfileVersion: 3,
    packages: {
      "": { name: "x", dependencies: { "left-behind-x": "1.0.0" } },
      "node_modules/left-behind-x": { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==` },
    },
  };
  async function checkoutFor(port: number): Promise<string> {
    const root = await throwAwayFolder();
    await writeFile(join(root, "package.json"), JSON.stringify(lock.packages[""]));
    await writeFile(join(root, "package-lock.json"), JSON.stringify(lock));
    vi.stubEnv("npm_config_registry", `http://127.0.0.1:${port}/`);
    vi.stubEnv("npm_config_cache", join(root, "cache"));
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    return root;
  }

  it("that refuses is told", async () => {
    await expect(installPackages(await checkoutFor(1))).rejects.toThrow(
      "The package registry does not answer: check the network",
    );
  });

  it("that swallows every packet is given up in time", async () => {
    const sockets: { destroy: () => void }[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    const root = await checkoutFor(await listening(silent));
    const began = Date.now();
    await expect(installPackages(root, { answerMs: 500 })).rejects.toThrow("does not answer");
    expect(Date.now() - began).toBeLessThan(20_000);
    for (const socket of sockets) socket.destroy();
  });
});

it("gives a folder another stamp when a file changes, comes, goes or is renamed", async () => {
  const root = await throwAwayFolder();
  const stamps = [stampOf(root, ["a"])];
  await writeFile(join(root, "a"), "x");
  stamps.push(stampOf(root, ["a"]));
  await writeFile(join(root, "a"), "y");
  stamps.push(stampOf(root, ["a"]));
  await writeFile(join(root, "b"), "y");
  stamps.push(stampOf(root, ["b"]), stampOf(root, ["a", "b"]));
  expect(new Set(stamps).size).toBe(5);
  expect(stampOf(root, ["a", "b"])).toBe(stamps[4]);
});
