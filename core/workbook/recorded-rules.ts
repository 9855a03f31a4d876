import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import { gradeBandsOf } from "../evaluation/grade-bands.ts";
import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../formula/expression.ts";
import { type OwnRule, ownRules, recordedRulesTexts } from "../i18n/recorded-rules-texts.ts";
import type { SheetTexts } from "../i18n/sheet-texts.ts";
import { when } from "../tickets/array-formula.ts";
import { actualRule, isRated, needsTickets, readingOf } from "./actual-rule.ts";
import { sentence } from "./analysis/sentence.ts";
import type { EvaluationLayout } from "./evaluation-layout.ts";
import { joinedText } from "./joined-text.ts";
import type { CellContent } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { areaAt, type Place, type SheetDraft } from "./sheet-draft.ts";
import { looks } from "./sheet-look.ts";
import { ticketsLayout } from "./tickets-layout.ts";
import { limitContents } from "./tickets-sheet.ts";
import { followsLimits } from "./timing-rules.ts";

interface RecordDesk {
  readonly draft: SheetDraft;
  readonly answers: Answers;
  readonly context: PlanContext;
  readonly layout: EvaluationLayout;
  readonly texts: SheetTexts;
}

/** Columns of the block without its copies, and the gap before it. */
export const recordedColumns = 8;

/**
 * The rules as they are now, written beside the page of an evaluation sheet as plain values, each with the number of cells
 * that are others by then; and for an evaluation that is linked to a ticket analysis, the cells that decide about its figures.
 */
export function writeRecordedRules(desk: RecordDesk): void {
  const { answers, draft, layout, texts } = desk;
  const { recorded } = layout;
  const words = recordedRulesTexts[answers.locale];
  const { columns, labels } = texts.evaluation;
  const first = recorded.section.column;
  draft.put(recorded.section, words.section);
  for (const column of [recorded.changed.cap.column, recorded.changed.bands.column]) {
    draft.put({ row: recorded.section.row, column }, words.changed);
  }
  const named: Readonly<Record<keyof typeof recorded.changed, string>> = {
    ...words.own,
    cap: labels.cap,
    scaleMaximum: labels.scaleMaximum,
    threshold: labels.threshold,
    weight: columns.weight,
    target: columns.target,
    direction: columns.direction,
    linked: words.linked,
  };
  for (const rule of ["cap", "scaleMaximum", "threshold", "weight", "target", "direction"] as const) {
    draft.put({ row: recorded.changed[rule].row, column: first }, named[rule]);
  }
  for (const rule of ["cap", "scaleMaximum", "threshold"] as const) draft.put(recorded.cells[rule], answers[rule]);
  gradeBandsOf(answers.grades, answers.locale).forEach(({ from, name }, index) => {
    draft.putRow({ row: recorded.bands.row + index, column: recorded.bands.column }, [from, name]);
  });
  writeColumns(desk);
  const copied = writeCopies(desk);
  for (const rule of ownRules) {
    const differences =
      rule === "limits"
        ? copied.own
        : placesOf(layout, rule).map(([now, then]) => differing(cellsIn(now), cellsIn(then)));
    if (differences.length > 0) draft.putFormula(recorded.changed[rule], sumOf(differences));
  }
  if (copied.linked.length > 0) draft.putFormula(recorded.changed.linked, call("IFERROR", sumOf(copied.linked), -1));
  for (const [rule, { length }] of [
    ["limits", copied.own],
    ["linked", copied.linked],
  ] as const) {
    const place = { row: recorded.changed[rule].row, column: recorded.bands.column };
    if (length > 0) draft.put(place, named[rule]);
  }
  const rows =
    Math.max(recorded.column("weight").row + recorded.column("weight").rows, copied.end) - recorded.section.row;
  draft.format({ ...recorded.section, rows, columns: copied.columns }, looks.working);
}

/** What stood in the columns of the table, row by row. */
function writeColumns({ answers, context, draft, layout, texts }: RecordDesk): void {
  const { recorded } = layout;
  const words = recordedRulesTexts[answers.locale];
  const { columns } = texts.evaluation;
  const headers = [columns.weight, columns.target, columns.direction];
  const kept = context.linked === undefined ? [] : [words.kept.actual, words.kept.counted];
  draft.putRow({ row: layout.headerRow, column: recorded.section.column }, [...headers, ...kept]);
  answers.indicators.forEach((indicator, index) => {
    const figures = keptFigures(indicator, answers, context);
    const rated = isRated(indicator);
    const contents: CellContent[] = [
      indicator.weight,
      // The target of a rating is the maximum of the scale, which is a rule of its own.
      rated ? { formula: at(layout.cells.scaleMaximum) } : indicator.target,
      texts.directions[rated ? "higher" : indicator.direction],
      figures?.value ?? null,
      figures?.counted ?? null,
    ];
    draft.putRow({ row: layout.firstRow + index, column: recorded.section.column }, contents);
  });
}

/** The figures that an actual is linked to, as they stand; `null` where it is no link, or where they are not known. */
export function keptFigures(
  indicator: ChosenIndicator,
  answers: Answers,
  { linked }: PlanContext,
): { readonly value: number | null; readonly counted: number } | null {
  const rule = actualRule(indicator, answers);
  return rule.kind === "linked" ? (linked?.figures[rule.figure] ?? null) : null;
}

interface Copied {
  /** How many cells differ from their copies. */
  readonly own: readonly Expression[];
  readonly linked: readonly Expression[];
  /** Columns of the whole block, and the first row below all copies. */
  readonly columns: number;
  readonly end: number;
}

