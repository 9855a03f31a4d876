import { areaAddress, intersection } from "../grid/address.ts";
import type { GridSheet, SheetTable } from "../grid/sheet.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asText } from "./arguments.ts";
import type { Host } from "./cell-block.ts";
import { type HostObject, type HostType, hostObject, type Json } from "./host-object.ts";
import { blockOf, rangeObject } from "./range.ts";
import { worksheetObject } from "./worksheet.ts";

interface TableState {
  readonly host: Host;
  readonly sheet: GridSheet;
  readonly table: SheetTable;
}

/** The tables of one sheet, or of the workbook. */
interface TablesState {
  readonly host: Host;
  readonly sheet?: GridSheet;
}

const tableType: HostType<TableState> = {
  name: "Table",
  id: ({ table }) => table.id,
  properties: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: (state, value) => {
        const name = asText(value);
        if (tablesIn({ host: state.host }).some(({ table }) => table !== state.table && table.name === name)) {
          throw new ApiError("ItemAlreadyExists");
        }
        state.table.name = name;
      },
    },
    showHeaders: { get: () => true },
  },
  objects: { worksheet: ({ host, sheet }) => worksheetObject({ host, sheet }) },
  methods: {
    getRange: ({ host, sheet, table }) => rangeObject({ host, sheet, area: table.area }),
    getHeaderRowRange: ({ host, sheet, table }) => rangeObject({ host, sheet, area: { ...table.area, rows: 1 } }),
    getDataBodyRange: ({ host, sheet, table }) => {
      const { row, rows } = table.area;
      return rangeObject({ host, sheet, area: { ...table.area, row: row + 1, rows: Math.max(1, rows - 1) } });
    },
    delete: ({ sheet, table }) => {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
    },
  },
};

function tablesIn({ host, sheet }: TablesState): readonly TableState[] {
  const sheets = sheet ? [sheet] : host.grid.sheets();
  return sheets.flatMap((each) => each.tables.map((table) => ({ host, sheet: each, table })));
}

function find(state: TablesState, key: Json): TableState | undefined {
  return tablesIn(state).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === asText(key).toLowerCase(),
  );
}

function required(state: TablesState, key: Json): HostObject {
  const found = find(state, key);
  if (!found) throw new ApiError("ItemNotFound");
  return hostObject(tableType, found);
}

function freeName(host: Host): string {
  const names = new Set(tablesIn({ host }).map(({ table }) => table.name));
  for (let number = 1; ; number++) if (!names.has(`Table${number}`)) return `Table${number}`;
}

const tablesType: HostType<TablesState> = {
  name: "TableCollection",
  items: (state) => tablesIn(state).map((table) => hostObject(tableType, table)),
  item: required,
  properties: { count: { get: (state) => tablesIn(state).length } },
  methods: {
    getItem: (state, key) => required(state, asText(key)),
    getItemOrNullObject: (state, key) => {
      const found = find(state, asText(key));
      return found ? hostObject(tableType, found) : null;
    },
    getCount: (state) => tablesIn(state).length,
    add: ({ host, sheet }, range, hasHeaders) => {
      if (!asBoolean(hasHeaders))
        throw new ApiError("NotImplemented", "The workbench has no TableCollection.add without headers.");
      const block = blockOf(host, sheet ?? host.grid.activeSheet(), range);
      if (block.sheet.tables.some((table) => intersection(table.area, block.area))) {
        throw new ApiError("InvalidArgument", `A table already covers part of ${areaAddress(block.area)}.`);
      }
      const table: SheetTable = { id: crypto.randomUUID(), name: freeName(host), area: block.area };
      block.sheet.tables.push(table);
      return hostObject(tableType, { host, sheet: block.sheet, table });
    },
  },
};

/** Excel.TableCollection of a sheet or of the workbook. */
export function tablesObject(state: TablesState): HostObject {
  return hostObject(tablesType, state);
}
