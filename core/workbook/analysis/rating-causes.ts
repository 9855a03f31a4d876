import { call, cellAt, cellsIn, type Expression, type Operand, operation } from "../../formula/expression.ts";
import { type RatingBy, type RatingMeasure, ratingGapTexts } from "../../i18n/analysis/rating-gap-texts.ts";
import { when } from "../../tickets/array-formula.ts";
import { criticalDeviations, fewestToTell } from "../../tickets/more-than-chance.ts";
import type { CellContent } from "../plan.ts";
import { looks, rowHeights } from "../sheet-look.ts";
import { nameOf } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";
import { figureFormat } from "./figures-layout.ts";
import { type RatingColumn, type RatingGapLayout, ratingGroupsLookedAt } from "./rating-gap-layout.ts";
import { figure, formatted, type ReportDesk, section } from "./report-desk.ts";
import type { RatingCause } from "./report-layout.ts";
import { numberText, sentence } from "./sentence.ts";

/** The columns of the tables on the page. */
const ratingColumn = { by: 0, group: 1, count: 2, mean: 3, short: 4, share: 5, chance: 6, unread: 7 } as const;

export function measureOf(cause: RatingCause): RatingMeasure {
  return cause === "satisfactionCause" ? "satisfaction" : "serviceScore";
}

/** A figure of all ratings, on the cross analysis. */
function ofAllRatings({ input }: ReportDesk, measure: RatingMeasure, column: RatingColumn): Expression {
  const { ratings } = crossLayout(input);
  if (ratings === null) return { kind: "value", value: "" };
  return cellAt(ratings.allRow, ratings.column(measure, column), { sheet: nameOf(input, "cross"), fixed: true });
}

/** Whether marks are missing to a target that is set. */
function isRatingGap(desk: ReportDesk, measure: RatingMeasure): Expression {
  const gap = ofAllRatings(desk, measure, "short");
  return when(call("ISNUMBER", gap), operation(call("ROUND", gap, 6), ">", 0), false);
}

/**
 * The tables by which missed targets of marks are taken apart: for every dimension the group that is short of most marks, of
 * those rated lower than chance explains where there are any.
 */
export function writeRatingCauses(desk: ReportDesk): void {
  const { draft, input, layout } = desk;
  const { ratings } = crossLayout(input);
  if (ratings === null || layout.ratingCauses.length === 0) return;
  const texts = ratingGapTexts[input.locale];
  for (const { measure, row } of layout.ratingCauses) {
    section(desk, row, texts.reportSection(texts.measures[measure]));
    draft.putRow({ row: row + 1, column: 0 }, texts.reportColumns);
    draft.format({ row: row + 1, column: 0, rows: 1, columns: 2 }, looks.header);
    draft.format({ row: row + 1, column: 2, rows: 1, columns: 6 }, looks.numberHeader);
    draft.heights(row + 1, [rowHeights.header]);
    layout.ratingBy.forEach((by, index) => {
      const at = row + 2 + index;
      draft.putRow({ row: at, column: 0 }, ratingRow(desk, ratings, measure, by, at));
      const isBeyond = operation(cellAt(at, ratingColumn.chance), "=", texts.chance[0]);
      const weight = when(isBeyond, cellAt(at, ratingColumn.short), 0);
      draft.putFormula({ row: at, column: layout.workingColumn }, weight);
    });
    const area = { row: row + 2, column: 0, rows: layout.ratingBy.length, columns: 1 };
    draft.format({ ...area, columns: 2 }, looks.text);
    draft.format({ ...area, column: ratingColumn.count }, { ...looks.number, numberFormat: "#,##0" });
    draft.format({ ...area, column: ratingColumn.mean }, { ...looks.number, numberFormat: figureFormat(measure) });
    draft.format({ ...area, column: ratingColumn.short }, { ...looks.number, numberFormat: "0.0" });
    draft.format({ ...area, column: ratingColumn.share }, { ...looks.number, numberFormat: "0%" });
    draft.format({ ...area, column: ratingColumn.chance }, looks.number);
    draft.format({ ...area, column: ratingColumn.unread }, { ...looks.number, numberFormat: "#,##0" });
    draft.write({ row: row + 1, column: layout.workingColumn }, texts.working, looks.columnNote);
    draft.format({ ...area, column: layout.workingColumn }, { ...looks.working, numberFormat: "0.0" });
  }
  const groups = ratingGroupsLookedAt(ratings);
  const note = texts.note(criticalDeviations(groups).toFixed(2), String(groups));
  draft.write({ row: layout.ratingNoteRow, column: 0 }, note, looks.remark);
}

