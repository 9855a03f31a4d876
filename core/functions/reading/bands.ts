import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue } from "../cell.ts";
import { isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** Steps on a scale, by rising bound, each with what it stands for. */
export interface Bands<Value> {
  readonly bounds: readonly number[];
  readonly values: readonly Value[];
}

/** Reads bands with a number each: bound and payout. */
export function payoutBands(): Reader<Bands<number>> {
  return {
    shape: "range",
    content: "number",
    accepts: { en: "two columns: bound, payout; rows in any order", "zh-CN": "两列：界限、兑现比例；行序不限" },
    read: (argument) =>
      readBands(argument, "payout", (cell, index) =>
        typeof cell === "number" && Number.isFinite(cell) ? cell : argument.refuseCell(index, "number", {}),
      ),
  };
}

/** Reads bands with a name each: bound and name. */
export function namedBands(): Reader<Bands<string>> {
  return {
    shape: "range",
    content: "mixed",
    accepts: { en: "two columns: lower bound, name; rows in any order", "zh-CN": "两列：下限、名称；行序不限" },
    read: (argument) =>
      readBands(argument, "name", (cell, index) =>
        typeof cell === "string" || typeof cell === "number" ? String(cell) : argument.refuseCell(index, "text", {}),
      ),
  };
}

/** Blank rows are padding; a row that is half blank, or repeats a bound, would leave open which band is meant. */
function readBands<Value>(
  argument: Argument,
  second: string,
  readValue: (cell: unknown, index: number) => Value,
): Bands<Value> {
  if (argument.width !== 2) argument.refuse("twoColumns", { first: "bound", second });
  const bands: { bound: number; value: Value }[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < argument.count; index += 2) {
    const cells = [argument.cell(index), argument.cell(index + 1)] as const;
    const error = cells.find((cell) => isCell(cell) && isErrorValue(cell));
    if (isCell(error) && isErrorValue(error)) {
      argument.meetCommon(error);
      continue;
    }
    const blanks = cells.map((cell) => isCell(cell) && isBlank(cell));
    if (blanks[0] && blanks[1]) continue;
    if (blanks[0] || blanks[1]) argument.refuseCell(blanks[0] ? index : index + 1, "complete", {});
    const bound = cells[0];
    if (typeof bound !== "number" || !Number.isFinite(bound)) return argument.refuseCell(index, "number", {});
    if (seen.has(bound)) argument.refuseCell(index, "differentBounds", {});
    seen.add(bound);
    bands.push({ bound, value: readValue(cells[1], index + 1) });
  }
  if (bands.length === 0 && argument.call.commonError === null) argument.refuse("notEmpty", {});
  bands.sort((one, other) => one.bound - other.bound);
  return { bounds: bands.map(({ bound }) => bound), values: bands.map(({ value }) => value) };
}

/**
 * How far a value is above a bound, to nine decimals: what arithmetic makes of 0.91 or 90 (0.9099999999999999,
 * 89.99999999999999) must land in the same band as the number itself.
 */
export function distanceAbove(value: number, bound: number): number {
  const distance = value - bound;
  return Math.abs(distance) < 5e-10 ? 0 : distance;
}
