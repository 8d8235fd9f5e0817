import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listen } from "../../../src/platform/listen.js";

let other: Server;
let taken: number;
beforeEach(async () => {
  other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  taken = (other.address() as AddressInfo).port;
});
afterEach(() => {
  other.close();
});

it("takes the next free port in demonstration", async () => {
  const door = await listen({ host: "127.0.0.1", port: taken, demonstration: true });
  expect(door.port).toBeGreaterThan(taken);
  expect(door.port).toBeLessThan(taken + 10);
  door.server.close();
});

it("refuses a taken port in production", async () => {
  await expect(listen({ host: "127.0.0.1", port: taken, demonstration: false })).rejects.toThrow(
    `Port ${taken} is in use by another program: stop that one, or set PORT to a free one.`,
  );
});

it("names an address that is not of this machine", async () => {
  await expect(listen({ host: "192.0.2.1", port: 0, demonstration: true })).rejects.toThrow(
    "Listening on 192.0.2.1, port 0, failed (EADDRNOTAVAIL): check HOST and PORT.",
  );
});

it("tells requests to come back until it is opened", async () => {
  const door = await listen({ host: "127.0.0.1", port: 0, demonstration: false });
  const address = `http://127.0.0.1:${door.port}/`;
  expect((await fetch(address)).status).toBe(503);
  door.open((_req, res) => res.end("open"));
  expect(await (await fetch(address)).text()).toBe("open");
  door.server.closeAllConnections();
  door.server.close();
});
