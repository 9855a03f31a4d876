import type { ChosenIndicator } from "../../evaluation/answers.ts";
import type { MadeComparison } from "../../evaluation/made/made-comparison.ts";
import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { chanceLevel } from "../../functions/trends/tested-change.ts";
import {
  type ComparisonColumn,
  type ComparisonTexts,
  type ComparisonWorking,
  comparisonColumns,
  comparisonTexts,
  comparisonWorkings,
  type ScoreColumn,
  scoreColumns,
  verdictWorkings,
  type WhyUnusual,
} from "../../i18n/improvement/comparison-texts.ts";
import { cycleLine } from "../../i18n/improvement/cycle-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import type { Unit } from "../../indicators/indicator.ts";
import { when } from "../../tickets/array-formula.ts";
import { actualRule, isRated } from "../actual-rule.ts";
import { numberText, percentText, sentence } from "../analysis/sentence.ts";
import {
  type EvaluationColumn,
  evaluationColumns,
  evaluationLayout,
  gradeBands,
  headCell,
} from "../evaluation-layout.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { CellContent, PlanStep, WorkbookPlan } from "../plan.ts";
import { planOf } from "../plan-of.ts";
import { cellsChangedOn } from "../recorded-rules.ts";
import { rowHeight } from "../row-height.ts";
import { runs } from "../runs.ts";
import { areaAt, type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights, tabColors } from "../sheet-look.ts";
import { actualFormat, targetFormat } from "../unit-format.ts";
import {
  countedValues,
  ifKnown,
  meanChance,
  meanStatistic,
  type SideCells,
  shareChance,
  shareStatistic,
  spreadOf,
  variancePart,
  yesOf,
  yesOfShare,
} from "./chance-formulas.ts";
import { type Compared, type ComparedIndicator, type TicketValues, ticketValues } from "./compared-indicator.ts";
import type { ComparisonInput } from "./comparison-input.ts";
import {
  type ComparisonHead,
  type ComparisonLayout,
  comparisonHead,
  comparisonLayout,
  type HeadColumn,
} from "./comparison-layout.ts";
import { effectLinks } from "./effect-links.ts";
import { type RuleDifference, ruleDifferences } from "./rule-differences.ts";
import { isUnknownFunction } from "./unknown-function.ts";
import { chanceFormat, type VerdictDesk, writeVerdicts } from "./verdict-table.ts";

/** Attainments are compared to a millionth, as on the evaluation sheet. */
const comparedDigits = 6;

/** Differences that arithmetic alone makes are none. */
const differenceDigits = 9;

const widths: Readonly<Record<ComparisonColumn, number>> = {
  indicator: 26,
  result: 32,
  direction: 12,
  before: 11,
  after: 11,
  // Wide enough for `+15.3 个百分点`.
  change: 16,
  better: 12,
  countedBefore: 13,
  countedAfter: 12,
  spreadBefore: 11,
  spreadAfter: 10,
  statistic: 9,
  p: 9,
  weak: 16,
  usual: 16,
  againstUsual: 32,
  remark: 22,
};

const textColumns: ReadonlySet<ComparisonColumn | ScoreColumn> = new Set<ComparisonColumn | ScoreColumn>([
  "indicator",
  "result",
  "direction",
  "better",
  "weak",
  "againstUsual",
  "remark",
  "rules",
]);

/** Words between numbers stand in the middle: at the left they would run into the number before. */
const centered: ReadonlySet<ComparisonColumn | ScoreColumn> = new Set<ComparisonColumn | ScoreColumn>([
  "better",
  "weak",
  "againstUsual",
]);

/** A change with the sign that sentences have. */
function signed(format: string): string {
  return `+${format};"−"${format};"±"${format}`;
}

/** What the parts of the sheet are made from. */
interface Desk {
  readonly input: ComparisonInput;
  readonly draft: SheetDraft;
  readonly layout: ComparisonLayout;
  readonly texts: ComparisonTexts;
}

/**
 * The comparison of two evaluations: what was measured, whether it changed by more than chance, what it scored, and what
 * becomes of the measures that were planned after the first. Every figure is a link to one of the two evaluations.
 */
export function comparisonSheet(input: ComparisonInput): PlanStep[] {
  const draft = new SheetDraft(input.sheet);
  const layout = comparisonLayout(input);
  const desk: Desk = { input, draft, layout, texts: comparisonTexts[input.locale] };
  writeTitle(desk);
  writeHead(desk);
  writeMeasured(desk);
  writeRemarks(desk);
  writeScored(desk);
  const unlocked = writeVerdicts(verdictDesk(desk));
  writeChart(desk);
  const workingWidths = new Array<number>(Math.max(comparisonWorkings.length, verdictWorkings.length)).fill(11);
  draft.widths([...comparisonColumns.map((column) => widths[column]), 3, ...workingWidths]);
  draft.freeze(layout.cycle.row + 1, 1);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: layout.page,
    repeatRows: { first: 0, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.after.made.subject, input.context),
  });
  draft.protect(unlocked);
  return draft.steps();
}

