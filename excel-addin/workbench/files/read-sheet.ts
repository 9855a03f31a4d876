import type { Sheet } from "hucre/xlsx";
import type { PageSnapshot, SheetSnapshot } from "../snapshot.ts";
import { shownColor } from "./colors.ts";
import type { NoteList } from "./note-list.ts";
import { type FileLook, readCells } from "./read-cells.ts";
import { readHighlights } from "./read-highlights.ts";
import { type ListSource, readValidations } from "./read-validations.ts";

const LAST_COLUMN = 16_384;

/** Widths by column. A width that runs on to the last column of the sheet is the sheet's default, not a width that was set. */
function widthsOf(sheet: Sheet): Readonly<Record<number, number>> {
  const columns = sheet.columns ?? [];
  const used = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  let last = columns.length;
  if (last === LAST_COLUMN) while (last > used && columns[last - 1]?.width === columns[LAST_COLUMN - 1]?.width) last--;
  const widths: Record<number, number> = {};
  columns.slice(0, last).forEach(({ width }, column) => {
    if (width !== undefined) widths[column] = width;
  });
  return widths;
}

function heightsOf(sheet: Sheet): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const [row, { height }] of sheet.rowDefs ?? []) if (height !== undefined) heights[row] = height;
  return heights;
}

/** A footer that stands in the middle alone, without the code for "middle". */
function shownFooter(footer: string): string {
  const text = footer.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const middle = /^&C([\s\S]*)$/.exec(text)?.[1];
  return middle === undefined || /&[LCR]/.test(middle) ? text : middle;
}

function pageOf({ pageSetup, headerFooter }: Sheet): Pick<SheetSnapshot, "page"> {
  const footer = headerFooter?.oddFooter;
  const isSet =
    pageSetup?.orientation ??
    pageSetup?.fitToPage ??
    pageSetup?.printArea ??
    pageSetup?.printTitlesRow ??
    pageSetup?.printTitlesColumn ??
    footer;
  if (isSet === undefined) return {};
  const isFitted = pageSetup?.fitToPage === true;
  const printArea = pageSetup?.printArea?.replaceAll("$", "");
  const repeatRows = pageSetup?.printTitlesRow?.replaceAll("$", "");
  const repeatColumns = pageSetup?.printTitlesColumn?.replaceAll("$", "");
  const page: PageSnapshot = {
    orientation: pageSetup?.orientation ?? "portrait",
    fitToWidth: isFitted ? (pageSetup?.fitToWidth ?? 1) : 0,
    fitToHeight: isFitted ? (pageSetup?.fitToHeight ?? 1) : 0,
    ...(printArea ? { printArea } : {}),
    ...(repeatRows ? { repeatRows } : {}),
    ...(repeatColumns ? { repeatColumns } : {}),
    ...(footer ? { footer: shownFooter(footer) } : {}),
  };
  return { page };
}

/** Notes all that a sheet holds and a snapshot cannot. */
function noteTheRest(sheet: Sheet, notes: NoteList): void {
  const counts = [
    ["image", (sheet.images?.length ?? 0) + (sheet.backgroundImage ? 1 : 0)],
    ["text-box", sheet.textBoxes?.length],
    ["sparkline", sheet.sparklines?.length],
    ["pivot-table", sheet.pivotTables?.length],
    ["slicer", (sheet.slicers?.length ?? 0) + (sheet.timelines?.length ?? 0)],
    ["merged-cells", sheet.merges?.length],
    ["filter", sheet.autoFilter?.columns?.length ? 1 : 0],
    ["split-pane", sheet.splitPane ? 1 : 0],
    ["hidden-sheet", sheet.hidden || sheet.veryHidden ? 1 : 0],
    ["hidden-row", [...(sheet.rowDefs?.values() ?? [])].filter(({ hidden }) => hidden).length],
    ["hidden-column", sheet.columns?.slice(0, LAST_COLUMN - 1).filter(({ hidden }) => hidden).length],
    ["page-break", (sheet.rowBreaks?.length ?? 0) + (sheet.colBreaks?.length ?? 0)],
    ["page-header", sheet.headerFooter?.oddHeader ? 1 : 0],
  ] as const;
  for (const [subject, count] of counts) notes.add(subject, sheet.name, count ?? 0);
}

/** A sheet of a file as the workbench holds it, without its charts. */
export function readSheet(sheet: Sheet, look: FileLook, source: ListSource, notes: NoteList): SheetSnapshot {
  noteTheRest(sheet, notes);
  const tabColor = shownColor(sheet.view?.tabColor, look.themeColors);
  return {
    name: sheet.name,
    ...(tabColor === undefined ? {} : { tabColor }),
    gridlines: sheet.view?.showGridLines !== false,
    cells: readCells(sheet, look, notes),
    columnWidths: widthsOf(sheet),
    rowHeights: heightsOf(sheet),
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    validations: readValidations(sheet, source, notes),
    highlights: readHighlights(sheet, look.themeColors, notes),
    charts: [],
    tables: (sheet.tables ?? []).flatMap(({ name, displayName, range }) =>
      range ? [{ name: displayName ?? name, address: range }] : [],
    ),
    protected: sheet.protection?.sheet === true,
    ...pageOf(sheet),
  };
}
