import type { Express } from "express";
import { createApp } from "../../src/app.js";
import { readConfig } from "../../src/platform/config.js";
import { declarationOf } from "../../src/platform/http/routes.js";

type Layer = {
  route?: { path: string; stack: { handle: object }[] };
  handle: { stack?: Layer[] };
};

const secret = "x".repeat(32);

/** The app over the connected database, not listening. */
export const makeApp = (): Express =>
  createApp({
    config: readConfig({ NODE_ENV: "test", DEMONSTRATION: "no" }),
    secrets: { session: secret, csrf: secret, links: secret },
  });

const layersOf = (layers: Layer[]): Layer[] =>
  layers.flatMap((layer) => [layer, ...layersOf(layer.handle.stack ?? [])]);

/** Every route that is mounted, with what was declared for it, if anything was. */
export const routesOf = (app: Express) =>
  layersOf((app.router as unknown as { stack: Layer[] }).stack).flatMap(({ route }) =>
    route === undefined
      ? []
      : [{ path: route.path, declared: declarationOf(route.stack[0]?.handle ?? {}) }],
  );

/** The paths that features declared for a method. */
export const declaredPaths = (method: "get" | "post"): string[] =>
  routesOf(makeApp())
    .filter(({ declared }) => declared?.method === method)
    .map(({ path }) => path);
