import type { Cell } from "../../core/functions/cell.ts";
import { type SheetArea, type Work, WorkbookError } from "../../core/workbook/port.ts";
import { cellsPerRead, mostCells } from "../transfer/limits.ts";
import type { ScriptClient } from "./script-client.ts";

/** Chunks that are read at once: more would only wait for each other, and for what else the pane asks. */
const mostChunksAtOnce = 4;

/**
 * The cells of an area, in chunks that are read side by side.
 *
 * @throws WorkbookError `too-large` before anything is read, `cancelled`, or what the server refuses with
 */
export async function readChunks(client: ScriptClient, { sheet, area }: SheetArea, work: Work): Promise<Cell[][]> {
  const { row, column, rows, columns } = area;
  if (rows * columns > mostCells)
    throw new WorkbookError({ code: "too-large", cells: rows * columns, limit: mostCells });
  const rowsPerChunk = Math.max(1, Math.floor(cellsPerRead / Math.max(1, columns)));
  const chunks: Cell[][][] = Array.from({ length: Math.ceil(rows / rowsPerChunk) }, () => []);
  let next = 0;
  let done = 0;
  let hasFailed = false;

  const readOn = async (): Promise<void> => {
    while (next < chunks.length && !hasFailed) {
      const index = next++;
      const first = index * rowsPerChunk;
      const part = { row: row + first, column, rows: Math.min(rowsPerChunk, rows - first), columns };
      try {
        chunks[index] = await client.call("readCells", [{ sheet, area: part }], work.signal);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      if (hasFailed) return;
      if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
      done += part.rows;
      work.onProgress?.({ done, total: rows });
    }
  };
  await Promise.all(Array.from({ length: Math.min(mostChunksAtOnce, chunks.length) }, readOn));
  return chunks.flat();
}
