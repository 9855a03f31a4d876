import type { Area } from "../../core/formula/expression.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { type SheetContent, type Work, WorkbookError } from "../../core/workbook/port.ts";
import { ownCalls } from "../../core/workbook/sharing/own-calls.ts";
import { columnWidthInCharacters } from "./column-width.ts";
import { ownSheetIds, RECORDS_KEY, readRecords } from "./generation-record.ts";
import { isFormula } from "./revised-cells.ts";
import type { WorkbookSession } from "./workbook-session.ts";

/** Formulas may be long: fewer cells in one request than where values alone are read. */
const CELLS_PER_CHUNK = 10_000;

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

const nothing: Pick<SheetContent, "area" | "values" | "formulas" | "spills" | "widths"> = {
  area: { row: 0, column: 0, rows: 1, columns: 1 },
  values: [],
  formulas: [],
  spills: [],
  widths: [],
};

/** The values and formulas of a sheet, chunk by chunk. */
export async function readSheet(session: WorkbookSession, name: string, work: Work): Promise<SheetContent> {
  return session.run(async (context, sync) => {
    const { settings, worksheets } = context.workbook;
    const kept = settings.getItemOrNullObject(RECORDS_KEY);
    const used = worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    kept.load("value");
    worksheets.load("items/id,items/name");
    used.load(PLACE);
    await sync();
    const sheet = worksheets.items.find((item) => item.name === name);
    if (sheet === undefined) throw new WorkbookError({ code: "sheet-missing", sheet: name });
    const records = readRecords(kept.isNullObject ? null : String(kept.value));
    const isOurs = ownSheetIds(records, worksheets.items).has(sheet.id);
    if (used.isNullObject) return { ...nothing, isOurs };

    const area = areaOf(used);
    const values: Cell[][] = [];
    const formulas: (string | null)[][] = [];
    const chunk = Math.max(1, Math.floor(CELLS_PER_CHUNK / area.columns));
    for (let done = 0; done < area.rows; done += chunk) {
      if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
      const rows = Math.min(chunk, area.rows - done);
      const range = sheet.getRangeByIndexes(area.row + done, area.column, rows, area.columns);
      range.load("values,formulas");
      await sync();
      range.values.forEach((line, row) => {
        values.push([...line]);
        formulas.push(line.map((value, column) => formulaOf(range.formulas[row]?.[column], value)));
      });
      work.onProgress?.({ done: values.length, total: area.rows });
    }

    const spreading = Office.context.requirements.isSetSupported("ExcelApi", "1.12");
    const callers = formulas.flatMap((line, row) =>
      line.flatMap((formula, column) =>
        spreading && formula !== null && ownCalls(formula, "en") !== null
          ? [sheet.getRangeByIndexes(area.row + row, area.column + column, 1, 1).getSpillingToRangeOrNullObject()]
          : [],
      ),
    );
    for (const range of callers) range.load(PLACE);
    const columns = Array.from({ length: area.columns }, (_, column) =>
      sheet.getRangeByIndexes(0, area.column + column, 1, 1),
    );
    for (const column of columns) column.format.load("columnWidth");
    await sync();
    const widths = columns.map(({ format }) => columnWidthInCharacters(format.columnWidth));
    const spills = callers.flatMap((range) => (range.isNullObject ? [] : [areaOf(range)]));
    const spread = spills.filter((spill) => spill.rows * spill.columns > 1);
    return { area, values, formulas, spills: spread, widths, isOurs };
  });
}

function formulaOf(content: unknown, value: unknown): string | null {
  return typeof content === "string" && isFormula(content, value) ? content : null;
}
