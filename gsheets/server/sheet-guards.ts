import type { Highlight, Rule, Validation, WriteOf } from "../transfer/sheet-write.ts";
import { rangeAt } from "./cell-contents.ts";
import { addressOf, extentOf, gridOf, mostCellsInGrid } from "./sheet-looks.ts";
import type { SpreadsheetClock } from "./spreadsheet-clock.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

function required(builder: DataValidationBuilder, rule: Rule, clock: () => SpreadsheetClock): DataValidationBuilder {
  switch (rule.type) {
    case "list":
      return builder.requireValueInList([...rule.values], true);
    case "number":
      return builder.requireNumberBetween(rule.min, rule.max);
    case "above":
      return builder.requireNumberGreaterThan(rule.bound);
    case "date":
      return builder.requireDateBetween(clock().dateOf(rule.from), clock().dateOf(rule.to));
    case "formula":
      return builder.requireFormulaSatisfied(rule.formula);
  }
}

/**
 * Sets the validations of a sheet that is new. A rule with a formula is set for its area as a whole, because its references
 * then move from cell to cell; all other rules are set in one call.
 */
export function writeValidations(
  sheet: Sheet,
  validations: readonly Validation[],
  clock: () => SpreadsheetClock,
): void {
  const built = validations.map(({ place, rule, help }) => ({
    place,
    isByItself: rule.type === "formula" && (place[2] > 1 || place[3] > 1),
    validation: required(SpreadsheetApp.newDataValidation(), rule, clock)
      .setAllowInvalid(false)
      .setHelpText(help)
      .build(),
  }));
  const alike = built.filter(({ isByItself }) => !isByItself);
  const extent = extentOf(alike.map(({ place }) => place));
  const isSmall = extent.rows * extent.columns <= mostCellsInGrid;
  if (isSmall && alike.length > 1) {
    const spreads = alike.map(({ place, validation }) => ({ value: validation, places: [place] }));
    const grid = gridOf<DataValidation | null>(spreads, extent, null);
    sheet.getRange(1, 1, extent.rows, extent.columns).setDataValidations(grid);
  }
  for (const { place, validation } of isSmall && alike.length > 1 ? built.filter((each) => each.isByItself) : built) {
    rangeAt(sheet, place).setDataValidation(validation);
  }
}

/** Sets the highlights of a sheet that is new: of two that hold for a cell, the earlier one is seen. */
export function writeHighlights(sheet: Sheet, highlights: readonly Highlight[]): void {
  const ranges = sheet.getRangeList(highlights.map(({ place }) => addressOf(place))).getRanges();
  const rules = highlights.flatMap(({ formula, color, fill, bold }, index) => {
    const range = ranges[index];
    if (range === undefined) return [];
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([range]);
    if (color !== undefined) builder.setFontColor(color);
    if (fill !== undefined) builder.setBackground(fill);
    if (bold !== undefined) builder.setBold(bold);
    return [builder.build()];
  });
  sheet.setConditionalFormatRules(rules);
}

/** Protects a sheet against slips: whoever edits something else than the unlocked cells is warned, and may go on. */
export function writeProtection(sheet: Sheet, { unlocked }: WriteOf<"protection">): void {
  const protection = sheet.protect().setWarningOnly(true);
  if (unlocked.length > 0) protection.setUnprotectedRanges(sheet.getRangeList(unlocked.map(addressOf)).getRanges());
}
