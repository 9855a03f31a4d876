import type { Area } from "../../../core/formula/expression.ts";
import { areaAddress, intersection, parseArea } from "../../../excel-addin/workbench/grid/address.ts";
import { formulaProblems } from "./formula-problems.ts";
import { childOf, childrenOf, type Element, elementsIn, type Package, relationshipsOf } from "./package.ts";
import { styleCounts } from "./styles-problems.ts";
import { sheetNamesOf } from "./workbook-problems.ts";

const errors = new Set("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #GETTING_DATA".split(" "));
const longestText = 32_767;

/** What cells refer to outside of their sheet. */
interface Surroundings {
  readonly sheets: ReadonlySet<string>;
  readonly strings: number;
  readonly styles: ReturnType<typeof styleCounts>;
  /** Entries of metadata that a cell may point at. */
  readonly metadata: number;
}

/** Rows, cells, formulas, guards and links of every sheet. */
export function sheetProblems(saved: Package): string[] {
  const surroundings: Surroundings = {
    sheets: sheetNamesOf(saved),
    strings: childrenOf(saved.parts.get("xl/sharedStrings.xml"), "si").length,
    styles: styleCounts(saved),
    metadata: childrenOf(childOf(saved.parts.get("xl/metadata.xml"), "cellMetadata"), "bk").length,
  };
  const tooLong = elementsIn(saved.parts.get("xl/sharedStrings.xml") ?? emptyElement)
    .filter(({ name, text }) => name === "t" && text.length > longestText)
    .map(() => "xl/sharedStrings.xml: a text that no cell can hold");
  const tables: string[] = [];
  const problems = [...saved.parts].flatMap(([name, sheet]) => {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [];
    const found = [
      ...cellProblems(sheet, surroundings),
      ...measureProblems(sheet),
      ...guardProblems(sheet, surroundings),
      ...tableProblems(saved, name, tables),
    ];
    return found.map((problem) => `${name}: ${problem}`);
  });
  return [...tooLong, ...problems];
}

const emptyElement: Element = { name: "", attributes: {}, children: [], text: "" };

function cellProblems(sheet: Element, surroundings: Surroundings): string[] {
  const problems: string[] = [];
  const arrays: Area[] = [];
  let lastRow = 0;
  for (const row of childrenOf(childOf(sheet, "sheetData"), "row")) {
    const number = Number(row.attributes.r);
    if (!(number > lastRow && number <= 1_048_576)) problems.push(`row ${row.attributes.r} after row ${lastRow}`);
    lastRow = number;
    if (Number(row.attributes.ht ?? 0) > 409.5) problems.push(`row ${number} is ${row.attributes.ht} high`);
    let lastColumn = -1;
    for (const cell of childrenOf(row, "c")) {
      const { r = "" } = cell.attributes;
      const area = parseArea(r);
      if (area === null || area.row !== number - 1 || area.column <= lastColumn) problems.push(`${r} is out of place`);
      lastColumn = area?.column ?? lastColumn;
      problems.push(...contentProblems(cell, surroundings, arrays).map((problem) => `${r}: ${problem}`));
    }
  }
  arrays.forEach((area, index) => {
    if (arrays.slice(0, index).some((other) => intersection(area, other) !== null))
      problems.push(`an array formula over another at ${areaAddress(area)}`);
  });
  return problems;
}

function contentProblems(cell: Element, surroundings: Surroundings, arrays: Area[]): string[] {
  const { t, s, cm, r = "" } = cell.attributes;
  const value = childOf(cell, "v")?.text;
  const problems: string[] = [];
  if (Number(s ?? 0) >= surroundings.styles.cells) problems.push(`style ${s} is not there`);
  if (cm !== undefined && !(Number(cm) >= 1 && Number(cm) <= surroundings.metadata))
    problems.push(`metadata ${cm} is not there`);
  if (t === "s" && !(Number(value) < surroundings.strings)) problems.push(`text ${value} is not there`);
  if (t === "e" && !errors.has(value ?? "")) problems.push(`no error value: ${value}`);
  if (t === "b" && value !== "0" && value !== "1") problems.push(`no truth value: ${value}`);
  if ((t === undefined || t === "n") && value !== undefined && !Number.isFinite(Number(value || "x")))
    problems.push(`no number: ${value}`);
  if (t === "str" && errors.has(value ?? "")) problems.push("an error value stored as text");
  const formula = childOf(cell, "f");
  if (formula === undefined) return problems;
  problems.push(...formulaProblems(formula.text, surroundings.sheets));
  if (formula.attributes.t === "shared") problems.push("a shared formula");
  if (formula.attributes.t === "array") {
    const area = parseArea(formula.attributes.ref ?? "");
    const own = parseArea(r);
    if (area === null || own === null || area.row !== own.row || area.column !== own.column)
      problems.push(`an array formula over ${formula.attributes.ref}`);
    else arrays.push(area);
  }
  return problems;
}

