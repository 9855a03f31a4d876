import type { Cell } from "../functions/cell.ts";
import { type FindingKind, findingKinds } from "../i18n/finding-sentences.ts";
import type { TicketField } from "./field.ts";
import { type ImpossibleOrder, impossibleOrders } from "./impossible-order.ts";
import { resolvedBeforeResponse } from "./resolved-before-response.ts";
import type { ColumnMapping, Tickets, TicketTable } from "./ticket-table.ts";

/** A cell as it stands on the sheet; row and column are counted from 0. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly content: Cell;
}

/** An id that stands in several rows. */
export interface RepeatedId {
  readonly kind: "duplicate-id";
  /** As the first row writes it. */
  readonly id: string;
  /** Every row that bears it, in the order of the sheet: at least two. */
  readonly cells: readonly FoundCell[];
  /**
   * The row on the sheet that counts: the first, or `null` where that one has no submission that can be read. A later row
   * never stands in for it, because nobody could see that it did.
   */
  readonly counted: number | null;
}

/** Two times of one ticket that cannot both be right. */
export interface ContradictoryTimes {
  readonly kind: Exclude<FindingKind, "duplicate-id">;
  /** `""` where the table has no ids. */
  readonly id: string;
  /** What should have come first, and what should have come after it. */
  readonly first: FoundCell;
  readonly second: FoundCell;
  /** Whether the row counts at all: one left out for its id may contradict itself as well. */
  readonly isCounted: boolean;
}

export type TicketFinding = RepeatedId | ContradictoryTimes;

export interface TicketFindings {
  /** All of them, by kind and then by row: a caller that shows a few says how many there are. */
  readonly findings: readonly TicketFinding[];
  /** How many there are of each kind; of repeated ids, how many ids. */
  readonly counts: Readonly<Record<FindingKind, number>>;
}

/**
 * What is wrong with tickets that could be read: ids that stand in several rows, and times in an impossible order.
 *
 * It tells what `readTickets` and the formulas have already decided and decides nothing anew. Of a repeated id the first row
 * counts. A time before the step that it follows is not used, as if it could not be read. A resolution before the
 * response is used, and so is the response: a ticket can be solved before anybody takes it in charge, and neither time
 * alone says which is the slip.
 *
 * A resolution before the submission is not told a second time as one before the response.
 *
 * @param table the cells the tickets were read from
 * @param mapping the columns they were read by
 */
export function ticketFindings(table: TicketTable, mapping: ColumnMapping, tickets: Tickets): TicketFindings {
  const finding = ticketFindingsInChunks(table, mapping, tickets);
  for (;;) {
    const step = finding.next();
    if (step.done) return step.value;
  }
}

/** The same, with pauses, so that a pane can draw and answer in between. */
export function* ticketFindingsInChunks(
  table: TicketTable,
  mapping: ColumnMapping,
  tickets: Tickets,
  chunkRows = 5000,
): Generator<void, TicketFindings> {
  const found: Readonly<Record<FindingKind, readonly TicketFinding[]>> = {
    "duplicate-id": yield* repeatedIds(),
    "response-before-submission": yield* tooEarly("response-before-submission"),
    "resolution-before-submission": yield* tooEarly("resolution-before-submission"),
    "hand-over-before-submission": yield* tooEarly("hand-over-before-submission"),
    "answer-before-escalation": yield* tooEarly("answer-before-escalation"),
    "arrival-before-order": yield* tooEarly("arrival-before-order"),
    "resolution-before-response": yield* inChunks(resolvedBeforeResponse(tickets), (index) =>
      contradiction(index, "resolution-before-response", "firstResponse", "resolved"),
    ),
  };
  return {
    findings: findingKinds.flatMap((kind) => found[kind]),
    counts: {
      "duplicate-id": found["duplicate-id"].length,
      "response-before-submission": found["response-before-submission"].length,
      "resolution-before-submission": found["resolution-before-submission"].length,
      "hand-over-before-submission": found["hand-over-before-submission"].length,
      "answer-before-escalation": found["answer-before-escalation"].length,
      "arrival-before-order": found["arrival-before-order"].length,
      "resolution-before-response": found["resolution-before-response"].length,
    },
  };

  function cellOf(index: number, column: number): FoundCell {
    const content = table.rows[index]?.[column] ?? null;
    return { row: table.area.row + 1 + index, column: table.area.column + column, content };
  }

  function* inChunks<Item, Found>(
    items: readonly Item[],
    findIn: (item: Item) => readonly Found[],
  ): Generator<void, Found[]> {
    const all: Found[] = [];
    for (const [index, item] of items.entries()) {
      if (index % chunkRows === chunkRows - 1) yield;
      all.push(...findIn(item));
    }
    yield;
    return all;
  }

  function* repeatedIds(): Generator<void, RepeatedId[]> {
    const column = mapping.columns.id;
    const { id: ids } = tickets.texts;
    if (column === undefined || ids === undefined) return [];
    const repeated = new Set(
      yield* inChunks(tickets.unread, ({ row, reason }) =>
        reason === "duplicate-id" ? [ids[row - table.area.row - 1]?.toLowerCase() ?? ""] : [],
      ),
    );
    if (repeated.size === 0) return [];
    const groups = new Map<string, number[]>();
    for (const [index, id] of ids.entries()) {
      if (index % chunkRows === chunkRows - 1) yield;
      const key = id.toLowerCase();
      if (!repeated.has(key)) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
    return yield* inChunks([...groups.values()], (rows): RepeatedId[] => {
      const [first = 0] = rows;
      const cells = rows.map((index) => cellOf(index, column));
      const counted = tickets.leftOut[first] === 1 ? null : table.area.row + 1 + first;
      return [{ kind: "duplicate-id", id: ids[first] ?? "", cells, counted }];
    });
  }

  function* tooEarly(kind: ImpossibleOrder): Generator<void, ContradictoryTimes[]> {
    const order = impossibleOrders.find((one) => one.kind === kind);
    if (order === undefined) return [];
    return yield* inChunks(tickets.unread, ({ row, reason }) =>
      reason === kind ? contradiction(row - table.area.row - 1, kind, order.first, order.second) : [],
    );
  }

  function contradiction(
    index: number,
    kind: ContradictoryTimes["kind"],
    first: TicketField,
    second: TicketField,
  ): ContradictoryTimes[] {
    const { [first]: firstColumn, [second]: secondColumn } = mapping.columns;
    if (firstColumn === undefined || secondColumn === undefined) return [];
    const isCounted = tickets.leftOut[index] !== 1;
    const id = tickets.texts.id?.[index] ?? "";
    return [{ kind, id, first: cellOf(index, firstColumn), second: cellOf(index, secondColumn), isCounted }];
  }
}
