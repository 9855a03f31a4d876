import { createRequire } from "node:module";
import type { BaseValueObject } from "@univerjs/preset-sheets-node-core";
import type { ICellData, Nullable, Univer } from "@univerjs/presets";
import type { Cell } from "../core/functions/cell.ts";
import { evaluate } from "../core/functions/evaluate.ts";
import { FormulaError } from "../core/functions/formula-error.ts";
import { functions } from "../core/functions/registry.ts";
import type { Locale } from "../core/i18n/locale.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../excel-addin/workbench/snapshot.ts";
import type { CellPlace, ValueAt } from "./workbook/compared-values.ts";

// Univer's entry for Node is the one of CommonJS.
const load = createRequire(import.meta.url);

type Presets = typeof import("@univerjs/presets");
type NodePreset = typeof import("@univerjs/preset-sheets-node-core");

/** Rows and columns up to the last cell that holds anything, or that a formula spreads over. */
function extentOf({ cells }: SheetSnapshot): { readonly rows: number; readonly columns: number } {
  return {
    rows: 1 + Math.max(0, ...cells.map(({ row, spill }) => row + (spill?.rows ?? 1))),
    columns: 1 + Math.max(0, ...cells.map(({ column, spill }) => column + (spill?.columns ?? 1))),
  };
}

function cellData({ cells }: SheetSnapshot): Record<number, Record<number, object>> {
  const data: Record<number, Record<number, object>> = {};
  for (const { row, column, value, formula } of cells) {
    const line = data[row] ?? {};
    data[row] = line;
    if (formula !== undefined) line[column] = { f: formula };
    else if (typeof value === "string") line[column] = { v: value, t: 1 };
    else if (typeof value === "number") line[column] = { v: value, t: 2 };
    else if (typeof value === "boolean") line[column] = { v: value ? 1 : 0, t: 3 };
  }
  return data;
}

/** Registers our functions as core computes them. */
function register(univer: Univer, preset: NodePreset, locale: Locale): void {
  const { BaseFunction, IFunctionService, ArrayValueObject, ErrorValueObject, ValueObjectFactory, ErrorType } = preset;

  const cellOf = (value: Nullable<BaseValueObject>): Cell => {
    if (!value || value.isNull()) return null;
    const literal = value.getValue();
    return value.isBoolean() ? literal === true || literal === 1 : literal;
  };
  const argumentOf = (value: BaseValueObject): Cell | Cell[][] => {
    if (!(value instanceof ArrayValueObject)) return cellOf(value);
    const rows = value.getArrayValue().map((row) => row.map(cellOf));
    const [[only] = []] = rows;
    return rows.length === 1 && rows[0]?.length === 1 && only !== undefined ? only : rows;
  };

  class OwnFunction extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;

    override calculate(...values: BaseValueObject[]): BaseValueObject {
      const error = values.find((value) => value.isError());
      if (error !== undefined) return error;
      try {
        const found = evaluate(String(this.name), values.map(argumentOf), { locale });
        if (!Array.isArray(found)) return ValueObjectFactory.create(found ?? "");
        return ArrayValueObject.create({
          calculateValueList: found.map((row) => row.map((cell) => ValueObjectFactory.create(cell ?? ""))),
          rowCount: found.length,
          columnCount: found[0]?.length ?? 0,
          unitId: "",
          sheetId: "",
          row: -1,
          column: -1,
        });
      } catch (problem) {
        if (!(problem instanceof FormulaError)) throw problem;
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    }
  }
  univer
    .__getInjector()
    .get(IFunctionService)
    .registerExecutors(...functions.map(({ id }) => new OwnFunction(id)));
}

/** What a workbook with our functions shows: they are computed by core, everything else by Univer, which runs without a browser. */
export async function calculatedByCore(workbook: WorkbookSnapshot, locale: Locale): Promise<ValueAt> {
  const { createUniver, LocaleType }: Presets = load("@univerjs/presets");
  const preset: NodePreset = load("@univerjs/preset-sheets-node-core");
  const english = load("@univerjs/preset-sheets-node-core/locales/en-US");
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english.default ?? english },
    presets: [preset.UniverSheetsNodeCorePreset()],
  });
  try {
    const ids = new Map(workbook.sheets.map(({ name }, index) => [name, `sheet${index}`]));
    const book = univerAPI.createWorkbook({
      id: "workbook",
      sheetOrder: [...ids.values()],
      sheets: Object.fromEntries(
        workbook.sheets.map((sheet) => {
          const id = ids.get(sheet.name) ?? "";
          const { rows, columns } = extentOf(sheet);
          return [id, { id, name: sheet.name, rowCount: rows, columnCount: columns, cellData: cellData(sheet) }];
        }),
      ),
    });
    const formulas = univerAPI.getFormula();
    register(univer, preset, locale);
    const ended = new Promise<void>((resolve) => {
      formulas.calculationResultApplied(() => resolve());
    });
    formulas.executeCalculation();
    await ended;
    const spread = univer.__getInjector().get(preset.FormulaDataModel).getArrayFormulaCellData()["workbook"];
    const grids = new Map(
      workbook.sheets.map((sheet) => {
        const { rows, columns } = extentOf(sheet);
        const grid = book.getSheetByName(sheet.name)?.getRange(0, 0, rows, columns).getCellDataGrid() ?? [];
        return [sheet.name, grid] as const;
      }),
    );
    return ({ sheet, row, column }: CellPlace) => {
      const own = grids.get(sheet)?.[row]?.[column];
      const isOwn = Boolean(own?.f) || (own?.v ?? "") !== "";
      return shown(isOwn ? own : (spread?.[ids.get(sheet) ?? ""]?.[row]?.[column] ?? own));
    };
  } finally {
    univer.dispose();
  }
}

/** A cell as Univer has it; truth values are numbers of a type of their own there. */
function shown(found: Nullable<ICellData>): Cell {
  const value = found?.v;
  if (value === null || value === undefined) return null;
  return found?.t === 3 ? value === true || value === 1 : value;
}
