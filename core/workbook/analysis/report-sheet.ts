import type { FigureId } from "../../analysis/analysis-answers.ts";
import { trendDays } from "../../analysis/ticket-window.ts";
import { call, cellAt, cellsIn, type Expression, type Operand, operation } from "../../formula/expression.ts";
import { figuresTexts } from "../../i18n/analysis/figures-texts.ts";
import { type ListColumn, listTexts } from "../../i18n/analysis/list-texts.ts";
import type { QualityColumn } from "../../i18n/analysis/quality-texts.ts";
import { type MeasureName, type ReportTexts, reportTexts } from "../../i18n/analysis/report-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import { footerText } from "../footer-text.ts";
import type { CellContent, PlanStep } from "../plan.ts";
import { type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";
import { figureFormat, figuresLayout } from "./figures-layout.ts";
import { earlierLayout, responsesLayout } from "./list-layout.ts";
import { periodText } from "./period-text.ts";
import { problemsLayout } from "./problems-layout.ts";
import { qualityLayout } from "./quality-layout.ts";
import { ratio } from "./ratio.ts";
import { type CauseBy, type Finding, listed, type ReportLayout, reportLayout, shownMeasures } from "./report-layout.ts";
import { numberText, percentText, pointsText, sentence } from "./sentence.ts";

/** Fewer late tickets in a group than this are told of nobody: no verdict from one ticket. */
const fewestLate = 3;

interface Desk {
  readonly input: AnalysisInput;
  readonly draft: SheetDraft;
  readonly layout: ReportLayout;
  readonly texts: ReportTexts;
}

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
  const desk: Desk = { input, draft, layout, texts };
  const { period, previous } = input.window;
  const days = period.to - period.from;
  const kind = days === 1 ? "day" : days === 7 ? "week" : days >= 28 && days <= 31 ? "month" : "period";
  const periods = [periodText(period, input.locale), periodText(previous, input.locale)] as const;
  draft.write({ row: 0, column: 0 }, texts.title[kind], looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(...periods, input.context.today, input.data.sheet), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.spacer]);
  writeTiles(desk);
  writeFindings(desk);
  if (layout.causes.length > 0) writeCauses(desk);
  writeMeasures(desk);
  if (layout.hasLate) {
    writeLate(desk);
    writeTrend(desk);
  }
  if (layout.hasLow) writeLow(desk);
  draft.widths([16, 18, 15, 18, 13, 13, 13, 14, 13, 12, 12, 22, 3, 60, 8]);
  draft.freeze(2, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: { row: 0, column: 0, rows: layout.trendRow + trendDays + 4, columns: 12 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect([]);
  return draft.steps();
}

/** A figure on the key figures sheet. */
function figure({ input }: Desk, id: FigureId | "tickets", column: "value" | "target" | "before" | "change" | "count") {
  const place = figuresLayout(input).cell(id, column);
  if (place === null) return null;
  return cellAt(place.row, place.column, { sheet: nameOf(input, "figures"), fixed: true });
}

function section({ draft }: Desk, row: number, text: string, column = 0, columns = 12): void {
  draft.put({ row, column }, text);
  draft.format({ row, column, rows: 1, columns }, looks.section);
}

function formatted(id: FigureId | "tickets", value: Operand): Expression {
  if (id === "tickets") return numberText(value, 0);
  const format = figureFormat(id);
  if (format === "0.0%") return percentText(value);
  return numberText(value, format === "0.00" ? 2 : 1);
}

/** A change without its sign: shares differ by percentage points. */
function differenceText({ texts }: Desk, id: FigureId | "tickets", change: Expression): Expression {
  const isShare = id !== "tickets" && figureFormat(id) === "0.0%";
  return isShare ? operation(pointsText(change), "&", texts.points) : formatted(id, call("ABS", change));
}

function writeTiles(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const names = figuresTexts[input.locale];
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
      { formula: value },
      {
        size: 18,
        bold: true,
        align: "left",
        numberFormat: id === "tickets" ? "#,##0" : figureFormat(id),
      },
    );
    const sign = when(operation(change, ">", 0), "+", when(operation(change, "<", 0), "−", "±"));
    const about = {
      before: formatted(id, before),
      change: operation(sign, "&", differenceText(desk, id, change)),
    };
    const against =
      id === "tickets"
        ? ({ kind: "value", value: "" } as const)
        : sentence(texts.target, { target: formatted(id, target) });
    const isKnown = call("ISNUMBER", target);
    draft.write(at(2), { formula: id === "tickets" ? against : when(isKnown, against, "") }, looks.subtitle);
    const compared = when(call("ISNUMBER", change), sentence(texts.before, about), "");
    draft.write(at(3), { formula: compared }, looks.subtitle);
    draft.format(
      { row: layout.tileRow, column, rows: 4, columns: 2 },
      {
        fill: "#F5F9FD",
      },
    );
  });
  draft.heights(layout.tileRow, [rowHeights.line, 30, rowHeights.line, rowHeights.line]);
}

