import type { DataValidation, Sheet } from "hucre/xlsx";
import { parseArea, splitAddress } from "../grid/address.ts";
import type { ValidationSnapshot } from "../snapshot.ts";
import { LIST_SHEET } from "./list-sheet.ts";
import { movedFormula } from "./moved-formula.ts";
import type { NoteList } from "./note-list.ts";
import { shownFormula } from "./stored-formula.ts";

const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const MOST_CHOICES = 2000;

/** What lists may be taken from. */
export interface ListSource {
  readonly sheets: readonly Sheet[];
  /** What each name refers to, by the name in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

function valuesAt(sheet: Sheet, cells: string): readonly string[] | null {
  const area = parseArea(cells);
  if (!area) return null;
  const values: string[] = [];
  for (const row of sheet.rows.slice(area.row, area.row + area.rows)) {
    for (const value of row.slice(area.column, area.column + area.columns)) {
      if (value === null || value === "") continue;
      if (value instanceof Date || values.length === MOST_CHOICES) return null;
      values.push(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
    }
  }
  return values;
}

/** The choices of a list that is taken from cells, directly or by a name; `null` when it is computed. */
function choicesOf(formula: string, own: Sheet, source: ListSource, notes: NoteList): readonly string[] | null {
  const address = splitAddress(source.names.get(formula.toLowerCase()) ?? formula);
  const sheet = address.sheet === null ? own : source.sheets.find(({ name }) => name === address.sheet);
  const values = sheet ? valuesAt(sheet, address.cells) : null;
  if (values !== null && address.sheet !== LIST_SHEET) notes.add("list-from-cells", own.name);
  return values;
}

function ruleOf(
  stored: DataValidation,
  sheet: Sheet,
  source: ListSource,
  notes: NoteList,
): ValidationSnapshot["rule"] | null {
  const first = stored.formula1 ?? "";
  if (stored.type === "list") {
    const values = stored.values?.map((value) => value.replaceAll('""', '"')) ?? choicesOf(first, sheet, source, notes);
    return values === null ? null : { type: "list", values };
  }
  if (stored.type === "custom") return { type: "custom", formula: shownFormula(first) };
  if (stored.type !== "decimal" && stored.type !== "whole" && stored.type !== "date") return null;
  const bound = (text: string): string => (NUMBER.test(text) ? text : shownFormula(text));
  const second = stored.formula2 === undefined ? {} : { second: bound(stored.formula2) };
  return { type: stored.type, operator: stored.operator ?? "between", first: bound(first), ...second };
}

/** A rule as it reads for a second block of cells, whose corner lies elsewhere. */
function movedRule(rule: ValidationSnapshot["rule"], down: number, right: number): ValidationSnapshot["rule"] {
  if (rule.type === "list") return rule;
  if (rule.type === "custom") return { ...rule, formula: movedFormula(rule.formula, down, right) };
  const second = rule.second === undefined ? {} : { second: movedFormula(rule.second, down, right) };
  return { ...rule, first: NUMBER.test(rule.first) ? rule.first : movedFormula(rule.first, down, right), ...second };
}

/** The validations of a sheet, one for each block of cells. */
export function readValidations(sheet: Sheet, source: ListSource, notes: NoteList): readonly ValidationSnapshot[] {
  return (sheet.dataValidations ?? []).flatMap((stored) => {
    const rule = ruleOf(stored, sheet, source, notes);
    const addresses = stored.range.split(" ");
    const corner = parseArea(addresses[0] ?? "");
    if (rule === null || corner === null) {
      notes.add("validation", sheet.name);
      return [];
    }
    return addresses.flatMap((address): ValidationSnapshot[] => {
      const area = parseArea(address);
      if (!area) return [];
      return [
        {
          address,
          rule: movedRule(rule, area.row - corner.row, area.column - corner.column),
          allowBlank: stored.allowBlank ?? false,
          title: stored.errorTitle ?? stored.inputTitle ?? "",
          message: stored.errorMessage ?? stored.inputMessage ?? "",
        },
      ];
    });
  });
}
