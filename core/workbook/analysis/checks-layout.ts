import type { Area } from "../../formula/expression.ts";
import type { ChecksColumn } from "../../i18n/analysis/checks-texts.ts";
import type { UnreadReason } from "../../tickets/ticket-table.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has } from "./analysis-input.ts";

/** Where everything stands on the data check: the counts by reason, and the list below them. */
export interface ChecksLayout {
  readonly columns: readonly ChecksColumn[];
  /** The reasons that occur, the most frequent first. */
  readonly reasons: readonly UnreadReason[];
  readonly sectionRow: number;
  /** The counts, in the order of the reasons; `null` where there is nothing to count. */
  readonly counts: Area | null;
  readonly total: Place;
  readonly rowsLeftOut: Place;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The rows of a column; `null` where the tickets do not have it. */
  area(column: ChecksColumn): Area | null;
}

export function checksLayout(input: AnalysisInput): ChecksLayout {
  const { unread } = input.tickets;
  const occurrences = new Map<UnreadReason, number>();
  for (const { reason } of unread) occurrences.set(reason, (occurrences.get(reason) ?? 0) + 1);
  const reasons = [...occurrences].sort(([, one], [, other]) => other - one).map(([reason]) => reason);
  const columns: readonly ChecksColumn[] = [
    "source",
    "column",
    ...(has(input, "id") ? (["ticket"] as const) : []),
    "content",
    "reason",
    "consequence",
  ];
  const sectionRow = 3;
  const column = 2;
  const afterReasons = sectionRow + 1 + reasons.length;
  const headerRow = afterReasons + 3;
  const firstRow = headerRow + 1;
  return {
    columns,
    reasons,
    sectionRow,
    counts: reasons.length === 0 ? null : { row: sectionRow + 1, column, rows: reasons.length, columns: 1 },
    total: { row: afterReasons, column },
    rowsLeftOut: { row: afterReasons + 1, column },
    headerRow,
    firstRow,
    area: (name) => {
      const index = columns.indexOf(name);
      return index < 0 ? null : { row: firstRow, column: index, rows: Math.max(1, unread.length), columns: 1 };
    },
  };
}