function writeFindings(desk: Desk): void {
  const { draft, layout, texts } = desk;
  section(desk, layout.findingsRow, texts.findingsSection);
  layout.findings.forEach((finding, index) => {
    const place = { row: layout.findingsRow + 1 + index, column: 0 };
    // The cause is chosen from a whole table, so its formula is an array formula.
    const spill = finding === "cause" ? { spill: { rows: 1, columns: 1 } } : {};
    draft.write(place, { formula: findingFormula(desk, finding), ...spill }, { vertical: "middle" });
  });
  draft.heights(
    layout.findingsRow + 1,
    layout.findings.map(() => rowHeights.line),
  );
}

/** The total line of the first table of the cross analysis: what all groups add up to. */
function total({ input }: Desk, column: "inTime" | "late" | "excess"): Expression {
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

function findingFormula(desk: Desk, finding: Finding): Expression {
  const { input, texts } = desk;
  const { findings } = texts;
  const value = (id: FigureId, column: "value" | "target" | "before" | "change" | "count" = "value"): Expression =>
    figure(desk, id, column) ?? { kind: "value", value: "" };
  const list = responsesLayout(input);
  const head = (name: keyof typeof list.figures) =>
    cellAt(list.figures[name].row, list.figures[name].column, { sheet: nameOf(input, "responses"), fixed: true });
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
      const isMissed = operation(
        call("ROUND", operation(value("inTimeRate", "target"), "-", value("inTimeRate")), 6),
        ">",
        0,
      );
      const compared = when(isMissed, sentence(findings.inTimeMissed, about), sentence(findings.inTimeReached, about));
      const told = when(call("ISNUMBER", value("inTimeRate", "target")), compared, sentence(findings.inTime, about));
      return when(call("ISNUMBER", value("inTimeRate")), told, findings.inTimeNone);
    }
    case "change": {
      const change = call("ROUND", value("inTimeRate", "change"), 6);
      const about = { points: pointsText(change), before: percentText(value("inTimeRate", "before")) };
      const told = when(
        operation(change, ">", 0),
        sentence(findings.better, about),
        when(operation(change, "<", 0), sentence(findings.worse, about), sentence(findings.same, about)),
      );
      return when(call("ISNUMBER", value("inTimeRate", "change")), told, findings.noBefore);
    }
    case "cause":
      return causeSentence(desk);
    case "response": {
      const about = {
        minutes: numberText(value("responseMinutes"), 1),
        answered: value("responseMinutes", "count"),
        pending: head("pending"),
      };
      return when(call("ISNUMBER", value("responseMinutes")), sentence(findings.response, about), "");
    }
    case "quality": {
      const about = {
        score: numberText(value("serviceScore"), 2),
        rated: value("serviceScore", "count"),
        attention: attention(desk),
        share: percentText(operation(attention(desk), "/", value("serviceScore", "count"))),
      };
      return when(operation(value("serviceScore", "count"), ">", 0), sentence(findings.quality, about), "");
    }
    case "satisfaction": {
      const about = {
        mean: numberText(value("satisfaction"), 2),
        rated: value("satisfaction", "count"),
        satisfied: percentText(value("satisfiedRate")),
      };
      return when(call("ISNUMBER", value("satisfaction")), sentence(findings.satisfaction, about), "");
    }
    case "problem": {
      const problems = problemsLayout(input);
      const cell = (column: number) =>
        cellAt(problems.firstRow, column, { sheet: nameOf(input, "problems"), fixed: true });
      const about = { problem: cell(0), count: cell(1), share: percentText(cell(2)) };
      return when(call("ISNUMBER", cell(2)), sentence(findings.problem, about), "");
    }
  }
}

