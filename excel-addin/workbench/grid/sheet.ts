import { FormulaDataModel, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import {
  BooleanNumber,
  type IBorderData,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from "@univerjs/presets";
import type { Area } from "../../../core/formula/expression.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import type { PageSnapshot } from "../snapshot.ts";
import { LOOK_ONLY } from "./calculation.ts";
import { cellText } from "./cell-text.ts";
import { cellValue } from "./cell-value.ts";
import type { Chart } from "./chart.ts";
import { toPixels, toPoints, widthInPixels } from "./measures.ts";
import type { UniverHandle } from "./univer.ts";

export interface SheetTable {
  readonly id: string;
  name: string;
  area: Area;
}

/** What a cell carries beside its content and look: Univer keeps it with the cell when rows move. */
interface CellNotes {
  readonly link?: string;
  readonly tip?: string;
  /** Present for cells that stay editable on a protected sheet. */
  readonly unlocked?: true;
}

export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** In characters of the default font; Chinese and Japanese take two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** One sheet of the grid: its cells as a host needs them, and what Univer has no place for (tables, charts, printing). */
export class GridSheet {
  readonly id: string;
  readonly tables: SheetTable[] = [];
  readonly charts: Chart[] = [];
  page: PageSnapshot | undefined;
  isProtected = false;
  readonly #univer: UniverHandle;
  readonly #unitId: string;
  readonly #worksheet: Worksheet;
  readonly #formulas: FormulaDataModel;

  constructor(univer: UniverHandle, unitId: string, worksheet: Worksheet) {
    this.#univer = univer;
    this.#unitId = unitId;
    this.#worksheet = worksheet;
    this.#formulas = univer.injector.get(FormulaDataModel);
    this.id = worksheet.getSheetId();
  }

  get name(): string {
    return this.#worksheet.getName();
  }

  get isHidden(): boolean {
    return this.#worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  get tabColor(): string {
    return (this.#worksheet.getTabColor() ?? "").toUpperCase();
  }

  get hasGridlines(): boolean {
    return this.#worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    const freeze = this.#worksheet.getFreeze();
    return { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) };
  }

  get rowCount(): number {
    return this.#worksheet.getRowCount();
  }

  get columnCount(): number {
    return this.#worksheet.getColumnCount();
  }

  #raw(row: number, column: number): Nullable<ICellData> {
    return this.#worksheet.getCellRaw(row, column);
  }

  #spilled(row: number, column: number): Nullable<ICellData> {
    return this.#formulas.getArrayFormulaCellData()[this.#unitId]?.[this.id]?.[row]?.[column];
  }

  value(row: number, column: number): Cell {
    return cellValue(this.#raw(row, column), this.#spilled(row, column));
  }

  formula(row: number, column: number): string | undefined {
    const cell = this.#raw(row, column);
    if (cell?.f) return cell.f;
    // A formula that was filled down stands once, the other cells refer to it.
    if (!cell?.si) return undefined;
    return this.#formulas.getFormulaStringByCell(row, column, this.id, this.#unitId) || undefined;
  }

  /** The block that the array formula in this cell spreads over; nothing when its way is blocked. */
  spillFrom(row: number, column: number): Spill | undefined {
    const range: Nullable<IRange> = this.#formulas.getArrayFormulaRange()[this.#unitId]?.[this.id]?.[row]?.[column];
    if (!range || this.value(row, column) === "#SPILL!") return undefined;
    const spill = {
      row,
      column,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    };
    return spill.rows * spill.columns > 1 ? spill : undefined;
  }

  /** The array formula whose result reaches this cell. */
  spillOver(row: number, column: number): Spill | undefined {
    const rows = this.#formulas.getArrayFormulaRange()[this.#unitId]?.[this.id];
    for (const [top, columns] of Object.entries(rows ?? {})) {
      for (const left of Object.keys(columns ?? {})) {
        const spill = this.spillFrom(Number(top), Number(left));
        const isInside =
          spill &&
          row >= spill.row &&
          row < spill.row + spill.rows &&
          column >= spill.column &&
          column < spill.column + spill.columns;
        if (isInside) return spill;
      }
    }
    return undefined;
  }

  style(row: number, column: number): IStyleData | undefined {
    const cell = this.#raw(row, column);
    if (!cell?.s) return undefined;
    return this.#univer.workbook(this.#unitId).getStyles().getStyleByCell(cell) ?? undefined;
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column)?.n?.pattern ?? "General";
  }

  notes(row: number, column: number): CellNotes {
    return (this.#raw(row, column)?.custom as CellNotes | undefined) ?? {};
  }

  isLocked(row: number, column: number): boolean {
    return this.notes(row, column).unlocked !== true;
  }

  /** Changes cells in one go; `undefined` leaves a cell alone. Writing content recalculates, changing the look does not. */
  write(area: Area, kind: "content" | "look", dataAt: (row: number, column: number) => ICellData | undefined): void {
    this.growTo(area.row + area.rows, area.column + area.columns);
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (let row = area.row; row < area.row + area.rows; row++) {
      let cells: Record<number, ICellData> | undefined;
      for (let column = area.column; column < area.column + area.columns; column++) {
        const data = dataAt(row, column);
        if (data === undefined) continue;
        cells ??= {};
        cells[column] = data;
      }
      if (cells) cellValue[row] = cells;
    }
    this.#univer.run(SetRangeValuesMutation.id, {
      unitId: this.#unitId,
      subUnitId: this.id,
      cellValue,
      ...(kind === "look" ? { trigger: LOOK_ONLY } : {}),
    });
  }

  restyle(area: Area, style: IStyleData | null): void {
    this.write(area, "look", () => ({ s: style }));
  }

  /** Lines on the named sides of every cell: Univer replaces a cell's lines as a whole, so the others are repeated. */
  drawBorders(area: Area, bordersAt: (row: number, column: number) => IBorderData): void {
    this.write(area, "look", (row, column) => ({
      s: { bd: { ...this.style(row, column)?.bd, ...bordersAt(row, column) } },
    }));
  }

  annotate(area: Area, notes: CellNotes): void {
    this.write(area, "look", (row, column) => {
      const kept = Object.entries({ ...this.notes(row, column), ...notes }).filter(([, value]) => value !== undefined);
      return { custom: kept.length > 0 ? Object.fromEntries(kept) : null };
    });
  }

  setLocked(area: Area, locked: boolean): void {
    this.write(area, "look", (row, column) => {
      if (this.isLocked(row, column) === locked) return undefined;
      const { unlocked: _, ...rest } = this.notes(row, column);
      const notes = locked ? rest : { ...rest, unlocked: true };
      return { custom: Object.keys(notes).length > 0 ? notes : null };
    });
  }

  unlink(area: Area): void {
    this.write(area, "look", (row, column) => {
      if (this.notes(row, column).link === undefined) return undefined;
      return { custom: this.isLocked(row, column) ? null : { unlocked: true } };
    });
  }

  /** Excel's sheets are always large; ours grow when something is written further out. */
  growTo(rows: number, columns: number): void {
    const sheet = this.#univer.facade(this.#unitId, this.id);
    if (rows > this.rowCount) sheet.setRowCount(rows + 20);
    if (columns > this.columnCount) sheet.setColumnCount(columns + 4);
  }

  /** The block that holds every value (or, if wanted, every formatted cell), or nothing in an empty sheet. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let top = Number.POSITIVE_INFINITY;
    let left = Number.POSITIVE_INFINITY;
    let bottom = -1;
    let right = -1;
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.#worksheet.getCellMatrix().forValue((row, column, cell) => {
      const isBlank = cell?.f == null && cell?.si == null && (cell?.v == null || cell.v === "");
      if (cell && (!isBlank || (!valuesOnly && cell.s))) include(row, column);
    });
    for (const [row, columns] of Object.entries(this.#formulas.getArrayFormulaRange()[this.#unitId]?.[this.id] ?? {})) {
      for (const column of Object.keys(columns ?? {})) {
        const spill = this.spillFrom(Number(row), Number(column));
        if (spill) include(spill.row + spill.rows - 1, spill.column + spill.columns - 1);
      }
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  forEachCell(visit: (row: number, column: number) => void): void {
    this.#worksheet.getCellMatrix().forValue((row, column) => visit(row, column));
  }

  columnWidth(column: number): number {
    return this.#worksheet.getColumnWidth(column);
  }

  rowHeight(row: number): number {
    return toPoints(this.#worksheet.getRowHeight(row));
  }

  /** Width in pixels. */
  setColumnWidth(column: number, columns: number, width: number): void {
    const count = Math.min(columns, Math.max(this.columnCount - column, 1));
    this.growTo(0, column + count);
    this.#univer.facade(this.#unitId, this.id).setColumnWidths(column, count, width);
  }

  /** Height in points. */
  setRowHeight(row: number, rows: number, height: number): void {
    const count = Math.min(rows, Math.max(this.rowCount - row, 1));
    this.growTo(row + count, 0);
    this.#univer.facade(this.#unitId, this.id).setRowHeightsForced(row, count, toPixels(height));
  }

  /** Makes columns as wide as their longest text. */
  fitColumns(area: Area): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      let width = 0;
      for (let row = area.row; row < Math.min(area.row + area.rows, this.rowCount); row++) {
        width = Math.max(width, textWidth(cellText(this.value(row, column), this.numberFormat(row, column))));
      }
      if (width > 0) this.setColumnWidth(column, 1, widthInPixels(width + 1));
    }
  }

  /** Lets rows follow their text again. */
  fitRows(area: Area): void {
    this.#univer.facade(this.#unitId, this.id).setRowAutoHeight(area.row, area.rows);
  }

  /** The columns whose width someone has set, in pixels. */
  customColumnWidths(): ReadonlyMap<number, number> {
    const widths = new Map<number, number>();
    for (const [column, data] of Object.entries(this.#worksheet.getConfig().columnData)) {
      if (data?.w !== undefined) widths.set(Number(column), data.w);
    }
    return widths;
  }

  /** The rows whose height someone has set, in points. */
  customRowHeights(): ReadonlyMap<number, number> {
    const heights = new Map<number, number>();
    for (const [row, data] of Object.entries(this.#worksheet.getConfig().rowData)) {
      if (data?.h !== undefined && data.ia === BooleanNumber.FALSE) heights.set(Number(row), toPoints(data.h));
    }
    return heights;
  }

  rename(name: string): void {
    this.#univer.facade(this.#unitId, this.id).setName(name);
  }

  setTabColor(color: string): void {
    this.#univer.facade(this.#unitId, this.id).setTabColor(color);
  }

  showGridlines(shown: boolean): void {
    this.#univer.facade(this.#unitId, this.id).setHiddenGridlines(!shown);
  }

  setHidden(hidden: boolean): void {
    const sheet = this.#univer.facade(this.#unitId, this.id);
    if (hidden) sheet.hideSheet();
    else sheet.showSheet();
  }

  freeze(rows: number, columns: number): void {
    this.#univer.facade(this.#unitId, this.id).setFreeze({
      xSplit: columns,
      ySplit: rows,
      startColumn: columns === 0 ? -1 : columns,
      startRow: rows === 0 ? -1 : rows,
    });
  }
}
