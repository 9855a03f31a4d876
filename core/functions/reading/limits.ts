import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue, isNotApplicable } from "../cell.ts";
import { isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** How many minutes each priority allows. */
export interface Limits {
  /** By priority, lower case; `null` where N/A says that nothing was promised. */
  readonly minutes: ReadonlyMap<string, number | null>;
  /** What every priority without a row of its own allows; `undefined` where there is no such row. */
  readonly others: number | null | undefined;
  /** The priorities as they were written. */
  readonly priorities: readonly string[];
}

/** How the row for all other priorities is marked, besides a blank. */
export const otherPriorities: readonly string[] = ["*", "other", "其他"];

/** Reads a table of priority and minutes. Rows that are blank are padding. */
export function priorityLimits(): Reader<Limits> {
  return {
    shape: "range",
    content: "mixed",
    accepts: {
      en: "two columns: priority, minutes; a blank, * or other stands for all other priorities",
      "zh-CN": "两列：优先级、分钟数；空白、* 或“其他”代表其余优先级",
    },
    read: readLimits,
  };
}

function readLimits(argument: Argument): Limits {
  if (argument.width !== 2) argument.refuse("twoColumns", { first: "priority", second: "minutes" });
  const minutes = new Map<string, number | null>();
  const priorities: string[] = [];
  let others: number | null | undefined;
  for (let index = 0; index < argument.count; index += 2) {
    const [first, second] = [argument.cell(index), argument.cell(index + 1)];
    const error = [first, second].find((cell) => isCell(cell) && isErrorValue(cell));
    if (isCell(error) && isErrorValue(error)) {
      argument.meetCommon(error);
      continue;
    }
    if (typeof first === "boolean" || !isCell(first)) return argument.refuseCell(index, "text", {});
    const name = String(first ?? "").trim();
    const isMissing = isCell(second) && isBlank(second);
    if (isMissing && name === "") continue;
    if (isMissing) argument.refuseCell(index + 1, "complete", {});
    const limit = limitOf(argument, index + 1, second);
    const key = name.toLowerCase();
    const isOthers = key === "" || otherPriorities.includes(key);
    if (isOthers ? others !== undefined : minutes.has(key)) argument.refuseCell(index, "differentBounds", {});
    if (isOthers) {
      others = limit;
    } else {
      minutes.set(key, limit);
      priorities.push(name);
    }
  }
  if (minutes.size === 0 && others === undefined && argument.call.commonError === null) argument.refuse("notEmpty", {});
  return { minutes, others, priorities };
}

function limitOf(argument: Argument, index: number, cell: unknown): number | null {
  if (isCell(cell) && isNotApplicable(cell)) return null;
  if (typeof cell !== "number" || !Number.isFinite(cell)) return argument.refuseCell(index, "number", {});
  return cell >= 0 ? cell : argument.refuseCell(index, "atLeast", { bound: 0 });
}