/** Tickets that the quality sheet marks. */
function attention({ input }: Desk): Expression {
  const area = qualityLayout(input).area("mark");
  if (area === null) return { kind: "value", value: 0 };
  const marks = cellsIn(area, { sheet: nameOf(input, "quality"), fixed: true });
  return call("SUMPRODUCT", operation(operation(marks, "<>", ""), "*", 1));
}

const causeColumns = { by: 0, group: 1, late: 2, judged: 3, excess: 4, share: 5, chance: 6 } as const;

/** The table by which the gap is taken apart: for every dimension the group with the most late tickets beyond target. */
function writeCauses(desk: Desk): void {
  const { draft, layout, texts } = desk;
  section(desk, layout.causesRow, texts.causeSection);
  draft.putRow({ row: layout.causesRow + 1, column: 0 }, texts.causeColumns);
  draft.format({ row: layout.causesRow + 1, column: 0, rows: 1, columns: 2 }, looks.header);
  draft.format({ row: layout.causesRow + 1, column: 2, rows: 1, columns: 5 }, looks.numberHeader);
  draft.heights(layout.causesRow + 1, [rowHeights.header]);
  layout.causes.forEach((by, index) => {
    draft.putRow({ row: layout.causesRow + 2 + index, column: 0 }, causeRow(desk, by, layout.causesRow + 2 + index));
  });
  const area = { row: layout.causesRow + 2, column: 0, rows: layout.causes.length, columns: 1 };
  draft.format({ ...area, columns: 2 }, looks.text);
  draft.format({ ...area, column: 2, columns: 2 }, { ...looks.number, numberFormat: "#,##0" });
  draft.format({ ...area, column: 4 }, { ...looks.number, numberFormat: "0.0" });
  draft.format({ ...area, column: 5 }, { ...looks.number, numberFormat: "0%" });
  draft.format({ ...area, column: 6 }, looks.number);
  draft.write({ row: layout.causesRow + 2 + layout.causes.length, column: 0 }, texts.causeNote, looks.remark);
}

function causeRow(desk: Desk, by: CauseBy, row: number): CellContent[] {
  const { input, texts } = desk;
  const cross = crossLayout(input);
  const sheet = nameOf(input, "cross");
  const group = cross.groups.find(({ id }) => id === by);
  const clock = cross.clock.find(({ id }) => id === by);
  const column = (of: "name" | "inTime" | "late" | "excess"): Expression => {
    const area = group?.area(of) ?? clock?.area(of);
    return area === undefined ? { kind: "value", value: "" } : cellsIn(area, { sheet, fixed: true });
  };
  const place = call("MATCH", call("MAX", column("excess")), column("excess"), 0);
  const pick = (of: "name" | "inTime" | "late" | "excess") => call("INDEX", column(of), place);
  const cell = (of: keyof typeof causeColumns) => cellAt(row, causeColumns[of]);
  const gap = total(desk, "excess");
  const all = operation(total(desk, "inTime"), "+", total(desk, "late"));
  const rate = ratio(total(desk, "late"), all);
  const expected = operation(cell("judged"), "*", rate);
  const spread = operation(operation(all, "-", cell("judged")), "/", call("MAX", operation(all, "-", 1), 1));
  const variance = operation(operation(expected, "*", operation(1, "-", rate)), "*", spread);
  const surplus = operation(cell("late"), "-", expected);
  const [beyond, within] = texts.chance;
  const isBeyond = allOf(
    operation(cell("late"), ">=", fewestLate),
    operation(surplus, ">", operation(2, "*", call("SQRT", variance))),
  );
  const isTold = allOf(operation(gap, ">", 0), operation(all, ">", 0));
  const told = (value: Operand): CellContent => ({ formula: when(isTold, value, "") });
  return [
    texts.by[by],
    told(pick("name")),
    told(pick("late")),
    told(operation(pick("inTime"), "+", pick("late"))),
    told(pick("excess")),
    told(operation(pick("excess"), "/", gap)),
    told(when(isBeyond, beyond, within)),
  ];
}

