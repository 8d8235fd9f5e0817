import type { Unit } from "../compare/units.js";
import type { Home } from "./homes.js";
import { noPassage, type Placement, type PlacementReason } from "./types.js";

/** A placement without the name of its remark. */
export type Place = Placement extends infer P
  ? P extends Placement
    ? Omit<P, "id">
    : never
  : never;

/** What is said of a remark whose provision lives on nowhere, or not for certain. */
export function withoutHome(unit: Unit, home: Exclude<Home, { kind: "kept" }>): Place {
  const lastAddress = unit.provision.address;
  const repealed = (confidence: number, reason: PlacementReason): Place => ({
    status: "repealed",
    lastAddress,
    ...noPassage,
    confidence,
    reason,
  });
  switch (home.kind) {
    case "placeholder":
      return repealed(0.98, { code: "placeholder" });
    case "number-reused":
      return repealed(0.8, { code: "number-reused" });
    case "gone":
      return repealed(0.85, { code: "provision-gone" });
    case "twins":
      return orphaned(lastAddress, home.units, { code: "several-homes" });
    case "uncertain":
      return orphaned(lastAddress, home.units, { code: "not-certain" });
  }
}

export function orphaned(lastAddress: string, homes: Unit[], reason: PlacementReason): Place {
  const candidates = homes.map((unit) => unit.provision.address);
  return { status: "orphaned", lastAddress, candidates, ...noPassage, confidence: 0.3, reason };
}
