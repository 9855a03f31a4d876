import { type SheetArea, type Work, WorkbookError } from "../../core/workbook/port.ts";
import { mostCells } from "../transfer/limits.ts";

/** Chunks that are read at once: more would only wait for each other, and for what else the pane asks. */
const mostChunksAtOnce = 4;

/** How the chunks of an area are read. */
interface Manner<Chunk> extends Work {
  readonly cellsPerChunk: number;
  readonly read: (part: SheetArea) => Promise<Chunk>;
}

/**
 * An area in chunks of rows that are read side by side; what each of them gave, from top to bottom.
 *
 * @throws WorkbookError `too-large` before anything is read, `cancelled`, or what the server refuses with
 */
export async function readChunks<Chunk>({ sheet, area }: SheetArea, manner: Manner<Chunk>): Promise<Chunk[]> {
  const { cellsPerChunk, onProgress, read, signal } = manner;
  const { row, column, rows, columns } = area;
  if (rows * columns > mostCells)
    throw new WorkbookError({ code: "too-large", cells: rows * columns, limit: mostCells });
  const rowsPerChunk = Math.max(1, Math.floor(cellsPerChunk / Math.max(1, columns)));
  const count = Math.ceil(rows / rowsPerChunk);
  const chunks = new Map<number, Chunk>();
  let next = 0;
  let done = 0;
  let hasFailed = false;

  const readOn = async (): Promise<void> => {
    while (next < count && !hasFailed) {
      const index = next++;
      const first = index * rowsPerChunk;
      const part = { row: row + first, column, rows: Math.min(rowsPerChunk, rows - first), columns };
      try {
        chunks.set(index, await read({ sheet, area: part }));
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      if (hasFailed) return;
      if (signal?.aborted) throw new WorkbookError({ code: "cancelled" });
      done += part.rows;
      onProgress?.({ done, total: rows });
    }
  };
  await Promise.all(Array.from({ length: Math.min(mostChunksAtOnce, count) }, readOn));
  return [...chunks].sort(([one], [other]) => one - other).map(([, chunk]) => chunk);
}
