import { formulaProblems } from "./formula-problems.ts";
import { childOf, childrenOf, type Package } from "./package.ts";

/** The names of the sheets, in small letters. */
export function sheetNamesOf({ parts }: Package): ReadonlySet<string> {
  const sheets = childrenOf(childOf(parts.get("xl/workbook.xml"), "sheets"), "sheet");
  return new Set(sheets.map(({ attributes }) => attributes.name?.toLowerCase() ?? ""));
}

const reserved = /^_xlnm\.(Print_Area|Print_Titles|_FilterDatabase)$/;

/** Sheets and defined names. */
export function workbookProblems(saved: Package): string[] {
  const workbook = saved.parts.get("xl/workbook.xml");
  if (workbook === undefined) return ["there is no workbook part"];
  const problems: string[] = [];
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet").map(({ attributes }) => attributes);
  const names = sheets.map(({ name = "" }) => name);
  for (const name of names) {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || /^history$/i.test(name))
      problems.push(`no name for a sheet: ${name}`);
    if (names.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1)
      problems.push(`two sheets ${name}`);
  }
  if (new Set(sheets.map(({ sheetId }) => sheetId)).size < sheets.length) problems.push("two sheets with one sheetId");
  const active = Number(childOf(childOf(workbook, "bookViews"), "workbookView")?.attributes.activeTab ?? 0);
  if (sheets[active] === undefined || sheets[active].state !== undefined)
    problems.push("the sheet on show cannot be shown");

  const known = sheetNamesOf(saved);
  const seen = new Set<string>();
  for (const { attributes, text } of childrenOf(childOf(workbook, "definedNames"), "definedName")) {
    const { name = "", localSheetId } = attributes;
    const key = `${name.toLowerCase()} ${localSheetId ?? ""}`;
    if (seen.has(key)) problems.push(`two names ${name}`);
    seen.add(key);
    const isName =
      /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[RrCc]$/.test(name);
    if (!reserved.test(name) && (!isName || name.startsWith("_xl"))) problems.push(`no name: ${name}`);
    if (localSheetId !== undefined && sheets[Number(localSheetId)] === undefined)
      problems.push(`${name} is of no sheet`);
    problems.push(...formulaProblems(text, known).map((problem) => `${name}: ${problem}`));
  }
  return problems.map((problem) => `xl/workbook.xml: ${problem}`);
}
