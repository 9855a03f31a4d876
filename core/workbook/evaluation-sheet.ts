import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import { gradeBandsOf } from "../evaluation/grade-bands.ts";
import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../formula/expression.ts";
import { NOT_APPLICABLE } from "../functions/cell.ts";
import { type SheetTexts, sheetTexts } from "../i18n/sheet-texts.ts";
import { dimensionNames, unitNames } from "../indicators/dimension-names.ts";
import { when } from "../tickets/array-formula.ts";
import { earliestSerial, latestSerial } from "../tickets/day-serial.ts";
import { actualOrigin } from "./actual-origin.ts";
import { type ActualRule, actualRule, isRated } from "./actual-rule.ts";
import { analysisInUse } from "./analysis-in-use.ts";
import { dateCell } from "./date-cell.ts";
import {
  type EvaluationCell,
  type EvaluationColumn,
  type EvaluationLayout,
  evaluationColumnNames,
  evaluationColumns,
  evaluationLayout,
  headCell,
  remarkRows,
} from "./evaluation-layout.ts";
import { footerText } from "./footer-text.ts";
import { joinedText } from "./joined-text.ts";
import type { CellContent, PlanStep } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { countsAsLinked, keptFigures, recordedColumns, standingOfRules, writeRecordedRules } from "./recorded-rules.ts";
import { rowHeight } from "./row-height.ts";
import { runs } from "./runs.ts";
import { areaAt, type Place, SheetDraft } from "./sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "./sheet-look.ts";
import { ticketsLayout } from "./tickets-layout.ts";
import { actualFormat, targetFormat } from "./unit-format.ts";

/** Attainments are compared to a millionth: 0.68 ÷ 0.85 must not miss a threshold of 80 % by a rounding error. */
const comparedDigits = 6;

/** Above this many rows a page is no longer legible, and the table runs over as many as it takes. */
const rowsOnOnePage = 30;

const bandChips = [chips.excellent, chips.good, chips.fair, chips.poor];

const columnWidths: Readonly<Record<EvaluationColumn, number>> = {
  dimension: 21,
  indicator: 34,
  direction: 11,
  unit: 9,
  weight: 9,
  target: 13,
  actual: 11,
  score: 10,
  attainment: 11,
  verdict: 22,
  counted: 12,
  note: 36,
  targetLine: 16,
};

const textColumns: readonly EvaluationColumn[] = ["dimension", "indicator", "direction", "unit", "note"];

/** Between numbers at their left and texts at their right. */
const centredColumns: readonly EvaluationColumn[] = ["verdict", "counted"];

/** What the parts of the sheet are made from. */
interface Desk {
  readonly draft: SheetDraft;
  readonly answers: Answers;
  readonly context: PlanContext;
  readonly layout: EvaluationLayout;
  readonly texts: SheetTexts;
  /** Cells that stay open to typing. */
  readonly inputs: Area[];
}

/**
 * The evaluation sheet: scope and rules as inputs, the table of indicators with its scores as formulas, the total and the
 * grade, the panel's ratings where there are any, and a chart. Changing the month, a weight or the cap scores again.
 */
export function evaluationSheet(answers: Answers, context: PlanContext): PlanStep[] {
  const texts = sheetTexts[answers.locale];
  const layout = evaluationLayout(answers);
  const draft = new SheetDraft(answers.output.evaluationSheet);
  const desk: Desk = { draft, answers, context, layout, texts, inputs: [] };
  writeTitle(desk);
  writeScope(desk);
  writeRules(desk);
  writeResult(desk);
  writeBands(desk);
  writeTable(desk);
  writePanel(desk);
  writeChart(desk);
  writeRecordedRules(desk);
  const widths = evaluationColumnNames.map((name) => columnWidths[name]);
  // All alike beside the table: in Google Sheets every other width is a call of its own.
  const beside = layout.recorded.section.column - 1 - widths.length + recordedColumns;
  draft.widths([...widths, ...new Array<number>(beside).fill(columnWidths.targetLine)]);
  draft.freeze(layout.firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: layout.count <= rowsOnOnePage ? 1 : 0,
    area: layout.page,
    repeatRows: { first: layout.headerRow, count: 1 },
    footer: footerText(texts, answers.subject, context),
  });
  draft.protect(desk.inputs);
  return draft.steps();
}

