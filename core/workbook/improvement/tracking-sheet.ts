import type { ChosenIndicator } from "../../evaluation/answers.ts";
import { comparedDecimals, longestRun } from "../../evaluation/control-signals.ts";
import type { EvaluationRecord } from "../../evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import type { MadeTracking } from "../../evaluation/made/made-tracking.ts";
import { mondaysOf } from "../../evaluation/weeks.ts";
import {
  type Area,
  call,
  cellAt,
  cellsIn,
  type Expression,
  type Operand,
  operation,
} from "../../formula/expression.ts";
import { type TrackingTexts, trackingTexts } from "../../i18n/improvement/tracking-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { unitNames } from "../../indicators/dimension-names.ts";
import { when } from "../../tickets/array-formula.ts";
import { numberText, percentText, sentence } from "../analysis/sentence.ts";
import { dateCell } from "../date-cell.ts";
import { evaluationColumns, evaluationLayout } from "../evaluation-layout.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { CellContent, FormulaStyle, PlanStep } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";
import { areaAt, type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { actualFormat } from "../unit-format.ts";
import { type PlannedLines, plannedLines } from "./planned-lines.ts";
import {
  type BasisName,
  basisNames,
  measureColumns,
  overviewColumn,
  overviewColumnNames,
  type TrackingLayout,
  type TrackingPanel,
  trackingLayout,
  type WeekColumn,
  type WorkingColumn,
  weekColumnNames,
  workingNames,
} from "./tracking-layout.ts";
import { isUnknownFunction } from "./unknown-function.ts";

/** Weeks below which limits are provisional. */
export const fewestWeeks = 10;

/** A week's reading as it is recorded: its value, and the tickets it is taken from. */
export interface RecordedReading {
  readonly value: number | null;
  readonly counted: number;
}

/** What a tracking sheet is made from. */
export interface TrackingInput {
  readonly locale: Locale;
  readonly style: FormulaStyle;
  readonly tracking: MadeTracking;
  readonly made: MadeEvaluation;
  readonly record: EvaluationRecord;
  /** What is filled in at once, by indicator and week; `null` leaves the cells blank. */
  readonly reading: (key: string, week: number) => RecordedReading | null;
  readonly context: PlanContext;
}

interface Desk {
  readonly input: TrackingInput;
  readonly texts: TrackingTexts["sheet"];
  readonly layout: TrackingLayout;
  readonly lines: PlannedLines;
  readonly draft: SheetDraft;
}

/** One indicator with everything that formulas about it refer to. */
interface Tracked {
  readonly panel: TrackingPanel;
  readonly indicator: ChosenIndicator;
  readonly fromTickets: boolean;
}

const widths = { week: 26, reading: 12, counted: 10, signal: 24, gap: 3, working: 10 } as const;

const colors = { limit: "#A4262C", mean: "#605E5C", target: "#107C41", mark: "#8A3707" } as const;

/** Figures beside the page, from which others are worked out. */
const workingFormat = "0.0000";

const anyCount = { type: "number", min: 0, max: 1_000_000_000 } as const;

/**
 * The tracking sheet: an overview, for each indicator a control chart with the measures that start in its weeks, and the
 * table of weeks. Readings are values, a record of what was measured; everything made of them is formula. Targets come from
 * the evaluation sheet, starts of measures from the plan.
 */
export function trackingSheet(input: TrackingInput): PlanStep[] {
  const { context, made, record, tracking } = input;
  const texts = trackingTexts[input.locale].sheet;
  const layout = trackingLayout(tracking);
  const draft = new SheetDraft(tracking.sheet);
  const desk: Desk = { input, texts, layout, draft, lines: plannedLines(made, record) };
  const tracked = layout.panels.flatMap((panel, index): Tracked[] => {
    const indicator = record.indicators.find(({ key }) => key === panel.key);
    const fromTickets = tracking.indicators[index]?.fromTickets ?? false;
    return indicator === undefined ? [] : [{ panel, indicator, fromTickets }];
  });
  draft.write(layout.title, texts.title, looks.title);
  const subtitle = texts.subtitle(record.subject, made.sheet, made.planSheet, context.today);
  draft.write(layout.subtitle, subtitle, looks.subtitle);
  draft.write(layout.legend, texts.legend, looks.label);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line, rowHeights.spacer, rowHeights.header]);
  writeOverviewHeader(desk);
  writeWeekColumn(desk);
  for (const one of tracked) {
    writeOverview(desk, one);
    writePlanned(desk, one);
    writePanel(desk, one);
    writeWeeks(desk, one);
    writeWorking(desk, one);
  }
  texts.remarks.forEach((remark, index) => {
    draft.write({ ...layout.remarks, row: layout.remarks.row + index }, remark, looks.remark);
  });
  const { page } = layout;
  const groups = Math.ceil((page.columns - 1) / weekColumnNames.length);
  const groupWidths = Array.from({ length: groups }, () => weekColumnNames.map((name) => widths[name])).flat();
  const beside = layout.whole.columns - layout.workingColumn;
  draft.widths([
    widths.week,
    ...groupWidths.slice(0, page.columns - 1),
    widths.gap,
    ...new Array<number>(beside).fill(widths.working),
  ]);
  draft.freeze(2, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: page,
    repeatRows: { first: layout.groupRow, count: 2 },
    footer: footerText(sheetTexts[input.locale], record.subject, context),
  });
  draft.protect(tracked.map(({ panel }) => recordedArea(panel)));
  return draft.steps();
}

