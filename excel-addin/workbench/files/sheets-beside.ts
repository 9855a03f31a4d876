import { formulaTokens } from "../../../core/formula/formula-tokens.ts";
import { freeSheetName } from "../../../core/workbook/free-sheet-name.ts";
import { quoteSheet } from "../grid/address.ts";
import type { ChartLabelsSnapshot, SheetSnapshot, WorkbookSnapshot } from "../snapshot.ts";

/** What a workbook calls its own already: another must not bring the same name. */
export interface TakenNames {
  readonly sheets: readonly string[];
  /** Names of the workbook and of its tables: Excel keeps them in one list. */
  readonly names: readonly string[];
}

/** New names by the old ones, in small letters. */
type Renamed = ReadonlyMap<string, string>;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}_${count}`;
  return name;
}

/** The names as they can stand beside those that are taken; only the ones that had to change. */
function renamed(
  wanted: readonly string[],
  taken: readonly string[],
  free: (name: string, taken: readonly string[]) => string,
): Renamed {
  const used = [...taken];
  const changes = new Map<string, string>();
  for (const name of wanted) {
    const given = free(name, used);
    used.push(given);
    if (given !== name) changes.set(name.toLowerCase(), given);
  }
  return changes;
}

/** A formula or an address with the new names in it. */
function withNewNames(formula: string, sheets: Renamed, names: Renamed): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, text }, index) => {
      if (kind === "sheet") {
        const bare = text.slice(0, -1);
        const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
        const given = sheets.get(name.toLowerCase());
        return given === undefined ? text : `${quoteSheet(given)}!`;
      }
      const isCalled = tokens[index + 1]?.text === "(";
      return kind === "name" && !isCalled ? (names.get(text.toLowerCase()) ?? text) : text;
    })
    .join("");
}

function besideSheet(sheet: SheetSnapshot, sheets: Renamed, names: Renamed): SheetSnapshot {
  const formula = (text: string): string => withNewNames(text, sheets, names);
  const labels = (said: ChartLabelsSnapshot): ChartLabelsSnapshot =>
    said.shows === "cells" ? { ...said, cells: formula(said.cells) } : said;
  return {
    ...sheet,
    name: sheets.get(sheet.name.toLowerCase()) ?? sheet.name,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      ...(cell.formula === undefined ? {} : { formula: formula(cell.formula) }),
      ...(cell.link === undefined ? {} : { link: formula(cell.link) }),
    })),
    validations: sheet.validations.map((validation) => {
      const { rule } = validation;
      if (rule.type === "list") return validation;
      if (rule.type === "custom") return { ...validation, rule: { ...rule, formula: formula(rule.formula) } };
      const second = rule.second === undefined ? {} : { second: formula(rule.second) };
      return { ...validation, rule: { ...rule, first: formula(rule.first), ...second } };
    }),
    highlights: sheet.highlights.map((highlight) => ({ ...highlight, formula: formula(highlight.formula) })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        categories: formula(series.categories),
        values: formula(series.values),
        ...(series.labels === undefined ? {} : { labels: labels(series.labels) }),
      })),
    })),
    tables: sheet.tables.map((table) => ({ ...table, name: names.get(table.name.toLowerCase()) ?? table.name })),
  };
}

/**
 * A workbook whose sheets can stand beside those of another: a sheet, a table or a name that the other has too gets a free
 * name, and every formula, link and chart goes along.
 */
export function sheetsBeside(added: WorkbookSnapshot, taken: TakenNames): WorkbookSnapshot {
  const sheetNames = added.sheets.map(({ name }) => name);
  const sheets = renamed(sheetNames, taken.sheets, freeSheetName);
  const own = [...added.sheets.flatMap(({ tables }) => tables), ...added.names].map(({ name }) => name);
  const names = renamed(own, taken.names, (name, used) =>
    freeName(name, new Set(used.map((each) => each.toLowerCase()))),
  );
  if (sheets.size === 0 && names.size === 0) return added;
  return {
    ...added,
    sheets: added.sheets.map((sheet) => besideSheet(sheet, sheets, names)),
    names: added.names.map(({ name, refersTo }) => ({
      name: names.get(name.toLowerCase()) ?? name,
      refersTo: withNewNames(refersTo, sheets, names),
    })),
  };
}