function ratingRow(
  desk: ReportDesk,
  ratings: RatingGapLayout,
  measure: RatingMeasure,
  by: RatingBy,
  row: number,
): CellContent[] {
  const { input } = desk;
  const texts = ratingGapTexts[input.locale];
  const table = ratings.tables.find(({ id }) => id === by);
  if (table === undefined) return [];
  const at = { sheet: nameOf(input, "cross"), fixed: true } as const;
  const column = (of: RatingColumn | "beyond") => cellsIn(ratings.area(table, measure, of), at);
  const largest = (of: "short" | "beyond") => call("MATCH", call("MAX", column(of)), column(of), 0);
  const isBeyond = operation(call("MAX", column("beyond")), ">", 0);
  const place = when(isBeyond, largest("beyond"), largest("short"));
  const isGap = isRatingGap(desk, measure);
  const gap = ofAllRatings(desk, measure, "short");
  const short = cellAt(row, ratingColumn.short);
  const [beyond, within] = texts.chance;
  const told = (value: Operand): CellContent => ({ formula: when(isGap, value, "") });
  return [
    texts.by[by],
    { formula: when(isGap, call("INDEX", cellsIn(ratings.names(table), at), place), "–") },
    told(call("INDEX", column("count"), place)),
    told(call("INDEX", column("mean"), place)),
    told(call("INDEX", column("short"), place)),
    told(when(operation(short, ">", gap), "", operation(short, "/", gap))),
    told(when(isBeyond, beyond, within)),
    told(call("INDEX", column("unread"), place)),
  ];
}

/** The marks short of the groups below chance, one row a dimension; and what else stands in those rows. */
function ratingRows({ layout }: ReportDesk, measure: RatingMeasure) {
  const row = layout.ratingCauses.find((one) => one.measure === measure)?.row ?? 0;
  const cells = (column: number) =>
    cellsIn({ row: row + 2, column, rows: layout.ratingBy.length, columns: 1 }, { fixed: true });
  const weights = cells(layout.workingColumn);
  const most = call("MAX", weights);
  const place = call("MATCH", most, weights, 0);
  const pick = (of: keyof typeof ratingColumn) => call("INDEX", cells(ratingColumn[of]), place);
  return { most, pick };
}

/** Of the dimensions with a group below chance the one with most of the gap; where none has, that it is so. */
export function ratingCauseSentence(desk: ReportDesk, measure: RatingMeasure): Expression {
  const texts = ratingGapTexts[desk.input.locale];
  const { findings } = texts;
  const { most, pick } = ratingRows(desk, measure);
  const [gap, all] = [ofAllRatings(desk, measure, "short"), ofAllRatings(desk, measure, "count")];
  const about = {
    name: nameInSentence(desk, measure),
    by: pick("by"),
    group: pick("group"),
    count: pick("count"),
    mean: numberText(pick("mean"), 2),
    short: numberText(pick("short"), 1),
    gap: numberText(gap, 1),
  };
  const isMore = operation(most, ">", gap);
  const cause = when(isMore, sentence(findings.causeBeyond, about), sentence(findings.cause, about));
  const isFew = operation(all, "<", fewestToTell);
  const none = when(
    isFew,
    sentence(findings.tooFew, { name: about.name, count: all }),
    sentence(findings.spread, { name: about.name, gap: about.gap }),
  );
  return when(isRatingGap(desk, measure), when(operation(most, ">", 0), cause, none), "");
}

/** Within a sentence, where English has no capital. */
function nameInSentence({ input }: ReportDesk, measure: RatingMeasure): string {
  return ratingGapTexts[input.locale].measures[measure].toLowerCase();
}

export function ratingMeasure(desk: ReportDesk, measure: RatingMeasure): Expression {
  const { most, pick } = ratingRows(desk, measure);
  const about = {
    name: nameInSentence(desk, measure),
    group: pick("group"),
    target: formatted(measure, figure(desk, measure, "target") ?? ""),
  };
  const isNamed = call("AND", isRatingGap(desk, measure), operation(most, ">", 0));
  return when(isNamed, sentence(ratingGapTexts[desk.input.locale].measure, about), "");
}