/** The cells of an indicator that readings are recorded in. */
function recordedArea(panel: TrackingPanel): Area {
  return { ...panel.week("reading"), columns: 2 };
}

function top({ column, row }: Place): Expression {
  return cellAt(row, column);
}

function fixed({ column, row }: Place): Expression {
  return cellAt(row, column, { fixed: true });
}

function basis({ panel }: Tracked, name: BasisName): Expression {
  return fixed(panel.basis(name));
}

function overview({ panel }: Tracked, name: (typeof overviewColumnNames)[number]): Expression {
  return cellAt(panel.overviewRow, overviewColumn(name), { fixed: true });
}

function weeksOf({ panel }: Tracked, name: WeekColumn): Expression {
  return cellsIn(panel.week(name), { fixed: true });
}

function allOfWorking({ panel }: Tracked, name: WorkingColumn): Expression {
  return cellsIn(panel.working(name), { fixed: true });
}

function mondays({ layout }: Desk): Expression {
  return cellsIn(layout.weeks, { fixed: true });
}

function isNumber(operand: Operand): Expression {
  return call("ISNUMBER", operand);
}

/** A difference without the last digits of arithmetic. */
function compared(difference: Expression): Expression {
  return call("ROUND", difference, comparedDecimals);
}

/** A cell of the evaluation sheet in the row of the indicator. */
function evaluated({ input }: Desk, { indicator }: Tracked, column: "target" | "direction"): Expression {
  const { made, record } = input;
  const row = evaluationLayout(record).rowOf(indicator.key) ?? 0;
  return cellAt(row, evaluationColumns[column], { sheet: made.sheet, fixed: true });
}

function isLowerBetter({ input }: Desk, one: Tracked): Expression {
  return operation(overview(one, "direction"), "=", sheetTexts[input.record.locale].directions.lower);
}

/** A reading in words, with its unit. */
function valueText({ input }: Desk, { indicator }: Tracked, value: Expression): Expression {
  const { unit } = indicator;
  if (unit === "percent") return percentText(value);
  if (unit === "rating") return numberText(value, 2);
  return joinedText(numberText(value, unit === "yuan" ? 2 : 1), ` ${unitNames[unit][input.locale]}`);
}

/** A date as text such as `2024-03-31`, whatever letters for a date's parts the program goes by. */
function dateText(date: Expression): Expression {
  const part = (name: "MONTH" | "DAY") => call("TEXT", call(name, date), "00");
  return joinedText(call("YEAR", date), "-", part("MONTH"), "-", part("DAY"));
}

