import type { Address } from "../../core/provision/types.js";

/** The article (or annex, preamble …) that remarks on a provision are counted under. */
export function articleOf(address: Address): Address {
  const parts = address.split("__");
  return parts.find((part) => part.startsWith("art_")) ?? parts[0] ?? address;
}
