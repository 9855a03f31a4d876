import type { DefinedName } from "../../core/workbook/port.ts";
import { RECORDS_KEY, readRecords } from "./generation-record.ts";
import type { WorkbookSession } from "./workbook-session.ts";

/** The names of the workbook and of its sheets, with what they refer to. */
export async function definedNames(session: WorkbookSession): Promise<readonly DefinedName[]> {
  return session.run(async (context, sync) => {
    const { names, settings, worksheets } = context.workbook;
    const kept = settings.getItemOrNullObject(RECORDS_KEY);
    kept.load("value");
    names.load("items/name,items/formula");
    worksheets.load("items/name");
    await sync();
    const ofSheets = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names }));
    for (const { names: own } of ofSheets) own.load("items/name,items/formula");
    await sync();
    const records = readRecords(kept.isNullObject ? null : String(kept.value));
    const recorded = new Set(records.flatMap((record) => record.names));
    return [
      ...names.items.map((item) => ({
        name: item.name,
        sheet: null,
        refersTo: String(item.formula),
        recorded: recorded.has(item.name),
      })),
      ...ofSheets.flatMap(({ sheet, names: own }) =>
        own.items.map((item) => ({ name: item.name, sheet, refersTo: String(item.formula), recorded: false })),
      ),
    ];
  });
}
