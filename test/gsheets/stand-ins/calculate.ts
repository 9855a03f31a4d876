import { createRequire } from "node:module";
import type { BaseValueObject } from "@univerjs/preset-sheets-node-core";
import type { ICellData, Nullable, Univer } from "@univerjs/presets";
import type { Cell } from "../../../core/functions/cell.ts";
import { functions } from "../../../core/functions/registry.ts";
import type { AppsScript } from "./apps-script.ts";
import type { ModelSheet, SheetsModel } from "./sheets-model.ts";

// Univer's entry for Node is the one of CommonJS.
const load = createRequire(import.meta.url);

type Presets = typeof import("@univerjs/presets");
type NodePreset = typeof import("@univerjs/preset-sheets-node-core");

const wrapping = /^=ARRAYFORMULA\((.*)\)$/s;

/** Google Sheets is told to calculate row by row; Univer does so unasked. */
function unwrapped(canonical: string): string {
  const [, inner] = wrapping.exec(canonical) ?? [];
  return inner === undefined ? canonical : `=${inner}`;
}

const ownCall = new RegExp(`^=(?:${functions.map(({ id }) => id).join("|")})\\(`);

/** Whether a formula of this text may give several cells in Google Sheets. */
function maySpill(canonical: string): boolean {
  return wrapping.test(canonical) || ownCall.test(canonical);
}

/** The rows and columns in which anything of a sheet may stand: contents, or what they spread into. */
function extentOf(
  sheet: ModelSheet,
  spilled: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
): { readonly rows: number; readonly columns: number } {
  let { rows, columns } = sheet.extent();
  for (const [row, cells] of Object.entries(spilled)) {
    rows = Math.max(rows, Number(row) + 1);
    columns = Math.max(columns, ...Object.keys(cells).map((column) => Number(column) + 1));
  }
  for (const place of sheet.looks.keys()) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return { rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

function cellData(sheet: ModelSheet): Record<number, Record<number, object>> {
  const data: Record<number, Record<number, object>> = {};
  for (const [place, { value, canonical }] of sheet.cells) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const line = data[row] ?? {};
    data[row] = line;
    if (typeof canonical === "string") line[column] = { f: unwrapped(canonical) };
    else if (typeof value === "string") line[column] = { v: value, t: 1 };
    else if (typeof value === "number") line[column] = { v: value, t: 2 };
    else if (typeof value === "boolean") line[column] = { v: value ? 1 : 0, t: 3 };
  }
  return data;
}

/** A cell as Univer has it, as the spreadsheet would: truth values are numbers of a type of their own there. */
function calculated(found: Nullable<ICellData>): Cell {
  const value = found?.v;
  if (value === null || value === undefined) return null;
  return found?.t === 3 ? value === true || value === 1 : value;
}

/** The values that were calculated, into the sheet; those that a formula spreads into have no formula of their own. */
function take(sheet: ModelSheet, values: readonly (readonly Nullable<ICellData>[])[]): void {
  sheet.spilled.clear();
  for (const cell of sheet.cells.values()) if (cell.canonical === null) cell.value = "#ERROR!";
  values.forEach((line, row) => {
    line.forEach((found, column) => {
      const place = `${row},${column}`;
      const cell = sheet.cells.get(place);
      if (typeof cell?.canonical === "string") cell.value = calculated(found);
      else if (cell === undefined && calculated(found) !== null) sheet.spilled.set(place, calculated(found));
    });
  });
}

/**
 * Calculates every formula of the spreadsheet with Univer, and keeps the values. Custom functions are those of the script.
 *
 * @throws Error where a formula gives several cells without being an array formula or a custom function: Google Sheets gives
 * one then, and nothing that we write relies on that
 */
export async function calculate(model: SheetsModel, script: AppsScript): Promise<void> {
  // Univer says nothing of a calculation in which there is nothing to do.
  if (!model.sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== undefined))) return;
  // Univer tells of no end where there is nothing to calculate.
  const hasFormula = model.sheets.some(({ cells }) => [...cells.values()].some(({ canonical }) => canonical));
  for (const sheet of model.sheets) take(sheet, []);
  if (!hasFormula) return;
  const { createUniver, LocaleType }: Presets = load("@univerjs/presets");
  const preset: NodePreset = load("@univerjs/preset-sheets-node-core");
  const english = load("@univerjs/preset-sheets-node-core/locales/en-US");
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english.default ?? english },
    presets: [preset.UniverSheetsNodeCorePreset()],
  });
  try {
    const workbook = univerAPI.createWorkbook({
      id: "spreadsheet",
      sheetOrder: model.sheets.map(({ id }) => String(id)),
      sheets: Object.fromEntries(
        model.sheets.map((sheet) => [
          String(sheet.id),
          {
            id: String(sheet.id),
            name: sheet.name,
            rowCount: sheet.rows,
            columnCount: sheet.columns,
            cellData: cellData(sheet),
          },
        ]),
      ),
    });
    const formulas = univerAPI.getFormula();
    register(univer, preset, script);
    const ended = new Promise<void>((resolve) => {
      formulas.calculationResultApplied(() => resolve());
    });
    formulas.executeCalculation();
    await ended;
    const spread = univer.__getInjector().get(preset.FormulaDataModel).getArrayFormulaCellData();
    for (const sheet of model.sheets) {
      const spilled = spread.spreadsheet?.[String(sheet.id)] ?? {};
      const { rows, columns } = extentOf(sheet, spilled);
      const own = workbook.getSheetByName(sheet.name)?.getRange(0, 0, rows, columns).getCellDataGrid() ?? [];
      const isOwn = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || (cell?.v ?? "") !== "";
      const values = own.map((line, row) =>
        line.map((cell, column) => (isOwn(cell) ? cell : (spilled[row]?.[column] ?? cell))),
      );
      take(sheet, values);
      mustNotSpill(sheet);
    }
  } finally {
    univer.dispose();
  }
}