function section(desk: Desk, row: number, content: CellContent): void {
  desk.draft.put({ row, column: 0 }, content);
  desk.draft.format({ row, column: 0, rows: 1, columns: desk.layout.page.columns }, looks.section);
}

type Side = "left" | "center" | "right";

/** Words between numbers stand in the middle: at the left they would run into the number before. */
function overviewSide(name: (typeof overviewColumnNames)[number]): Side {
  if (name === "signal" || name === "limits" || name === "week") return "center";
  return name === "indicator" || name === "direction" ? "left" : "right";
}

function writeOverviewHeader({ draft, layout, texts }: Desk): void {
  for (const name of overviewColumnNames) {
    const place = { row: layout.overviewHeader, column: overviewColumn(name) };
    draft.write(place, texts.overview[name], { ...looks.header, align: overviewSide(name) });
  }
  basisNames.forEach((name, index) => {
    const place = { row: layout.overviewHeader, column: layout.workingColumn + index };
    draft.write(place, texts.basis[name], { ...looks.working, wrap: true });
  });
}

function writeOverview(desk: Desk, one: Tracked): void {
  const { draft, texts } = desk;
  const { indicator, panel } = one;
  const readings = weeksOf(one, "reading");
  const lastWeek = basis(one, "lastWeek");
  const target = evaluated(desk, one, "target");
  const limits = sentence(texts.limits, {
    lower: valueText(desk, one, basis(one, "shownLower")),
    upper: valueText(desk, one, basis(one, "shownUpper")),
  });
  const contents: Record<(typeof overviewColumnNames)[number], CellContent> = {
    indicator: indicator.name,
    target: { formula: when(isNumber(target), target, "") },
    last: { formula: when(isNumber(lastWeek), call("SUMIF", mondays(desk), lastWeek, readings), "") },
    signal: {
      formula: when(
        isNumber(lastWeek),
        call("INDEX", weeksOf(one, "signal"), call("MATCH", lastWeek, mondays(desk), 0)),
        "",
      ),
    },
    mean: { formula: when(isNumber(basis(one, "mean")), basis(one, "mean"), "") },
    behind: { formula: call("COUNT", allOfWorking(one, "basis")) },
    limits: { formula: when(isNumber(basis(one, "shownUpper")), limits, "") },
    week: { formula: when(isNumber(lastWeek), lastWeek, "") },
    direction: { formula: evaluated(desk, one, "direction") },
  };
  for (const name of overviewColumnNames) {
    const place = { row: panel.overviewRow, column: overviewColumn(name) };
    const side = overviewSide(name);
    draft.write(place, contents[name], { ...(side === "right" ? looks.number : looks.text), align: side });
  }
  for (const name of ["target", "last", "mean"] as const) {
    draft.format(areaAt({ row: panel.overviewRow, column: overviewColumn(name) }), {
      numberFormat: actualFormat(indicator.unit),
    });
  }
  draft.format(areaAt({ row: panel.overviewRow, column: overviewColumn("week") }), {
    numberFormat: numberFormats.date,
  });
  draft.heights(panel.overviewRow, [rowHeights.line]);
  tellNews(desk, areaAt({ row: panel.overviewRow, column: overviewColumn("signal") }));
  writeBasis(desk, one);
}

/** Good news and bad news differ in words, and in colour as well. */
function tellNews({ draft, texts }: Desk, area: Area): void {
  const says = (word: string) => isNumber(call("SEARCH", word, top(area)));
  draft.highlight(area, says(texts.signals.better), chips.good);
  draft.highlight(area, says(texts.signals.worse), chips.poor);
}

