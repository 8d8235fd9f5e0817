const longest = 120;

/** A line, short enough to be shown beside its doubt. */
export function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