/** The row of the table by which the gap is taken apart, for a dimension. */
function causeCell({ layout }: Desk, by: CauseBy, column: keyof typeof causeColumns): Expression {
  return cellAt(layout.causesRow + 2 + layout.causes.indexOf(by), causeColumns[column], { fixed: true });
}

/** Of the dimensions with a group beyond chance the one with the largest share of the gap; where none has, that it is so. */
function causeSentence(desk: Desk): Expression {
  const { layout, texts } = desk;
  const rows = { row: layout.causesRow + 2, column: 0, rows: layout.causes.length, columns: 1 };
  const column = (of: keyof typeof causeColumns) => cellsIn({ ...rows, column: causeColumns[of] }, { fixed: true });
  const [beyond] = texts.chance;
  const weights = when(operation(column("chance"), "=", beyond), column("share"), 0);
  const most = call("MAX", weights);
  const place = call("MATCH", most, weights, 0);
  const pick = (of: keyof typeof causeColumns) => call("INDEX", column(of), place);
  const gap = numberText(total(desk, "excess"), 1);
  const about = {
    by: pick("by"),
    group: pick("group"),
    late: pick("late"),
    allLate: total(desk, "late"),
    excess: numberText(pick("excess"), 1),
    gap,
  };
  const isGap = operation(call("ROUND", total(desk, "excess"), 6), ">", 0);
  const told = when(
    operation(most, ">", 0),
    sentence(texts.findings.cause, about),
    sentence(texts.findings.spread, { gap }),
  );
  return when(isGap, told, texts.findings.noGap);
}

function writeMeasures(desk: Desk): void {
  const { draft, layout, texts } = desk;
  section(desk, layout.measuresRow, texts.measuresSection);
  const first = layout.measuresRow + 1;
  const column = layout.workingColumn;
  draft.write({ row: layout.measuresRow, column }, texts.working, looks.columnNote);
  layout.measures.forEach((measure, index) => {
    const row = first + index;
    draft.putRow({ row, column }, [
      { formula: measureFormula(desk, measure) },
      { formula: when(operation(cellAt(row, column), "=", ""), "", index + 1) },
    ]);
  });
  const rows = Math.max(1, layout.measures.length);
  draft.format({ row: first, column, rows, columns: 2 }, { size: 9, color: "#616161" });
  const area = (of: number) => cellsIn({ row: first, column: of, rows, columns: 1 }, { fixed: true });
  for (let index = 0; index < shownMeasures; index++) {
    const chosen = call("INDEX", area(column), call("SMALL", area(column + 1), index + 1));
    const text = operation("• ", "&", chosen);
    const otherwise = index === 0 ? texts.noMeasure : "";
    draft.putFormula({ row: first + index, column: 0 }, call("IFERROR", text, otherwise));
  }
}

function measureFormula(desk: Desk, measure: MeasureName): Expression {
  const { texts } = desk;
  const template = texts.measures[measure];
  const [beyond] = texts.chance;
  const target = (id: FigureId) => figure(desk, id, "target") ?? { kind: "value" as const, value: "" };
  const value = (id: FigureId) => figure(desk, id, "value") ?? { kind: "value" as const, value: "" };
  const isBeyond = (by: CauseBy) => operation(causeCell(desk, by, "chance"), "=", beyond);
  switch (measure) {
    case "handler":
    case "hour":
    case "type": {
      const about = { group: causeCell(desk, measure, "group"), target: percentText(target("inTimeRate")) };
      return when(isBeyond(measure), sentence(template, about), "");
    }
    case "everyone": {
      const { layout } = desk;
      const rows = { row: layout.causesRow + 2, column: causeColumns.chance, rows: layout.causes.length, columns: 1 };
      const marked = call("COUNTIF", cellsIn(rows, { fixed: true }), beyond);
      const isSpread = allOf(operation(call("ROUND", total(desk, "excess"), 6), ">", 0), operation(marked, "=", 0));
      return when(isSpread, template, "");
    }
    case "coaching":
      return when(operation(attention(desk), ">", 0), sentence(template, { attention: attention(desk) }), "");
    case "firstContact":
    case "rework": {
      const id = measure === "rework" ? "reworkRate" : "firstContactRate";
      const [rate, goal] = [value(id), target(id)];
      const isMissed = operation(rate, measure === "rework" ? ">" : "<", goal);
      const isKnown = allOf(call("ISNUMBER", rate), call("ISNUMBER", goal));
      return when(isKnown, when(isMissed, sentence(template, { rate: percentText(rate) }), ""), "");
    }
  }
}

