import { figuresTexts } from "../../../core/i18n/analysis/figures-texts.ts";
import { type MeasureName, reportTexts } from "../../../core/i18n/analysis/report-texts.ts";
import { unreadTexts } from "../../../core/i18n/analysis/unread-texts.ts";
import { type Cause, type CauseBy, criticalOf, fewestToTell, type Gap, gap, groupsLookedAt } from "../by-hand/gap.ts";
import { groupNames, groupTable, pairTable } from "../by-hand/groups.ts";
import { type FigureName, keyFigures } from "../by-hand/key-figures.ts";
import { midnight, serial } from "../by-hand/moments.ts";
import { problems, sorted } from "../by-hand/problems.ts";
import { quality } from "../by-hand/quality.ts";
import type { RatingMeasure } from "../by-hand/rating-gap.ts";
import { marks } from "../by-hand/ticket-file.ts";
import { trend } from "../by-hand/trend.ts";
import { unreadTickets } from "../by-hand/unread.ts";
import type { ByHand } from "./by-hand.ts";
import { clockName } from "./compare-cross.ts";
import { problemName } from "./compare-problems.ts";
import { compareRatingCauses, ratingFinding, ratingSuggestion } from "./compare-rating-gap.ts";
import { leftOutSaid, unreadSaid } from "./compare-unread.ts";
import type { SheetCheck, Wanted } from "./sheet-check.ts";
import { decimals, percent } from "./shown-number.ts";

/** The report: tiles, findings in words, what explains the gap, measures, the two lists and the trend. */
export function compareReport(check: SheetCheck, byHand: ByHand): void {
  const found = gap(byHand.judged, byHand.targets.inTimeRate !== undefined);
  compareTiles(check, byHand);
  compareFindings(check, byHand, found);
  compareCauses(check, byHand, found);
  compareRatingCauses(check, byHand);
  compareMeasures(check, byHand, found);
  compareLate(check, byHand);
  if (quality(byHand.judged).marks.length > 0) compareLow(check, byHand);
  compareTrend(check, byHand);
}

/** A sentence with its figures in the places that the braces name. */
function filled(template: string, figures: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name]));
}

const tileOrder: readonly FigureName[] = [
  "inTimeRate",
  "responseMinutes",
  "serviceScore",
  "satisfaction",
  "resolutionRate",
  "firstContactRate",
  "resolutionHours",
  "reworkRate",
];

const mostTiles = 6;

function shown(name: FigureName | "tickets", value: number): string {
  switch (name) {
    case "tickets":
      return decimals(value, 0);
    case "responseMinutes":
    case "resolutionHours":
      return decimals(value, 1);
    case "serviceScore":
    case "satisfaction":
      return decimals(value, 2);
    default:
      return percent(value);
  }
}

/** Less is better of these. */
const costs: ReadonlySet<FigureName> = new Set([
  "responseMinutes",
  "resolutionHours",
  "repeatRate",
  "reworkRate",
  "complaintRate",
]);

function isMissed(name: FigureName, value: number, target: number): boolean {
  return (costs.has(name) ? value - target : target - value) > 5e-10;
}

/** Told of only where they miss their targets or changed by more than chance. */
const otherFigures: readonly FigureName[] = [
  "resolutionRate",
  "resolutionHours",
  "satisfiedRate",
  "firstContactRate",
  "repeatRate",
  "reworkRate",
  "complaintRate",
];

interface Known {
  readonly value: number;
  readonly count: number;
}

/** Two shares of tickets enough, further apart than 1.96 standard errors under one common share. */
function isBeyondChance(now: Known, then: Known): boolean {
  if (now.count < 30 || then.count < 30) return false;
  const common = (now.value * now.count + then.value * then.count) / (now.count + then.count);
  if (Math.min(now.count, then.count) * Math.min(common, 1 - common) < 5 - 1e-6) return false;
  const error = Math.sqrt(common * (1 - common) * (1 / now.count + 1 / then.count));
  return Math.abs(now.value - then.value) > 1.96 * error;
}

