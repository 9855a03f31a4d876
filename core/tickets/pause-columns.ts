import type { Cell } from "../functions/cell.ts";
import { decideTimeFormat } from "./decide-time-format.ts";
import { headerNames } from "./header-names.ts";
import type { PauseField } from "./pause-field.ts";
import { normaliseHeader } from "./recognise-columns.ts";
import type { TimeFormat } from "./time-format.ts";

/** Which column of a table of waits (counted from 0 within the table) holds what, and how its times are written. */
export interface PauseMapping {
  readonly columns: Readonly<Record<PauseField, number>>;
  /** Start and end alike. */
  readonly timeFormat: TimeFormat;
}

/** How tables of waits head their columns, the most telling name first. */
const pauseNames: Readonly<Record<PauseField, readonly string[]>> = {
  ticket: headerNames.id,
  start: [
    "等待开始时间",
    "等待开始",
    "暂停开始时间",
    "暂停开始",
    "挂起开始时间",
    "挂起开始",
    "挂起时间",
    "暂停时间",
    "开始等待时间",
    "开始时间",
    "开始",
    "wait started at",
    "wait start",
    "waiting since",
    "waiting from",
    "pause started at",
    "pause start",
    "paused at",
    "paused from",
    "on hold since",
    "on hold from",
    "hold started at",
    "hold start",
    "pending since",
    "started at",
    "start time",
    "start",
    "from",
  ],
  end: [
    "等待结束时间",
    "等待结束",
    "暂停结束时间",
    "暂停结束",
    "挂起结束时间",
    "挂起结束",
    "解挂时间",
    "取消挂起时间",
    "恢复时间",
    "结束等待时间",
    "结束时间",
    "结束",
    "wait ended at",
    "wait end",
    "waiting until",
    "pause ended at",
    "pause end",
    "paused until",
    "resumed at",
    "on hold until",
    "hold ended at",
    "hold end",
    "pending until",
    "ended at",
    "end time",
    "end",
    "until",
    "to",
  ],
};

/**
 * The columns of a table of waits, from its headers in Chinese or English; `null` unless ticket, start and end are all there,
 * once each: a table of shifts has starts and ends as well, but no tickets.
 *
 * How the times are written is decided from both columns together, since one program writes both; where no cell tells day
 * from month the format is `unclear` and a person has to say.
 *
 * @param rows all rows: the cell that tells day from month may be the last
 */
export function pauseColumns(headers: readonly string[], rows: readonly (readonly Cell[])[]): PauseMapping | null {
  const names = headers.map(normaliseHeader);
  const ticket = columnNamed("ticket");
  const start = columnNamed("start");
  const end = columnNamed("end");
  if (ticket === null || start === null || end === null) return null;
  const times = rows.flatMap((row) => [row[start] ?? null, row[end] ?? null]);
  return { columns: { ticket, start, end }, timeFormat: decideTimeFormat(times).format };

  /** The most telling name decides; borne by two columns, it decides nothing. */
  function columnNamed(field: PauseField): number | null {
    const best = pauseNames[field].map(normaliseHeader).find((name) => names.includes(name));
    const column = best === undefined ? -1 : names.indexOf(best);
    return column < 0 || names.lastIndexOf(names[column] ?? "") !== column ? null : column;
  }
}
