/** Cells in one call that reads: some seconds of the six minutes that a call may take, and often enough for a moving bar. */
export const cellsPerRead = 20_000;

/** And where their formulas come along, which may be long. */
export const cellsPerReadWithFormulas = 10_000;

/** Cells of one reading; a Google spreadsheet holds ten million. */
export const mostCells = 5_000_000;

/** How much of a plan crosses in one call, in characters of JSON; what is written in one call must be done in six minutes. */
export const charactersPerPart = 400_000;
