/** A place in a sorted list, as an address carries it. */
export const cursorOf = (place: [string, string]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** A cursor that is not one of ours begins the list anew. */
export function readCursor(value: unknown): [string, string] | null {
  if (typeof value !== "string") return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(value, "base64url").toString());
    if (!Array.isArray(place)) return null;
    const [key, id] = place as unknown[];
    return typeof key === "string" && typeof id === "string" ? [key, id] : null;
  } catch {
    return null;
  }
}