function known(figure: { readonly value: number | null; readonly count: number } | undefined): Known | null {
  return figure === undefined || figure.value === null ? null : { value: figure.value, count: figure.count };
}

function compareTiles(check: SheetCheck, byHand: ByHand): void {
  const { before, columns, current } = byHand.judged;
  const texts = reportTexts[byHand.locale];
  const names = figuresTexts[byHand.locale];
  const now = keyFigures(current, columns);
  const then = keyFigures(before, columns);
  const tiles = [
    { name: "tickets" as const, label: names.tickets, value: current.length, earlier: before.length || null },
    ...tileOrder
      .filter((name) => now.has(name))
      .map((name) => ({
        name,
        label: names.names[name],
        value: now.get(name)?.value ?? null,
        earlier: then.get(name)?.value ?? null,
      })),
  ].slice(0, mostTiles);
  tiles.forEach(({ earlier, label, name, value }, index) => {
    const place = { row: 3, column: index * 2 };
    const target = name === "tickets" ? undefined : byHand.targets[name];
    const against =
      target === undefined || value === null || name === "tickets"
        ? null
        : filled(isMissed(name, value, target) ? texts.targetMissed : texts.targetReached, {
            target: shown(name, target),
          });
    let compared: string | null = null;
    if (value !== null && earlier !== null) {
      const change = value - earlier;
      const isShare = shown(name, 0).endsWith("%");
      const size = isShare ? `${decimals(Math.abs(change) * 100, 1)}${texts.points}` : shown(name, Math.abs(change));
      const sign = Number.parseFloat(size.replaceAll(",", "")) === 0 ? "±" : change > 0 ? "+" : "−";
      compared = filled(texts.before, { before: shown(name, earlier), change: `${sign}${size}` });
    }
    const [unread, unreadBefore] = name === "tickets" ? [0, 0] : [now, then].map((all) => all.get(name)?.unread ?? 0);
    const { underFigure, underFigureBefore } = unreadTexts[byHand.locale];
    const counts = { now: unread ?? 0, before: unreadBefore ?? 0 };
    const missing =
      counts.before > 0 ? filled(underFigureBefore, counts) : counts.now > 0 ? filled(underFigure, counts) : null;
    [label, value ?? "–", against, compared, missing].forEach((wanted, offset) => {
      check.cell({ row: place.row + offset, column: place.column }, wanted, label);
    });
  });
}

function groupName(byHand: ByHand, { by, group }: Pick<Cause, "by" | "group">): string {
  return by === "weekday" || by === "hour" ? clockName(byHand, by, group) : group;
}

/** Of a pair, its handler and its type. */
function namesOf({ by, group }: Pick<Cause, "by" | "group">): { readonly handler: string; readonly type: string } {
  const [handler = "", type = ""] = by === "pair" ? group.split(" · ") : [];
  return { handler, type };
}

