import { groupFields } from "../../analysis/ticket-groups.ts";
import { call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { crossTexts } from "../../i18n/analysis/cross-texts.ts";
import type { QualityColumn } from "../../i18n/analysis/quality-texts.ts";
import { type RatingMeasure, ratingGapTexts } from "../../i18n/analysis/rating-gap-texts.ts";
import { when } from "../../tickets/array-formula.ts";
import { criticalDeviations, fewestInGroup, hair } from "../../tickets/more-than-chance.ts";
import type { SheetDraft } from "../sheet-draft.ts";
import { looks, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { figureFormat, figuresLayout } from "./figures-layout.ts";
import { atLeastZero, type Condition, countOf, sumOf, unreadCell } from "./group-formula.ts";
import { othersName } from "./others-name.ts";
import { qualityLayout } from "./quality-layout.ts";
import { type RatingGapLayout, type RatingTable, ratingColumns, ratingGroupsLookedAt } from "./rating-gap-layout.ts";
import { ratio } from "./ratio.ts";

/** What a mark of the list is worth in a figure: service scores are of 20. */
const worth: Readonly<Record<RatingMeasure, number>> = { satisfaction: 1, serviceScore: 20 };

/** What stands beside the tables, in faint ink. */
const helper = { ...looks.columnNote, wrap: false, align: "right" } as const;

interface Desk {
  readonly input: AnalysisInput;
  readonly draft: SheetDraft;
  readonly layout: RatingGapLayout;
}

/**
 * Satisfaction and service score taken apart on the cross analysis: how many marks each handler, team, type, channel, weekday
 * and hour is short of the target.
 *
 * As with late tickets the gap is taken apart, not guessed at: ratings × (target − mean) of the groups add up to that of all,
 * which means of groups do not. Whether a group is rated lower than chance gives it is told by its mean: drawn blindly, without
 * replacement, from all ratings, it has the standard error `s × √((N − n) ÷ (n × (N − 1)))`.
 */
export function writeRatingGap(
  input: AnalysisInput,
  draft: SheetDraft,
  layout: RatingGapLayout,
  columns: number,
): void {
  const desk: Desk = { input, draft, layout };
  const texts = ratingGapTexts[input.locale];
  const { allRow, headerRow, measures, sectionRow } = layout;
  draft.put({ row: sectionRow, column: 0 }, texts.section);
  draft.format({ row: sectionRow, column: 0, rows: 1, columns }, looks.section);
  draft.write({ row: sectionRow + 1, column: 0 }, texts.howToRead, looks.remark);
  for (const measure of measures) {
    const column = layout.column(measure, "count");
    draft.write({ row: headerRow - 1, column }, texts.measures[measure], { ...looks.label, bold: true });
  }
  writeHeader(desk, headerRow, "");
  draft.put({ row: allRow, column: 0 }, texts.all);
  for (const measure of measures) writeAll(desk, measure);
  draft.format({ row: allRow, column: 0, rows: 1, columns: 1 + measures.length * ratingColumns.length }, looks.total);
  formatRows(desk, allRow, 1);
  for (const table of layout.tables) writeTable(desk, table);
}

function writeHeader({ draft, input, layout }: Desk, row: number, name: string): void {
  const texts = ratingGapTexts[input.locale];
  draft.putRow({ row, column: 0 }, [name, ...layout.measures.flatMap(() => texts.columns)]);
  draft.format({ row, column: 0, rows: 1, columns: 1 }, looks.header);
  const numbers = layout.measures.length * ratingColumns.length;
  draft.format({ row, column: 1, rows: 1, columns: numbers }, looks.numberHeader);
  draft.heights(row, [rowHeights.header]);
}

function formatRows({ draft, layout }: Desk, row: number, rows: number): void {
  for (const measure of layout.measures) {
    const area = (column: (typeof ratingColumns)[number]) => ({
      row,
      column: layout.column(measure, column),
      rows,
      columns: 1,
    });
    draft.format(area("count"), { ...looks.number, numberFormat: "#,##0" });
    draft.format(area("mean"), { ...looks.number, numberFormat: figureFormat(measure) });
    draft.format(area("short"), { ...looks.number, numberFormat: "#,##0.0" });
    draft.format(area("unread"), { ...looks.number, numberFormat: "#,##0" });
  }
}

/** A column of the quality sheet, which lists rated tickets only. */
function rated(input: AnalysisInput, column: QualityColumn): Expression {
  const area = qualityLayout(input).area(column);
  return area === null ? { kind: "value", value: "" } : cellsIn(area, { sheet: nameOf(input, "quality"), fixed: true });
}

function marksOf(input: AnalysisInput, measure: RatingMeasure): Expression {
  return rated(input, measure === "satisfaction" ? "satisfaction" : "share");
}

/** The target on the key figures; blank where there is none. */
function targetOf(input: AnalysisInput, measure: RatingMeasure): Expression {
  const place = figuresLayout(input).cell(measure, "target");
  if (place === null) return { kind: "value", value: "" };
  return cellAt(place.row, place.column, { sheet: nameOf(input, "figures"), fixed: true });
}

function times(value: Expression, factor: number): Expression {
  return factor === 1 ? value : operation(value, "*", factor);
}

/** Marks short of the target; blank without a target. */
function shortOf(input: AnalysisInput, measure: RatingMeasure, count: Expression, mean: Expression): Expression {
  const target = targetOf(input, measure);
  const short = when(operation(count, ">", 0), operation(count, "*", operation(target, "-", mean)), 0);
  return when(call("ISNUMBER", target), short, "");
}

function writeAll({ draft, input, layout }: Desk, measure: RatingMeasure): void {
  const { allRow } = layout;
  const marks = marksOf(input, measure);
  const cell = (column: "count" | "mean") => cellAt(allRow, layout.column(measure, column));
  draft.putFormula({ row: allRow, column: layout.column(measure, "count") }, call("COUNT", marks));
  const mean = ratio(times(call("SUM", marks), worth[measure]), cell("count"));
  draft.putFormula({ row: allRow, column: layout.column(measure, "mean") }, mean);
  const short = shortOf(input, measure, cell("count"), cell("mean"));
  draft.putFormula({ row: allRow, column: layout.column(measure, "short") }, short);
  const unread = measure === "satisfaction" ? call("COUNTIF", marks, unreadCell) : call("SUM", rated(input, "unread"));
  draft.putFormula({ row: allRow, column: layout.column(measure, "unread") }, unread);
  const texts = ratingGapTexts[input.locale];
  const spread = layout.spread(measure);
  const deviation = when(operation(cell("count"), ">", 1), times(call("STDEVP", marks), worth[measure]), 0);
  draft.write({ ...spread, row: spread.row - 1 }, texts.spread, helper);
  draft.write(spread, { formula: deviation }, { ...helper, numberFormat: "0.0000" });
}

function writeTable(desk: Desk, table: RatingTable): void {
  const { draft, input, layout } = desk;
  const texts = ratingGapTexts[input.locale];
  const { weekdays } = crossTexts[input.locale];
  writeHeader(desk, table.headerRow, texts.names[table.id]);
  for (const measure of layout.measures) {
    const column = layout.column(measure, "beyond");
    draft.write({ row: table.headerRow, column }, texts.beyond, helper);
  }
  table.groups.forEach((group, index) => {
    const row = table.firstRow + index;
    const hour = `${String(group).padStart(2, "0")}:00`;
    const clock = table.id === "hour" ? hour : (weekdays[Number(group) - 1] ?? "");
    draft.put({ row, column: 0 }, typeof group === "string" ? group : clock);
    for (const measure of layout.measures) writeGroup(desk, table, measure, group, row);
  });
  draft.format(layout.names(table), looks.text);
  formatRows(desk, table.firstRow, table.groups.length);
  for (const measure of layout.measures) {
    draft.format(layout.area(table, measure, "beyond"), { ...helper, numberFormat: "0.0" });
  }
  if (table.othersRow === null) return;
  const row = table.othersRow;
  const field = groupFields.find((one) => one === table.id);
  draft.put({ row, column: 0 }, field === undefined ? null : othersName(input, field, table.others));
  for (const measure of layout.measures) {
    for (const column of ["count", "short", "unread"] as const) {
      const at = layout.column(measure, column);
      const all = cellAt(layout.allRow, at);
      const rest = operation(all, "-", call("SUM", cellsIn(layout.area(table, measure, column))));
      draft.putFormula({ row, column: at }, column === "short" ? when(call("ISNUMBER", all), rest, "") : rest);
    }
  }
  draft.format({ row, column: 0, rows: 1, columns: 1 }, looks.text);
  formatRows(desk, row, 1);
}

function writeGroup(
  { draft, input, layout }: Desk,
  table: RatingTable,
  measure: RatingMeasure,
  group: string | number,
  row: number,
): void {
  const marks = marksOf(input, measure);
  const cell = (column: (typeof ratingColumns)[number]) => cellAt(row, layout.column(measure, column));
  const put = (column: (typeof ratingColumns)[number] | "beyond", formula: Expression) =>
    draft.putFormula({ row, column: layout.column(measure, column) }, formula);
  const column = rated(input, table.id);
  const ofScore = measure === "serviceScore";
  if (typeof group === "number") {
    put("count", call("COUNTIFS", column, group, marks, atLeastZero));
    const unread = ofScore
      ? call("SUMIF", column, group, rated(input, "unread"))
      : call("COUNTIFS", column, group, marks, unreadCell);
    put("unread", unread);
    put("mean", ratio(times(call("SUMIF", column, group, marks), worth[measure]), cell("count")));
  } else {
    const named: Condition = { column, is: cellAt(row, 0) };
    put("count", countOf(group, named, { column: marks, is: atLeastZero }));
    const unread = ofScore
      ? sumOf(group, rated(input, "unread"), named)
      : countOf(group, named, { column: marks, is: unreadCell });
    put("unread", unread);
    put("mean", ratio(times(sumOf(group, marks, named), worth[measure]), cell("count")));
  }
  put("short", shortOf(input, measure, cell("count"), cell("mean")));
  put("beyond", beyondOf(layout, measure, cell));
}

/** The marks a group is short that is rated lower than chance explains; 0 of any other. */
function beyondOf(
  layout: RatingGapLayout,
  measure: RatingMeasure,
  cell: (column: (typeof ratingColumns)[number]) => Expression,
): Expression {
  const { allRow } = layout;
  const all = (column: "count" | "mean") => cellAt(allRow, layout.column(measure, column), { fixed: true });
  const place = layout.spread(measure);
  const deviation = cellAt(place.row, place.column, { fixed: true });
  const [count, ofAll] = [cell("count"), all("count")];
  const free = operation(operation(ofAll, "-", count), "/", operation(count, "*", operation(ofAll, "-", 1)));
  const error = operation(deviation, "*", call("SQRT", free));
  const bound = operation(operation(criticalDeviations(ratingGroupsLookedAt(layout)), "*", error), "+", hair);
  const isLow = operation(operation(all("mean"), "-", cell("mean")), ">", bound);
  const isTold = call("AND", operation(count, ">=", fewestInGroup), operation(ofAll, ">", count));
  return when(isTold, when(isLow, call("MAX", cell("short"), 0), 0), 0);
}
