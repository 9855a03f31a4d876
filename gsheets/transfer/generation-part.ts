import type { SheetWrite } from "./sheet-write.ts";

/** What a plan adds or replaces: kept in the workbook before anything is written, so that it can be taken back. */
export interface Footprint {
  readonly sheets: readonly string[];
  /** Of which sheets those of them are copies that are. */
  readonly copies: Readonly<Record<string, string>>;
  /** Those of them that are the user's as soon as they are there, such as an empty table for tickets. */
  readonly usersSheets: readonly string[];
  readonly names: readonly string[];
  /** The keys of its settings. */
  readonly settings: readonly string[];
  /** The cells of earlier sheets that it writes to. */
  readonly revisions: readonly RevisedPlace[];
}

export interface RevisedPlace {
  readonly sheet: string;
  /** First row and column, rows and columns, from 0. */
  readonly place: Place;
  /** Whether the formula in its first cell spread over all of it. */
  readonly isSpread: boolean;
}

/** A rectangle in four numbers: row and column from 0, rows, columns. */
export type Place = readonly [row: number, column: number, rows: number, columns: number];

/**
 * A slice of a plan that crosses in one call. `generationParts` makes them; they are written in order, and a part that is
 * already written is not written again.
 */
export interface GenerationPart {
  /** Told apart from every other generation; chosen by the sidebar. */
  readonly id: string;
  readonly index: number;
  /** How many parts there are. */
  readonly count: number;
  readonly footprint: Footprint;
  readonly writes: readonly SheetWrite[];
  /** Steps of the plan that are done with this part, for a moving bar. */
  readonly stepsDone: number;
}