function compareFindings(check: SheetCheck, byHand: ByHand, found: Gap): void {
  const { before, columns, current } = byHand.judged;
  const texts = reportTexts[byHand.locale];
  const { findings } = texts;
  const now = keyFigures(current, columns);
  const rate = now.get("inTimeRate");
  const sentences: (string | null)[] = [];

  const target = byHand.targets.inTimeRate;
  if (rate === undefined || rate.value === null) sentences.push(findings.inTimeNone);
  else {
    const about = { rate: percent(rate.value), judged: rate.count, late: found.late };
    if (target === undefined) sentences.push(filled(findings.inTime, about));
    else {
      const excess = decimals((target - rate.value) * rate.count, 1);
      const isMissed = target - rate.value > 5e-7;
      const template = isMissed ? findings.inTimeMissed : findings.inTimeReached;
      sentences.push(filled(template, { ...about, target: percent(target), excess }));
    }
  }

  const [rateNow, rateThen] = [known(rate), known(keyFigures(before, columns).get("inTimeRate"))];
  if (rateNow === null) sentences.push(null);
  else if (rateThen === null) sentences.push(findings.noBefore);
  else {
    const points = decimals(Math.abs(rateNow.value - rateThen.value) * 100, 1);
    const about = { points, before: percent(rateThen.value) };
    const end = isBeyondChance(rateNow, rateThen) ? findings.changeBeyond : findings.changeWithin;
    const moved = rateNow.value > rateThen.value ? findings.better : findings.worse;
    sentences.push(filled(points === "0.0" ? findings.same : moved + end, about));
  }

  const { main } = found;
  if (rateNow === null || target === undefined) sentences.push(null);
  else if (found.excess <= 5e-7) sentences.push(findings.noGap);
  else if (main === null) {
    const about = { gap: decimals(found.excess, 1), late: found.late };
    sentences.push(filled(found.late < fewestToTell ? findings.tooFew : findings.spread, about));
  } else {
    const isMore = main.excess > found.excess;
    const single = isMore ? findings.causeBeyond : findings.cause;
    const pair = isMore ? findings.causePairBeyond : findings.causePair;
    sentences.push(
      filled(main.by === "pair" ? pair : single, {
        ...namesOf(main),
        by: texts.by[main.by],
        group: groupName(byHand, main),
        late: main.late,
        allLate: found.late,
        excess: decimals(main.excess, 1),
        gap: decimals(found.excess, 1),
      }),
    );
  }

  const response = now.get("responseMinutes");
  const open = current.filter(({ waiting }) => waiting !== null);
  const past = open.filter(({ status }) => status === "late").length;
  const missed = (name: FigureName): string => {
    const [value, goal] = [now.get(name)?.value ?? null, byHand.targets[name]];
    if (value === null || goal === undefined || !isMissed(name, value, goal)) return "";
    return texts.between + filled(findings.missed, { target: shown(name, goal) });
  };
  const minutes = response?.value ?? null;
  const told =
    minutes === null
      ? []
      : [
          filled(findings.response, { minutes: decimals(minutes, 1), answered: response?.count ?? 0 }) +
            missed("responseMinutes"),
        ];
  const left = open.length === 0 ? [] : [filled(findings.open, { open: open.length, late: past })];
  sentences.push([...told, ...left].join(texts.between) || null);

  const marked = quality(byHand.judged);
  if (marked.marks.length > 0) {
    const { attention, meanTotal, rated } = marked;
    const about = { rated: rated.length, attention, share: percent(attention / rated.length) };
    sentences.push(
      meanTotal === null
        ? null
        : filled(findings.quality, { ...about, score: decimals(meanTotal, 2) }) + missed("serviceScore"),
    );
  }
  const ratingFindings = (measure: RatingMeasure) => {
    const finding = ratingFinding(byHand, measure);
    return finding === undefined ? [] : [finding];
  };
  sentences.push(...ratingFindings("serviceScore"));
  if (columns.satisfaction !== undefined) {
    const mean = now.get("satisfaction");
    const satisfied = now.get("satisfiedRate")?.value ?? 0;
    const about = { rated: mean?.count ?? 0, satisfied: percent(satisfied) };
    const value = mean?.value ?? null;
    sentences.push(
      value === null
        ? null
        : filled(findings.satisfaction, { ...about, mean: decimals(value, 2) }) + missed("satisfaction"),
    );
  }
  sentences.push(...ratingFindings("satisfaction"));
  const then = keyFigures(before, columns);
  for (const name of otherFigures.filter((figure) => now.has(figure))) {
    const [here, earlierOne, goal] = [known(now.get(name)), known(then.get(name)), byHand.targets[name]];
    if (here === null) {
      sentences.push(null);
      continue;
    }
    const isOff = goal !== undefined && isMissed(name, here.value, goal);
    const isShare = shown(name, 0).endsWith("%");
    const isChanged = isShare && earlierOne !== null && isBeyondChance(here, earlierOne);
    const about = {
      name: figuresTexts[byHand.locale].names[name],
      value: shown(name, here.value),
      before: earlierOne === null ? "" : shown(name, earlierOne.value),
      target: goal === undefined ? "" : shown(name, goal),
    };
    const [both, onlyChanged] = [findings.figureBoth, findings.figureChanged];
    if (isChanged) sentences.push(filled(isOff ? both : onlyChanged, about));
    else sentences.push(isOff ? filled(findings.figureMissed, about) : null);
  }

  const [first] = sorted(problems(byHand.judged));
  sentences.push(
    first === undefined || first.share === null
      ? null
      : filled(findings.problem, {
          problem: problemName(first, byHand),
          count: first.count,
          share: percent(first.share),
        }),
  );
  for (const said of [unreadSaid(byHand), leftOutSaid(byHand)]) if (said !== null) sentences.push(said);

  const { row } = check.find(texts.findingsSection, 0);
  const chosen = sentences.filter((sentence) => sentence !== null);
  sentences.forEach((sentence, index) => {
    const wanted = [sentence, sentence === null ? null : index + 1];
    check.cells({ row: row + 1 + index, column: workingColumn }, wanted, "findings to choose from");
  });
  check.cell({ row: row + 1 + sentences.length, column: workingColumn }, texts.findingsNote, "what chance means");
  const written = [...chosen, texts.findingsNote];
  for (let index = 0; index <= sentences.length; index++) {
    check.cell({ row: row + 1 + index, column: 0 }, written[index] ?? null, "finding");
  }
}