function writeLate(desk: Desk): void {
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
  draft.format({ ...area, column: 3 }, { ...looks.text, wrap: false, numberFormat: numberFormats.moment });
  draft.format({ ...area, column: 4 }, { ...looks.number, numberFormat: "#,##0.0" });
}

/** INDEX gives 0 for an empty cell. */
function textOrBlank(value: Expression): Expression {
  return when(operation(value, "=", ""), "", value);
}

function writeLow(desk: Desk): void {
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
  draft.format({ ...header, column: 9, columns: 2 }, looks.numberHeader);
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
  draft.format({ ...area, column: 10, columns: 1 }, { ...looks.number, numberFormat: numberFormats.attainment });
  draft.format({ ...area, column: 11, columns: 1 }, looks.text);
}

/**
 * The last 30 days up to the end of the period, counted from both lists of tickets. One FREQUENCY counts all days at once:
 * tickets of another standing are put at 0 and counted in the first line, earlier ones in the second.
 */
function writeTrend(desk: Desk): void {
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
  const bins = { row: trendRow, column: layout.workingColumn, rows: trendDays + 2, columns: 1 };
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
  draft.putRow({ row: trendRow, column: 1 }, [
    { formula: counted(null), spill },
    { formula: counted(statuses.inTime), spill },
    { formula: counted(statuses.late), spill },
  ]);
  const start = input.window.period.to - trendDays;
  draft.put({ row: trendRow, column: 0 }, texts.trendOther);
  draft.put({ row: trendRow, column: bins.column }, 0);
  draft.put({ row: trendRow + 1, column: 0 }, texts.trendEarlier);
  draft.put({ row: trendRow + 1, column: bins.column }, start - lastSecond / 2);
  const rule = crossLayout(input).rules.inTimeTarget;
  const target = cellAt(rule.row, rule.column, { sheet: nameOf(input, "cross"), fixed: true });
  for (let day = 1; day <= trendDays; day++) {
    const row = trendRow + 1 + day;
    const judged = operation(cellAt(row, 2), "+", cellAt(row, 3));
    draft.put({ row, column: 0 }, start + day - 1);
    draft.put({ row, column: bins.column }, start + day - lastSecond / 2);
    draft.putFormula({ row, column: 4 }, ratio(cellAt(row, 2), judged));
    // The line breaks on a day without a ticket to judge: a blank text would be drawn as 0.
    const rate = cellAt(row, 4);
    draft.putFormula({ row, column: bins.column + 1 }, when(call("ISNUMBER", rate), rate, call("NA")));
    draft.putFormula({ row, column: 5 }, target);
  }
  draft.put({ row: trendRow + trendDays + 2, column: 0 }, texts.trendLater);
  const whole = { row: trendRow, column: 0, rows: trendDays + 3, columns: 1 };
  draft.format(whole, { ...looks.text, numberFormat: numberFormats.date, align: "left" });
  draft.format({ ...whole, column: 1, columns: 3 }, { ...looks.number, numberFormat: "0" });
  draft.format({ ...whole, column: 4, columns: 2 }, { ...looks.number, numberFormat: "0.0%" });
  draft.format(bins, { size: 9, color: "#616161", numberFormat: numberFormats.moment });
  const drawn = { ...layout.trend(bins.column + 1) };
  draft.format(drawn, { size: 9, color: "#616161", numberFormat: "0.000" });
  draft.chart({
    type: "line",
    area: layout.chart,
    title: texts.chart,
    categories: layout.trend(0),
    categoryFormat: "mm-dd",
    series: [
      { name: texts.trendColumns[4], values: drawn, color: accent },
      { name: texts.trendColumns[5], values: layout.trend(5), color: chips.poor.color, dashed: true, named: true },
    ],
    valueAxis: { format: "0%", minimum: 0, maximum: 1 },
  });
}
