import type { Cell } from "../../core/functions/cell.ts";
import type { SheetArea, SheetContent, Work } from "../../core/workbook/port.ts";
import { withPointSigns, writesDecimalPoint } from "../transfer/formula-signs.ts";
import { cellsPerRead, cellsPerReadWithFormulas } from "../transfer/limits.ts";
import { readChunks } from "./read-chunks.ts";
import type { ScriptClient } from "./script-client.ts";
import { spreadAreas } from "./spread-areas.ts";

/**
 * Everything that stands in a sheet, from its first cell on. Widths are told one column a call, and none is asked for: looks
 * are copied with them.
 */
export async function readSheet(
  client: ScriptClient,
  sheet: string,
  spreadsheetLocale: string,
  work: Work,
): Promise<SheetContent> {
  const { isOurs, ...extent } = await client.call("sheetSummary", [sheet], work.signal);
  const area = { row: 0, column: 0, rows: Math.max(1, extent.rows), columns: Math.max(1, extent.columns) };
  const chunks = await readChunks(
    { sheet, area },
    {
      ...work,
      cellsPerChunk: cellsPerReadWithFormulas,
      read: (part) => client.call("readContents", [part], work.signal),
    },
  );
  const isPoint = writesDecimalPoint(spreadsheetLocale);
  const read = (formula: string): string | null =>
    formula === "" ? null : isPoint ? formula : withPointSigns(formula);
  const content = {
    area,
    values: chunks.flatMap(({ values }) => values),
    formulas: chunks.flatMap(({ formulas }) => formulas.map((line) => line.map(read))),
  };
  const others = new Map<string, Promise<Cell[][]>>();
  const cellsOf = (source: SheetArea): Promise<Cell[][]> => {
    const key = JSON.stringify(source);
    const known =
      others.get(key) ??
      readChunks(source, {
        cellsPerChunk: cellsPerRead,
        read: (part) => client.call("readCells", [part], work.signal),
      }).then((parts) => parts.flat());
    others.set(key, known);
    return known;
  };
  return { ...content, spills: await spreadAreas(content, sheet, cellsOf), widths: [], isOurs };
}
