import { type Generation, WorkbookError } from "../../core/workbook/port.ts";
import { restoreSettings } from "./apply-plan.ts";
import { RECORDS_KEY, readRecords } from "./generation-record.ts";
import type { WorkbookSession } from "./workbook-session.ts";

/**
 * Takes the last generation back: its sheets, found by id even when renamed, and its names go, and the settings become
 * what they were. A sheet the user has deleted already is passed over.
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
    const last = records.at(-1);
    if (last === undefined) throw new WorkbookError({ code: "nothing-to-undo" });

    const ids = new Set(last.sheets.map(({ id }) => id));
    const names = last.names.map((name) => workbook.names.getItemOrNullObject(name));
    const settings = new Map(
      Object.keys(last.settings).map((key) => [key, workbook.settings.getItemOrNullObject(key)]),
    );
    for (const name of names) name.load("name");
    for (const setting of settings.values()) setting.load("key");
    await sync();

    const remain = workbook.worksheets.items.filter(({ id, visibility }) => !ids.has(id) && visibility === "Visible");
    // Excel keeps no workbook without a visible sheet.
    if (remain.length === 0) workbook.worksheets.add();
    for (const sheet of workbook.worksheets.items) if (ids.has(sheet.id)) sheet.delete();
    for (const name of names) if (!name.isNullObject) name.delete();
    restoreSettings(workbook, last.settings, (key) => settings.get(key)?.isNullObject === false);
    workbook.settings.add(RECORDS_KEY, JSON.stringify(records.slice(0, -1)));
    await sync();
    return { sheets: last.sheets.map(({ name }) => name), at: last.at };
  });
}