/** The mean and the limits, and which weeks they are taken from. */
function writeBasis(desk: Desk, one: Tracked): void {
  const { draft, input, layout, lines } = desk;
  const { panel } = one;
  const put = (name: BasisName, formula: Expression) => draft.putFormula(panel.basis(name), formula);
  const starts = cellsIn(panel.planned("start", lines.rows), { fixed: true });
  put("firstStart", when(operation(call("COUNT", starts), "=", 0), "", call("MIN", starts)));

  const readings = panel.week("reading");
  const { count, earlier, later } = neighbours(readings);
  const isBefore = operation(operation(cellsIn(neighbours(layout.weeks).later), "+", 6), "<", basis(one, "firstStart"));
  const pairs = operation(operation(isNumber(cellsIn(earlier)), "*", isNumber(cellsIn(later))), "*", isBefore);
  put("pairs", when(isNumber(basis(one, "firstStart")), count === 0 ? 0 : call("SUMPRODUCT", pairs), 0));

  const values = allOfWorking(one, "basis");
  if (input.style === "functions") {
    draft.put(panel.basis("mean"), { formula: call("CONTROLLIMITS", values), spill: { rows: 1, columns: 4 } });
  } else {
    const ranges = allOfWorking(one, "range");
    put("mean", when(operation(call("COUNT", values), "=", 0), "", call("AVERAGE", values)));
    put("range", when(operation(call("COUNT", ranges), "=", 0), "", call("AVERAGE", ranges)));
    // 3 ÷ d2, with d2 = 2 ÷ √π for ranges of two.
    const reach = operation(operation(operation(basis(one, "range"), "*", 3), "*", call("SQRT", call("PI"))), "/", 2);
    for (const [name, sign] of [
      ["lower", "-"],
      ["upper", "+"],
    ] as const) {
      put(name, when(isNumber(basis(one, "range")), operation(basis(one, "mean"), sign, reach), ""));
    }
  }
  const { hasFloor, hasCeiling } = boundsOf(one);
  const [lower, upper] = [basis(one, "lower"), basis(one, "upper")];
  put("shownLower", when(isNumber(lower), hasFloor ? call("MAX", 0, lower) : lower, ""));
  put("shownUpper", when(isNumber(upper), hasCeiling ? call("MIN", 1, upper) : upper, ""));
  const latest = call("SUMPRODUCT", call("MAX", operation(isNumber(cellsIn(readings)), "*", cellsIn(layout.weeks))));
  put("lastWeek", when(operation(call("COUNT", cellsIn(readings)), "=", 0), "", latest));
  draft.format({ ...areaAt(panel.basis("firstStart")), columns: basisNames.length }, looks.working);
  const figures = {
    ...areaAt(panel.basis("mean")),
    columns: basisNames.indexOf("lastWeek") - basisNames.indexOf("mean"),
  };
  draft.format(figures, { numberFormat: workingFormat });
  for (const name of ["firstStart", "lastWeek"] as const) {
    draft.format(areaAt(panel.basis(name)), { numberFormat: numberFormats.date, align: "right" });
  }
}

/** Limits are shown no further than a reading can lie: shares of tickets between 0 and 1, amounts not below 0. */
function boundsOf({ fromTickets, indicator }: Tracked): { readonly hasFloor: boolean; readonly hasCeiling: boolean } {
  return { hasFloor: indicator.unit !== "points", hasCeiling: fromTickets && indicator.unit === "percent" };
}

/** A column without its last cell, and without its first. */
function neighbours(area: Area): { readonly count: number; readonly earlier: Area; readonly later: Area } {
  const count = area.rows - 1;
  const rows = Math.max(1, count);
  return { count, earlier: { ...area, rows }, later: { ...area, row: area.row + Math.min(1, count), rows } };
}

