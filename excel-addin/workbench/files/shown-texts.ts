import { parseArea, splitAddress } from "../grid/address.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";

/** The texts of the cells at an address, row by row; none when the place does not exist. */
export function shownTexts(workbook: WorkbookSnapshot, address: string, sheet: string): readonly string[] {
  const place = splitAddress(address);
  const area = parseArea(place.cells);
  const cells = workbook.sheets.find(({ name }) => name === (place.sheet ?? sheet))?.cells;
  if (!area || !cells) return [];
  const texts = new Array<string>(area.rows * area.columns).fill("");
  for (const { row, column, value } of cells) {
    const [down, right] = [row - area.row, column - area.column];
    if (down < 0 || down >= area.rows || right < 0 || right >= area.columns) continue;
    texts[down * area.columns + right] = String(value ?? "");
  }
  return texts;
}
