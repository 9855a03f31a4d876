import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/preset-sheets-core";

let isMended = false;

/**
 * Univer looks up where a column equals a value in an index, which holds 0 and nothing for the same: `A1=""` was true for a 0
 * there. From now on it is true for blank cells only, as in every spreadsheet program.
 */
export function tellZeroFromBlank(): void {
  if (isMended) return;
  isMended = true;
  const index = CELL_INVERTED_INDEX_CACHE;
  const find = index.getCellPositions.bind(index);
  index.getCellPositions = (unitId, sheetId, column, value, rowsInCache) => {
    const found = find(unitId, sheetId, column, value, rowsInCache);
    if (found === undefined || value !== "") return found;
    const zeros = new Set(index.getCellValuePositions(unitId, sheetId, column)?.get(0) ?? []);
    return { ...found, matchingRows: found.matchingRows.filter((row) => !zeros.has(row)) };
  };
}
