import type { Answers, PlannedMeasure } from "../evaluation/answers.ts";
import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../formula/expression.ts";
import { comparisonTexts } from "../i18n/improvement/comparison-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import { type SheetTexts, sheetTexts } from "../i18n/sheet-texts.ts";
import { causeBranchNames } from "../indicators/dimension-names.ts";
import { causeBranches } from "../indicators/indicator.ts";
import { earliestSerial, latestSerial } from "../tickets/day-serial.ts";
import { dateCell } from "./date-cell.ts";
import { evaluationColumns, evaluationLayout, headCell } from "./evaluation-layout.ts";
import { belowThreshold } from "./evaluation-sheet.ts";
import { footerText } from "./footer-text.ts";
import {
  type ImprovementColumn,
  type ImprovementLayout,
  improvementColumnNames,
  improvementColumns,
  improvementLayout,
  namingColumns,
} from "./improvement-layout.ts";
import { weekWidth, writeFirstWeek, writeWeeks } from "./improvement-weeks.ts";
import { joinedText } from "./joined-text.ts";
import { checkFormula, dueFormula, progressFormula, standingFormula } from "./measure-standing.ts";
import type { CellContent, PlanStep } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { rowHeight } from "./row-height.ts";
import { areaAt, SheetDraft } from "./sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights, rowTints } from "./sheet-look.ts";

const columnWidths: Readonly<Record<ImprovementColumn, number>> = {
  indicator: 26,
  measure: 26,
  attainment: 11,
  problem: 30,
  branch: 15,
  cause: 18,
  owner: 12,
  start: 12,
  deadline: 12,
  effect: 20,
  resources: 18,
  status: 14,
  progress: 10,
  due: 18,
  remark: 22,
  actualEffect: 26,
};

/** Not typed: worked out from other cells. */
const made: readonly ImprovementColumn[] = ["attainment", "progress", "due"];

/** A page holds what is planned, the next one what came of it with the weeks; at less size neither would be legible. */
const pagesWide = 2;

interface Desk {
  readonly draft: SheetDraft;
  readonly answers: Answers;
  readonly layout: ImprovementLayout;
  readonly texts: SheetTexts;
}

/**
 * The improvement plan: one row per planned measure, tied to its indicator's row on the evaluation sheet, with attainment
 * as it is now, and beside it the weeks: the progress that owners report, which says what is overdue or stalled.
 */