/** The dimensions of the gap, in the order of the sheet. */
function dimensions({ judged }: ByHand): readonly CauseBy[] {
  const groups: readonly CauseBy[] = groupNames.filter((by) => judged.columns[by] !== undefined);
  const named: readonly CauseBy[] = pairTable(judged) === null ? groups : [...groups, "pair"];
  const { from, to } = judged.rules.period;
  const isLong = serial(midnight(to)) - serial(midnight(from)) >= 13;
  return isLong ? [...named, "weekday", "hour"] : [...named, "hour"];
}

const noOthers = { others: null };

function compareCauses(check: SheetCheck, byHand: ByHand, { causes }: Gap): void {
  const texts = reportTexts[byHand.locale];
  const { row } = check.find(texts.causeSection, 0);
  check.cells({ row: row + 1, column: 0 }, texts.causeColumns, "headers");
  dimensions(byHand).forEach((by, index) => {
    const cause = causes.find((each) => each.by === by);
    const [beyond, within] = texts.chance;
    const told: readonly Wanted[] =
      cause === undefined
        ? [causes.length > 0 ? null : "–", null, null, null, null, null, null]
        : [
            groupName(byHand, cause),
            cause.late,
            cause.judged,
            cause.excess,
            cause.share,
            cause.isBeyondChance ? beyond : within,
            cause.unread,
          ];
    check.cells({ row: row + 2 + index, column: 0 }, [texts.by[by], ...told], texts.by[by]);
    const weight = cause?.isBeyondChance === true ? cause.excess : 0;
    check.cell({ row: row + 2 + index, column: workingColumn }, weight, texts.causesWorking);
  });
  const notes = texts.causeNotes(criticalOf(byHand.judged).toFixed(2), String(groupsLookedAt(byHand.judged)));
  notes.forEach((note, index) => {
    check.cell({ row: row + 2 + dimensions(byHand).length + index, column: 0 }, note, "how to read it");
  });
  const unlisted = groupNames.flatMap((by) => {
    const { others } = byHand.judged.columns[by] === undefined ? noOthers : groupTable(byHand.judged, by);
    return others === null ? [] : [{ by, late: others.late }];
  });
  const [before, between, after] = texts.unlistedLate;
  const isAny = causes.length > 0 && unlisted.some(({ late }) => late > 0);
  const parts = unlisted.map(({ by, late }) => `${texts.by[by]} ${late}`).join(between);
  const place = { row: row + 2 + dimensions(byHand).length + notes.length, column: 0 };
  check.cell(place, isAny ? `${before}${parts}${after}` : null, "late tickets of groups without a line");
}

