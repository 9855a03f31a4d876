import { type GroupField, groupFields, type TicketGroup } from "../../analysis/ticket-groups.ts";
import { type AnalysisInput, ratingsOf } from "./analysis-input.ts";
import { groupPlaces } from "./group-places.ts";
import { lateTickets } from "./late-tickets.ts";
import { hasProblem, problemRows } from "./problem-rows.ts";

/** What has a table of groups on the cross analysis. */
export type ListedField = GroupField;

/** So many of the largest groups have a line of their own. */
const largest: Readonly<Record<ListedField, number>> = { handler: 40, team: 20, type: 30, channel: 20 };

/**
 * Of the smaller ones so many with the most late tickets, so many furthest beyond their share of them, and so many with the most
 * marks missing to the mean of all, have one as well.
 */
const mostLate = 10;

export type ListedGroups = Readonly<Partial<Record<ListedField, readonly TicketGroup[]>>>;

const found = new WeakMap<AnalysisInput, ListedGroups>();

/**
 * The groups with a line of their own, the largest first; the others share one.
 *
 * The largest are not enough: whoever has nine tickets, all of them late, must not be missing where the most late are named.
 * So those of the smaller ones with the most late tickets are listed too, those with most beyond their share of all late
 * tickets, and of the handlers whoever leads in a problem. Chosen when the sheets are made: a limit changed later may bring up others, which is
 * why late tickets of unlisted groups are counted wherever names are given.
 */
export function listedGroups(input: AnalysisInput): ListedGroups {
  const known = found.get(input);
  if (known !== undefined) return known;
  const listed: Partial<Record<ListedField, readonly TicketGroup[]>> = {};
  for (const field of groupFields) {
    const groups = input.groups[field];
    if (groups !== undefined) listed[field] = listedOf(input, field, groups);
  }
  found.set(input, listed);
  return listed;
}

function listedOf(input: AnalysisInput, field: ListedField, groups: readonly TicketGroup[]): readonly TicketGroup[] {
  if (groups.length <= largest[field]) return groups;
  const isSmall = (place: number) => place >= largest[field];
  const places = groupPlaces(input, field, groups);
  const counted = (isMet: (row: number) => boolean) => countsOf(input.window.current, places, groups.length, isMet);
  const lateFlags = lateTickets(input);
  const late = counted((row) => lateFlags[row] === 1);
  const [allLate, all] = [sum(late), sum(groups.map(({ tickets }) => tickets))];
  const beyondShare = late.map((count, place) => count - ((groups[place]?.tickets ?? 0) * allLate) / all);
  const leaders =
    field === "handler"
      ? problemRows(input).rows.flatMap((problem) => highest(counted(hasProblem(input, problem)), 1))
      : [];
  const ofSmall = (values: readonly number[]) => highest(values, mostLate, isSmall);
  const short = marksShort(input, places, groups.length);
  const listed = new Set([...ofSmall(late), ...ofSmall(beyondShare), ...ofSmall(short), ...leaders]);
  return groups.filter((_, place) => !isSmall(place) || listed.has(place));
}

function countsOf(
  rows: Int32Array,
  placeOf: (row: number) => number | undefined,
  groups: number,
  isMet: (row: number) => boolean,
): number[] {
  const counts = new Array<number>(groups).fill(0);
  for (const row of rows) {
    const place = isMet(row) ? placeOf(row) : undefined;
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** How far the mean marks of each group's tickets fall short, together, of the mean of all. */
function marksShort(input: AnalysisInput, placeOf: (row: number) => number | undefined, groups: number): number[] {
  const ratings = ratingsOf(input).flatMap((field) => input.tickets.numbers[field] ?? []);
  const shares = new Array<number>(groups).fill(0);
  const counts = new Array<number>(groups).fill(0);
  let [ofAll, rated] = [0, 0];
  for (const row of input.window.current) {
    let [total, given] = [0, 0];
    for (const values of ratings) {
      const mark = values[row] ?? Number.NaN;
      if (Number.isNaN(mark)) continue;
      total += mark;
      given++;
    }
    if (given === 0) continue;
    ofAll += total / given;
    rated++;
    const place = placeOf(row);
    if (place === undefined) continue;
    shares[place] = (shares[place] ?? 0) + total / given;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const mean = rated === 0 ? 0 : ofAll / rated;
  return shares.map((share, place) => mean * (counts[place] ?? 0) - share);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The places of the highest values above 0, of those asked for; of equal ones the first. */
function highest(
  values: readonly number[],
  most: number,
  isAskedFor: (place: number) => boolean = () => true,
): number[] {
  return [...values.keys()]
    .filter((place) => (values[place] ?? 0) > 0 && isAskedFor(place))
    .sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other)
    .slice(0, most);
}
