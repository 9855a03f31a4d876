import type { NamedRange } from "hucre";
import type { SheetSnapshot } from "../snapshot.ts";
import { absoluteReference } from "./absolute-reference.ts";

/**
 * The reserved names that hold a sheet's print area and repeated rows. The library writes them too, but without the quotation
 * marks that a sheet's name may need.
 */
export function printNames(sheet: SheetSnapshot): readonly NamedRange[] {
  const { printArea, repeatRows } = sheet.page ?? {};
  const scope = sheet.name;
  return [
    ...(printArea ? [{ name: "_xlnm.Print_Area", range: absoluteReference(printArea, scope), scope }] : []),
    ...(repeatRows ? [{ name: "_xlnm.Print_Titles", range: absoluteReference(repeatRows, scope), scope }] : []),
  ];
}
