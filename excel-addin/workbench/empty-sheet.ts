import type { SheetSnapshot } from "./snapshot.ts";

/** A sheet as a new workbook has it: nothing in it, and nothing set. */
export const emptySheet = (name: string): SheetSnapshot => ({
  name,
  gridlines: true,
  cells: [],
  columnWidths: {},
  rowHeights: {},
  frozen: { rows: 0, columns: 0 },
  validations: [],
  highlights: [],
  charts: [],
  tables: [],
  protected: false,
});