/** The plan that adds the comparison and links the measures' plan to it, and what is remembered of it. */
export function comparisonPlanOf(input: ComparisonInput): {
  readonly plan: WorkbookPlan;
  readonly comparison: MadeComparison;
} {
  const layout = comparisonLayout(input);
  const added: PlanStep = { kind: "sheet", sheet: input.sheet, tabColor: tabColors.evaluation, gridlines: false };
  return {
    plan: planOf(input.style, input.context, input.sheet, [added, ...comparisonSheet(input), ...effectLinks(input)]),
    comparison: {
      sheet: input.sheet,
      locale: input.locale,
      madeOn: input.context.today,
      before: input.before.made.id,
      after: input.after.made.id,
      cycle: input.cycle,
      rows: input.rows.map(({ pair }) => ({ before: pair.before?.key ?? null, after: pair.after?.key ?? null })),
      measures: layout.verdictBlock,
    },
  };
}

function writeTitle({ draft, input, layout, texts }: Desk): void {
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  const subtitle = texts.subtitle(input.after.made.subject, input.context.today);
  draft.write({ row: 1, column: 0 }, subtitle, looks.subtitle);
  draft.write(layout.cycle, cycleLine("check", input.cycle, input.locale), looks.finding);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line, rowHeights.spacer]);
}

function cell({ row, column }: Place, fixed = false): Expression {
  return fixed ? cellAt(row, column, { fixed: true }) : cellAt(row, column);
}

function writeHead(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const words = texts.head;
  const { before, after } = input;
  const at = (row: ComparisonHead, column: HeadColumn) => layout.head(row, column);
  const heading = { row: layout.headRow, column: 0, rows: 1, columns: 9 };
  draft.format(heading, looks.section);
  for (const name of ["before", "after", "change"] as const) {
    draft.put({ ...at("sheet", name), row: layout.headRow }, words[name]);
  }
  draft.heights(layout.headRow, new Array<number>(comparisonHead.length + 1).fill(rowHeights.line));
  for (const name of comparisonHead) draft.write(at(name, "label"), words[name], looks.label);
  for (const [name, compared] of [
    ["before", before],
    ["after", after],
  ] as const) {
    const { made } = compared;
    const value = (row: ComparisonHead, content: CellContent, numberFormat = "General") =>
      draft.write(at(row, name), content, { ...looks.value, numberFormat });
    const shown = (of: "from" | "to" | "total" | "grade" | "threshold"): CellContent => {
      const source = headCell(of, made.sheet);
      return { formula: when(operation(source, "=", ""), "", source) };
    };
    value("sheet", made.sheet);
    draft.format(areaAt(at("sheet", name)), { bold: true });
    draft.link(at("sheet", name), { sheet: made.sheet, row: 0, column: 0 }, made.sheet);
    value("from", shown("from"), numberFormats.date);
    value("to", shown("to"), numberFormats.date);
    const version = words.rulesVersion(made.rulesVersion, made.validFrom);
    const isEdited = operation(cellsChangedOn(evaluationLayout(compared.record), made.sheet), ">", 0);
    value("rules", { formula: when(isEdited, words.rulesEdited(made.rulesVersion), version) });
    value("total", shown("total"), numberFormats.points);
    value("grade", shown("grade"));
    value("threshold", shown("threshold"), numberFormats.share);
  }
  const [beforeTo, afterFrom] = [cell(at("to", "before")), cell(at("from", "after"))];
  const order = when(operation(beforeTo, "<", afterFrom), words.inOrder, words.overlaps);
  const isOpen = operation(call("COUNT", beforeTo, afterFrom), "<", 2);
  draft.write(at("from", "change"), { formula: when(isOpen, words.openPeriod, order) }, looks.value);
  draft.write(at("rules", "change"), rulesCompared(input, layout, words), looks.value);
  const totals = [cell(at("total", "before")), cell(at("total", "after"))] as const;
  draft.write(
    at("total", "change"),
    { formula: ifKnown(totals, operation(totals[1], "-", totals[0])) },
    { ...looks.value, bold: true, numberFormat: signed(numberFormats.points) },
  );
  draft.write({ ...at("total", "change"), column: at("total", "change").column + 1 }, words.totalUntested, {
    ...looks.label,
    align: "left",
  });

  const codes = cellsIn(layout.column("code"), { fixed: true });
  const tests = call("COUNT", cellsIn(layout.column("testP"), { fixed: true }));
  const finding = sentence(texts.finding, {
    tested: tests,
    better: call("COUNTIF", codes, 1),
    worse: call("COUNTIF", codes, -1),
  });
  const isWithoutAddin = operation(
    call("COUNTIF", cellsIn(layout.column("result"), { fixed: true }), texts.results.noAddin),
    ">",
    0,
  );
  const nothing =
    input.style === "functions" ? when(isWithoutAddin, texts.needsAddin, texts.nothingTested) : texts.nothingTested;
  draft.write(layout.finding, { formula: when(operation(tests, "=", 0), nothing, finding) }, looks.finding);
  input.warnings.forEach((warning, index) => {
    draft.write({ ...layout.warnings, row: layout.warnings.row + index }, warning, {
      color: chips.poor.color,
      vertical: "middle",
    });
  });
  writeRegression(desk);
  draft.heights(layout.finding.row - 1, [
    rowHeights.spacer,
    ...new Array<number>(input.warnings.length + 2).fill(rowHeights.line),
  ]);
}