/** Which lines of the plan hold measures of the indicator: counted through, with their starts. */
function writePlanned(desk: Desk, { indicator, panel }: Tracked): void {
  const { draft, lines, texts } = desk;
  const numbers = panel.planned("number", lines.rows);
  const starts = panel.planned("start", lines.rows);
  const above = { row: numbers.row - 1, column: numbers.column };
  draft.putRow(above, [texts.planned.number, texts.planned.start]);
  const onPlan = (name: "indicator" | "measure" | "start", line: number) =>
    cellAt(lines.firstRow + line, lines.column(name).column, { sheet: lines.sheet, fixed: true });
  for (let line = 0; line < lines.rows; line++) {
    const isIts = call(
      "AND",
      operation(onPlan("indicator", line), "=", indicator.name),
      operation(onPlan("measure", line), "<>", ""),
    );
    const before = { ...numbers, rows: Math.max(1, line) };
    const number = line === 0 ? 1 : operation(call("MAX", cellsIn(before)), "+", 1);
    const place = { row: numbers.row + line, column: numbers.column };
    draft.putFormula(place, when(isIts, number, ""));
    const start = onPlan("start", line);
    const isDated = call("AND", isNumber(top(place)), isNumber(start));
    draft.putFormula({ ...place, column: starts.column }, when(isDated, start, ""));
  }
  draft.format({ ...numbers, row: above.row, rows: lines.rows + 1, columns: 2 }, looks.working);
  draft.format(starts, { numberFormat: numberFormats.date, align: "right" });
}

function writePanel(desk: Desk, one: Tracked): void {
  const { draft, input, layout, texts } = desk;
  const { indicator, panel } = one;
  section(desk, panel.name.row, indicator.name);
  const evaluatedRow = evaluationLayout(input.record).rowOf(indicator.key) ?? 0;
  const target = { sheet: input.made.sheet, row: evaluatedRow, column: evaluationColumns.indicator };
  draft.link({ row: panel.overviewRow, column: 0 }, target, indicator.name);
  draft.write(panel.finding, { formula: findingFormula(desk, one) }, looks.finding);
  draft.write(panel.origin, { formula: originFormula(desk, one) }, looks.label);
  draft.heights(panel.name.row, [rowHeights.line, rowHeights.line, rowHeights.line]);
  draft.heights(panel.chart.row, new Array<number>(panel.chart.rows).fill(rowHeights.line));
  const unit = indicator.unit === "percent" ? "" : unitNames[indicator.unit][input.locale];
  const { chart } = texts;
  const line = (name: "mean" | "lower" | "upper" | "target", color: string) => ({
    name: chart[name],
    values: panel.working(name),
    color,
    dashed: true,
    named: true,
  });
  draft.chart({
    area: panel.chart,
    type: "line",
    title: chart.title(indicator.name, unit),
    categories: layout.weeks,
    categoryFormat: "mm-dd",
    series: [
      { name: chart.reading, values: panel.week("reading"), color: accent },
      line("mean", colors.mean),
      line("upper", colors.limit),
      line("lower", colors.limit),
      line("target", colors.target),
    ],
    marks: { name: chart.mark, values: panel.working("mark"), labels: panel.working("label"), color: colors.mark },
    valueAxis: { format: indicator.unit === "percent" ? "0%" : actualFormat(indicator.unit) },
  });
  writeMeasures(desk, one);
}

