import type { NamedRange } from "hucre";
import type { SheetSnapshot } from "../snapshot.ts";
import { absoluteReference } from "./absolute-reference.ts";

/**
 * The reserved names that hold a sheet's print area and repeated rows and columns. The library writes them too, but without the quotation
 * marks that a sheet's name may need.
 */
export function printNames(sheet: SheetSnapshot): readonly NamedRange[] {
  const { printArea, repeatColumns, repeatRows } = sheet.page ?? {};
  const scope = sheet.name;
  const titles = [repeatColumns, repeatRows].flatMap((one) => (one ? [absoluteReference(one, scope)] : []));
  return [
    ...(printArea ? [{ name: "_xlnm.Print_Area", range: absoluteReference(printArea, scope), scope }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope }] : []),
  ];
}
