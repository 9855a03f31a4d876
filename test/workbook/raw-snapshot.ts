import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
import type { SheetSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import type { RawSheet } from "./render-plan.ts";

/** A sheet of the user's own as a workbook at rest. */
export function rawSnapshot({ name, rows }: RawSheet): SheetSnapshot {
  return {
    ...emptySheet(name),
    cells: rows.flatMap((row, r) =>
      row.flatMap((value, c) => (value === null || value === "" ? [] : [{ row: r, column: c, value }])),
    ),
  };
}
