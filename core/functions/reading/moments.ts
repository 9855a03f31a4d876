import { type NumberColumn, numbers } from "./number-column.ts";
import type { Reader } from "./reader.ts";

/** The last day that a sheet can show: 31 December 9999. */
export const lastSerial = 2_958_465;

/** Whether a number can be a moment of a sheet's calendar; below 1 it is a time of day without a date. */
export function isDate(serial: number): boolean {
  return serial >= 0 && serial < lastSerial + 1;
}

/**
 * Reads a column of moments as the sheet keeps them. A text that looks like one is refused: whether 3/4 is in March or in
 * April is for the sheet to settle, where it can be seen.
 */
export function moments(): Reader<NumberColumn> {
  return {
    ...numbers({ atLeast: 0, momentsBefore: lastSerial + 1 }),
    accepts: {
      en: "dates and times of the sheet, not text; blank or N/A",
      "zh-CN": "表格的日期时间（不是文本）、空白或“不适用”",
    },
  };
}