/**
 * Whether both are scored by the same rules: by what stands in the cells of both sheets at the moment, whatever their versions
 * say, and by what no cell shows, such as limits, as it was when this sheet was made.
 */
function rulesCompared(
  { after, before }: ComparisonInput,
  layout: ComparisonLayout,
  words: ComparisonTexts["head"],
): CellContent {
  const inCells: ReadonlySet<RuleDifference["code"]> = new Set(["weight", "target", "cap", "threshold", "grades"]);
  if (ruleDifferences(before, after).some(({ code }) => !inCells.has(code))) return words.otherRules;
  const [then, now] = [before.made.sheet, after.made.sheet];
  const isOther = operation(call("LEFT", cellsIn(layout.scoreArea("rules"), { fixed: true }), 1), "=", "▲");
  const bounds = { ...gradeBands, columns: 1 };
  const areGrades = operation(
    cellsIn(bounds, { sheet: then, fixed: true }),
    "<>",
    cellsIn(bounds, { sheet: now, fixed: true }),
  );
  const isSame = call(
    "AND",
    operation(call("SUMPRODUCT", operation(isOther, "*", 1)), "=", 0),
    operation(call("SUMPRODUCT", operation(areGrades, "*", 1)), "=", 0),
    ...(["cap", "threshold"] as const).map((of) => operation(headCell(of, then), "=", headCell(of, now))),
  );
  const isOneVersion = before.made.rulesVersion === after.made.rulesVersion;
  return { formula: when(isSame, isOneVersion ? words.sameRules : words.sameInCells, words.otherRules) };
}

/** A warning like the others while any indicator was below the line: it follows the line as it stands on the evaluation. */
function writeRegression({ draft, layout, texts }: Desk): void {
  const weak = call("COUNTIF", cellsIn(layout.column("weak"), { fixed: true }), texts.weak);
  const isNone = operation(weak, "=", 0);
  const said = when(isNone, texts.noneWeak, sentence(texts.regression, { weak }));
  draft.write(layout.regression, { formula: said }, { ...looks.label, align: "left", vertical: "middle" });
  draft.highlight(areaAt(layout.regression), operation(call("LEFT", cell(layout.regression), 1), "=", "▲"), {
    color: chips.poor.color,
  });
}

/** A cell of an indicator's row on an evaluation sheet; `null` where that evaluation does not have it. */
function evaluated(
  { made, record }: Compared,
  indicator: ChosenIndicator | null,
  column: EvaluationColumn,
): Expression | null {
  const row = indicator === null ? null : evaluationLayout(record).rowOf(indicator.key);
  return row === null ? null : cellAt(row, evaluationColumns[column], { sheet: made.sheet, fixed: true });
}

/** A formula that shows nothing: INDEX finds 0 in a cell that is empty. */
const nothing: CellContent = { formula: { kind: "value", value: "" } };

/** What a cell of an evaluation shows, where it is a number. */
function numberIn(source: Expression | null): CellContent {
  return source === null ? nothing : { formula: when(call("ISNUMBER", source), source, "") };
}

function header({ draft, texts }: Desk, row: number, table: "columns" | "scoreColumns"): void {
  const columns: readonly (ComparisonColumn | ScoreColumn)[] = table === "columns" ? comparisonColumns : scoreColumns;
  const names: Readonly<Partial<Record<ComparisonColumn | ScoreColumn, string>>> = texts[table];
  columns.forEach((column, index) => {
    draft.write(
      { row, column: index },
      names[column] ?? "",
      centered.has(column)
        ? { ...looks.header, align: "center" }
        : textColumns.has(column)
          ? looks.header
          : looks.numberHeader,
    );
  });
  draft.heights(row, [rowHeights.header]);
}