export function improvementSheet(answers: Answers, context: PlanContext): PlanStep[] {
  const texts = sheetTexts[answers.locale];
  const layout = improvementLayout(answers, context.today);
  const draft = new SheetDraft(answers.output.planSheet);
  const desk: Desk = { draft, answers, layout, texts };
  draft.write(layout.title, texts.plan.title, looks.title);
  draft.write(layout.subtitle, texts.plan.subtitle(answers.subject, context.today), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  draft.heights(layout.asOf.row, [
    rowHeights.line,
    rowHeights.line,
    rowHeights.line,
    rowHeights.line,
    rowHeights.marks,
    rowHeights.header,
  ]);
  writeHead(desk, context);
  writeTable(desk);
  guardTable(desk);
  writeWeeks(draft, layout, texts);
  texts.plan.remarks.forEach((remark, index) => {
    draft.write({ ...layout.remarks, row: layout.remarks.row + index }, remark, looks.remark);
  });
  draft.widths([
    ...improvementColumnNames.map((name) => columnWidths[name]),
    ...new Array<number>(layout.weeks.columns).fill(weekWidth),
  ]);
  draft.freeze(layout.firstRow, namingColumns);
  draft.page({
    orientation: "landscape",
    fitToWidth: pagesWide,
    fitToHeight: 0,
    area: layout.page,
    repeatRows: { first: layout.weekMarks.row, count: 2 },
    repeatColumns: { first: 0, count: namingColumns },
    footer: footerText(texts, answers.subject, context),
  });
  draft.protect([areaAt(layout.asOf), areaAt(layout.firstWeek), ...openAreas(layout), layout.weeks]);
  return draft.steps();
}

function writeHead({ answers, draft, layout, texts }: Desk, context: PlanContext): void {
  writeFirstWeek(draft, layout, texts);
  draft.validate(areaAt(layout.firstWeek), anyDay, texts.plan.hints.firstWeek, false);
  draft.write({ ...layout.asOf, column: 0 }, texts.plan.asOf, looks.label);
  draft.write(layout.asOf, dateCell(context.today), {
    ...looks.input,
    align: "left",
    numberFormat: numberFormats.date,
  });
  draft.write({ ...layout.asOf, column: 2 }, texts.legend, looks.label);
  draft.validate(areaAt(layout.asOf), anyDay, texts.plan.hints.asOf, false);

  const attainments = attainmentCells(answers);
  const below = belowThreshold(attainments, headCell("threshold", answers.output.evaluationSheet));
  const [before, after] = texts.plan.belowSome;
  const state = call(
    "IF",
    operation(call("COUNT", attainments), "=", 0),
    texts.plan.nothingYet,
    call("IF", operation(below, "=", 0), texts.plan.belowNone, joinedText(before, below, after)),
  );
  draft.write(layout.state, { formula: state }, looks.finding);
  draft.write(layout.standing, { formula: standingFormula(layout, texts) }, looks.finding);
  draft.write(layout.check, { formula: checkFormula(layout, texts) }, { ...looks.label, color: chips.poor.color });
}

const anyDay = { type: "date", from: earliestSerial, to: latestSerial } as const;

function attainmentCells({ indicators, output, panel }: Answers): Expression {
  const { column } = evaluationLayout({ indicators, panel });
  return cellsIn(column("attainment"), { sheet: output.evaluationSheet, fixed: true });
}

function writeTable(desk: Desk): void {
  const { answers, draft, layout, texts } = desk;
  for (const name of improvementColumnNames) {
    const place = { row: layout.headerRow, column: improvementColumns[name] };
    draft.write(place, texts.plan.columns[name], looks.header);
    const format = made.includes(name) ? looks.text : { ...looks.input, wrap: true };
    draft.format(layout.column(name), { ...format, vertical: "top" });
  }
  draft.format(layout.column("attainment"), { numberFormat: numberFormats.attainment, align: "left" });
  for (const name of ["start", "deadline"] as const) {
    draft.format(layout.column(name), { numberFormat: numberFormats.date, align: "left" });
  }
  draft.format(layout.column("progress"), { numberFormat: numberFormats.share, align: "left" });
  for (let index = 0; index < layout.rows; index++) {
    const row = layout.firstRow + index;
    draft.putRow({ row, column: 0 }, tableRow(desk, answers.measures[index] ?? null, row));
    const measure = answers.measures[index];
    if (measure !== undefined) linkToIndicator(desk, measure, row);
  }
  draft.heights(
    layout.firstRow,
    [...answers.measures, ...new Array<null>(layout.rows - layout.count).fill(null)].map((measure) =>
      measure === null
        ? rowHeights.header
        : rowHeight([
            { text: indicatorName(answers, measure), width: columnWidths.indicator },
            { text: measure.problem, width: columnWidths.problem },
            { text: measure.cause, width: columnWidths.cause },
            { text: measure.measure, width: columnWidths.measure },
            { text: measure.owner, width: columnWidths.owner },
            { text: measure.effect, width: columnWidths.effect },
            { text: measure.resources, width: columnWidths.resources },
            { text: texts.plan.due.notMarkedDone, width: columnWidths.due },
            { text: longestEffect(answers.locale), width: columnWidths.actualEffect },
          ]),
    ),
  );
}

function tableRow(desk: Desk, measure: PlannedMeasure | null, row: number): CellContent[] {
  const { answers, layout, texts } = desk;
  const contents: Record<ImprovementColumn, CellContent> = {
    indicator: measure === null ? null : indicatorName(answers, measure),
    attainment: { formula: attainmentNow(desk, measure, row) },
    problem: text(measure?.problem),
    branch: measure === null ? null : causeBranchNames[measure.branch][answers.locale],
    cause: text(measure?.cause),
    measure: text(measure?.measure),
    owner: text(measure?.owner),
    start: dateCell(measure?.start ?? null),
    deadline: dateCell(measure?.deadline ?? null),
    effect: text(measure?.effect),
    resources: text(measure?.resources),
    status: measure === null ? null : texts.plan.statuses[0],
    progress: { formula: progressFormula(layout, row) },
    due: { formula: dueFormula(layout, row, texts) },
    remark: null,
    actualEffect: null,
  };
  return improvementColumnNames.map((name) => contents[name]);
}

/** What a comparison may say in the plan, at its longest. */
function longestEffect(locale: Locale): string {
  const { effect, verdicts } = comparisonTexts[locale];
  return `${effect.figures}${effect.beyondChance}${verdicts.keep}`;
}

function text(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}

function indicatorName({ indicators }: Answers, measure: PlannedMeasure): string {
  return indicators.find((indicator) => indicator.key === measure.indicator)?.name ?? measure.indicator;
}

/**
 * The attainment on the indicator's row of the evaluation; in rows added by hand, of the indicator whose name was typed.
 * Blank while it is unknown.
 */
function attainmentNow({ answers }: Desk, measure: PlannedMeasure | null, row: number): Expression {
  const layout = evaluationLayout(answers);
  const on = { sheet: answers.output.evaluationSheet, fixed: true };
  const evaluated = measure === null ? null : layout.rowOf(measure.indicator);
  if (evaluated !== null) {
    const attainment = cellAt(evaluated, evaluationColumns.attainment, on);
    return call("IF", operation(attainment, "=", ""), "", attainment);
  }
  const name = cellAt(row, improvementColumns.indicator);
  const found = call(
    "INDEX",
    attainmentCells(answers),
    call("MATCH", name, cellsIn(layout.column("indicator"), on), 0),
  );
  return call("IF", operation(name, "=", ""), "", call("IFERROR", found, ""));
}

function linkToIndicator({ answers, draft }: Desk, measure: PlannedMeasure, row: number): void {
  const evaluated = evaluationLayout(answers).rowOf(measure.indicator);
  if (evaluated === null) return;
  const target = { sheet: answers.output.evaluationSheet, row: evaluated, column: evaluationColumns.indicator };
  draft.link({ row, column: improvementColumns.indicator }, target, indicatorName(answers, measure));
}

function guardTable({ answers, draft, layout, texts }: Desk): void {
  const { due, hints, statuses } = texts.plan;
  const branches = causeBranches.map((branch) => causeBranchNames[branch][answers.locale]);
  draft.validate(layout.column("branch"), { type: "list", values: branches }, hints.branch);
  draft.validate(layout.column("status"), { type: "list", values: [...statuses] }, hints.status);
  draft.validate(layout.column("start"), anyDay, hints.start);
  draft.validate(layout.column("deadline"), anyDay, hints.deadline);

  const first = layout.firstRow;
  const dueWord = cellAt(first, improvementColumns.due, { fixed: "column" });
  const status = cellAt(first, improvementColumns.status);
  const naming = { ...layout.column("indicator"), columns: namingColumns };
  const troubles = [
    { word: due.overdue, tint: rowTints.overdue, because: "deadline" },
    { word: due.stalled, tint: rowTints.stalled, because: "progress" },
  ] as const;
  for (const { word, tint, because } of troubles) {
    const isSo = operation(dueWord, "=", word);
    draft.highlight(naming, isSo, tint);
    for (const name of [because, "due"] as const) draft.highlight(layout.column(name), isSo, { ...tint, bold: true });
  }
  const isPartly = call("AND", operation(status, "=", statuses[2]), operation(dueWord, "<>", due.done));
  draft.highlight(layout.column("due"), operation(dueWord, "=", due.done), chips.excellent);
  draft.highlight(layout.column("due"), operation(dueWord, "=", due.notMarkedDone), chips.fair);
  draft.highlight(layout.column("due"), isPartly, chips.fair);
  const effect = cellAt(first, improvementColumns.actualEffect);
  const { verdicts } = comparisonTexts[answers.locale];
  const verdictChips = [
    [verdicts.keep, chips.excellent],
    [verdicts.change, chips.fair],
    [verdicts.again, chips.poor],
  ] as const;
  for (const [word, chip] of verdictChips) {
    const isVerdict = operation(call("RIGHT", effect, word.length), "=", word);
    draft.highlight(layout.column("actualEffect"), isVerdict, chip);
  }
  draft.highlight(layout.column("status"), operation(status, "=", statuses[2]), chips.excellent);
  draft.highlight(layout.column("status"), operation(status, "=", statuses[3]), chips.fair);

  const attainment = cellAt(first, improvementColumns.attainment);
  const threshold = cellAt(layout.threshold.row, layout.threshold.column, { fixed: true });
  const isBelow = operation(call("ROUND", attainment, 6), "<", threshold);
  draft.highlight(layout.column("attainment"), call("IF", call("ISNUMBER", attainment), isBelow, false), chips.poor);
  draft.write({ ...layout.threshold, column: 0 }, texts.evaluation.labels.threshold, looks.label);
  draft.write(
    layout.threshold,
    { formula: headCell("threshold", answers.output.evaluationSheet) },
    { ...looks.value, numberFormat: numberFormats.share },
  );
}

/** The blocks of columns that are typed into. */
function openAreas(layout: ImprovementLayout): Area[] {
  return improvementColumnNames.filter((name) => !made.includes(name)).map((name) => layout.column(name));
}
