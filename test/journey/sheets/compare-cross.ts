import { crossTexts } from "../../../core/i18n/analysis/cross-texts.ts";
import { analysisSheetNames } from "../../../core/wizard/new-analysis.ts";
import { criticalOf, isBeyondChance } from "../by-hand/gap.ts";
import {
  clockTable,
  type Group,
  type GroupName,
  type GroupTable,
  groupNames,
  groupTable,
  measureOf,
  type NotJudged,
  pairTable,
  type Quadrant,
} from "../by-hand/groups.ts";
import type { ByHand } from "./by-hand.ts";
import { compareRatingTables } from "./compare-rating-gap.ts";
import { leftOutSaid } from "./compare-unread.ts";
import type { Found, SheetCheck, Wanted } from "./sheet-check.ts";
import { decimals, percent } from "./shown-number.ts";

/** One column is left free before what sorts and draws. */
const helper = 14;
const beyondColumn = helper + 3;

/** The cross analysis: the rules, a table with its chart's helpers for each kind of group, and the tables by the clock. */
export function compareCross(check: SheetCheck, byHand: ByHand): void {
  const { columns, rules } = byHand.judged;
  const texts = crossTexts[byHand.locale];
  check.figure(texts.cutBy, texts.cutChoices[rules.cutBy === "target" ? 1 : 0], 2);
  check.figure(texts.targetMinutes, rules.cutTargets.minutes, 2);
  check.figure(texts.targetQuality, rules.cutTargets.quality, 2);
  check.figure(texts.fewest, rules.fewest, 2);
  check.figure(texts.inTimeTarget, rules.inTimeTarget, 2);
  const measure = measureOf(columns);
  check.cell({ row: 3, column: 0 }, measure === "score" ? null : texts.noRatings[measure], "what quality is");
  const industryRow = leftOutSaid(byHand) === null ? 4 : 5;
  check.cell({ row: industryRow, column: 0 }, texts.byIndustry, "how to weigh the quadrants");
  const from = texts.inTimeTargetFrom(analysisSheetNames.figures[byHand.locale]);
  check.cell({ row: check.find(texts.inTimeTarget, 0).row, column: 3 }, from, "where the target is set");
  for (const by of groupNames) {
    if (columns[by] !== undefined) compareGroups(check, byHand, by);
  }
  comparePairs(check, byHand);
  for (const by of ["weekday", "hour"] as const) compareClock(check, byHand, by);
  compareRatingTables(check, byHand, helper);
}

const figuresOf = ({ answered, excess, inTime, inTimeRate, late, minutes, tickets, unread }: Group): Wanted[] => [
  tickets,
  answered,
  minutes,
  inTime,
  late,
  unread,
  inTimeRate,
  excess,
];

function compareGroups(check: SheetCheck, byHand: ByHand, by: GroupName): void {
  const { columns } = byHand.judged;
  const texts = crossTexts[byHand.locale];
  const table = groupTable(byHand.judged, by);
  const section = check.find(texts.sections[by], 0);
  const header = { row: section.row + 1, column: 0 };
  const names = [
    "tickets",
    "answered",
    "minutes",
    "inTime",
    "late",
    "unread",
    "inTimeRate",
    "excess",
    "rated",
  ] as const;
  check.cells(
    header,
    [
      texts.nameHeaders[by],
      ...names.map((name) => texts.columns[name]),
      texts.quality[measureOf(columns)],
      texts.qualityUnread[measureOf(columns)],
      texts.columns.quadrant,
    ],
    texts.sections[by],
  );
  check.cell({ row: header.row, column: helper }, texts.columns.order, texts.sections[by]);
  check.cell({ row: header.row, column: beyondColumn }, texts.columns.beyond, texts.sections[by]);
  table.listed.forEach((group, index) => {
    const row = header.row + 1 + index;
    const order = group.late + (table.listed.length - index) / 1e6;
    const verdict = verdictOf(byHand, group.quadrant);
    const quality = [group.rated, group.quality, group.qualityUnread];
    check.cells({ row, column: 0 }, [group.name, ...figuresOf(group), ...quality, verdict], group.name);
    const drawn = group.isDrawn ? [group.minutes, group.quality] : ["#N/A", "#N/A"];
    check.cells({ row, column: helper }, [order, ...drawn, beyond(byHand, group)], `${group.name} beside the table`);
  });
  const { all, others } = table;
  let row = header.row + 1 + table.listed.length;
  if (others !== null) {
    const name = others.groups > 0 ? texts.allOthers(String(others.groups)) : texts.unnamed;
    // The means of what is left over are nobody's.
    const rest = figuresOf({ ...others, minutes: null });
    check.cells({ row, column: 0 }, [name, ...rest, null, null, others.qualityUnread], name);
    row++;
  }
  check.cells({ row, column: 0 }, [texts.all, ...figuresOf(all), all.rated, all.quality, all.qualityUnread], texts.all);
  const drawn = table.listed.filter(({ isDrawn }) => isDrawn).length;
  const isUncut = byHand.judged.rules.cutBy === "median" && drawn < 3;
  const remark = drawn === 0 ? texts.nothingDrawn : isUncut ? texts.noMedian : null;
  check.cell({ row: row + 1, column: 0 }, remark, "what the chart does not show");
  compareCuts(check, byHand, table, { row: row + 3, column: helper + 1 });
}

