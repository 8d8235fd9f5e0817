import type { Express } from "express";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../src/app.js";
import { readConfig } from "../../../src/platform/config.js";
import { declarationOf } from "../../../src/platform/http/routes.js";
import { useDatabase } from "../../support/use-database.js";

type Layer = {
  route?: { path: string; stack: { handle: object }[] };
  handle: { stack?: Layer[] };
};

const secret = "x".repeat(32);
const appOf = () =>
  createApp({
    config: readConfig({ NODE_ENV: "test", DEMONSTRATION: "no" }),
    secrets: { session: secret, csrf: secret, links: secret },
  });

const layersOf = (layers: Layer[]): Layer[] =>
  layers.flatMap((layer) => [layer, ...layersOf(layer.handle.stack ?? [])]);

const routesOf = (app: Express) =>
  layersOf((app.router as unknown as { stack: Layer[] }).stack).flatMap(({ route }) =>
    route === undefined ? [] : [{ path: route.path, first: route.stack[0]?.handle }],
  );

// They answer supervisors and know nobody.
const withoutPolicy = ["/healthz", "/readyz", "/metrics"];

describe("default deny", () => {
  useDatabase();

  it("has a declared policy as the first step of every route", () => {
    const undeclared = routesOf(appOf())
      .filter(({ path }) => !withoutPolicy.includes(path))
      .filter(({ first }) => first === undefined || declarationOf(first) === undefined)
      .map(({ path }) => path);
    expect(undeclared).toEqual([]);
  });

  it("finds a route that is mounted without one", () => {
    const app = appOf();
    app.get("/secret", (_req, res) => {
      res.send("");
    });
    const found = routesOf(app).find(({ path }) => path === "/secret");
    expect(declarationOf(found?.first ?? {})).toBeUndefined();
  });

  it("keeps every page of administration from everybody else", () => {
    const admin = routesOf(appOf()).filter(({ path }) => path.startsWith("/admin"));
    expect(admin.length).toBeGreaterThan(8);
    for (const { first } of admin) {
      const policy = declarationOf(first ?? {})?.policy;
      expect(policy?.({ kind: "reader" })).toBe(false);
    }
  });
});
