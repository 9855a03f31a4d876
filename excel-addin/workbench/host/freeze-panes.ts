import { asCount } from "./arguments.ts";
import { type HostObject, type HostType, hostObject } from "./host-object.ts";
import { blockOf, rangeObject } from "./range.ts";
import type { SheetState } from "./worksheet.ts";

const freezePanesType: HostType<SheetState> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: ({ host, sheet }, range) => {
      const { area } = blockOf(host, sheet, range);
      sheet.freeze(area.row + area.rows, area.column + area.columns);
    },
    freezeRows: ({ sheet }, count) => sheet.freeze(asCount(count ?? 1), 0),
    freezeColumns: ({ sheet }, count) => sheet.freeze(0, asCount(count ?? 1)),
    unfreeze: ({ sheet }) => sheet.freeze(0, 0),
    getLocationOrNullObject: ({ host, sheet }) => {
      const { rows, columns } = sheet.frozen;
      if (rows === 0 && columns === 0) return null;
      const area = { row: 0, column: 0, rows: rows || sheet.rowCount, columns: columns || sheet.columnCount };
      return rangeObject({ host, sheet, area });
    },
  },
};

/** Excel.WorksheetFreezePanes. */
export function freezePanesObject(state: SheetState): HostObject {
  return hostObject(freezePanesType, state);
}