/** Copies of limits and calendars, side by side. */
function writeCopies({ answers, context, draft, layout, texts }: RecordDesk): Copied {
  const words = recordedRulesTexts[answers.locale];
  const { copies, section } = layout.recorded;
  const own: Expression[] = [];
  const linked: Expression[] = [];
  let { column } = copies;
  let end = copies.row;
  const copy = (sheet: string, area: Area, heading: string, cells: readonly (readonly CellContent[])[]): Expression => {
    const place: Place = { row: copies.row, column };
    draft.put({ row: layout.headerRow, column }, heading);
    cells.forEach((row, index) => {
      draft.putRow(
        { ...place, row: place.row + index },
        row.map((cell) => (cell === "" ? null : cell)),
      );
    });
    column += area.columns + 1;
    end = Math.max(end, copies.row + area.rows);
    return differing(cellsIn(area, { sheet, fixed: true }), cellsIn({ ...area, ...place }));
  };
  if (followsOwnLimits(answers)) {
    const { limits, limitRows } = ticketsLayout(answers);
    const sheet = answers.output.ticketsSheet;
    own.push(copy(sheet, limits, words.copies.limits(sheet), limitContents(limitRows, texts)));
  }
  const figures = context.linked === undefined ? null : sheetLinkedTo(answers);
  // Nothing but an error once that sheet is gone.
  if (figures !== null) linked.push(operation(call("ROWS", cellAt(0, 0, { sheet: figures })), "-", 1));
  for (const { area, cells, of, sheet } of context.linked?.rules ?? []) {
    linked.push(copy(sheet, area, words.copies[of](sheet), cells));
  }
  return { own, linked, columns: column - section.column, end };
}

/** The sheet of key figures that actuals are linked to; `null` where none is. */
function sheetLinkedTo(answers: Answers): string | null {
  for (const indicator of answers.indicators) {
    const rule = actualRule(indicator, answers);
    if (rule.kind === "linked") return rule.made.sheet;
  }
  return null;
}

/** Whether limits on the tickets sheet decide about any actual. */
function followsOwnLimits(answers: Answers): boolean {
  return (
    needsTickets(answers) &&
    answers.indicators.some((indicator) => {
      const rule = actualRule(indicator, answers);
      const reading = readingOf(rule);
      return rule.kind === "tickets" && reading !== null && followsLimits(reading);
    })
  );
}

/** The cells of a rule on the sheet, each with its copy. */
function placesOf({ bands, cells, column, recorded }: EvaluationLayout, rule: OwnRule): readonly [Area, Area][] {
  switch (rule) {
    case "cap":
    case "scaleMaximum":
    case "threshold":
      return [[areaAt(cells[rule]), areaAt(recorded.cells[rule])]];
    case "weight":
    case "target":
    case "direction":
      return [[column(rule), recorded.column(rule)]];
    case "bands":
      return [[bands, recorded.bands]];
    case "limits":
      return [];
  }
}

/** How many cells hold something else than their copies. A blank is not 0, although a comparison alone takes it for that. */
function differing(now: Expression, then: Expression): Expression {
  const isOther = operation(now, "<>", then);
  const isOtherKind = operation(call("ISNUMBER", now), "<>", call("ISNUMBER", then));
  return call("SUMPRODUCT", operation(operation(operation(isOther, "+", isOtherKind), ">", 0), "*", 1));
}

function sumOf(counts: readonly Expression[]): Expression {
  const [first, ...others] = counts;
  return others.reduce((sum, count) => operation(sum, "+", count), first ?? { kind: "value", value: 0 });
}

/** How many cells with rules were typed over on an evaluation sheet since it was made; `sheet` where the formula stands on another. */
export function cellsChangedOn({ recorded }: EvaluationLayout, sheet?: string): Expression {
  const options = sheet === undefined ? { fixed: true } : { fixed: true, sheet };
  return call("SUM", ...recorded.counts.map((area) => cellsIn(area, options)));
}

/** Whether the analysis still counts as it did when the sheet was linked to it. */
export function countsAsLinked({ recorded }: EvaluationLayout): Expression {
  return operation(at(recorded.changed.linked), "=", 0);
}

/** Whether the rules still stand, in words: what was typed over on this sheet, and what was changed in the analysis. */
export function standingOfRules({ answers, layout }: RecordDesk, version: number, isKept: boolean): Expression {
  const words = recordedRulesTexts[answers.locale];
  const { changed } = layout.recorded;
  const { separator } = words;
  const named = joinedText(
    "",
    ...ownRules.map((rule) => when(operation(at(changed[rule]), ">", 0), `${words.own[rule]}${separator}`, "")),
  );
  const list = call("LEFT", named, operation(call("LEN", named), "-", separator.length));
  const here = when(
    operation(cellsChangedOn(layout), ">", 0),
    sentence(words.changedHere(version), { rules: list }),
    "",
  );
  if (!isKept) return when(operation(cellsChangedOn(layout), "=", 0), words.stands, here);
  const linked = at(changed.linked);
  const there = when(
    operation(linked, "=", 0),
    "",
    when(operation(linked, "<", 0), words.linkedGone, words.changedLinked),
  );
  const isUnchanged = call("AND", operation(cellsChangedOn(layout), "=", 0), operation(linked, "=", 0));
  return when(isUnchanged, words.stands, joinedText(here, there));
}

function at({ column, row }: Place): Expression {
  return cellAt(row, column, { fixed: true });
}