function section({ draft }: Desk, row: number, text: string): void {
  draft.put({ row, column: 0 }, text);
  draft.format({ row, column: 0, rows: 1, columns: comparisonColumns.length }, looks.section);
  draft.heights(row, [rowHeights.line]);
}

function writeMeasured(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { measured } = layout;
  section(desk, measured.sectionRow, texts.sections.measured);
  header(desk, measured.headerRow, "columns");
  for (const column of comparisonWorkings) {
    const place = { ...layout.cell(0, column), row: measured.headerRow };
    draft.write(place, texts.workings[column], { ...looks.working, wrap: true });
    draft.format(layout.column(column), looks.working);
  }
  for (const column of comparisonColumns) {
    const look = textColumns.has(column) ? looks.text : looks.number;
    draft.format(layout.column(column), centered.has(column) ? { ...look, align: "center" } : look);
  }
  input.rows.forEach((row, index) => {
    for (const [column, content] of Object.entries(measuredRow(desk, row, index))) {
      if (isColumn(column)) draft.put(layout.cell(index, column), content);
    }
  });
  formatMeasured(desk);
  const code = cell(layout.cell(0, "code"));
  const result = layout.column("result");
  for (const column of ["result", "better"] as const) {
    const isCode = (value: number) => when(call("ISNUMBER", code), operation(code, "=", value), false);
    const area = column === "result" ? result : layout.column("better");
    draft.highlight(area, isCode(1), chips.excellent);
    draft.highlight(area, isCode(-1), chips.poor);
  }
  const usualCode = cell(layout.cell(0, "usualCode"));
  const isUsual = (value: number) => when(call("ISNUMBER", usualCode), operation(usualCode, "=", value), false);
  draft.highlight(layout.column("againstUsual"), isUsual(1), chips.excellent);
  draft.highlight(layout.column("againstUsual"), isUsual(-1), chips.poor);
  draft.highlight(layout.column("weak"), operation(cell(layout.cell(0, "weak")), "<>", ""), chips.fair);
  draft.heights(
    measured.firstRow,
    input.rows.map(({ name, pair, test }) =>
      rowHeight([
        { text: name, width: widths.indicator },
        { text: test.kind === "none" ? texts.untested[test.why] : texts.results.better, width: widths.result },
        { text: usualText(desk, pair.before), width: widths.againstUsual },
      ]),
    ),
  );
}

/** The longest that may be said of an indicator against its usual level. */
function usualText({ input, texts }: Desk, indicator: ChosenIndicator | null): string {
  const level = indicator === null ? undefined : input.usual?.levels[indicator.key];
  if (level === undefined) return texts.usual.unknown.followsAnalysis;
  const [before, after] = texts.usual.counted;
  return `${texts.usual.better}${before}${level.counted}${after}`;
}

function isColumn(column: string): column is ComparisonColumn | ComparisonWorking {
  const all: readonly string[] = [...comparisonColumns, ...comparisonWorkings];
  return all.includes(column);
}

type MeasuredRow = Partial<Record<ComparisonColumn | ComparisonWorking, CellContent>>;

function measuredRow(desk: Desk, row: ComparedIndicator, index: number): MeasuredRow {
  const { input, layout, texts } = desk;
  const { before, after } = input;
  const { pair, test, unit } = row;
  const at = (column: ComparisonColumn | ComparisonWorking) => cell(layout.cell(index, column));
  const difference = ifKnown([at("before"), at("after")], operation(at("after"), "-", at("before")));
  const isShare = unit === "percent";
  const rounded = call("ROUND", at("difference"), differenceDigits);
  const { better, worse, same } = texts.betterWords;
  const isUp = operation(operation(rounded, "*", at("sign")), ">", 0);
  const points = operation(at("difference"), "*", 100);
  return {
    indicator: row.name,
    result: test.kind === "none" ? texts.untested[test.why] : { formula: resultFormula(desk, at) },
    direction: { formula: when(operation(at("sign"), "=", 1), texts.directions.higher, texts.directions.lower) },
    before: numberIn(evaluated(before, pair.before, "actual")),
    after: numberIn(evaluated(after, pair.after, "actual")),
    change: { formula: ifKnown([at("difference")], isShare ? points : at("difference")) },
    better: {
      formula: ifKnown([at("difference")], when(operation(rounded, "=", 0), same, when(isUp, better, worse))),
    },
    countedBefore: numberIn(evaluated(before, pair.before, "counted")),
    countedAfter: numberIn(evaluated(after, pair.after, "counted")),
    weak: { formula: weakFormula(desk, pair.before) },
    remark: row.differences.map((one) => texts.differences[one]).join(texts.separator),
    difference: { formula: difference },
    sign: { formula: signFormula(input, pair) },
    statistic: nothing,
    p: nothing,
    code: nothing,
    usualCode: nothing,
    ...testCells(desk, row, at),
    ...usualCells(desk, row, at),
    beforeText: { formula: valueText(at("before"), unit) },
    afterText: { formula: valueText(at("after"), unit) },
    changeText: { formula: changeText(at("difference"), unit, texts.points) },
  };
}

