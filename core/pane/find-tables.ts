import { cellText } from "../tickets/cell-text.ts";
import { recogniseColumns } from "../tickets/recognise-columns.ts";
import type { FoundTable } from "../wizard/wizard-state.ts";
import type { WorkbookPort } from "../workbook/port.ts";

/** Rows read of each block to see what it holds. */
const rowsToLook = 40;
/** Blocks looked into: a workbook of hundreds of sheets must not make the pane wait. */
const mostBlocks = 30;

/** The blocks of the workbook, those that hold tickets first, each with its headers. */
export async function findTables(port: WorkbookPort): Promise<FoundTable[]> {
  // Side by side: where each reading is a trip to a server, they take the time of one.
  const found = await Promise.all(
    (await port.tables()).slice(0, mostBlocks).map(async (summary): Promise<FoundTable> => {
      const { sheet, area } = summary;
      const [headerRow = [], ...rows] = await port.read({
        sheet,
        area: { ...area, rows: Math.min(area.rows, rowsToLook) },
      });
      const headers = headerRow.map((cell) => cellText(cell));
      const { columns, candidates } = recogniseColumns(headers, rows);
      const has = (field: "id" | "submitted") => columns[field] !== undefined || candidates[field] !== undefined;
      return { summary, headers, holdsTickets: has("id") && has("submitted") };
    }),
  );
  return found.sort((first, second) => Number(second.holdsTickets) - Number(first.holdsTickets));
}