/** The measures of the indicator below its chart, in the order of the plan. */
function writeMeasures(desk: Desk, { panel }: Tracked): void {
  const { draft, layout, lines, texts } = desk;
  const { owner, number, start, measure } = measureColumns;
  const { columns } = layout.page;
  const header = (column: number) => ({ row: panel.measureHeader, column });
  draft.format({ ...header(0), rows: 1, columns }, looks.header);
  draft.put(header(start), texts.measures.start);
  draft.put(header(number), texts.measures.number);
  draft.put(header(owner), texts.measures.owner);
  draft.put(header(measure), texts.measures.measure);
  draft.heights(panel.measureHeader, [rowHeights.line]);
  const numbers = cellsIn(panel.planned("number", lines.rows), { fixed: true });
  const starts = cellsIn(panel.planned("start", lines.rows), { fixed: true });
  const onPlan = (name: "owner" | "measure") => cellsIn(lines.column(name), { sheet: lines.sheet, fixed: true });
  for (let line = 0; line < panel.lines; line++) {
    const row = panel.firstMeasure + line;
    const place = call("MATCH", line + 1, numbers, 0);
    const found = (cells: Expression) => call("IFERROR", operation(call("INDEX", cells, place), "&", ""), "");
    draft.putFormula({ row, column: start }, call("IFERROR", call("INDEX", starts, place), ""));
    const isThere = operation(line + 1, "<=", call("MAX", numbers));
    draft.putFormula({ row, column: number }, when(isThere, line + 1, ""));
    draft.putFormula({ row, column: owner }, found(onPlan("owner")));
    draft.putFormula({ row, column: measure }, found(onPlan("measure")));
  }
  const body: Area = { row: panel.firstMeasure, column: 0, rows: panel.lines, columns };
  draft.format(body, { ...looks.text, wrap: false, align: "left" });
  draft.format({ ...body, column: start, columns: 1 }, { numberFormat: numberFormats.date });
  draft.heights(panel.firstMeasure, new Array<number>(panel.lines).fill(rowHeights.line));
}

function findingFormula(desk: Desk, one: Tracked): Expression {
  const { finding } = desk.texts;
  const last = overview(one, "last");
  const target = overview(one, "target");
  const run = call("INDEX", allOfWorking(one, "run"), call("MATCH", basis(one, "lastWeek"), mondays(desk), 0));
  const isLower = isLowerBetter(desk, one);
  const value = (of: Expression) => valueText(desk, one, of);
  const figures = {
    last: value(last),
    week: dateText(basis(one, "lastWeek")),
    lower: value(basis(one, "shownLower")),
    upper: value(basis(one, "shownUpper")),
    mean: value(basis(one, "mean")),
    weeks: numberText(call("ABS", run), 0),
  };
  const judged = judgedReading(
    { last, run, lower: basis(one, "lower"), upper: basis(one, "upper") },
    {
      above: sentence(finding.above, { ...figures, news: when(isLower, finding.bad, finding.good) }),
      below: sentence(finding.below, { ...figures, news: when(isLower, finding.good, finding.bad) }),
      run: sentence(finding.run, {
        ...figures,
        news: when(operation(operation(run, ">", 0), "=", isLower), finding.bad, finding.good),
      }),
      within: sentence(finding.within, figures),
      noLimits: withoutLimits(desk, one, finding.noAddin, finding.noLimits),
    },
  );
  const gap = compared(operation(last, "-", target));
  const isReached = when(isLower, operation(gap, "<=", 0), operation(gap, ">=", 0));
  const about = when(
    isNumber(target),
    when(
      isReached,
      sentence(finding.reached, { target: value(target) }),
      sentence(finding.missed, { target: value(target) }),
    ),
    "",
  );
  const said = sentence(finding.said, { ...figures, judged, target: about });
  return when(isNumber(last), said, finding.none);
}

/** What a reading is against its limits: the first that holds. */
function judgedReading(
  { last, lower, run, upper }: Readonly<Record<"last" | "lower" | "run" | "upper", Expression>>,
  words: Readonly<Record<"above" | "below" | "run" | "within" | "noLimits", Operand>>,
): Expression {
  const isRun = operation(call("ABS", run), ">=", longestRun);
  const within = when(isRun, words.run, words.within);
  const notAbove = when(operation(compared(operation(lower, "-", last)), ">", 0), words.below, within);
  const judged = when(operation(compared(operation(last, "-", upper)), ">", 0), words.above, notAbove);
  return when(isNumber(upper), judged, words.noLimits);
}

function originFormula(desk: Desk, one: Tracked): Expression {
  const { origin } = desk.texts;
  const weeks = overview(one, "behind");
  const figures = { weeks: numberText(weeks, 0), start: dateText(basis(one, "firstStart")) };
  const said = when(
    operation(basis(one, "pairs"), ">", 0),
    sentence(origin.before, figures),
    when(isNumber(basis(one, "firstStart")), sentence(origin.tooFew, figures), sentence(origin.noStart, figures)),
  );
  const provisional = when(operation(weeks, "<", fewestWeeks), origin.provisional, "");
  const none = withoutLimits(desk, one, origin.noAddin, origin.none);
  return when(isNumber(basis(one, "upper")), joinedText(said, provisional), none);
}

