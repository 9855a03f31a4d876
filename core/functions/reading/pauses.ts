import type { Pause } from "../../calendar/pauses.ts";
import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue } from "../cell.ts";
import { isDate } from "./moments.ts";
import { isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** Pauses of each ticket, by its place in the column of tickets, from 0. */
export type PausesByTicket = ReadonlyMap<number, readonly Pause[]>;

/**
 * Reads pauses: start and end of one ticket's, or of several tickets' with the ticket's position before them. Rows that
 * are blank are padding, and one blank cell is no pauses at all; a blank end is one that has not come.
 */
export function pausesOf(): Reader<PausesByTicket> {
  return {
    shape: "range",
    content: "number",
    accepts: {
      en: "rows of start and end; for several tickets with the ticket's position, from 1, before them",
      "zh-CN": "每行：开始、结束；多张工单时，前面加一列工单的位置，从 1 起",
    },
    read(argument) {
      const { width } = argument;
      const cell = argument.cell(0);
      if (argument.count === 1 && isCell(cell) && isBlank(cell)) return new Map();
      if (width !== 2 && width !== 3) argument.refuse("pauseColumns", {});
      const pauses = new Map<number, Pause[]>();
      for (let index = 0; index < argument.count; index += width) {
        const cells = Array.from({ length: width }, (_, column) =>
          numberOf(argument, index + column, width === 3 && column === 0),
        );
        if (cells.every((cell) => Number.isNaN(cell)) || argument.call.commonError !== null) continue;
        const [position = 1, start = Number.NaN, end = Number.NaN] = width === 3 ? cells : [1, ...cells];
        if (Number.isNaN(start)) argument.refuseCell(index + width - 2, "pauseStart", {});
        if (!Number.isInteger(position) || position < 1) return argument.refuseCell(index, "position", {});
        if (end < start) argument.refuseCell(index + width - 1, "notBeforeStart", {});
        const own = pauses.get(position - 1);
        if (own === undefined) pauses.set(position - 1, [{ start, end }]);
        else own.push({ start, end });
      }
      return pauses;
    },
  };
}

/** The number in a cell; `NaN` for a blank one or an error value, which is then the result of the call. */
function numberOf(argument: Argument, index: number, isPosition: boolean): number {
  const cell = argument.cell(index);
  if (isCell(cell)) {
    if (isBlank(cell)) return Number.NaN;
    if (isErrorValue(cell)) {
      argument.meetCommon(cell);
      return Number.NaN;
    }
  }
  if (typeof cell === "number" && (isPosition || isDate(cell))) return cell;
  return argument.refuseCell(index, isPosition ? "position" : "date", {});
}
