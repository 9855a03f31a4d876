import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet, splitAddress } from "../grid/address.ts";

/** `'Sheet'!$A$1:$B$2` for an address with or without sheet and `$`; what is no address stays as it is. */
export function absoluteReference(address: string, sheet: string): string {
  const { sheet: named, cells } = splitAddress(address);
  const area = parseArea(cells);
  if (!area) return address;
  const [first, last] = [area.row + 1, area.row + area.rows];
  const [left, right] = [columnLetters(area.column), columnLetters(area.column + area.columns - 1)];
  const on = `${quoteSheet(named ?? sheet)}!`;
  if (area.rows === MAX_ROWS) return `${on}$${left}:$${right}`;
  if (area.columns === MAX_COLUMNS) return `${on}$${first}:$${last}`;
  return area.rows * area.columns === 1 ? `${on}$${left}$${first}` : `${on}$${left}$${first}:$${right}$${last}`;
}