/** Why there are no limits: CONTROLLIMITS is not known without the add-in, or there are too few readings. */
function withoutLimits({ input }: Desk, one: Tracked, noAddin: string, noLimits: string): Operand {
  return input.style === "functions" ? when(isUnknownFunction(basis(one, "mean")), noAddin, noLimits) : noLimits;
}

function writeWeekColumn({ draft, input, layout, texts }: Desk): void {
  draft.write({ row: layout.headerRow, column: 0 }, texts.weeks.week, looks.header);
  draft.heights(layout.groupRow, [rowHeights.line, rowHeights.header]);
  const span = { first: dateCell(input.tracking.firstWeek) ?? 0, count: input.tracking.weeks };
  mondaysOf(span).forEach((monday, week) => {
    draft.put({ row: layout.firstWeek + week, column: 0 }, monday);
  });
  draft.format(layout.weeks, { ...looks.text, align: "left", numberFormat: numberFormats.date });
  draft.format({ row: layout.groupRow, column: 0, rows: 1, columns: layout.page.columns }, looks.section);
}

function writeWeeks(desk: Desk, one: Tracked): void {
  const { draft, input, layout, texts } = desk;
  const { fromTickets, indicator, panel } = one;
  const { counted, reading, signal } = {
    reading: panel.week("reading"),
    counted: panel.week("counted"),
    signal: panel.week("signal"),
  };
  draft.put({ row: layout.groupRow, column: reading.column }, indicator.name);
  const unit = indicator.unit === "percent" ? null : unitNames[indicator.unit][input.locale];
  const header = (column: number) => ({ row: layout.headerRow, column });
  draft.write(header(reading.column), unit === null ? texts.weeks.reading : texts.readingIn(unit), looks.numberHeader);
  draft.write(header(counted.column), texts.weeks.counted, looks.numberHeader);
  draft.write(header(signal.column), texts.weeks.signal, { ...looks.header, align: "center" });
  for (let week = 0; week < input.tracking.weeks; week++) {
    const recorded = input.reading(indicator.key, week);
    const row = layout.firstWeek + week;
    if (recorded !== null) draft.putRow({ row, column: reading.column }, [recorded.value, recorded.counted]);
    draft.putFormula({ row, column: signal.column }, signalFormula(desk, one, row));
  }
  const look = fromTickets ? looks.number : { ...looks.input, align: "right" as const };
  draft.format(recordedArea(panel), look);
  draft.format(reading, { numberFormat: actualFormat(indicator.unit) });
  draft.format(counted, { numberFormat: numberFormats.whole });
  draft.format(signal, { ...looks.text, align: "center", wrap: false });
  tellNews(desk, signal);
  const hint = fromTickets ? texts.hints.recorded : texts.hints.typed;
  draft.validate(reading, { type: "condition", condition: isNumber(top(reading)) }, hint);
  draft.validate(counted, anyCount, fromTickets ? texts.hints.recorded : texts.hints.counted);
}

/** A cell in the line of a week. */
function inLine(area: Area, row: number): Expression {
  return cellAt(row, area.column);
}

function signalFormula(desk: Desk, one: Tracked, row: number): Expression {
  const { signals } = desk.texts;
  const { panel } = one;
  const last = inLine(panel.week("reading"), row);
  const run = inLine(panel.working("run"), row);
  const isLower = isLowerBetter(desk, one);
  const weeks = numberText(call("ABS", run), 0);
  const judged = judgedReading(
    { last, run, lower: basis(one, "lower"), upper: basis(one, "upper") },
    {
      above: when(isLower, signals.aboveWorse, signals.aboveBetter),
      below: when(isLower, signals.belowBetter, signals.belowWorse),
      run: when(
        operation(operation(run, ">", 0), "=", isLower),
        sentence(signals.runWorse, { weeks }),
        sentence(signals.runBetter, { weeks }),
      ),
      within: signals.within,
      noLimits: withoutLimits(desk, one, signals.noAddin, signals.noLimits),
    },
  );
  return when(isNumber(last), judged, "");
}

