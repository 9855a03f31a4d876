import type { Localized } from "../../i18n/locale.ts";
import { isBlank, isErrorValue, isNotApplicable } from "../cell.ts";
import { BLANK_KIND, type Column, errorKind, NOT_APPLICABLE_KIND, NUMBER_KIND } from "./column.ts";
import { checkColumn, isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** Yes or no per row; `NUMBER_KIND` marks the rows that say either. */
export interface FlagColumn extends Column {
  /** 1 for yes, 0 for no and where neither is said. */
  readonly flags: Uint8Array;
}

/** Whether row `i` says yes. */
export function isYes({ flags, step }: FlagColumn, i: number): boolean {
  return flags[i * step] === 1;
}

/** Whether row `i` says no, which a blank does not. */
export function isNo({ flags, kinds, step }: FlagColumn, i: number): boolean {
  return flags[i * step] === 0 && kinds[i * step] === NUMBER_KIND;
}

const yesWords: ReadonlySet<unknown> = new Set(["true", "yes", "1", "是"]);
const noWords: ReadonlySet<unknown> = new Set(["false", "no", "0", "否"]);

/** Reads a column of TRUE and FALSE, also as words in either language and as 1 and 0. */
export function flags(): Reader<FlagColumn> {
  return {
    shape: "range",
    content: "mixed",
    accepts: {
      en: "TRUE or FALSE, yes or no, 1 or 0, blank or N/A",
      "zh-CN": "TRUE 或 FALSE、是或否、1 或 0、空白或“不适用”",
    },
    read(argument) {
      const count = checkColumn(argument);
      const rows = argument.asColumn();
      const flags = new Uint8Array(argument.count);
      const kinds = new Uint8Array(argument.count);
      let isAllNumbers = true;
      for (let i = 0; i < flags.length; i++) {
        const row = rows[i];
        const found: unknown = Array.isArray(row) ? row[0] : null;
        const flag = flagOf(found);
        if (flag !== undefined) {
          flags[i] = flag ? 1 : 0;
          continue;
        }
        const cell = isCell(found) ? found : false;
        isAllNumbers = false;
        if (isBlank(cell)) {
          kinds[i] = BLANK_KIND;
        } else if (isErrorValue(cell)) {
          kinds[i] = errorKind(cell);
          argument.meet(cell);
        } else if (isNotApplicable(cell)) {
          kinds[i] = NOT_APPLICABLE_KIND;
        } else {
          argument.refuseCell(i, "trueFalseOrNothing", {});
        }
      }
      return { count, step: argument.count === count ? 1 : 0, kinds, flags, isAllNumbers };
    },
  };
}

/** Reads one yes or no; a blank cell is no. */
export function flag(): Reader<boolean> {
  const accepts: Localized = { en: "TRUE or FALSE; blank is FALSE", "zh-CN": "TRUE 或 FALSE；空白即 FALSE" };
  return {
    shape: "cell",
    content: "mixed",
    accepts,
    read(argument) {
      if (argument.count > 1) argument.refuse("oneCell", {});
      const cell = argument.cell(0);
      if (isCell(cell)) {
        if (isBlank(cell)) return false;
        if (isErrorValue(cell)) {
          argument.meetCommon(cell);
          return false;
        }
      }
      return flagOf(cell) ?? argument.refuse("trueOrFalse", {});
    },
  };
}

function flagOf(cell: unknown): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return cell === 1 || (cell === 0 ? false : undefined);
  if (typeof cell !== "string") return undefined;
  const word = cell.trim().toLowerCase();
  return yesWords.has(word) || (noWords.has(word) ? false : undefined);
}
