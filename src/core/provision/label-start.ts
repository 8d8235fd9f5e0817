/** The number of a note, stuck to a label in official consolidations: offsets in the line. */
export type NoteMark = { from: number; to: number };

/** No label and title is longer: more of a line is not looked at. */
export const longestLine = 1000;

const before = /^\s*/u;

/** Where the label of a line can begin: after spaces. */
export const labelStart = (line: string): number => before.exec(line)?.[0].length ?? 0;

/** A mark found in the line from `start` on, with its offsets in the whole line. */
export function shifted<M extends { length: number; note: NoteMark | null }>(
  mark: M,
  start: number,
): M {
  const { note } = mark;
  const moved = note === null ? null : { from: note.from + start, to: note.to + start };
  return { ...mark, length: mark.length + start, note: moved };
}
