import type { GridSheet } from "../grid/sheet.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asColor, asCount, asOneOf, asText } from "./arguments.ts";
import { type Host, wholeSheet } from "./cell-block.ts";
import { chartsObject } from "./chart.ts";
import { freezePanesObject } from "./freeze-panes.ts";
import { type Argument, type HostObject, type HostType, hostObject, type Json } from "./host-object.ts";
import { namesObject } from "./name.ts";
import { pageLayoutObject } from "./page-layout.ts";
import { blockOf, rangeObject } from "./range.ts";
import { tablesObject } from "./table.ts";
import { worksheetProtectionObject } from "./worksheet-protection.ts";

export interface SheetState {
  readonly host: Host;
  readonly sheet: GridSheet;
}

/** Excel refuses these in a sheet's name. */
function checkSheetName(host: Host, name: string, own?: GridSheet): void {
  const isProper = name !== "" && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!isProper) throw new ApiError("InvalidArgument");
  const taken = host.grid.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken && taken !== own) throw new ApiError("ItemAlreadyExists");
}

async function usedRange({ host, sheet }: SheetState, valuesOnly: Argument | undefined): Promise<HostObject | null> {
  await host.grid.calculation.settled();
  const area = sheet.usedArea(valuesOnly === true);
  return area ? rangeObject({ host, sheet, area }) : null;
}

const visibilities = ["Visible", "Hidden"] as const;

const worksheetType: HostType<SheetState> = {
  name: "Worksheet",
  id: ({ sheet }) => sheet.id,
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ host, sheet }, value) => {
        checkSheetName(host, asText(value), sheet);
        sheet.rename(asText(value));
      },
    },
    position: {
      get: ({ host, sheet }) => host.grid.sheets().indexOf(sheet),
      set: ({ host, sheet }, value) => host.grid.moveSheet(sheet, asCount(value)),
    },
    visibility: {
      get: ({ sheet }) => (sheet.isHidden ? "Hidden" : "Visible"),
      set: ({ sheet }, value) => sheet.setHidden(asOneOf(value, visibilities) === "Hidden"),
    },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ sheet }, value) => sheet.setTabColor(value === "" ? "" : asColor(value)),
    },
    showGridlines: { get: ({ sheet }) => sheet.hasGridlines },
    // office.js reads it under the name above and writes it under this one.
    gridlines: { set: ({ sheet }, value) => sheet.showGridlines(asBoolean(value)) },
  },
  objects: {
    charts: chartsObject,
    tables: (state) => tablesObject({ ...state }),
    names: ({ host }) => namesObject({ host, isSheet: true }),
    freezePanes: freezePanesObject,
    protection: worksheetProtectionObject,
    pageLayout: pageLayoutObject,
  },
  methods: {
    activate: ({ host, sheet }) => host.grid.activate(sheet),
    delete: ({ host, sheet }) => {
      const visible = host.grid.sheets().filter((other) => !other.isHidden);
      if (visible.length === 1 && visible[0] === sheet) throw new ApiError("GeneralException");
      host.grid.deleteSheet(sheet);
    },
    getRange: ({ host, sheet }, address) =>
      rangeObject(address === undefined || address === null ? wholeSheet(host, sheet) : blockOf(host, sheet, address)),
    getRangeByIndexes: ({ host, sheet }, row, column, rows, columns) => {
      const area = { row: asCount(row), column: asCount(column), rows: asCount(rows), columns: asCount(columns) };
      if (area.rows === 0 || area.columns === 0) throw new ApiError("InvalidArgument");
      return rangeObject({ host, sheet, area });
    },
    getCell: ({ host, sheet }, row, column) =>
      rangeObject({ host, sheet, area: { row: asCount(row), column: asCount(column), rows: 1, columns: 1 } }),
    getUsedRange: async (state, valuesOnly) => {
      const used = await usedRange(state, valuesOnly);
      return used ?? rangeObject({ ...state, area: { row: 0, column: 0, rows: 1, columns: 1 } });
    },
    getUsedRangeOrNullObject: usedRange,
    calculate: ({ host }) => host.grid.recalculate(),
    copy: ({ host, sheet }, position) => {
      if (position !== "End") throw new ApiError("NotImplemented", "The workbench copies a sheet to the end only.");
      return worksheetObject({ host, sheet: host.grid.copySheet(sheet, copyName(host, sheet.name)) });
    },
  },
};

/** What Excel calls a copy: `Name (2)`, shortened where that would be too long. */
function copyName(host: Host, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const copy = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!host.grid.sheet(copy)) return copy;
  }
}

/** Excel.Worksheet. */
export function worksheetObject(state: SheetState): HostObject {
  return hostObject(worksheetType, state);
}

function find(host: Host, key: Json | Argument | undefined): GridSheet | undefined {
  return host.grid.sheet(asText(key));
}

function required(host: Host, key: Json | Argument | undefined): HostObject {
  const sheet = find(host, key);
  if (!sheet) throw new ApiError("ItemNotFound");
  return worksheetObject({ host, sheet });
}

function freeName(host: Host): string {
  for (let number = 1; ; number++) if (!host.grid.sheet(`Sheet${number}`)) return `Sheet${number}`;
}

const worksheetsType: HostType<Host> = {
  name: "WorksheetCollection",
  items: (host) => host.grid.sheets().map((sheet) => worksheetObject({ host, sheet })),
  item: required,
  methods: {
    add: (host, name) => {
      const wanted = name === undefined || name === null ? freeName(host) : asText(name);
      checkSheetName(host, wanted);
      return worksheetObject({ host, sheet: host.grid.addSheet(wanted) });
    },
    getItem: required,
    getItemOrNullObject: (host, key) => {
      const sheet = find(host, key);
      return sheet ? worksheetObject({ host, sheet }) : null;
    },
    getActiveWorksheet: (host) => worksheetObject({ host, sheet: host.grid.activeSheet() }),
    getFirst: (host) => {
      const [sheet] = host.grid.sheets();
      if (!sheet) throw new ApiError("ItemNotFound");
      return worksheetObject({ host, sheet });
    },
    getCount: (host) => host.grid.sheets().length,
  },
};

/** Excel.WorksheetCollection. */
export function worksheetsObject(host: Host): HostObject {
  return hostObject(worksheetsType, host);
}