/** 1 where higher is better, −1 where lower is, by what stands on the later of the two sheets at the moment. */
function signFormula({ before, after }: ComparisonInput, pair: ComparedIndicator["pair"]): Expression {
  const [compared, indicator] = pair.after === null ? [before, pair.before] : [after, pair.after];
  const direction = evaluated(compared, indicator, "direction");
  const lower = sheetTexts[compared.record.locale].directions.lower;
  if (direction === null || indicator === null || isRated(indicator)) return { kind: "value", value: 1 };
  return when(operation(direction, "=", lower), -1, 1);
}

type At = (column: ComparisonColumn | ComparisonWorking) => Expression;

function sides(at: At): readonly [SideCells, SideCells] {
  return [
    { value: at("before"), counted: at("countedBefore"), yes: at("yesBefore"), part: at("partBefore") },
    { value: at("after"), counted: at("countedAfter"), yes: at("yesAfter"), part: at("partAfter") },
  ];
}

/** The spread, the test and its code. Where all single values are in the workbook, CHANGETEST tests them itself. */
function testCells({ input }: Desk, { pair, test }: ComparedIndicator, at: At): MeasuredRow {
  if (test.kind === "none") return {};
  const [then, now] = sides(at);
  const values = [valuesOf(pair.before, input.before), valuesOf(pair.after, input.after)] as const;
  return {
    statistic: { formula: ifKnown([at("testStatistic")], at("testStatistic")) },
    p: { formula: ifKnown([at("testP")], at("testP")) },
    code: { formula: codeFormula(at) },
    ...(test.kind === "shares" ? yesCells(then, now) : spreadCells(values, then, now, at)),
    ...(input.style === "functions" && values[0] !== null && values[1] !== null
      ? {
          testDifference: {
            formula: call("CHANGETEST", countedValues(values[0]), countedValues(values[1]), false),
            spill: { rows: 1, columns: 4 },
          },
        }
      : plainTest(test.kind, values, then, now, at)),
  };
}

type BothValues = readonly [TicketValues | null, TicketValues | null];

function valuesOf(indicator: ChosenIndicator | null, compared: Compared): TicketValues | null {
  return indicator === null ? null : ticketValues(indicator, compared);
}

function yesCells(then: SideCells, now: SideCells): MeasuredRow {
  return {
    yesBefore: { formula: yesOfShare(then.value, then.counted) },
    yesAfter: { formula: yesOfShare(now.value, now.counted) },
  };
}

function spreadCells([before, after]: BothValues, then: SideCells, now: SideCells, at: At): MeasuredRow {
  if (before === null || after === null) return {};
  return {
    spreadBefore: { formula: spreadOf(before, then.value, then.counted) },
    spreadAfter: { formula: spreadOf(after, now.value, now.counted) },
    partBefore: { formula: variancePart(then.value, at("spreadBefore"), then.counted) },
    partAfter: { formula: variancePart(now.value, at("spreadAfter"), now.counted) },
  };
}

/** The test in built-in functions. Values that are all 0 or 1 are shares, as they are to CHANGETEST. */
function plainTest(
  kind: "shares" | "means",
  [before, after]: BothValues,
  then: SideCells,
  now: SideCells,
  at: At,
): MeasuredRow {
  const share = [shareStatistic(then, now), shareChance(at("testStatistic"), then, now)] as const;
  const testDifference = { formula: at("difference") };
  if (kind === "shares" || before === null || after === null) {
    return { testDifference, testStatistic: { formula: share[0] }, testP: { formula: share[1] } };
  }
  const [thenYes, nowYes] = [yesOf(before), yesOf(after)];
  const areYesOrNo = operation(
    operation(thenYes.yesOrNo, "=", then.counted),
    "*",
    operation(nowYes.yesOrNo, "=", now.counted),
  );
  const isShare = operation(at("allYesOrNo"), "=", 1);
  return {
    testDifference,
    yesBefore: { formula: ifKnown([then.counted], thenYes.yes) },
    yesAfter: { formula: ifKnown([now.counted], nowYes.yes) },
    allYesOrNo: { formula: areYesOrNo },
    testStatistic: { formula: when(isShare, share[0], meanStatistic(then, now)) },
    testP: { formula: when(isShare, share[1], meanChance(at("testStatistic"), then, now)) },
  };
}

