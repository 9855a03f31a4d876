import { fewestInGroup } from "../../tickets/more-than-chance.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { groupPlaces } from "./group-places.ts";
import { lateTickets } from "./late-tickets.ts";

/** So many pairs with the most late tickets are listed, and so many furthest beyond their share of them. */
const mostLate = 10;

/** The tickets of one type that one handler had. */
export interface TicketPair {
  readonly handler: string;
  readonly type: string;
}

/** Between the two names of a pair. */
export const pairMark = " · ";

/** How a pair is named: the handler, then the type. */
export function pairName({ handler, type }: TicketPair): string {
  return handler + pairMark + type;
}

export interface ListedPairs {
  /** The most late tickets first. */
  readonly listed: readonly TicketPair[];
  /** All pairs with tickets enough to be told, be they listed or not. */
  readonly large: number;
}

const found = new WeakMap<AnalysisInput, ListedPairs | null>();

/**
 * The pairs of a handler and a type in which late tickets are looked for; `null` where one of the two has a single name, because
 * a pair would then be the other group again.
 *
 * A pair with fewer tickets than it takes to be told is no pair. There may still be hundreds: those are listed that might explain
 * a gap when the sheets are made.
 */
export function listedPairs(input: AnalysisInput): ListedPairs | null {
  const known = found.get(input);
  if (known !== undefined) return known;
  const pairs = pairsOf(input);
  found.set(input, pairs);
  return pairs;
}

interface CountedPair extends TicketPair {
  tickets: number;
  late: number;
}

function pairsOf(input: AnalysisInput): ListedPairs | null {
  const { handler: handlers = [], type: types = [] } = input.groups;
  if (handlers.length < 2 || types.length < 2) return null;
  const [handlerAt, typeAt] = [groupPlaces(input, "handler", handlers), groupPlaces(input, "type", types)];
  const late = lateTickets(input);
  const counts = new Map<number, CountedPair>();
  let allLate = 0;
  for (const row of input.window.current) {
    const isLate = late[row] === 1;
    if (isLate) allLate++;
    const [handler, type] = [handlerAt(row), typeAt(row)];
    if (handler === undefined || type === undefined) continue;
    const key = handler * types.length + type;
    let pair = counts.get(key);
    if (pair === undefined) {
      pair = { handler: handlers[handler]?.name ?? "", type: types[type]?.name ?? "", tickets: 0, late: 0 };
      counts.set(key, pair);
    }
    pair.tickets++;
    if (isLate) pair.late++;
  }
  // In the order of their groups, the largest handler first.
  const large = [...counts]
    .sort(([one], [other]) => one - other)
    .map(([, pair]) => pair)
    .filter(({ tickets }) => tickets >= fewestInGroup);
  if (large.length === 0) return null;
  const rate = allLate / input.window.current.length;
  const listed = new Set([
    ...highest(large, (pair) => pair.late),
    ...highest(large, (pair) => pair.late - pair.tickets * rate),
  ]);
  const isFew = large.length <= 2 * mostLate;
  return {
    listed: large.filter((pair) => isFew || listed.has(pair)).sort((one, other) => other.late - one.late),
    large: large.length,
  };
}

function highest(pairs: readonly CountedPair[], worth: (pair: CountedPair) => number): readonly CountedPair[] {
  return [...pairs].sort((one, other) => worth(other) - worth(one)).slice(0, mostLate);
}
