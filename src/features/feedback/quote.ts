import type { Provision } from "../../core/provision/types.js";
import type { Quote } from "./feedback.js";

const contextLength = 32;

/**
 * The chosen words inside a provision, with what stands around them; null where the provision does
 * not have them. Of several places the one nearest to `start` is meant, else the first.
 */
export function quoteIn(
  text: string,
  provision: Pick<Provision, "start" | "end">,
  { exact, start }: { exact: string; start: number | null },
): Quote | null {
  const wanted = exact.trim();
  if (wanted === "") return null;
  const places = placesOf(text.slice(0, provision.end), wanted, provision.start);
  const distance = (place: number) => (start === null ? place : Math.abs(place - start));
  const place = places.toSorted((a, b) => distance(a) - distance(b))[0];
  if (place === undefined) return null;
  const end = place + wanted.length;
  return {
    exact: wanted,
    prefix: text.slice(Math.max(0, place - contextLength), place),
    suffix: text.slice(end, end + contextLength),
    start: place,
    end,
  };
}

function placesOf(text: string, wanted: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    places.push(at);
  return places;
}