/** 1 better and −1 worse by more than chance, 0 possibly chance or the same, blank where nothing was tested. */
function codeFormula(at: At): Expression {
  const isGood = operation(operation(at("difference"), "*", at("sign")), ">", 0);
  const tested = when(operation(at("testP"), "<=", chanceLevel), when(isGood, 1, -1), 0);
  const isSame = operation(call("ROUND", at("difference"), differenceDigits), "=", 0);
  const isEnough = operation(call("MIN", at("countedBefore"), at("countedAfter")), ">=", 2);
  const untested = when(isEnough, when(isSame, 0, ""), "");
  const known = [at("difference"), at("countedBefore"), at("countedAfter")];
  return when(call("ISNUMBER", at("testP")), tested, ifKnown(known, untested));
}

function resultFormula({ input, texts }: Desk, at: At): Expression {
  const { better, chance, noAddin, nothingVaries, same, tooFew, unknown, worse } = texts.results;
  const byCode = when(operation(at("code"), "=", 1), better, when(operation(at("code"), "=", -1), worse, chance));
  const isSame = operation(call("ROUND", at("difference"), differenceDigits), "=", 0);
  const isEnough = operation(call("MIN", at("countedBefore"), at("countedAfter")), ">=", 2);
  const untested = when(isEnough, when(isSame, same, nothingVaries), tooFew);
  const known = operation(call("COUNT", at("difference"), at("countedBefore"), at("countedAfter")), "=", 3);
  const said = when(call("ISNUMBER", at("testP")), byCode, when(known, untested, unknown));
  return input.style === "functions" ? when(isUnknownFunction(at("testDifference")), noAddin, said) : said;
}

/** A mark where the indicator was below the line of its first evaluation: it was looked at because it was bad. */
function weakFormula({ input, texts }: Desk, indicator: ChosenIndicator | null): Expression {
  const attainment = evaluated(input.before, indicator, "attainment");
  if (attainment === null) return { kind: "value", value: "" };
  const threshold = headCell("threshold", input.before.made.sheet);
  const isBelow = operation(call("ROUND", attainment, comparedDigits), "<", threshold);
  return when(call("ISNUMBER", attainment), when(isBelow, texts.weak, ""), "");
}

/** What was usual before the first period, as counted when the sheet was made, and the later period against it. */
function usualCells({ input, texts }: Desk, { pair, test }: ComparedIndicator, at: At): MeasuredRow {
  if (pair.before === null || test.kind === "none") return {};
  const level = input.usual?.levels[pair.before.key];
  if (level === undefined) return { againstUsual: texts.usual.unknown[whyUnusual(input, pair.before)] };
  const isShare = test.kind === "shares";
  const usual: SideCells = {
    value: at("usual"),
    counted: at("usualCounted"),
    yes: at("usualYes"),
    part: at("usualPart"),
  };
  const [, now] = sides(at);
  const isGood = operation(operation(at("usualDifference"), "*", at("sign")), ">", 0);
  const code = when(operation(at("usualP"), "<=", chanceLevel), when(isGood, 1, -1), 0);
  const isSame = operation(call("ROUND", at("usualDifference"), differenceDigits), "=", 0);
  const words = texts.usual;
  const [before, after] = words.counted;
  const is = (value: number) => operation(at("usualCode"), "=", value);
  const said = when(
    call("ISNUMBER", at("usualCode")),
    when(is(1), words.better, when(is(-1), words.worse, words.chance)),
    words.untested,
  );
  const statistic = isShare ? shareStatistic(usual, now) : meanStatistic(usual, now);
  const p = (isShare ? shareChance : meanChance)(at("usualStatistic"), usual, now);
  return {
    usual: level.mean,
    againstUsual: { formula: ifKnown([at("after")], joinedText(said, before, at("usualCounted"), after)) },
    usualCounted: level.counted,
    ...(isShare
      ? { usualYes: Math.round(level.mean * level.counted) }
      : {
          usualSpread: level.deviation,
          usualPart: { formula: variancePart(at("usual"), at("usualSpread"), at("usualCounted")) },
        }),
    usualDifference: { formula: ifKnown([at("usual"), at("after")], operation(at("after"), "-", at("usual"))) },
    usualStatistic: { formula: statistic },
    usualP: { formula: p },
    // Where nothing varies there is no p, and a figure that stands where it always stood is no better than usual.
    usualCode: {
      formula: when(call("ISNUMBER", at("usualP")), code, ifKnown([at("usualDifference")], when(isSame, 0, ""))),
    },
  };
}