/** What signals and chart are made of, beside the page. */
function writeWorking(desk: Desk, one: Tracked): void {
  const { draft, layout, texts } = desk;
  const { panel } = one;
  const columns = workingNames.map((name) => panel.working(name));
  draft.putRow(
    { row: layout.headerRow, column: panel.working("basis").column },
    workingNames.map((name) => texts.working[name]),
  );
  for (let row = layout.firstWeek; row < layout.firstWeek + layout.weeks.rows; row++) {
    const formulas = workingFormulas(desk, one, row);
    workingNames.forEach((name) => {
      draft.putFormula({ row, column: panel.working(name).column }, formulas[name]);
    });
  }
  const first = columns[0] ?? layout.weeks;
  draft.format(
    { ...first, row: layout.headerRow, rows: layout.weeks.rows + 1, columns: workingNames.length },
    looks.working,
  );
  draft.format({ ...first, columns: workingNames.indexOf("run") }, { numberFormat: workingFormat });
}

function workingFormulas(desk: Desk, one: Tracked, row: number): Record<WorkingColumn, Expression> {
  const { layout } = desk;
  const { panel } = one;
  const isFirst = row === layout.firstWeek;
  const at = (name: WorkingColumn, line = row) => inLine(panel.working(name), line);
  const reading = inLine(panel.week("reading"), row);
  const monday = cellAt(row, 0, { fixed: "column" });
  const isBefore = operation(operation(monday, "+", 6), "<", basis(one, "firstStart"));
  const takes = when(operation(basis(one, "pairs"), "=", 0), reading, when(isBefore, reading, ""));
  const pair = cellsIn({ ...panel.working("basis"), row: Math.max(layout.firstWeek, row - 1), rows: 2 });
  const moved = call("ABS", operation(at("basis"), "-", at("basis", row - 1)));
  const mean = basis(one, "mean");
  const side = call("SIGN", compared(operation(reading, "-", mean)));
  const before: Operand = isFirst ? 0 : at("run", row - 1);
  const going = when(operation(side, "=", call("SIGN", before)), operation(before, "+", side), side);
  const drawn = (value: Expression) => when(isNumber(value), value, call("NA"));
  const shown = when(isNumber(mean), mean, drawn(overview(one, "target")));
  return {
    basis: when(isNumber(reading), takes, ""),
    range: isFirst ? { kind: "value", value: "" } : when(operation(call("COUNT", pair), "=", 2), moved, ""),
    mean: drawn(mean),
    lower: drawn(basis(one, "shownLower")),
    upper: drawn(basis(one, "shownUpper")),
    target: drawn(overview(one, "target")),
    run: when(call("AND", isNumber(reading), isNumber(mean)), when(operation(side, "=", 0), 0, going), before),
    mark: when(operation(at("label"), "=", ""), call("NA"), when(isNumber(reading), reading, shown)),
    label: labelFormula(panel, row),
  };
}

/** The numbers of the measures that start in the week, such as `1+3`. */
function labelFormula(panel: TrackingPanel, row: number): Expression {
  const monday = cellAt(row, 0, { fixed: "column" });
  const numbers = Array.from({ length: panel.lines }, (_, line) => {
    const start = cellAt(panel.firstMeasure + line, measureColumns.start, { fixed: true });
    const isThen = call(
      "AND",
      isNumber(start),
      operation(start, ">=", monday),
      operation(start, "<", operation(monday, "+", 7)),
    );
    return when(isThen, `+${line + 1}`, "");
  });
  return call("MID", joinedText("", ...numbers), 2, 99);
}