const shownMeasures = 5;
const workingColumn = 13;

function compareMeasures(check: SheetCheck, byHand: ByHand, { excess, late, main }: Gap): void {
  const { columns, current } = byHand.judged;
  const texts = reportTexts[byHand.locale];
  const now = keyFigures(current, columns);
  const attention = quality(byHand.judged).attention;
  const byCause = (by: CauseBy): string | null => {
    if (main?.by !== by) return null;
    const target = percent(byHand.targets.inTimeRate ?? 0);
    return filled(texts.measures[by], { ...namesOf(main), group: groupName(byHand, main), target });
  };
  const misses = (name: FigureName): boolean => {
    const [value, target] = [now.get(name)?.value ?? null, byHand.targets[name]];
    return value !== null && target !== undefined && isMissed(name, value, target);
  };
  const byFigure = (measure: "firstContact" | "rework", name: FigureName): string | null =>
    misses(name) ? filled(texts.measures[measure], { rate: percent(now.get(name)?.value ?? 0) }) : null;
  const isSpread = byHand.targets.inTimeRate !== undefined && excess > 5e-7 && late >= fewestToTell && main === null;
  const all: readonly (readonly [MeasureName | RatingMeasure, boolean, string | null])[] = [
    ...dimensions(byHand).map((by) => [by, true, byCause(by)] as const),
    ["everyone", true, isSpread ? texts.measures.everyone : null],
    ...(["satisfaction", "serviceScore"] as const).map((measure) => {
      const suggestion = ratingSuggestion(byHand, measure);
      return [measure, suggestion !== undefined, suggestion ?? null] as const;
    }),
    [
      "coaching",
      quality(byHand.judged).marks.length > 0,
      attention > 0 ? filled(texts.measures.coaching, { attention }) : null,
    ],
    ["firstContact", now.has("firstContactRate"), byFigure("firstContact", "firstContactRate")],
    ["rework", now.has("reworkRate"), byFigure("rework", "reworkRate")],
  ];
  const measures = all.filter(([, isOffered]) => isOffered).map(([, , text]) => text);
  const row = check.find(texts.measuresSection, 0).row + 1;
  measures.forEach((text, index) => {
    const wanted = [text, text === null ? null : index + 1];
    check.cells({ row: row + index, column: workingColumn }, wanted, "measures to choose from");
  });
  const chosen = measures.filter((text) => text !== null).slice(0, shownMeasures);
  const isAnyMissed = [...now.keys()].some(misses);
  const without = current.length === 0 ? "–" : isAnyMissed ? texts.noneFits : texts.noMeasure;
  for (let index = 0; index < shownMeasures; index++) {
    const none = index === 0 ? without : null;
    const text = chosen[index];
    check.cell({ row: row + index, column: 0 }, text === undefined ? none : `• ${text}`, "measure");
  }
}

const listed = 10;

