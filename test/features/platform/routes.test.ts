import { describe, expect, it } from "vitest";
import { makeApp, routesOf } from "../../support/routes.js";
import { useDatabase } from "../../support/use-database.js";

// They answer supervisors and know nobody.
const withoutPolicy = ["/healthz", "/readyz", "/metrics"];

describe("default deny", () => {
  useDatabase();

  it("has a declared policy as the first step of every route", () => {
    const undeclared = routesOf(makeApp())
      .filter(({ path }) => !withoutPolicy.includes(path))
      .filter(({ declared }) => declared === undefined)
      .map(({ path }) => path);
    expect(undeclared).toEqual([]);
  });

  it("finds a route that is mounted without one", () => {
    const app = makeApp();
    app.get("/secret", (_req, res) => {
      res.send("");
    });
    const found = routesOf(app).find(({ path }) => path === "/secret");
    expect(found).toEqual({ path: "/secret", declared: undefined });
  });

  it("keeps every page of administration from readers", () => {
    const admin = routesOf(makeApp()).filter(({ path }) => path.startsWith("/admin"));
    expect(admin.length).toBeGreaterThan(8);
    const open = admin.filter(({ declared }) => declared?.policy({ kind: "reader" }) !== false);
    expect(open).toEqual([]);
  });
});
