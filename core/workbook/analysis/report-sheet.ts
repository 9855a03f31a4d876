import type { FigureId } from "../../analysis/analysis-answers.ts";
import { trendDays } from "../../analysis/ticket-window.ts";
import { call, cellAt, cellsIn, type Expression, type Operand, operation } from "../../formula/expression.ts";
import { figuresTexts } from "../../i18n/analysis/figures-texts.ts";
import { type ListColumn, listTexts } from "../../i18n/analysis/list-texts.ts";
import type { QualityColumn } from "../../i18n/analysis/quality-texts.ts";
import { type MeasureName, reportTexts } from "../../i18n/analysis/report-texts.ts";
import { unreadTexts } from "../../i18n/analysis/unread-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import { criticalDeviations, fewestToTell } from "../../tickets/more-than-chance.ts";
import { footerText } from "../footer-text.ts";
import type { CellContent, PlanStep } from "../plan.ts";
import { type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { groupsLookedAt } from "./beyond-chance.ts";
import { countingOf } from "./counting.ts";
import { crossLayout } from "./cross-layout.ts";
import { figureFormat, figuresLayout, isShare } from "./figures-layout.ts";
import { atLeastZero, unreadCell } from "./group-formula.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { earlierLayout, responsesLayout } from "./list-layout.ts";
import { calendarProblemCell } from "./minutes-formula.ts";
import { periodText } from "./period-text.ts";
import { problemsLayout } from "./problems-layout.ts";
import { qualityLayout } from "./quality-layout.ts";
import { measureOf, ratingCauseSentence, ratingMeasure, writeRatingCauses } from "./rating-causes.ts";
import { ratio } from "./ratio.ts";
import { type FigurePart, figure, formatted, type ReportDesk, section } from "./report-desk.ts";
import { type CauseBy, type Finding, listed, type RatingCause, reportLayout, shownMeasures } from "./report-layout.ts";
import { numberText, percentText, pointsText, sentence } from "./sentence.ts";
import { unreadColumnsRemark } from "./unread-tickets.ts";
import { unreadWaitsRemark } from "./unread-waits.ts";

/** In both periods, for a change to be set against chance. */
const fewestForChange = 30;

/** Of either kind, in the smaller period: the normal approximation needs as many. */
const fewestExpected = 5;

/** Two rates differ at the 95 % level. */
const deviationsForChange = 1.96;

/**
 * The report of a day, a week, a month or any period: key figures against target and the period before, findings in words,
 * what explains the gap, suggested measures, the latest and lowest tickets, and the trend of the last 30 days.
 *
 * The sentences are formulas: their numbers and names are looked up in the sheets behind, where each can be followed.
 */
export function reportSheet(input: AnalysisInput): PlanStep[] {
  const texts = reportTexts[input.locale];
  const layout = reportLayout(input);
  const draft = new SheetDraft(nameOf(input, "report"));
  const desk: ReportDesk = { input, draft, layout, texts };
  const { period, previous } = input.window;
  const days = period.to - period.from;
  const kind = days === 1 ? "day" : days === 7 ? "week" : days >= 28 && days <= 31 ? "month" : "period";
  const periods = [periodText(period, input.locale), periodText(previous, input.locale)] as const;
  draft.write({ row: 0, column: 0 }, texts.title[kind], looks.title);
  const counting = figuresTexts[input.locale].counting[countingOf(input)];
  const subtitle = texts.subtitle(...periods, input.context.today, input.data.sheet, counting);
  draft.write({ row: 1, column: 0 }, subtitle, looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.spacer]);
  writeTiles(desk);
  writeFindings(desk);
  if (layout.causes.length > 0) writeCauses(desk);
  writeRatingCauses(desk);
  writeMeasures(desk);
  if (layout.hasLate) {
    writeLate(desk);
    writeTrend(desk);
  }
  if (layout.hasLow) writeLow(desk);
  draft.widths([20, 20, 20, 18, 13, 13, 18, 14, 16, 12, 12, 22, 3, 60, 12, 10, 10, 10, 12]);
  draft.freeze(2, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: { row: 0, column: 0, rows: layout.trendRow + trendDays, columns: 12 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect([]);
  return draft.steps();
}

/** A change as it is shown, so that its sign fits it: shares differ by percentage points. */
function shownChange(id: FigureId | "tickets", change: Expression): Expression {
  if (id !== "tickets" && isShare(id)) return call("ROUND", operation(change, "*", 100), 1);
  return call("ROUND", change, id === "tickets" ? 0 : figureFormat(id) === "0.00" ? 2 : 1);
}

/** A change without its sign. */
function differenceText({ texts }: ReportDesk, id: FigureId | "tickets", change: Expression): Expression {
  if (id !== "tickets" && isShare(id)) return operation(pointsText(change), "&", texts.points);
  return formatted(id, call("ABS", change));
}

/** `"missed"` on the key figures. */
function isMissed(desk: ReportDesk, id: FigureId): Expression {
  const [, missed] = figuresTexts[desk.input.locale].reached;
  return operation(figure(desk, id, "reached") ?? "", "=", missed);
}

function writeTiles(desk: ReportDesk): void {
  const { draft, input, layout, texts } = desk;
  const names = figuresTexts[input.locale];
  const entries = unreadTexts[input.locale];
  layout.tiles.forEach((id, index) => {
    const column = index * 2;
    const at = (offset: number): Place => ({ row: layout.tileRow + offset, column });
    const [value, target, before, change] = (["value", "target", "before", "change"] as const).map((of) =>
      figure(desk, id, of),
    );
    if (!value || !target || !before || !change) return;
    draft.write(at(0), id === "tickets" ? names.tickets : names.names[id], looks.label);
    draft.write(
      at(1),
      { formula: when(call("ISNUMBER", value), value, "–") },
      {
        size: 18,
        bold: true,
        align: "left",
        numberFormat: id === "tickets" ? "#,##0" : figureFormat(id),
      },
    );
    const moved = shownChange(id, change);
    const sign = when(operation(moved, ">", 0), "+", when(operation(moved, "<", 0), "−", "±"));
    const about = {
      before: formatted(id, before),
      change: operation(sign, "&", differenceText(desk, id, change)),
    };
    const against =
      id === "tickets"
        ? ({ kind: "value", value: "" } as const)
        : when(
            isMissed(desk, id),
            sentence(texts.targetMissed, { target: formatted(id, target) }),
            sentence(texts.targetReached, { target: formatted(id, target) }),
          );
    const isKnown = allOf(call("ISNUMBER", value), call("ISNUMBER", target));
    draft.write(at(2), { formula: id === "tickets" ? against : when(isKnown, against, "") }, looks.subtitle);
    if (id !== "tickets") {
      const line = { row: layout.tileRow + 2, column, rows: 1, columns: 1 };
      draft.highlight(line, isMissed(desk, id), { color: chips.poor.color });
    }
    const compared = when(call("ISNUMBER", change), sentence(texts.before, about), "");
    draft.write(at(3), { formula: compared }, looks.subtitle);
    const [unread, unreadBefore] = [figure(desk, id, "unread"), figure(desk, id, "unreadBefore")];
    if (id !== "tickets" && unread && unreadBefore) {
      const counts = { now: unread, before: unreadBefore };
      const told = when(
        operation(unreadBefore, ">", 0),
        sentence(entries.underFigureBefore, counts),
        when(operation(unread, ">", 0), sentence(entries.underFigure, counts), ""),
      );
      draft.write(at(4), { formula: told }, { ...looks.subtitle, color: chips.fair.color });
    }
    draft.format(
      { row: layout.tileRow, column, rows: 5, columns: 2 },
      {
        fill: "#F5F9FD",
      },
    );
  });
  draft.heights(layout.tileRow, [rowHeights.line, 30, rowHeights.line, rowHeights.line, rowHeights.line]);
}

/** Every finding is worked out beside the page; on it stand those that have something to tell, in their order. */
function writeFindings(desk: ReportDesk): void {
  const { draft, layout, texts } = desk;
  section(desk, layout.findingsRow, texts.findingsSection);
  const sentences = layout.findings.map((finding) => findingFormula(desk, finding));
  writeChosen(desk, {
    row: layout.findingsRow,
    working: texts.findingsWorking,
    sentences,
    shown: sentences.length,
    note: texts.findingsNote,
  });
  const rows = sentences.length + 1;
  const page = { row: layout.findingsRow + 1, column: 0, rows, columns: 1 };
  draft.format(page, { vertical: "middle" });
  draft.heights(page.row, new Array<number>(rows).fill(rowHeights.line));
}

interface Chosen {
  /** The row above the first. */
  readonly row: number;
  readonly working: string;
  /** Each blank where it has nothing to say. */
  readonly sentences: readonly Expression[];
  readonly shown: number;
  /** Before each sentence. */
  readonly mark?: string;
  /** Where none has anything to say. */
  readonly otherwise?: Operand;
  /** Below the last of those shown. */
  readonly note?: string;
}

/** Sentences in the working column, and on the page those that are not blank, in their order. */
function writeChosen({ draft, layout }: ReportDesk, chosen: Chosen): void {
  const column = layout.workingColumn;
  const first = chosen.row + 1;
  draft.write({ row: chosen.row, column }, chosen.working, looks.columnNote);
  chosen.sentences.forEach((formula, index) => {
    const row = first + index;
    // A sentence that cannot be worked out keeps its place, and shows why.
    const isBlank = when(call("ISERROR", cellAt(row, column)), false, operation(cellAt(row, column), "=", ""));
    const place = when(isBlank, "", index + 1);
    draft.putRow({ row, column }, [{ formula }, { formula: place }]);
  });
  const rows = Math.max(1, chosen.sentences.length);
  draft.format({ row: first, column, rows: rows + 1, columns: 2 }, looks.working);
  const area = (of: number) => cellsIn({ row: first, column: of, rows, columns: 1 }, { fixed: true });
  const found = call("COUNT", area(column + 1));
  // It has a cell of its own: a formula may hold no text so long.
  const note = cellAt(first + rows, column, { fixed: true });
  const noteAt = (index: number) => when(operation(found, "=", index), note, "");
  for (let index = 0; index < chosen.shown; index++) {
    const text = call("INDEX", area(column), call("SMALL", area(column + 1), index + 1));
    const marked = chosen.mark === undefined ? text : operation(chosen.mark, "&", text);
    const otherwise = index === 0 ? (chosen.otherwise ?? "") : "";
    const after = chosen.note === undefined ? otherwise : noteAt(index);
    draft.putFormula({ row: first + index, column: 0 }, when(operation(found, ">", index), marked, after));
  }
  if (chosen.note === undefined) return;
  draft.put({ row: first + rows, column }, chosen.note);
  draft.putFormula({ row: first + chosen.shown, column: 0 }, noteAt(chosen.shown));
  const page = { row: first, column: 0, rows: chosen.shown + 1, columns: 1 };
  draft.highlight(page, operation(cellAt(first, 0), "=", note), { color: chips.unknown.color });
}

/** Tickets in time and late, of the responses sheet, and how many more are late than the target allows. */
function total({ input }: ReportDesk, column: "inTime" | "late" | "excess"): Expression {
  const list = responsesLayout(input);
  const sheet = nameOf(input, "responses");
  const cell = (place: Place) => cellAt(place.row, place.column, { sheet, fixed: true });
  const [inTime, late] = [cell(list.figures.inTime), cell(list.figures.late)];
  if (column === "inTime") return inTime;
  if (column === "late") return late;
  const rule = crossLayout(input).rules.inTimeTarget;
  const target = cellAt(rule.row, rule.column, { sheet: nameOf(input, "cross"), fixed: true });
  return operation(late, "-", operation(operation(inTime, "+", late), "*", operation(1, "-", target)));
}

/** Whether a target is set, and missed: without one there is no gap to explain. */
function isGap(desk: ReportDesk): Expression {
  const isOver = operation(call("ROUND", total(desk, "excess"), 6), ">", 0);
  return call("AND", isTargetSet(desk), isOver);
}

function isTargetSet(desk: ReportDesk): Expression {
  return call("ISNUMBER", figure(desk, "inTimeRate", "target") ?? "");
}

function findingFormula(desk: ReportDesk, finding: Finding): Expression {
  const { input, texts } = desk;
  const { findings } = texts;
  const value = (id: FigureId, column: FigurePart = "value"): Expression =>
    figure(desk, id, column) ?? { kind: "value", value: "" };
  const missed = (id: FigureId): Expression => {
    const told = sentence(findings.missed, { target: formatted(id, value(id, "target")) });
    return when(isMissed(desk, id), operation(texts.between, "&", told), "");
  };
  switch (finding) {
    case "inTime": {
      const about = {
        rate: percentText(value("inTimeRate")),
        judged: value("inTimeRate", "count"),
        target: percentText(value("inTimeRate", "target")),
        late: total(desk, "late"),
        excess: numberText(
          operation(
            operation(value("inTimeRate", "target"), "-", value("inTimeRate")),
            "*",
            value("inTimeRate", "count"),
          ),
          1,
        ),
      };
      const gap = call("ROUND", operation(value("inTimeRate", "target"), "-", value("inTimeRate")), 6);
      const compared = when(
        operation(gap, ">", 0),
        sentence(findings.inTimeMissed, about),
        sentence(findings.inTimeReached, about),
      );
      const told = when(call("ISNUMBER", value("inTimeRate", "target")), compared, sentence(findings.inTime, about));
      const problem = input.request.hours === null ? "" : calendarProblemCell(input);
      const nothing = when(operation(problem, "<>", ""), problem, findings.inTimeNone);
      return when(call("ISNUMBER", value("inTimeRate")), told, problem === "" ? findings.inTimeNone : nothing);
    }
    case "change": {
      const change = value("inTimeRate", "change");
      const about = { points: pointsText(change), before: percentText(value("inTimeRate", "before")) };
      const moved = shownChange("inTimeRate", change);
      const told = when(
        operation(moved, "=", 0),
        sentence(findings.same, about),
        operation(
          when(operation(moved, ">", 0), sentence(findings.better, about), sentence(findings.worse, about)),
          "&",
          when(isChangedBeyondChance(value, "inTimeRate"), findings.changeBeyond, findings.changeWithin),
        ),
      );
      const compared = when(call("ISNUMBER", change), told, findings.noBefore);
      return when(call("ISNUMBER", value("inTimeRate")), compared, "");
    }
    case "cause":
      return when(call("AND", call("ISNUMBER", value("inTimeRate")), isTargetSet(desk)), causeSentence(desk), "");
    case "response": {
      const about = {
        minutes: numberText(value("responseMinutes"), 1),
        answered: value("responseMinutes", "count"),
      };
      const told = operation(sentence(findings.response, about), "&", missed("responseMinutes"));
      const { late, open } = unanswered(desk);
      const left = when(operation(open, ">", 0), sentence(findings.open, { open, late }), "");
      const both = operation(told, "&", when(operation(open, ">", 0), operation(texts.between, "&", left), ""));
      return when(call("ISNUMBER", value("responseMinutes")), both, left);
    }
    case "serviceScoreCause":
    case "satisfactionCause":
      return ratingCauseSentence(desk, measureOf(finding));
    case "waits":
      return { kind: "value", value: unreadWaitsRemark(input) };
    case "unread":
      return { kind: "value", value: unreadColumnsRemark(input) };
    case "leftOut":
      return { kind: "value", value: leftOutRemark(input) };
    case "quality": {
      const about = {
        score: numberText(value("serviceScore"), 2),
        rated: value("serviceScore", "count"),
        attention: attention(desk),
        share: percentText(operation(attention(desk), "/", value("serviceScore", "count"))),
      };
      const told = operation(sentence(findings.quality, about), "&", missed("serviceScore"));
      return when(operation(value("serviceScore", "count"), ">", 0), told, "");
    }
    case "satisfaction": {
      const about = {
        mean: numberText(value("satisfaction"), 2),
        rated: value("satisfaction", "count"),
        satisfied: percentText(value("satisfiedRate")),
      };
      const told = operation(sentence(findings.satisfaction, about), "&", missed("satisfaction"));
      return when(call("ISNUMBER", value("satisfaction")), told, "");
    }
    case "problem": {
      const problems = problemsLayout(input);
      const cell = (column: number) =>
        cellAt(problems.firstRow, column, { sheet: nameOf(input, "problems"), fixed: true });
      const about = { problem: cell(0), count: cell(1), share: percentText(cell(2)) };
      return when(call("ISNUMBER", cell(2)), sentence(findings.problem, about), "");
    }
    default: {
      const about = {
        name: figuresTexts[input.locale].names[finding],
        value: formatted(finding, value(finding)),
        before: formatted(finding, value(finding, "before")),
        target: formatted(finding, value(finding, "target")),
      };
      const missedOnly = when(isMissed(desk, finding), sentence(findings.figureMissed, about), "");
      if (!isShare(finding)) return missedOnly;
      const changed = when(
        isMissed(desk, finding),
        sentence(findings.figureBoth, about),
        sentence(findings.figureChanged, about),
      );
      return when(isChangedBeyondChance(value, finding), changed, missedOnly);
    }
  }
}

/**
 * Whether two shares differ by more than chance: the usual test with the shares of both periods taken together, where there
 * are tickets enough for it.
 */
function isChangedBeyondChance(value: (id: FigureId, column?: FigurePart) => Expression, id: FigureId): Expression {
  const [now, before] = [value(id), value(id, "before")];
  const [count, countBefore] = [value(id, "count"), value(id, "countBefore")];
  const all = operation(count, "+", countBefore);
  const hits = operation(operation(now, "*", count), "+", operation(before, "*", countBefore));
  const rate = ratio(hits, all);
  const variance = operation(
    operation(rate, "*", operation(1, "-", rate)),
    "*",
    operation(operation(1, "/", count), "+", operation(1, "/", countBefore)),
  );
  const isBeyond = operation(
    call("ABS", operation(now, "-", before)),
    ">",
    operation(deviationsForChange, "*", call("SQRT", variance)),
  );
  const fewest = call("MIN", count, countBefore);
  const expected = operation(fewest, "*", call("MIN", rate, operation(1, "-", rate)));
  const isExpected = operation(call("ROUND", expected, 6), ">=", fewestExpected);
  return when(operation(fewest, ">=", fewestForChange), when(isExpected, isBeyond, false), false);
}

/** Tickets without a response, and those of them that are past their limit. */
function unanswered({ input }: ReportDesk): { readonly open: Expression; readonly late: Expression } {
  const list = responsesLayout(input);
  const cells = (column: ListColumn): Expression => {
    const area = list.area(column);
    const sheet = nameOf(input, "responses");
    return area === null ? { kind: "value", value: "" } : cellsIn(area, { sheet, fixed: true });
  };
  const late = call("COUNTIFS", cells("status"), listTexts[input.locale].statuses.late, cells("waiting"), atLeastZero);
  return { open: call("COUNT", cells("waiting")), late };
}

/** Tickets that the quality sheet marks. */
function attention({ input }: ReportDesk): Expression {
  const area = qualityLayout(input).area("mark");
  if (area === null) return { kind: "value", value: 0 };
  const marks = cellsIn(area, { sheet: nameOf(input, "quality"), fixed: true });
  return call("SUMPRODUCT", operation(operation(marks, "<>", ""), "*", 1));
}

const causeColumns = { by: 0, group: 1, late: 2, judged: 3, excess: 4, share: 5, chance: 6, unread: 7 } as const;

/**
 * The table by which the gap is taken apart: for every dimension the group with the most late tickets beyond target, of those
 * beyond chance where there are any.
 */
function writeCauses(desk: ReportDesk): void {
  const { draft, layout, texts } = desk;
  section(desk, layout.causesRow, texts.causeSection);
  draft.putRow({ row: layout.causesRow + 1, column: 0 }, texts.causeColumns);
  draft.format({ row: layout.causesRow + 1, column: 0, rows: 1, columns: 2 }, looks.header);
  draft.format({ row: layout.causesRow + 1, column: 2, rows: 1, columns: 6 }, looks.numberHeader);
  draft.heights(layout.causesRow + 1, [rowHeights.header]);
  layout.causes.forEach((by, index) => {
    draft.putRow({ row: layout.causesRow + 2 + index, column: 0 }, causeRow(desk, by, layout.causesRow + 2 + index));
  });
  const area = { row: layout.causesRow + 2, column: 0, rows: layout.causes.length, columns: 1 };
  draft.format({ ...area, columns: 2 }, looks.text);
  draft.format({ ...area, column: 2, columns: 2 }, { ...looks.number, numberFormat: "#,##0" });
  draft.format({ ...area, column: 4 }, { ...looks.number, numberFormat: "0.0" });
  draft.format({ ...area, column: 5 }, { ...looks.number, numberFormat: "0%" });
  draft.format({ ...area, column: causeColumns.chance }, looks.number);
  draft.format({ ...area, column: causeColumns.unread }, { ...looks.number, numberFormat: "#,##0" });
  const groups = groupsLookedAt(crossLayout(desk.input));
  texts.causeNotes(criticalDeviations(groups).toFixed(2), String(groups)).forEach((note, index) => {
    draft.write({ row: layout.causesRow + 2 + layout.causes.length + index, column: 0 }, note, looks.remark);
  });
  if (layout.unlistedRow !== null) {
    draft.write({ row: layout.unlistedRow, column: 0 }, { formula: unlistedLate(desk) }, looks.remark);
  }
  const column = layout.workingColumn;
  draft.write({ row: layout.causesRow + 1, column }, texts.causesWorking, looks.columnNote);
  layout.causes.forEach((_, index) => {
    const row = layout.causesRow + 2 + index;
    const isBeyond = operation(cellAt(row, causeColumns.chance), "=", texts.chance[0]);
    draft.putFormula({ row, column }, when(isBeyond, cellAt(row, causeColumns.excess), 0));
  });
  draft.format({ ...area, column }, { ...looks.working, numberFormat: "0.0" });
}

/** How many late tickets the table leaves out, by each kind of group that has some without a line of their own. */
function unlistedLate(desk: ReportDesk): Expression {
  const { input, texts } = desk;
  const sheet = nameOf(input, "cross");
  const parts = crossLayout(input).groups.flatMap(({ area, id, othersRow }) =>
    othersRow === null ? [] : [{ id, late: cellAt(othersRow, area("late").column, { sheet, fixed: true }) }],
  );
  const [before, between, after] = texts.unlistedLate;
  const template = parts.map(({ id }) => `${texts.by[id]} {${id}}`).join(between);
  const told = sentence(before + template + after, Object.fromEntries(parts.map(({ id, late }) => [id, late])));
  const isAny = operation(call("SUM", ...parts.map(({ late }) => late)), ">", 0);
  return when(call("AND", isGap(desk), isAny), told, "");
}

function causeRow(desk: ReportDesk, by: CauseBy, row: number): CellContent[] {
  const { input, texts } = desk;
  const cross = crossLayout(input);
  const sheet = nameOf(input, "cross");
  const group = cross.groups.find(({ id }) => id === by);
  const clock = cross.clock.find(({ id }) => id === by);
  const pairs = by === "pair" ? cross.pairs : null;
  const column = (of: "name" | "inTime" | "late" | "unread" | "excess" | "beyond"): Expression => {
    const area = group?.area(of) ?? pairs?.area(of) ?? clock?.area(of);
    return area === undefined ? { kind: "value", value: "" } : cellsIn(area, { sheet, fixed: true });
  };
  const largest = (of: "excess" | "beyond") => call("MATCH", call("MAX", column(of)), column(of), 0);
  const isBeyond = operation(call("MAX", column("beyond")), ">", 0);
  const place = when(isBeyond, largest("beyond"), largest("excess"));
  const pick = (of: "name" | "inTime" | "late" | "unread" | "excess") => call("INDEX", column(of), place);
  const excess = cellAt(row, causeColumns.excess);
  const gap = total(desk, "excess");
  const [beyond, within] = texts.chance;
  const told = (value: Operand): CellContent => ({ formula: when(isGap(desk), value, "") });
  return [
    texts.by[by],
    { formula: when(isGap(desk), pick("name"), "–") },
    told(pick("late")),
    told(operation(pick("inTime"), "+", pick("late"))),
    told(pick("excess")),
    told(when(operation(excess, ">", gap), "", operation(excess, "/", gap))),
    told(when(isBeyond, beyond, within)),
    told(pick("unread")),
  ];
}

/** The row of the table by which the gap is taken apart, for a dimension. */
function causeCell({ layout }: ReportDesk, by: CauseBy, column: keyof typeof causeColumns): Expression {
  return cellAt(layout.causesRow + 2 + layout.causes.indexOf(by), causeColumns[column], { fixed: true });
}

/** Late tickets beyond target of the groups beyond chance, one row a dimension; 0 where none is. */
function causeWeights({ layout }: ReportDesk): Expression {
  const rows = { row: layout.causesRow + 2, column: layout.workingColumn, rows: layout.causes.length, columns: 1 };
  return cellsIn(rows, { fixed: true });
}

/** The handler and the type whose tickets together are furthest beyond target and chance. */
function worstPair({ input }: ReportDesk): { readonly handler: Expression; readonly type: Expression } {
  const { pairs } = crossLayout(input);
  const column = (of: "handler" | "type" | "beyond"): Expression =>
    pairs === null
      ? { kind: "value", value: "" }
      : cellsIn(pairs.area(of), { sheet: nameOf(input, "cross"), fixed: true });
  const place = call("MATCH", call("MAX", column("beyond")), column("beyond"), 0);
  return { handler: call("INDEX", column("handler"), place), type: call("INDEX", column("type"), place) };
}

/** Of the dimensions with a group beyond chance the one with most of the gap; where none has, that it is so. */
function causeSentence(desk: ReportDesk): Expression {
  const { layout, texts } = desk;
  const { findings } = texts;
  const rows = { row: layout.causesRow + 2, column: 0, rows: layout.causes.length, columns: 1 };
  const most = call("MAX", causeWeights(desk));
  const place = call("MATCH", most, causeWeights(desk), 0);
  const pick = (of: keyof typeof causeColumns) =>
    call("INDEX", cellsIn({ ...rows, column: causeColumns[of] }, { fixed: true }), place);
  const gap = numberText(total(desk, "excess"), 1);
  const about = {
    by: pick("by"),
    group: pick("group"),
    late: pick("late"),
    allLate: total(desk, "late"),
    excess: numberText(pick("excess"), 1),
    gap,
  };
  const isMore = operation(most, ">", total(desk, "excess"));
  const single = when(isMore, sentence(findings.causeBeyond, about), sentence(findings.cause, about));
  const pair = { ...about, ...worstPair(desk) };
  const both = when(isMore, sentence(findings.causePairBeyond, pair), sentence(findings.causePair, pair));
  const isPair = operation(place, "=", layout.causes.indexOf("pair") + 1);
  const cause = layout.causes.includes("pair") ? when(isPair, both, single) : single;
  const isFew = operation(total(desk, "late"), "<", fewestToTell);
  const none = when(
    isFew,
    sentence(findings.tooFew, { late: total(desk, "late") }),
    sentence(findings.spread, { gap }),
  );
  return when(isGap(desk), when(operation(most, ">", 0), cause, none), findings.noGap);
}

function writeMeasures(desk: ReportDesk): void {
  const { layout, texts } = desk;
  section(desk, layout.measuresRow, texts.measuresSection);
  writeChosen(desk, {
    row: layout.measuresRow,
    working: texts.working,
    sentences: layout.measures.map((measure) => measureFormula(desk, measure)),
    shown: shownMeasures,
    mark: "• ",
    otherwise: withoutMeasure(desk),
  });
}

/** What stands in place of measures: that all is well, or that none is ready for the targets missed. */
function withoutMeasure({ input, texts }: ReportDesk): Operand {
  const { figures } = figuresLayout(input);
  if (input.window.current.length === 0) return "–";
  const [first] = figures.flatMap((id) => figuresLayout(input).cell(id, "reached") ?? []);
  if (first === undefined) return texts.noMeasure;
  const reached = cellsIn(
    { ...first, rows: figures.length, columns: 1 },
    { sheet: nameOf(input, "figures"), fixed: true },
  );
  const isMissed = operation(call("COUNTIF", reached, figuresTexts[input.locale].reached[1]), ">", 0);
  return when(isMissed, texts.noneFits, texts.noMeasure);
}

function measureFormula(desk: ReportDesk, measure: MeasureName | RatingCause): Expression {
  const { texts } = desk;
  switch (measure) {
    case "handler":
    case "team":
    case "type":
    case "channel":
    case "pair":
    case "weekday":
    case "hour": {
      // The one that the finding names: persons, teams and hours are not all set to work on the same gap.
      const place = call("MATCH", call("MAX", causeWeights(desk)), causeWeights(desk), 0);
      const isNamed = operation(place, "=", desk.layout.causes.indexOf(measure) + 1);
      const isMain = allOf(isNamed, operation(call("MAX", causeWeights(desk)), ">", 0));
      const about = {
        group: causeCell(desk, measure, "group"),
        target: percentText(figure(desk, "inTimeRate", "target") ?? ""),
        ...worstPair(desk),
      };
      return when(isMain, sentence(texts.measures[measure], about), "");
    }
    case "everyone": {
      const isSpread = allOf(
        isGap(desk),
        operation(total(desk, "late"), ">=", fewestToTell),
        operation(call("MAX", causeWeights(desk)), "=", 0),
      );
      return when(isSpread, texts.measures.everyone, "");
    }
    case "serviceScoreCause":
    case "satisfactionCause":
      return ratingMeasure(desk, measureOf(measure));
    case "coaching":
      return when(
        operation(attention(desk), ">", 0),
        sentence(texts.measures.coaching, { attention: attention(desk) }),
        "",
      );
    case "firstContact":
    case "rework": {
      const id = measure === "rework" ? "reworkRate" : "firstContactRate";
      const about = { rate: percentText(figure(desk, id, "value") ?? "") };
      return when(isMissed(desk, id), sentence(texts.measures[measure], about), "");
    }
  }
}

function writeLate(desk: ReportDesk): void {
  const { draft, input, layout, texts } = desk;
  const list = responsesLayout(input);
  const sheet = nameOf(input, "responses");
  const column = (of: ListColumn) => {
    const area = list.area(of);
    return area === null ? null : cellsIn(area, { sheet, fixed: true });
  };
  const over = column("over");
  if (over === null) return;
  section(desk, layout.listsRow, texts.lateSection, 0, 5);
  const header = { row: layout.listsRow + 1, column: 0, rows: 1, columns: 4 };
  draft.putRow(header, texts.lateColumns);
  draft.format(header, looks.header);
  draft.format({ ...header, column: 4, columns: 1 }, looks.numberHeader);
  draft.heights(header.row, [rowHeights.header]);
  for (let rank = 1; rank <= listed; rank++) {
    const row = header.row + rank;
    const place = call("MATCH", call("LARGE", over, rank), over, 0);
    const pick = (of: ListColumn): CellContent => {
      const cells = column(of);
      return cells === null ? null : { formula: call("IFERROR", textOrBlank(call("INDEX", cells, place)), "") };
    };
    draft.putRow({ row, column: 0 }, [
      pick("ticket"),
      pick("handler"),
      pick("type"),
      pick("submitted"),
      { formula: call("IFERROR", call("ROUND", call("LARGE", over, rank), 1), "") },
    ]);
  }
  const area = { row: header.row + 1, column: 0, rows: listed, columns: 1 };
  draft.format({ ...area, columns: 3 }, looks.text);
  draft.format(
    { ...area, column: 3 },
    { ...looks.text, wrap: false, align: "left", numberFormat: numberFormats.moment },
  );
  draft.format({ ...area, column: 4 }, { ...looks.number, numberFormat: "#,##0.0" });
  const unread = figure(desk, "inTimeRate", "unread");
  if (unread !== null) writeNotAmong(desk, 0, unread, unreadTexts[input.locale].notAmongLate);
}

/** Under a list, how many tickets might belong to it but for an entry that could not be read. */
function writeNotAmong({ draft, layout }: ReportDesk, column: number, tickets: Expression, text: string): void {
  const told = when(operation(tickets, ">", 0), sentence(text, { tickets }), "");
  draft.write({ row: layout.listsRow + 2 + listed, column }, { formula: told }, looks.remark);
}

/** INDEX gives 0 for an empty cell. */
function textOrBlank(value: Expression): Expression {
  return when(operation(value, "=", ""), "", value);
}

function writeLow(desk: ReportDesk): void {
  const { draft, input, layout, texts } = desk;
  const quality = qualityLayout(input);
  const column = (of: QualityColumn) => {
    const area = quality.area(of);
    return area === null ? null : cellsIn(area, { sheet: nameOf(input, "quality"), fixed: true });
  };
  const order = column("order");
  if (order === null) return;
  section(desk, layout.listsRow, texts.lowSection, 7, 5);
  const header = { row: layout.listsRow + 1, column: 7, rows: 1, columns: 5 };
  draft.putRow(header, texts.lowColumns);
  draft.format(header, looks.header);
  draft.format({ ...header, column: 9, columns: 1 }, looks.numberHeader);
  draft.format({ ...header, column: 10, columns: 1 }, { ...looks.numberHeader, align: "center" });
  for (let rank = 1; rank <= listed; rank++) {
    const place = call("MATCH", call("SMALL", order, rank), order, 0);
    const pick = (of: QualityColumn): CellContent => {
      const cells = column(of);
      return cells === null ? null : { formula: call("IFERROR", textOrBlank(call("INDEX", cells, place)), "") };
    };
    draft.putRow({ row: header.row + rank, column: 7 }, [
      pick("ticket"),
      pick("handler"),
      pick("total"),
      pick("share"),
      pick("reason"),
    ]);
  }
  const area = { row: header.row + 1, column: 7, rows: listed, columns: 2 };
  draft.format(area, looks.text);
  draft.format({ ...area, column: 9, columns: 1 }, { ...looks.number, numberFormat: "0" });
  // Between an amount and a text: it would run into the text.
  const share = { ...looks.number, align: "center" as const, numberFormat: numberFormats.attainment };
  draft.format({ ...area, column: 10, columns: 1 }, share);
  draft.format({ ...area, column: 11, columns: 1 }, looks.text);
  const unread = figure(desk, "serviceScore", "unread");
  if (unread !== null) writeNotAmong(desk, 7, unread, unreadTexts[input.locale].notAmongLow);
}

/**
 * The last 30 days up to the end of the period, counted from both lists of tickets. One FREQUENCY beside the page counts all
 * days at once: tickets of another standing are put at 0 and counted in its first line, earlier ones in the second.
 */
function writeTrend(desk: ReportDesk): void {
  const { draft, input, layout, texts } = desk;
  const { statuses } = listTexts[input.locale];
  const { trendRow } = layout;
  section(desk, trendRow - 2, texts.trendSection, 0, 6);
  draft.putRow({ row: trendRow - 1, column: 0 }, texts.trendColumns);
  draft.format({ row: trendRow - 1, column: 0, rows: 1, columns: 1 }, looks.header);
  draft.format({ row: trendRow - 1, column: 1, rows: 1, columns: 5 }, looks.numberHeader);
  const lists = [
    { layout: responsesLayout(input), sheet: nameOf(input, "responses") },
    ...(input.window.before.length + input.window.trendOnly.length > 0
      ? [{ layout: earlierLayout(input), sheet: nameOf(input, "earlier") }]
      : []),
  ];
  // Up to and including the last second of each day.
  const lastSecond = 1 / 86_400;
  // Counted beside the page: two lines of tickets outside the days, then the days, then one more line.
  const bins = { row: trendRow - 2, column: layout.workingColumn, rows: trendDays + 2, columns: 1 };
  const counted = (status: string | null): Expression =>
    lists
      .map(({ layout: list, sheet }) => {
        const cells = (of: ListColumn): Expression => {
          const area = list.workedArea(of);
          return area === null ? { kind: "value", value: "" } : cellsIn(area, { sheet, fixed: true });
        };
        const times = cells("submitted");
        // A period without tickets has one blank row, which FREQUENCY would not take.
        const isSought = status === null ? call("ISNUMBER", times) : operation(cells("status"), "=", status);
        const sought = when(isSought, times, 0);
        return call("FREQUENCY", sought, cellsIn(bins, { fixed: true }));
      })
      .reduce((left, right) => operation(left, "+", right));
  const spill = { rows: trendDays + 3, columns: 1 };
  const countColumn = bins.column + 2;
  const drawnTarget = countColumn + 3;
  draft.putRow({ row: bins.row - 1, column: bins.column }, texts.trendWorking);
  draft.format({ row: bins.row - 1, column: bins.column, rows: 1, columns: 6 }, looks.columnNote);
  draft.putRow({ row: bins.row, column: countColumn }, [
    { formula: counted(null), spill },
    { formula: counted(statuses.inTime), spill },
    { formula: counted(statuses.late), spill },
  ]);
  const start = input.window.period.to - trendDays;
  const unread = lists
    .map(({ layout: list, sheet }) => {
      const cells = (of: "responded" | "submitted"): Expression => {
        const area = list.workedArea(of);
        return area === null ? { kind: "value", value: "" } : cellsIn(area, { sheet, fixed: true });
      };
      return call("COUNTIFS", cells("responded"), unreadCell, cells("submitted"), `>=${start}`);
    })
    .reduce((left, right) => operation(left, "+", right));
  const remark = { row: trendRow - 3, column: 0 };
  const told = sentence(unreadTexts[input.locale].notInTrend, { tickets: unread });
  draft.write(remark, { formula: when(operation(unread, ">", 0), told, "") }, looks.remark);
  draft.put({ row: bins.row, column: bins.column }, 0);
  draft.put({ row: bins.row + 1, column: bins.column }, start - lastSecond / 2);
  const target = figure(desk, "inTimeRate", "target") ?? { kind: "value" as const, value: "" };
  for (let day = 0; day < trendDays; day++) {
    const row = trendRow + day;
    const judged = operation(cellAt(row, 2), "+", cellAt(row, 3));
    draft.put({ row, column: bins.column }, start + day + 1 - lastSecond / 2);
    // A line breaks where there is nothing to draw: a blank text would be drawn as 0.
    const drawn = (shown: Expression) => when(call("ISNUMBER", shown), shown, call("NA"));
    draft.putFormula({ row, column: bins.column + 1 }, drawn(cellAt(row, 4)));
    draft.putFormula({ row, column: drawnTarget }, drawn(cellAt(row, 5)));
    draft.putRow({ row, column: 0 }, [
      start + day,
      { formula: cellAt(row, countColumn) },
      { formula: cellAt(row, countColumn + 1) },
      { formula: cellAt(row, countColumn + 2) },
      { formula: ratio(cellAt(row, 2), judged) },
      { formula: when(isTargetSet(desk), target, "") },
    ]);
  }
  const whole = { row: trendRow, column: 0, rows: trendDays, columns: 1 };
  draft.format(whole, { ...looks.text, numberFormat: numberFormats.date, align: "left" });
  draft.format({ ...whole, column: 1, columns: 3 }, { ...looks.number, numberFormat: "0" });
  draft.format({ ...whole, column: 4, columns: 2 }, { ...looks.number, numberFormat: "0.0%" });
  draft.format({ ...bins, column: countColumn, rows: trendDays + 3, columns: 3 }, looks.working);
  draft.format(bins, { ...looks.working, numberFormat: numberFormats.moment });
  const [drawnRates, drawnTargets] = [layout.trend(bins.column + 1), layout.trend(drawnTarget)];
  for (const drawn of [drawnRates, drawnTargets]) {
    draft.format(drawn, { ...looks.working, numberFormat: "0.000" });
  }
  draft.chart({
    type: "line",
    area: layout.chart,
    title: texts.chart,
    categories: layout.trend(0),
    categoryFormat: "mm-dd",
    series: [
      { name: texts.trendColumns[4], values: drawnRates, color: accent },
      { name: texts.trendColumns[5], values: drawnTargets, color: chips.poor.color, dashed: true, named: true },
    ],
    valueAxis: { format: "0%", minimum: 0, maximum: 1 },
  });
}