/** The tickets furthest past their limits; of equal ones the lower row. */
function compareLate(check: SheetCheck, byHand: ByHand): void {
  const texts = reportTexts[byHand.locale];
  const late = byHand.judged.current
    .filter(({ over }) => over !== null)
    .sort((one, other) => Number(other.over) - Number(one.over) || other.ticket.row - one.ticket.row);
  const { row } = check.find(texts.lateSection, 0);
  check.cells({ row: row + 1, column: 0 }, texts.lateColumns, "headers");
  for (let rank = 0; rank < listed; rank++) {
    const one = late[rank];
    const wanted: readonly Wanted[] =
      one === undefined
        ? [null, null, null, null, null]
        : [
            one.ticket.texts.id,
            one.ticket.texts.handler,
            one.ticket.texts.type,
            serial(Number(one.ticket.times.submitted)),
            Number(decimals(Number(one.over), 1)),
          ];
    check.cells({ row: row + 2 + rank, column: 0 }, wanted, texts.lateSection);
  }
  const tickets = unreadTickets(byHand.judged.current, "firstResponse");
  const remark = tickets === 0 ? null : filled(unreadTexts[byHand.locale].notAmongLate, { tickets });
  check.cell({ row: row + 2 + listed, column: 0 }, remark, "tickets that might be late");
}

/** The tickets with the lowest share of their marks; of equal ones the upper row. */
function compareLow(check: SheetCheck, byHand: ByHand): void {
  const texts = reportTexts[byHand.locale];
  const low = [...quality(byHand.judged).rated].sort(
    (one, other) => Number(one.share) - Number(other.share) || one.ticket.row - other.ticket.row,
  );
  const { column, row } = check.find(texts.lowSection);
  check.cells({ row: row + 1, column }, texts.lowColumns, "headers");
  for (let rank = 0; rank < listed; rank++) {
    const one = low[rank];
    const wanted: readonly Wanted[] =
      one === undefined
        ? [null, null, null, null, null]
        : [one.ticket.texts.id, one.ticket.texts.handler, one.total, one.share, one.ticket.texts.reason];
    check.cells({ row: row + 2 + rank, column }, wanted, texts.lowSection);
  }
  const tickets = unreadTickets(byHand.judged.current, ...marks);
  const remark = tickets === 0 ? null : filled(unreadTexts[byHand.locale].notAmongLow, { tickets });
  check.cell({ row: row + 2 + listed, column }, remark, "tickets with a rating not read");
}

function compareTrend(check: SheetCheck, byHand: ByHand): void {
  const texts = reportTexts[byHand.locale];
  const { days, earlier, other } = trend(byHand.judged);
  const { row } = check.find(texts.trendSection, 0);
  check.cells({ row: row + 1, column: 0 }, texts.trendColumns, "headers");
  const { before, current, trendOnly } = byHand.judged;
  const from = midnight(days[0]?.date ?? "");
  const ofDays = [...before, ...current, ...trendOnly].filter(({ ticket }) => Number(ticket.times.submitted) >= from);
  const unread = unreadTickets(ofDays, "firstResponse");
  const said = unread === 0 ? null : filled(unreadTexts[byHand.locale].notInTrend, { tickets: unread });
  check.cell({ row: row - 1, column: 0 }, said, "tickets in no rate");
  const halfSecond = 0.5 / 86_400;
  const first = serial(midnight(days[0]?.date ?? ""));
  check.cells({ row: row - 1, column: workingColumn }, texts.trendWorking, "headers of the counting by day");
  check.cells({ row, column: workingColumn }, [0, null, ...other], "of another standing");
  check.cells({ row: row + 1, column: workingColumn }, [first - halfSecond, null, ...earlier], "before the days");
  days.forEach(({ date, inTime, late, rate, tickets }, index) => {
    const at = row + 2 + index;
    const target = byHand.targets.inTimeRate ?? null;
    check.cells({ row: at, column: 0 }, [first + index, tickets, inTime, late, rate, target], date);
    // The line of the chart breaks where there is nothing to judge.
    const drawn = { rate: rate ?? "#N/A", target: target ?? "#N/A" };
    const counted = [first + index + 1 - halfSecond, drawn.rate, tickets, inTime, late, drawn.target];
    check.cells({ row: at, column: workingColumn }, counted, `${date}, counted`);
  });
  check.cells({ row: row + 2 + days.length, column: workingColumn + 2 }, [0, 0, 0], "after the days");
}