function writeTitle({ draft, answers, context, layout, texts }: Desk): void {
  const { title, subtitle } = layout.cells;
  draft.write(title, texts.evaluation.title, looks.title);
  draft.write(subtitle, texts.evaluation.subtitle(answers.subject, context.today, context.source), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  const beside = [
    answers.objective,
    answers.subject,
    ...[answers.serviceTypes, answers.teams].map((names) => listText(names, texts)),
  ];
  const heights = beside.map((text) => rowHeight([{ text, width: columnWidths.indicator }]));
  const grade = layout.cells.grade.row - layout.cells.objective.row;
  draft.heights(
    layout.cells.objective.row,
    heights.map((height, index) => (index === grade ? Math.max(height, rowHeights.headline) : height)),
  );
  // The legend is the longest text beside the last two.
  const legend = rowHeight([{ text: texts.legend, width: columnWidths.note }]);
  draft.heights(layout.cells.asOf.row, [rowHeights.line, legend, rowHeights.spacer, rowHeights.header]);
  draft.heights(
    layout.firstRow,
    answers.indicators.map((indicator) =>
      rowHeight([
        { text: indicator.name, width: columnWidths.indicator },
        { text: noteText(indicator, answers), width: columnWidths.note },
      ]),
    ),
  );
}

function writeScope(desk: Desk): void {
  const { answers, texts } = desk;
  const { hints } = texts.evaluation;
  section(desk, 0, 2, texts.evaluation.sections.scope);
  label(desk, "objective", 0);
  label(desk, "subject", 0);
  label(desk, "serviceTypes", 0);
  label(desk, "teams", 0);
  label(desk, "asOf", 0);
  label(desk, "validFrom", 0);
  input(desk, "objective", answers.objective);
  input(desk, "subject", answers.subject);
  input(desk, "serviceTypes", listText(answers.serviceTypes, texts));
  input(desk, "teams", listText(answers.teams, texts));
  input(desk, "asOf", desk.context.asOf, numberFormats.moment);
  input(desk, "validFrom", dateCell(rulesMadeWith(desk).validFrom), numberFormats.date);
  for (const name of ["serviceTypes", "teams"] as const) {
    // Any text is a list; the rule is there for its hint.
    const isText = operation(call("LEN", headCell(name)), "<=", 32_767);
    desk.draft.validate(areaAt(desk.layout.cells[name]), { type: "condition", condition: isText }, hints.list);
  }
  const anyDay = { type: "date", from: earliestSerial, to: latestSerial } as const;
  desk.draft.validate(areaAt(desk.layout.cells.asOf), anyDay, hints.moment);
  desk.draft.validate(areaAt(desk.layout.cells.validFrom), anyDay, hints.date);
}

function writeRules(desk: Desk): void {
  const { answers, draft, layout, texts } = desk;
  const { hints } = texts.evaluation;
  const column = evaluationColumns.direction;
  section(desk, column, 5, texts.evaluation.sections.rules);
  for (const name of ["from", "to", "cap", "scaleMaximum", "threshold", "weightCheck"] as const) {
    label(desk, name, column);
  }
  input(desk, "from", dateCell(answers.period.from), numberFormats.date);
  input(desk, "to", dateCell(answers.period.to), numberFormats.date);
  input(desk, "cap", answers.cap, numberFormats.share);
  input(desk, "scaleMaximum", answers.scaleMaximum, "General");
  input(desk, "threshold", answers.threshold, numberFormats.share);
  const anyDay = { type: "date", from: earliestSerial, to: latestSerial } as const;
  draft.validate(areaAt(layout.cells.from), anyDay, hints.date);
  draft.validate(areaAt(layout.cells.to), anyDay, hints.date);
  draft.validate(areaAt(layout.cells.cap), { type: "above", bound: 0 }, hints.cap);
  draft.validate(areaAt(layout.cells.scaleMaximum), { type: "number", min: 2, max: 100 }, hints.scaleMaximum, false);
  draft.validate(areaAt(layout.cells.threshold), { type: "number", min: 0, max: 2 }, hints.threshold, false);

  const sum = call("ROUND", call("SUM", cellsIn(layout.column("weight"))), comparedDigits);
  const [before, after] = texts.evaluation.weightsWrong;
  const isRight = operation(sum, "=", 100);
  output(desk, "weightCheck", call("IF", isRight, texts.evaluation.weightsRight, joinedText(before, sum, after)));
  draft.highlight(areaAt(layout.cells.weightCheck), operation(sum, "<>", 100), chips.poor);
}

function writeResult(desk: Desk): void {
  const { draft, layout, texts } = desk;
  const column = evaluationColumns.score;
  section(desk, column, 3, texts.evaluation.sections.result);
  for (const name of ["grade", "total", "points", "available", "scored", "below"] as const) label(desk, name, column);

  const { attainments, scores, weights } = tableRanges(layout);
  const total = headCell("total");
  const noneScored = operation(call("COUNT", scores), "=", 0);
  output(
    desk,
    "grade",
    call(
      "IF",
      operation(total, "=", ""),
      texts.evaluation.notScored,
      call("SERVICEGRADE", total, cellsIn(layout.bands, { fixed: true })),
    ),
  );
  // Of the attainments, which are capped and turned the right way already: rated rows count like measured ones.
  const scaled = operation(
    operation(call("TICKETSCORE", attainments, 1, weights), "*", 100),
    "/",
    call("SUM", weights),
  );
  const nothingToScale = operation(call("SUM", headCell("available")), "=", 0);
  output(desk, "total", call("IF", nothingToScale, "", scaled), numberFormats.points);
  output(desk, "points", call("IF", noneScored, "", call("SUM", scores)), numberFormats.points);
  output(
    desk,
    "available",
    call("IF", noneScored, "", call("SUMPRODUCT", operation(call("ISNUMBER", scores), "*", 1), weights)),
    "General",
  );
  output(desk, "scored", joinedText(call("COUNT", scores), texts.evaluation.scoredOf, layout.count));
  output(desk, "below", call("IF", noneScored, "", belowThreshold(attainments, headCell("threshold"))), "General");

  draft.format(areaAt(layout.cells.grade), looks.headline);
  draft.format(areaAt(layout.cells.total), { bold: true });
  bandChips.forEach((chip, index) => {
    const band = cellAt(layout.bands.row + index, layout.bands.column + 1, { fixed: true });
    const holds = operation(headCell("grade"), "=", band);
    draft.highlight(areaAt(layout.cells.grade), holds, chip);
  });
}

/** How many attainments are below the threshold: texts are not. */
export function belowThreshold(attainments: Expression, threshold: Expression): Expression {
  const below = operation(attainments, "<", operation(threshold, "-", 0.5 * 10 ** -comparedDigits));
  return call("SUMPRODUCT", operation(call("ISNUMBER", attainments), "*", below));
}

function writeBands({ answers, draft, inputs, layout, texts }: Desk): void {
  const { bands } = layout;
  const { bandHeaders, hints } = texts.evaluation;
  draft.putRow({ row: bands.row - 1, column: bands.column }, bandHeaders);
  draft.format({ ...bands, row: bands.row - 1, rows: 1 }, looks.section);
  gradeBandsOf(answers.grades, answers.locale).forEach(({ from, name }, index) => {
    draft.putRow({ row: bands.row + index, column: bands.column }, [from, name]);
    const chip = bandChips[index];
    if (chip !== undefined) {
      draft.format(areaAt({ row: bands.row + index, column: bands.column + 1 }), { ...chip, ...looks.chip });
    }
  });
  const bounds = { ...bands, columns: 1 };
  draft.format(bounds, { ...looks.input, align: "right" });
  draft.validate(bounds, { type: "number", min: 0, max: 1000 }, hints.band, false);
  inputs.push(bands);
  const legend = { row: bands.row + bands.rows + 1, column: bands.column };
  draft.write(legend, texts.inputSample, { ...looks.input, align: "center" });
  draft.write({ ...legend, column: legend.column + 1 }, texts.legend, { ...looks.label, wrap: true });
}

function writeTable(desk: Desk): void {
  const { answers, draft, layout, texts } = desk;
  for (const name of evaluationColumnNames) {
    const place = { row: layout.headerRow, column: evaluationColumns[name] };
    const isText = textColumns.includes(name);
    const centred = centredColumns.includes(name) ? ({ align: "center" } as const) : {};
    draft.write(place, texts.evaluation.columns[name], { ...(isText ? looks.header : looks.numberHeader), ...centred });
    draft.format(layout.column(name), { ...(isText ? looks.text : looks.number), ...centred });
  }
  draft.format(layout.column("score"), { numberFormat: numberFormats.points, bold: true });
  draft.format(layout.column("attainment"), { numberFormat: numberFormats.attainment });
  draft.format(layout.column("targetLine"), { numberFormat: numberFormats.share, color: looks.label.color });

  answers.indicators.forEach((indicator, index) => {
    draft.putRow({ row: layout.firstRow + index, column: 0 }, tableRow(desk, indicator, layout.firstRow + index));
  });
  formatByUnit(desk);
  openTable(desk);

  draft.putRow({ row: layout.totalRow, column: 0 }, totalRow(desk));
  draft.format({ row: layout.totalRow, column: 0, rows: 1, columns: evaluationColumns.note + 1 }, looks.total);
  draft.format(areaAt({ row: layout.totalRow, column: evaluationColumns.score }), {
    numberFormat: numberFormats.points,
  });
  [...texts.evaluation.howToRead, rulesText(desk)].forEach((sentence, index) => {
    draft.write({ row: layout.totalRow + 1 + index, column: 0 }, sentence, looks.remark);
  });

  const standing = { row: layout.totalRow + remarkRows, column: 0 };
  const { version } = rulesMadeWith(desk);
  draft.write(standing, { formula: standingOfRules(desk, version, desk.context.linked !== undefined) }, looks.remark);
  const isOther = operation(call("LEFT", relativeTop(standing), 1), "=", "▲");
  draft.highlight(areaAt(standing), isOther, { color: chips.poor.color });

  const attainment = relativeTop(layout.column("attainment"));
  const rounded = call("ROUND", attainment, comparedDigits);
  const known = call("ISNUMBER", attainment);
  const judge = (condition: Expression) => call("IF", known, condition, false);
  // Column by column: over both at once, the second would look at itself.
  for (const name of ["attainment", "verdict"] as const) {
    const area = layout.column(name);
    draft.highlight(area, judge(operation(rounded, ">=", 1)), chips.excellent);
    draft.highlight(area, judge(operation(rounded, "<", headCell("threshold"))), chips.poor);
    draft.highlight(
      area,
      judge(operation(operation(rounded, "<", 1), "*", operation(rounded, ">=", headCell("threshold")))),
      chips.fair,
    );
  }
}

function rulesMadeWith({ answers, context }: Desk): { readonly version: number; readonly validFrom: string } {
  return context.rules ?? { version: 1, validFrom: answers.validFrom };
}

/** Which rules the evaluation was made with: their version, how time counts, the rubric, and what becomes of later changes. */
function rulesText(desk: Desk): string {
  const { answers, context, texts } = desk;
  const { version, validFrom } = rulesMadeWith(desk);
  const analysis = analysisInUse(answers);
  const isLinked = answers.indicators.some((row) => actualRule(row, answers).kind === "linked");
  const timedBy = isLinked && analysis.kind === "used" ? analysis.made.sheet : null;
  const isFollowed = timedBy !== null && context.linked === undefined;
  return texts.evaluation.madeWith({ version, validFrom, timedBy, isFollowed, rubric: context.rubric ?? null });
}

function tableRow(desk: Desk, indicator: ChosenIndicator, row: number): CellContent[] {
  const { answers, layout, texts } = desk;
  const rated = isRated(indicator);
  const at = (name: EvaluationColumn) => cellAt(row, evaluationColumns[name]);
  const scaleMaximum = headCell("scaleMaximum");
  const cap = headCell("cap");
  const rule = actualRule(indicator, answers);
  const ratings = layout.panel?.ratings(indicator.key) ?? null;
  // Where lower is better, 0 earns the cap: without one there is nothing it could earn, and no score is shown.
  const isLower = operation(at("direction"), "=", texts.directions.lower);
  const isUncapped = call("AND", isLower, operation(at("actual"), "=", 0), operation(cap, "=", ""));
  const guarded = (formula: Expression) =>
    rated || indicator.direction === "higher" ? formula : call("IF", isUncapped, "", formula);
  const measured = call("TICKETSCORE", at("actual"), at("target"), at("weight"), at("direction"), cap);
  const score =
    rule.kind === "panel" && ratings !== null
      ? call("RATINGSCORE", cellsIn(ratings), at("weight"), scaleMaximum)
      : rule.kind === "rating"
        ? call("RATINGSCORE", at("actual"), at("weight"), scaleMaximum)
        : guarded(measured);
  return [
    dimensionNames[indicator.dimension][answers.locale],
    indicator.name,
    texts.directions[rated ? "higher" : indicator.direction],
    rated ? texts.ratedUnit : unitNames[indicator.unit][answers.locale],
    indicator.weight,
    rated ? { formula: scaleMaximum } : indicator.target,
    actualContent(desk, indicator, ratings),
    { formula: score },
    { formula: guarded(call("ATTAINMENT", at("actual"), at("target"), at("direction"), cap)) },
    { formula: verdict(desk, rule, at("attainment"), at("actual"), at("target")) },
    countedContent(desk, indicator, ratings),
    noteText(indicator, answers),
    1,
  ];
}

function actualContent(desk: Desk, indicator: ChosenIndicator, ratings: Area | null): CellContent {
  const { answers } = desk;
  const rule = actualRule(indicator, answers);
  switch (rule.kind) {
    case "exempt":
      return NOT_APPLICABLE;
    case "linked": {
      const cells = linkedCells(rule);
      return cells === null ? null : { formula: linkedFormula(desk, indicator, rule, "actual", cells.value) };
    }
    case "tickets": {
      const columns = readingColumns(answers, rule.reading.id);
      if (columns === null) return null;
      return { formula: call("IFERROR", call("AVERAGEIFS", columns.reading, columns.inScope, 1), "") };
    }
    case "panel": {
      if (ratings === null) return null;
      const cells = cellsIn(ratings);
      return { formula: call("IF", operation(call("COUNT", cells), "=", 0), "", call("AVERAGE", cells)) };
    }
    case "rating":
    case "typed":
      return indicator.source === "typed" ? indicator.actual : null;
  }
}

/** How many tickets or ratings an actual rests on: a rate of five tickets is to be seen as such. */
function countedContent(desk: Desk, indicator: ChosenIndicator, ratings: Area | null): CellContent {
  const { answers } = desk;
  const rule = actualRule(indicator, answers);
  if (rule.kind === "panel" && ratings !== null) return { formula: call("COUNT", cellsIn(ratings)) };
  if (rule.kind === "linked") {
    const cells = linkedCells(rule);
    return cells === null ? null : { formula: linkedFormula(desk, indicator, rule, "counted", cells.counted) };
  }
  if (rule.kind !== "tickets") return null;
  const columns = readingColumns(answers, rule.reading.id);
  if (columns === null) return null;
  return { formula: call("COUNTIFS", columns.inScope, 1, columns.reading, ">=0") };
}

type LinkedRule = Extract<ActualRule, { kind: "linked" }>;

/** The cells of the key figure, and of the number of tickets behind it. */
function linkedCells({ figure, made }: LinkedRule): Readonly<Record<"value" | "counted", Expression>> | null {
  const places = made.figures[figure];
  if (places === undefined) return null;
  const cell = ({ row, column }: Place) => cellAt(row, column, { sheet: made.sheet, fixed: true });
  return { value: cell(places.value), counted: cell(places.counted) };
}

/**
 * A cell of the analysis, as long as the evaluation is of its days and of all service types and teams: blank once the period
 * on this sheet is another. Blank, not 0, where the figure says nothing. Tickets that are added or put right are followed;
 * once the analysis counts by other limits or hours, what stood there when this sheet was made stays, so that nobody is
 * scored anew by rules that came later.
 */
function linkedFormula(
  { answers, context, layout }: Desk,
  indicator: ChosenIndicator,
  rule: LinkedRule,
  name: "actual" | "counted",
  cell: Expression,
): Expression {
  const scope = scopeOfAnalysis(rule);
  if (keptFigures(indicator, answers, context) === null)
    return when(call("AND", ...scope, call("ISNUMBER", cell)), cell, "");
  const { row, column } = layout.recorded.column(name);
  const kept = cellAt(row + answers.indicators.indexOf(indicator), column, { fixed: true });
  const said = (value: Expression) => when(call("ISNUMBER", value), value, "");
  return when(call("AND", ...scope), when(countsAsLinked(layout), said(cell), said(kept)), "");
}

function scopeOfAnalysis({ made }: LinkedRule): Expression[] {
  return [
    operation(headCell("from"), "=", dateCell(made.period.from)),
    operation(headCell("to"), "=", dateCell(made.period.to)),
    operation(call("TRIM", headCell("serviceTypes")), "=", ""),
    operation(call("TRIM", headCell("teams")), "=", ""),
  ];
}

function readingColumns(
  answers: Answers,
  id: Parameters<ReturnType<typeof ticketsLayout>["reading"]>[0],
): { readonly reading: Expression; readonly inScope: Expression } | null {
  const layout = ticketsLayout(answers);
  const area = layout.reading(id);
  if (area === null) return null;
  const on = { sheet: answers.output.ticketsSheet, fixed: true };
  return { reading: cellsIn(area, on), inScope: cellsIn(layout.inScope, on) };
}

/** Says in words what the colour of the attainment says, or why there is none. */
function verdict(
  { texts }: Desk,
  rule: ActualRule,
  attainment: Expression,
  actual: Expression,
  target: Expression,
): Expression {
  const words = texts.evaluation.verdicts;
  const rounded = call("ROUND", attainment, comparedDigits);
  const judged = when(
    operation(rounded, ">=", 1),
    words.reached,
    when(operation(rounded, "<", headCell("threshold")), words.below, words.close),
  );
  const unscored = when(
    call("ISNUMBER", target),
    when(operation(actual, "=", 0), words.zeroNeedsCap, words.refused),
    words.noTarget,
  );
  const cells = rule.kind === "linked" ? linkedCells(rule) : null;
  const unknown =
    rule.kind !== "linked" || cells === null
      ? words.unknown
      : when(
          call("ISERROR", cells.value),
          words.analysisGone,
          when(call("AND", ...scopeOfAnalysis(rule)), words.unknown, words.otherScope),
        );
  const unmeasured = call("IFERROR", when(operation(actual, "=", ""), unknown, words.exempt), words.refused);
  return when(call("ISNUMBER", attainment), judged, when(call("ISNUMBER", actual), unscored, unmeasured));
}

/** Why it is not scored, where its actual comes from if that can be asked, and what the user noted. */
function noteText(indicator: ChosenIndicator, answers: Answers): string {
  const texts = sheetTexts[answers.locale].evaluation;
  const reason = indicator.exempt === null ? "" : texts.exemptNote(indicator.exempt);
  const origin = actualOrigin(actualRule(indicator, answers), answers.locale);
  return [reason, origin, indicator.note].filter((part) => part !== "").join(" · ");
}

/** Number formats of targets and actuals follow the unit of each row. */
function formatByUnit({ answers, draft, layout }: Desk): void {
  const formats = (of: (indicator: ChosenIndicator) => string, name: EvaluationColumn) => {
    const { column } = layout.column(name);
    for (const { first, length, key } of runs(answers.indicators.map(of))) {
      const area = { row: layout.firstRow + first, column, rows: length, columns: 1 };
      draft.format(area, { numberFormat: key });
    }
  };
  formats((indicator) => (isRated(indicator) ? "General" : targetFormat(indicator.unit, indicator.target)), "target");
  formats((indicator) => (isRated(indicator) ? actualFormat("rating") : actualFormat(indicator.unit)), "actual");
}

/** Marks and guards the cells of the table that are typed into. */
function openTable(desk: Desk): void {
  const { answers, draft, inputs, layout, texts } = desk;
  const { hints } = texts.evaluation;
  const open = (area: Area, align: "left" | "right") => {
    draft.format(area, { ...looks.input, align });
    inputs.push(area);
  };
  const rowsOf = (name: EvaluationColumn, keys: readonly string[]) =>
    runs(keys)
      .filter(({ key }) => key !== "")
      .map(({ first, length, key }) => ({
        area: { ...layout.column(name), row: layout.firstRow + first, rows: length },
        key,
      }));

  open(layout.column("weight"), "right");
  draft.validate(layout.column("weight"), { type: "number", min: 0, max: 100 }, hints.weight, false);
  open(layout.column("note"), "left");

  const measured = answers.indicators.map((indicator) => (isRated(indicator) ? "" : "measured"));
  for (const { area } of rowsOf("target", measured)) {
    open(area, "right");
    draft.validate(area, { type: "above", bound: 0 }, hints.target);
  }
  for (const { area } of rowsOf("direction", measured)) {
    open(area, "left");
    const values = [texts.directions.higher, texts.directions.lower];
    draft.validate(area, { type: "list", values }, hints.direction, false);
  }
  const typed = answers.indicators.map((indicator) => {
    const { kind } = actualRule(indicator, answers);
    return kind === "linked" || kind === "tickets" || kind === "panel" ? "" : kind === "rating" ? "rating" : "typed";
  });
  for (const { area, key } of rowsOf("actual", typed)) {
    open(area, "right");
    const actual = relativeTop(area);
    const condition = key === "rating" ? isRatingOrNot(actual) : numberOrNot(actual, operation(actual, ">=", 0));
    draft.validate(area, { type: "condition", condition }, key === "rating" ? hints.typedRating : hints.actual);
  }
}

/** A number that meets the condition, or "not applicable". */
function numberOrNot(cell: Expression, condition: Expression): Expression {
  const words = [NOT_APPLICABLE, "NA", "不适用"].map((word) => operation(cell, "=", word));
  return call("IF", call("ISNUMBER", cell), condition, call("OR", ...words));
}

function isRatingOrNot(cell: Expression): Expression {
  return numberOrNot(cell, call("AND", operation(cell, ">=", 1), operation(cell, "<=", headCell("scaleMaximum"))));
}

function totalRow({ layout, texts }: Desk): CellContent[] {
  const contents = new Array<CellContent>(evaluationColumns.note + 1).fill(null);
  contents[evaluationColumns.dimension] = texts.evaluation.total;
  contents[evaluationColumns.weight] = { formula: call("SUM", cellsIn(layout.column("weight"))) };
  contents[evaluationColumns.score] = { formula: headCell("points") };
  return contents;
}

function writePanel({ answers, draft, inputs, layout, texts }: Desk): void {
  const { panel } = layout;
  if (panel === null) return;
  const nameColumn = evaluationColumns.indicator;
  draft.write({ row: panel.headerRow - 1, column: 0 }, texts.evaluation.panelSection, looks.section);
  draft.write({ row: panel.headerRow, column: nameColumn }, texts.evaluation.columns.indicator, looks.header);
  for (let member = 0; member < panel.members; member++) {
    const name = answers.panel[member] ?? "";
    const place = { row: panel.headerRow, column: panel.firstColumn + member };
    draft.write(place, name === "" ? texts.evaluation.panelMember(member + 1) : name, looks.numberHeader);
  }
  draft.heights(panel.headerRow, [rowHeights.header]);
  for (const indicator of answers.indicators) {
    const ratings = panel.ratings(indicator.key);
    const row = layout.rowOf(indicator.key);
    if (ratings === null || row === null) continue;
    draft.putFormula({ row: ratings.row, column: nameColumn }, cellAt(row, nameColumn));
    draft.putRow(
      ratings,
      Array.from({ length: panel.members }, (_, member) => indicator.ratings[member] ?? null),
    );
  }
  draft.format({ ...panel.area, column: nameColumn, columns: 1 }, looks.text);
  draft.format(panel.area, { ...looks.input, align: "right" });
  draft.validate(
    panel.area,
    { type: "condition", condition: isRatingOrNot(relativeTop(panel.area)) },
    texts.evaluation.hints.rating,
  );
  inputs.push(panel.area);
}

function writeChart({ draft, layout, texts }: Desk): void {
  const { evaluation } = texts;
  const { attainments } = tableRanges(layout);
  const names = cellsIn(layout.column("indicator"));
  const least = call("MIN", attainments);
  const [before, between, after] = evaluation.weakest;
  const weakest = joinedText(
    before,
    call("INDEX", names, call("MATCH", least, attainments, 0)),
    between,
    call("TEXT", call("ROUND", least, 3), numberFormats.attainment),
    after,
  );
  const sentence = call(
    "IF",
    operation(call("COUNT", attainments), "=", 0),
    evaluation.nothingYet,
    call("IF", operation(call("ROUND", least, comparedDigits), ">=", 1), evaluation.allReached, weakest),
  );
  draft.write(layout.finding, { formula: sentence }, looks.finding);
  // Said out loud, because programs differ in how high a row is, and the chart must end where the printed page does.
  draft.heights(layout.chart.row, new Array<number>(layout.chart.rows).fill(rowHeights.line));
  draft.chart({
    area: layout.chart,
    type: "column",
    title: evaluation.chartTitle,
    categories: layout.column("indicator"),
    series: [{ name: evaluation.chartSeries, values: layout.column("attainment"), color: accent, labels: true }],
    target: { name: evaluation.targetSeries, values: layout.column("targetLine"), color: chips.poor.color },
    // Nothing for a blank attainment, which some programs draw as 0.
    valueAxis: { format: "0%;;" },
  });
}

function tableRanges(layout: EvaluationLayout): Readonly<Record<"weights" | "scores" | "attainments", Expression>> {
  return {
    weights: cellsIn(layout.column("weight")),
    scores: cellsIn(layout.column("score")),
    attainments: cellsIn(layout.column("attainment")),
  };
}

function section({ draft }: Desk, column: number, columns: number, text: string): void {
  draft.put({ row: 2, column }, text);
  draft.format({ row: 2, column, rows: 1, columns }, looks.section);
}

function label(
  { draft, layout, texts }: Desk,
  name: Exclude<EvaluationCell, "title" | "subtitle">,
  column: number,
): void {
  draft.write({ row: layout.cells[name].row, column }, texts.evaluation.labels[name], looks.label);
}

function input(
  { draft, inputs, layout }: Desk,
  name: EvaluationCell,
  content: CellContent,
  numberFormat?: string,
): void {
  const place = layout.cells[name];
  const format = { ...looks.input, align: "left", wrap: numberFormat === undefined } as const;
  draft.write(
    place,
    content === "" ? null : content,
    numberFormat === undefined ? format : { ...format, numberFormat },
  );
  inputs.push(areaAt(place));
}

function output({ draft, layout }: Desk, name: EvaluationCell, formula: Expression, numberFormat?: string): void {
  draft.write(
    layout.cells[name],
    { formula },
    numberFormat === undefined ? looks.value : { ...looks.value, numberFormat },
  );
}

function listText(names: readonly string[], texts: SheetTexts): string {
  return names.join(texts.listSeparator);
}

/** The first cell of an area, relative: what a condition over the area looks at. */
function relativeTop(area: Area | Place): Expression {
  return cellAt(area.row, area.column);
}