/** Why nothing is known of what was usual for an indicator that is read off tickets. */
function whyUnusual({ before, usual }: ComparisonInput, indicator: ChosenIndicator): WhyUnusual {
  if (usual === null) return "noEarlierTickets";
  return actualRule(indicator, before.record).kind === "linked" ? "followsAnalysis" : "noEarlierValues";
}

/** A figure as text, in the way of its unit. */
function valueText(value: Expression, unit: Unit): Expression {
  return ifKnown([value], unit === "percent" ? percentText(value) : numberText(value, decimalsOf(unit)));
}

/** A change as text with its sign, of shares in percentage points. */
function changeText(difference: Expression, unit: Unit, points: string): Expression {
  const size = call("ABS", difference);
  const text =
    unit === "percent"
      ? joinedText(numberText(operation(size, "*", 100), 1), points)
      : numberText(size, decimalsOf(unit));
  const rounded = call("ROUND", difference, differenceDigits);
  const sign = when(operation(rounded, "=", 0), "±", when(operation(rounded, "<", 0), "−", "+"));
  return ifKnown([difference], joinedText(sign, text));
}

function decimalsOf(unit: Unit): 0 | 1 | 2 {
  return unit === "rating" || unit === "points" || unit === "yuan" ? 2 : 1;
}

/** Number formats follow the unit of each row. */
function formatMeasured(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const byUnit = (columns: readonly (ComparisonColumn | ComparisonWorking)[], of: (unit: Unit) => string) => {
    for (const { first, length, key } of runs(input.rows.map(({ unit }) => of(unit)))) {
      for (const column of columns) {
        const area: Area = { ...layout.cell(first, column), rows: length, columns: 1 };
        draft.format(area, { numberFormat: key });
      }
    }
  };
  byUnit(["before", "after", "usual"], actualFormat);
  byUnit(["change"], (unit) => signed(unit === "percent" ? `0.0"${texts.points}"` : decimalsFormat(unit)));
  byUnit(["spreadBefore", "spreadAfter"], decimalsFormat);
  draft.format(layout.column("countedBefore"), { numberFormat: "#,##0" });
  draft.format(layout.column("countedAfter"), { numberFormat: "#,##0" });
  draft.format(layout.column("statistic"), { numberFormat: '0.00;"−"0.00' });
  draft.format(layout.column("p"), { numberFormat: chanceFormat });
  draft.format(layout.column("after"), { bold: true });
}

function decimalsFormat(unit: Unit): string {
  return decimalsOf(unit) === 2 ? "0.00" : "0.0";
}

function writeRemarks({ draft, input, layout, texts }: Desk): void {
  const chances = cellsIn(layout.column("testP"), { fixed: true });
  const tests = call("COUNT", chances);
  const strict = call("COUNTIF", chances, operation("<=", "&", operation(chanceLevel, "/", tests)));
  const many = sentence(texts.manyTests, {
    tests,
    expected: numberText(operation(chanceLevel, "*", tests), 1),
    strict,
  });
  const { usual } = input;
  const remarks: readonly CellContent[] = [
    { formula: when(operation(tests, "=", 0), texts.noTests, many) },
    usual === null ? texts.usualUnknown : texts.usualFrom(usual.periods, usual.from, usual.to),
    ...texts.methods,
  ];
  remarks.forEach((remark, index) => {
    draft.write({ ...layout.remarks, row: layout.remarks.row + index }, remark, looks.remark);
  });
}

