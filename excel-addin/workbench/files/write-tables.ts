import type { TableDefinition } from "hucre/xlsx";
import { parseArea, splitAddress } from "../grid/address.ts";
import type { CellSnapshot, SheetSnapshot } from "../snapshot.ts";

/** The tables of a sheet, and the header cells as Excel demands them. */
export interface WrittenTables {
  readonly tables: TableDefinition[];
  /** Texts for header cells, by `row,column`. */
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * Excel repairs a file whose table headers are not texts, all different. So they are written as Excel itself changes them when a
 * range becomes a table: numbers as texts, blanks as `Column1`, a second `Type` as `Type2`.
 */
export function writeTables(sheet: SheetSnapshot, cells: ReadonlyMap<string, CellSnapshot>): WrittenTables {
  const headers = new Map<string, string>();
  const tables = sheet.tables.flatMap(({ name, address }) => {
    const area = parseArea(splitAddress(address).cells);
    if (!area) return [];
    const taken = new Set<string>();
    const columns = Array.from({ length: area.columns }, (_, index) => {
      const place = `${area.row},${area.column + index}`;
      const value = cells.get(place)?.value ?? null;
      const wanted = value === null || value === "" ? `Column${index + 1}` : String(value);
      let header = wanted;
      for (let count = 2; taken.has(header.toLowerCase()); count++) header = `${wanted}${count}`;
      taken.add(header.toLowerCase());
      headers.set(place, header);
      return { name: header };
    });
    return [{ name, range: splitAddress(address).cells, columns, style: "TableStyleLight1", showAutoFilter: true }];
  });
  return { tables, headers };
}