function measureProblems(sheet: Element): string[] {
  const problems: string[] = [];
  let last = 0;
  for (const { attributes } of childrenOf(childOf(sheet, "cols"), "col")) {
    const [min, max, width] = [attributes.min, attributes.max, attributes.width].map(Number);
    if (!((min ?? 0) > last && (max ?? 0) >= (min ?? 0) && (max ?? 0) <= 16_384))
      problems.push(`columns ${min} to ${max} after ${last}`);
    if (!((width ?? 0) >= 0 && (width ?? 0) <= 255)) problems.push(`a column ${width} wide`);
    last = max ?? last;
  }
  for (const { attributes, children } of childrenOf(childOf(sheet, "sheetViews"), "sheetView")) {
    if (attributes.workbookViewId === undefined) problems.push("a view of no window");
    for (const { attributes: pane } of children.filter(({ name }) => name === "pane")) {
      const isSplit = Number(pane.xSplit ?? 0) > 0 || Number(pane.ySplit ?? 0) > 0;
      const corner = parseArea(pane.topLeftCell ?? "");
      const isAtSplit = corner?.row === Number(pane.ySplit ?? 0) && corner.column === Number(pane.xSplit ?? 0);
      if (!isSplit || !isAtSplit) problems.push("a pane that splits nothing");
    }
  }
  for (const footer of childOf(sheet, "headerFooter")?.children ?? [])
    if (footer.text.length > 255) problems.push(`a footer of ${footer.text.length} characters`);
  return problems;
}

const sqrefProblems = (sqref: string | undefined): string[] =>
  (sqref ?? "").split(" ").some((address) => parseArea(address) === null) ? [`no cells: ${sqref}`] : [];

function guardProblems(sheet: Element, { sheets, styles }: Surroundings): string[] {
  const problems: string[] = [];
  const priorities: string[] = [];
  for (const format of childrenOf(sheet, "conditionalFormatting")) {
    problems.push(...sqrefProblems(format.attributes.sqref));
    for (const rule of childrenOf(format, "cfRule")) {
      priorities.push(rule.attributes.priority ?? "");
      if (!(Number(rule.attributes.dxfId ?? 0) < styles.conditional))
        problems.push(`look ${rule.attributes.dxfId} is not there`);
      for (const { text } of childrenOf(rule, "formula")) problems.push(...formulaProblems(text, sheets));
    }
  }
  if (new Set(priorities).size < priorities.length) problems.push("two conditional formats of one priority");
  const validations = childOf(sheet, "dataValidations");
  const rules = childrenOf(validations, "dataValidation");
  if (validations !== undefined && Number(validations.attributes.count) !== rules.length)
    problems.push("a wrong count of validations");
  const guarded: Area[] = [];
  for (const { attributes, children } of rules) {
    problems.push(...sqrefProblems(attributes.sqref));
    for (const [name, most] of [
      ["promptTitle", 32],
      ["errorTitle", 32],
      ["prompt", 255],
      ["error", 255],
    ] as const)
      if ((attributes[name]?.length ?? 0) > most) problems.push(`${name} of more than ${most} characters`);
    const first = children[0]?.text ?? "";
    const isList = attributes.type === "list" && first.startsWith('"');
    if (isList && first.length > 257) problems.push("a list of more than 255 characters");
    for (const { text } of children) problems.push(...formulaProblems(text, sheets));
    for (const address of (attributes.sqref ?? "").split(" ")) {
      const area = parseArea(address);
      if (area !== null && guarded.some((other) => intersection(area, other) !== null))
        problems.push(`two validations of ${address}`);
      if (area !== null) guarded.push(area);
    }
  }
  for (const { attributes } of childrenOf(childOf(sheet, "hyperlinks"), "hyperlink")) {
    problems.push(...sqrefProblems(attributes.ref));
    const target = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+$/.exec(attributes.location ?? "");
    const name = (target?.[1]?.replaceAll("''", "'") ?? target?.[2] ?? "").toLowerCase();
    if (attributes["r:id"] === undefined && !sheets.has(name)) problems.push(`a link to ${attributes.location}`);
  }
  return problems;
}

/** Tables, whose names and ids are unique in the workbook, and whose headers are the texts of their first cells. */
function tableProblems(saved: Package, sheet: string, seen: string[]): string[] {
  return relationshipsOf(saved, sheet).flatMap(({ type, part }) => {
    const table = type === "table" && part !== null ? saved.parts.get(part) : undefined;
    if (table === undefined) return [];
    const problems: string[] = [];
    const { id = "", displayName = "", ref = "" } = table.attributes;
    for (const key of [`id ${id}`, `name ${displayName.toLowerCase()}`]) {
      if (seen.includes(key)) problems.push(`two tables of one ${key}`);
      seen.push(key);
    }
    const area = parseArea(ref);
    const columns = childrenOf(childOf(table, "tableColumns"), "tableColumn").map(
      ({ attributes }) => attributes.name ?? "",
    );
    if (area === null || area.rows < 2 || area.columns !== columns.length) problems.push(`a table over ${ref}`);
    if (new Set(columns.map((name) => name.toLowerCase())).size < columns.length)
      problems.push("two columns of one name");
    return problems;
  });
}
