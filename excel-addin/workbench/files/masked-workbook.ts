import { maskedSheetNames, maskedSheetsKey } from "../../../core/workbook/sharing/masked-sheets.ts";
import { textSetting } from "../host/setting.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot.ts";

/** A sheet as values and looks: nothing in it leads to another sheet, or says what was there before. */
function bareSheet(sheet: SheetSnapshot): SheetSnapshot {
  const { cells, columnWidths, frozen, gridlines, name, page, rowHeights, tabColor } = sheet;
  return {
    name,
    gridlines,
    frozen,
    columnWidths,
    rowHeights,
    cells: cells.map(({ row, column, value, format }) => ({
      row,
      column,
      value,
      ...(format === undefined ? {} : { format }),
    })),
    validations: [],
    highlights: [],
    charts: [],
    tables: [],
    protected: false,
    ...(page === undefined ? {} : { page }),
    ...(tabColor === undefined ? {} : { tabColor }),
  };
}

/**
 * The masked copies of a workbook as one of their own: no other sheet, no names, no settings, and so neither tickets nor
 * answers; `null` where there are none. What `saveXlsx` writes of it names no author, company or last editor.
 */
export function maskedWorkbook({ settings, sheets }: WorkbookSnapshot): WorkbookSnapshot | null {
  const masked = maskedSheetNames(settings[textSetting(`ticketscore.${maskedSheetsKey}`)]);
  const copies = sheets.filter(({ name }) => masked.includes(name)).map(bareSheet);
  return copies.length === 0 ? null : { sheets: copies, names: [], settings: {}, active: 0 };
}