/** Every cell that something spread into lies right of, or below, a formula that may spread. */
function mustNotSpill(sheet: ModelSheet): void {
  const origins = [...sheet.cells].flatMap(([place, { canonical }]) =>
    typeof canonical === "string" && maySpill(canonical) ? [place.split(",").map(Number)] : [],
  );
  for (const place of sheet.spilled.keys()) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    if (origins.some(([r = 0, c = 0]) => r <= row && c <= column)) continue;
    throw new Error(`${sheet.name} ${place} was spread into by a formula that is no array formula`);
  }
}

const serialOfEpoch = 25569;

/** What a custom function gives, as a cell; a date is a serial again. */
function shown(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return Number(value) / 86_400_000 + serialOfEpoch;
}

/** Registers the custom functions of the script: a blank reaches them as an empty text, a range as rows, an error not at all. */
function register(univer: Univer, preset: NodePreset, script: AppsScript): void {
  const { BaseFunction, IFunctionService, ArrayValueObject, ErrorValueObject, ValueObjectFactory, ErrorType } = preset;

  const cellOf = (value: Nullable<BaseValueObject>): Cell => {
    if (!value || value.isNull()) return "";
    const literal = value.getValue();
    return value.isBoolean() ? literal === true || literal === 1 : literal;
  };
  const argumentOf = (value: BaseValueObject): Cell | Cell[][] => {
    if (!(value instanceof ArrayValueObject)) return cellOf(value);
    const rows = value.getArrayValue().map((row) => row.map(cellOf));
    const [[only] = []] = rows;
    return rows.length === 1 && rows[0]?.length === 1 && only !== undefined ? only : rows;
  };
  const valueObject = (cell: Cell): BaseValueObject => ValueObjectFactory.create(cell ?? "");

  class ScriptFunction extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;

    override calculate(...values: BaseValueObject[]): BaseValueObject {
      const error = values.find((value) => value.isError());
      if (error !== undefined) return error;
      try {
        const found = script.calculate(String(this.name), values.map(argumentOf));
        if (!Array.isArray(found)) return valueObject(shown(found));
        const rows = found.map((row: readonly unknown[]) => row.map((cell) => valueObject(shown(cell))));
        return ArrayValueObject.create({
          calculateValueList: rows,
          rowCount: rows.length,
          columnCount: rows[0]?.length ?? 0,
          unitId: "",
          sheetId: "",
          row: -1,
          column: -1,
        });
      } catch {
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  }
  univer
    .__getInjector()
    .get(IFunctionService)
    .registerExecutors(...functions.map(({ id }) => new ScriptFunction(id)));
}
