import type { Cell, CellValue, Sheet } from "hucre/xlsx";
import { parseArea } from "../grid/address.ts";
import type { CellSnapshot } from "../snapshot.ts";
import { isSimplified, shownStyle } from "./cell-style.ts";
import { movedFormula } from "./moved-formula.ts";
import type { NoteList } from "./note-list.ts";
import { shownFormula } from "./stored-formula.ts";

/** What holds for all cells of a file. */
export interface FileLook {
  readonly themeColors: readonly string[];
  readonly defaultSize: number;
  /** Days between the file's first day and that of the snapshot. */
  readonly dayShift: number;
}

const MS_PER_DAY = 86_400_000;
/**
 * The library turns every cell with a date format into a `Date`; told that days count from 1904, it does so without the gap that
 * the 1900 system has at its 29 February, and the serial comes back as it was.
 */
const EPOCH = Date.UTC(1904, 0, 1);

function shownValue(value: CellValue, dayShift: number): CellSnapshot["value"] {
  return value instanceof Date ? (value.getTime() - EPOCH) / MS_PER_DAY + dayShift : value;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The formula of a cell; one that is shared is stored once, and moved along for the others. */
function formulaOf(cell: Cell, row: number, column: number, shared: Map<number, SharedFormula>): string | undefined {
  if (cell.formula === undefined) return undefined;
  const index = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
  if (index === undefined) return shownFormula(cell.formula);
  if (cell.formula !== "") {
    shared.set(index, { formula: cell.formula, row, column });
    return shownFormula(cell.formula);
  }
  const master = shared.get(index);
  return master && shownFormula(movedFormula(master.formula, row - master.row, column - master.column));
}

function spillOf(cell: Cell): Pick<CellSnapshot, "spill"> {
  const area = cell.formulaType === "array" && cell.formulaRef !== undefined ? parseArea(cell.formulaRef) : null;
  return area && area.rows * area.columns > 1 ? { spill: { rows: area.rows, columns: area.columns } } : {};
}

function linkOf(cell: Cell, sheet: string, notes: NoteList): Pick<CellSnapshot, "link"> {
  if (!cell.hyperlink) return {};
  const { location } = cell.hyperlink;
  if (location !== undefined && location !== "") return { link: location };
  notes.add("web-link", sheet);
  return {};
}

/** The cells of a sheet, row by row: all that hold a value, a formula, a format, a link or an open lock. */
export function readCells(sheet: Sheet, look: FileLook, notes: NoteList): readonly CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const shared = new Map<number, SharedFormula>();
  sheet.rows.forEach((values, row) => {
    values.forEach((plain, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      const value = shownValue(cell?.value ?? plain, look.dayShift);
      if (cell === undefined) {
        if (value !== null) cells.push({ row, column, value });
        return;
      }
      const style = shownStyle(cell.style, look.themeColors, look.defaultSize);
      const formula = formulaOf(cell, row, column, shared);
      const link = linkOf(cell, sheet.name, notes);
      if (isSimplified(cell.style) || cell.richText) notes.add("text-style", sheet.name);
      if (cell.comment) notes.add("comment", sheet.name);
      if (
        value === null &&
        formula === undefined &&
        link.link === undefined &&
        !style.format &&
        style.locked === undefined
      )
        return;
      cells.push({
        row,
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...spillOf(cell),
        ...style,
        ...link,
      });
    });
  });
  return cells;
}