function writeScored(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { scored } = layout;
  const { before, after } = input;
  section(desk, scored.sectionRow, texts.sections.scored);
  header(desk, scored.headerRow, "scoreColumns");
  for (const column of scoreColumns) {
    draft.format(layout.scoreArea(column), textColumns.has(column) ? looks.text : looks.number);
  }
  input.rows.forEach(({ pair, name, test }, index) => {
    const at = (column: ScoreColumn) => cell(layout.score(index, column));
    const change = (one: ScoreColumn, other: ScoreColumn, factor: number): CellContent => {
      const difference = operation(at(other), "-", at(one));
      return { formula: ifKnown([at(one), at(other)], factor === 1 ? difference : operation(difference, "*", factor)) };
    };
    const contents: Readonly<Record<ScoreColumn, CellContent>> = {
      indicator: name,
      rules:
        pair.before === null || pair.after === null
          ? texts.untested[test.kind === "none" ? test.why : "onlyBefore"]
          : { formula: rulesFormula(desk, at) },
      weightBefore: numberIn(evaluated(before, pair.before, "weight")),
      weightAfter: numberIn(evaluated(after, pair.after, "weight")),
      targetBefore: numberIn(evaluated(before, pair.before, "target")),
      targetAfter: numberIn(evaluated(after, pair.after, "target")),
      attainmentBefore: numberIn(evaluated(before, pair.before, "attainment")),
      attainmentAfter: numberIn(evaluated(after, pair.after, "attainment")),
      attainmentChange: change("attainmentBefore", "attainmentAfter", 100),
      scoreBefore: numberIn(evaluated(before, pair.before, "score")),
      scoreAfter: numberIn(evaluated(after, pair.after, "score")),
      scoreChange: change("scoreBefore", "scoreAfter", 1),
    };
    draft.putRow(
      layout.score(index, "indicator"),
      scoreColumns.map((column) => contents[column]),
    );
  });
  const target = ({ pair }: ComparedIndicator) => {
    const indicator = pair.after ?? pair.before;
    return indicator === null || isRated(indicator) ? "General" : targetFormat(indicator.unit, indicator.target);
  };
  for (const { first, length, key } of runs(input.rows.map(target))) {
    draft.format({ ...layout.score(first, "targetBefore"), rows: length, columns: 2 }, { numberFormat: key });
  }
  const both = (column: ScoreColumn): Area => ({ ...layout.scoreArea(column), columns: 2 });
  draft.format(both("weightBefore"), { numberFormat: numberFormats.weight });
  draft.format(both("attainmentBefore"), { numberFormat: numberFormats.attainment });
  draft.format(both("scoreBefore"), { numberFormat: numberFormats.points });
  draft.format(layout.scoreArea("attainmentChange"), { numberFormat: signed("0.0") });
  draft.format(layout.scoreArea("scoreChange"), { numberFormat: signed(numberFormats.points), bold: true });
  const rules = cell(layout.score(0, "rules"));
  draft.highlight(layout.scoreArea("rules"), operation(call("LEFT", rules, 1), "=", "▲"), chips.fair);

  const totals = { row: scored.totalRow, column: 0, rows: 1, columns: scoreColumns.length };
  draft.put({ row: scored.totalRow, column: 0 }, texts.total);
  draft.format(totals, looks.total);
  const total = (column: ScoreColumn, from: HeadColumn) => {
    const place = { row: scored.totalRow, column: scoreColumns.indexOf(column) };
    const isChange = from === "change";
    draft.write(
      place,
      { formula: cell(layout.head("total", from)) },
      {
        align: "right",
        numberFormat: isChange ? signed(numberFormats.points) : numberFormats.points,
      },
    );
  };
  total("scoreBefore", "before");
  total("scoreAfter", "after");
  total("scoreChange", "change");
  draft.write({ row: scored.totalRow + 1, column: 0 }, texts.scoreRemark, looks.remark);
  draft.heights(
    scored.firstRow,
    input.rows.map(({ name }) => rowHeight([{ text: name, width: widths.indicator }])),
  );
}

/** Whether weight and target are the same in both, by what stands on the sheets at the moment. */
function rulesFormula({ texts }: Desk, at: (column: ScoreColumn) => Expression): Expression {
  const { both, same, target, weight } = texts.rules;
  const isSameWeight = operation(at("weightBefore"), "=", at("weightAfter"));
  const isSameTarget = operation(at("targetBefore"), "=", at("targetAfter"));
  return when(isSameWeight, when(isSameTarget, same, target), when(isSameTarget, weight, both));
}

function verdictDesk({ draft, input, layout, texts }: Desk): VerdictDesk {
  return { draft, input, layout, texts, widths: comparisonColumns.map((column) => widths[column]) };
}

function writeChart({ draft, layout, texts }: Desk): void {
  const { row, rows } = layout.chart;
  const below = layout.scored.totalRow + 2;
  draft.heights(below, new Array<number>(Math.max(0, row + rows - below)).fill(rowHeights.line));
  draft.chart({
    area: layout.chart,
    type: "column",
    title: texts.chartTitle,
    categories: layout.scoreArea("indicator"),
    series: [
      { name: texts.chartSeries[0], values: layout.scoreArea("attainmentBefore"), color: "#A19F9D" },
      { name: texts.chartSeries[1], values: layout.scoreArea("attainmentAfter"), color: accent, labels: true },
    ],
    // Nothing for a blank attainment, which some programs draw as 0.
    valueAxis: { format: "0%;;" },
  });
}
