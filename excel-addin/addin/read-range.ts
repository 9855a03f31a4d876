import type { Cell } from "../../core/functions/cell.ts";
import { type SheetArea, type Work, WorkbookError } from "../../core/workbook/port.ts";
import type { WorkbookSession } from "./workbook-session.ts";

/** Cells in one request: well under the 5 MB that Excel on the web answers with, and often enough for a moving bar. */
const CELLS_PER_CHUNK = 50_000;

/** Excel reads at most this many cells, on every platform. */
const MOST_CELLS = 5_000_000;

/** A value as Excel hands it over: error values as their text, blanks as `""`. */
function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : String(value);
}

/** The values of an area, chunk by chunk. */
export async function readRange(session: WorkbookSession, source: SheetArea, work: Work): Promise<Cell[][]> {
  const { row, column, rows, columns } = source.area;
  if (rows * columns > MOST_CELLS) {
    throw new WorkbookError({ code: "too-large", cells: rows * columns, limit: MOST_CELLS });
  }
  return session.run(async (context, sync) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet);
    const chunk = Math.max(1, Math.floor(CELLS_PER_CHUNK / columns));
    const cells: Cell[][] = [];
    for (let done = 0; done < rows; done += chunk) {
      if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
      const range = sheet.getRangeByIndexes(row + done, column, Math.min(chunk, rows - done), columns);
      range.load("values");
      await sync();
      if (sheet.isNullObject) throw new WorkbookError({ code: "sheet-missing", sheet: source.sheet });
      for (const line of range.values) cells.push(line.map(cellOf));
      work.onProgress?.({ done: cells.length, total: rows });
    }
    return cells;
  });
}