/** Handler and type together, whose names stand beside the table. */
function comparePairs(check: SheetCheck, byHand: ByHand): void {
  const table = pairTable(byHand.judged);
  if (table === null) return;
  const texts = crossTexts[byHand.locale];
  const header = { row: check.find(texts.sections.pair, 0).row + 1, column: 0 };
  const names = ["tickets", "inTime", "late", "unread", "inTimeRate", "excess"] as const;
  check.cells(header, [texts.nameHeaders.pair, ...names.map((name) => texts.columns[name])], texts.sections.pair);
  const { handler: handlerHeader, type: typeHeader } = texts.nameHeaders;
  check.cells({ row: header.row, column: helper }, [handlerHeader, typeHeader], texts.sections.pair);
  check.cell({ row: header.row, column: beyondColumn }, texts.columns.beyond, texts.sections.pair);
  const line = ({ excess, inTime, inTimeRate, late, tickets, unread }: Group): Wanted[] => [
    tickets,
    inTime,
    late,
    unread,
    inTimeRate,
    excess,
  ];
  table.listed.forEach((pair, index) => {
    const row = header.row + 1 + index;
    check.cells({ row, column: 0 }, [pair.name, ...line(pair)], pair.name);
    check.cells({ row, column: helper }, [pair.handler, pair.type], `${pair.name} beside the table`);
    check.cell({ row, column: beyondColumn }, beyond(byHand, pair), `${pair.name} beyond chance`);
  });
  const rest = { row: header.row + 1 + table.listed.length, column: 0 };
  check.cells(rest, [texts.otherPairs, ...line(table.others)], texts.otherPairs);
}

/** Late tickets beyond target of a group that stands out, 0 of any other. */
function beyond({ judged }: ByHand, group: Pick<Group, "excess" | "inTime" | "late">): number {
  const { inTime, late } = groupTable(judged, "handler").all;
  const isBeyond = isBeyondChance(group, { inTime, late, critical: criticalOf(judged) });
  return isBeyond ? Math.max(group.excess, 0) : 0;
}

function verdictOf({ judged, locale }: ByHand, quadrant: Quadrant | NotJudged): string {
  const { notJudged, quadrants } = crossTexts[locale];
  const measure = measureOf(judged.columns);
  switch (quadrant) {
    case "tooFewTickets":
    case "noMinutes":
    case "tooFewAnswered":
    case "tooFewGroups":
      return notJudged[quadrant];
    case "tooFewRated":
      return notJudged.tooFewRated[measure];
    default:
      return quadrants[measure][judged.rules.cutBy === "median" ? "byMedian" : "byTarget"][quadrant];
  }
}

/** A line across the chart: its two ends, the labelled one first. */
interface CutLine {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly label: string;
}

/** The two lines that cut the chart of a table. */
export function cutLines(
  { locale }: Pick<ByHand, "locale">,
  { cuts, listed }: GroupTable,
): { readonly vertical: CutLine; readonly horizontal: CutLine } {
  const [median, target] = crossTexts[locale].cutChoices;
  const by = cuts.areMedians ? median : target;
  const drawn = listed.filter(({ isDrawn }) => isDrawn);
  const shares = [cuts.quality, ...drawn.map(({ quality }) => Number(quality))];
  const minutes = drawn.map((group) => Number(group.minutes));
  const right = Math.max(...minutes, cuts.minutes) * 1.05;
  return {
    vertical: {
      x: [cuts.minutes, cuts.minutes],
      y: [Math.min(1, Math.max(...shares) + 0.05), Math.max(0, Math.min(...shares) - 0.05)],
      label: `${by} ${decimals(cuts.minutes, 0)}`,
    },
    horizontal: { x: [right, 0], y: [cuts.quality, cuts.quality], label: `${by} ${percent(cuts.quality)}` },
  };
}

/** The ends of the two lines in the chart, and what is written beside them. */
function compareCuts(check: SheetCheck, byHand: ByHand, table: GroupTable, { column, row }: Found): void {
  const { horizontal, vertical } = cutLines(byHand, table);
  for (const [at, { label, x, y }] of [
    [row, vertical],
    [row + 3, horizontal],
  ] as const) {
    check.cells({ row: at, column }, [x[0], y[0], label], crossTexts[byHand.locale].cuts);
    check.cells({ row: at + 1, column }, [x[1], y[1]], crossTexts[byHand.locale].cuts);
  }
}

function compareClock(check: SheetCheck, byHand: ByHand, by: "weekday" | "hour"): void {
  const texts = crossTexts[byHand.locale];
  const section = check.find(texts.sections[by], 0);
  check.cell({ row: section.row + 1, column: beyondColumn }, texts.columns.beyond, texts.sections[by]);
  clockTable(byHand.judged, by).forEach(({ excess, inTime, inTimeRate, late, name, tickets, unread }, index) => {
    const shown = clockName(byHand, by, name);
    const row = section.row + 2 + index;
    check.cells(
      { row, column: 0 },
      [shown, tickets, inTime, late, unread, inTimeRate, excess],
      `${texts.sections[by]}, ${shown}`,
    );
    check.cell({ row, column: beyondColumn }, beyond(byHand, { excess, inTime, late }), `${shown} beyond chance`);
  });
}

/** How a weekday, 1 = Monday, or an hour is written. */
export function clockName({ locale }: Pick<ByHand, "locale">, by: "weekday" | "hour", name: string): string {
  return by === "weekday" ? (crossTexts[locale].weekdays[Number(name) - 1] ?? "") : `${name.padStart(2, "0")}:00`;
}
