import type { Area } from "../../../core/formula/expression.ts";
import type { GridSheet } from "./sheet.ts";
import type { UniverHandle } from "./univer.ts";

/** User commands that change the cells selected. */
const changesSelection: ReadonlySet<string> = new Set([
  "sheet.command.clear-selection-all",
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-format",
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.paste",
  "univer.command.paste",
  "sheet.command.cut",
  "univer.command.cut",
  "sheet.command.auto-fill",
  "sheet.command.refill",
  "sheet.command.move-range",
  "sheet.command.text-to-number",
  "sheet.command.set-range-text-color",
  "sheet.command.set-background-color",
  "sheet.command.numfmt.set.numfmt",
]);

/** User commands that change the sheet's build, which protection forbids altogether. */
const changesBuild: ReadonlySet<string> = new Set([
  "sheet.command.insert-row",
  "sheet.command.insert-row-before",
  "sheet.command.insert-row-after",
  "sheet.command.insert-col",
  "sheet.command.insert-col-before",
  "sheet.command.insert-col-after",
  "sheet.command.remove-row",
  "sheet.command.remove-row-confirm",
  "sheet.command.remove-col",
  "sheet.command.remove-col-confirm",
  "sheet.command.delete-range-move-left",
  "sheet.command.delete-range-move-up",
  "sheet.command.insert-range-move-down",
  "sheet.command.insert-range-move-right",
  "sheet.command.move-rows",
  "sheet.command.move-cols",
]);

interface GuardedGrid {
  activeSheet(): GridSheet;
  selection(): Area;
}

export function hasLockedCell(sheet: GridSheet, area: Area): boolean {
  const rows = Math.min(area.row + area.rows, sheet.rowCount);
  const columns = Math.min(area.column + area.columns, sheet.columnCount);
  for (let row = area.row; row < rows; row++) {
    for (let column = area.column; column < columns; column++) if (sheet.isLocked(row, column)) return true;
  }
  return area.row >= sheet.rowCount || area.column >= sheet.columnCount;
}

/** Refuses what a user does to locked cells of a protected sheet; `refuse` says so. */
export function guardProtectedSheets(univer: UniverHandle, grid: GuardedGrid, refuse: () => void): void {
  const { api } = univer;
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const sheet = grid.activeSheet();
    if (!sheet.isProtected || !sheet.isLocked(event.row, event.column)) return;
    event.cancel = true;
    refuse();
  });
  api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
    const sheet = grid.activeSheet();
    if (!sheet.isProtected || !hasLockedCell(sheet, grid.selection())) return;
    event.cancel = true;
    refuse();
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const isBuild = changesBuild.has(event.id);
    if (!isBuild && !changesSelection.has(event.id)) return;
    const sheet = grid.activeSheet();
    if (!sheet.isProtected || (!isBuild && !hasLockedCell(sheet, grid.selection()))) return;
    event.cancel = true;
    refuse();
  });
}
