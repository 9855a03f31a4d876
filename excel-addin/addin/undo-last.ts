import { type Generation, WorkbookError } from "../../core/workbook/port.ts";
import { generationOf, lastPresent, RECORDS_KEY, readRecords } from "./generation-record.ts";
import { restoreSettings } from "./restore-settings.ts";
import { contentsBefore, contentsOf, rangeOn, whileUnprotected } from "./revised-cells.ts";
import type { WorkbookSession } from "./workbook-session.ts";

/**
 * Takes the last generation back: its sheets, found by id even when renamed, and its names go, cells it revised hold again
 * what they held unless somebody has typed over them, and the settings become what they were. A sheet the user has deleted
 * already is passed over, and so is a generation of which nothing is left.
 *
 * @throws WorkbookError `nothing-to-undo`
 */
export async function undoLastGeneration(session: WorkbookSession): Promise<Generation> {
  return session.run(async (context, sync) => {
    const { workbook } = context;
    const kept = workbook.settings.getItemOrNullObject(RECORDS_KEY);
    kept.load("value");
    workbook.worksheets.load("items/id,items/name,items/visibility");
    await sync();
    const records = readRecords(kept.isNullObject ? null : String(kept.value));
    const present = new Set(workbook.worksheets.items.map(({ id }) => id));
    const index = lastPresent(records, present);
    const last = records[index];
    if (last === undefined) throw new WorkbookError({ code: "nothing-to-undo" });

    const ids = new Set(last.sheets.map(({ id }) => id));
    const names = last.names.map((name) => workbook.names.getItemOrNullObject(name));
    const settings = new Map(
      Object.keys(last.settings).map((key) => [key, workbook.settings.getItemOrNullObject(key)]),
    );
    const revised = last.revised
      .filter(({ sheet }) => present.has(sheet.id))
      .map((cells) => {
        const sheet = workbook.worksheets.getItem(cells.sheet.id);
        return { cells, sheet, range: rangeOn(sheet, cells.area) };
      });
    const guarded = new Map(revised.flatMap((one) => (one.cells.guarded ? [[one.cells.sheet.id, one.sheet]] : [])));
    for (const name of names) name.load("name");
    for (const setting of settings.values()) setting.load("key");
    for (const { range } of revised) range.load("formulas,values");
    for (const sheet of guarded.values()) sheet.protection.load("protected");
    await sync();

    const stillGuarded = [...guarded.values()].filter(({ protection }) => protection.protected);
    whileUnprotected(stillGuarded, () => {
      for (const { cells, range } of revised) range.formulas = contentsBefore(cells, contentsOf(range));
    });
    const remain = workbook.worksheets.items.filter(({ id, visibility }) => !ids.has(id) && visibility === "Visible");
    // Excel keeps no workbook without a visible sheet.
    if (remain.length === 0) workbook.worksheets.add();
    for (const sheet of workbook.worksheets.items) if (ids.has(sheet.id)) sheet.delete();
    for (const name of names) if (!name.isNullObject) name.delete();
    restoreSettings(workbook, last.settings, (key) => settings.get(key)?.isNullObject === false);
    workbook.settings.add(RECORDS_KEY, JSON.stringify(records.slice(0, index)));
    await sync();
    return generationOf(last);
  });
}
