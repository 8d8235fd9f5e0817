/** Why a line of the page is not a line of the text. */
export type Removal =
  "page-header-removed" | "page-number-removed" | "signature-stamp-removed" | "note-moved";

/**
 * A printed line. Measures share one unit within a document (points in a PDF, characters in plain
 * text); what the source does not tell is null.
 */
export type LayoutLine = {
  text: string;
  /** More white above it than between lines. */
  gap: boolean;
  /** How far it starts to the right of the left margin. */
  indent: number | null;
  /** What is free between its end and the right margin. */
  room: number;
  /** What a full line may leave free besides, the measures being inexact. */
  slack: number;
  /** Mean width of a character. */
  unit: number;
  /** Height of its letters, where known. */
  size: number | null;
  /** A table row: joined with nothing. */
  row: boolean;
  removed: Removal | null;
  /** A note at the page's foot: the paragraph around it goes on. */
  note?: boolean;
};

export type Page = LayoutLine[];
