import { describe, expect, it } from "vitest";
import { type ControlSignal, controlSignals } from "../../core/evaluation/control-signals.ts";
import { mondayOf } from "../../core/evaluation/weeks.ts";

const limits = { lower: 4, mean: 10, upper: 16 };
const words = (signals: readonly ControlSignal[]) =>
  signals.map(({ inARow, isGood, kind, week }) => `${week} ${kind} ${inARow} ${isGood ? "good" : "bad"}`);

describe("the signals of a control chart of 10 between 4 and 16", () => {
  const eleven = (count: number) => new Array<number>(count).fill(11);
  it.each<[string, readonly (number | null)[], readonly string[]]>([
    // readings                                     signals where higher is better
    ["nothing", [], []],
    ["a reading on a limit is inside", [16, 4], []],
    ["one beyond each", [16.5, 3.5], ["0 above 1 good", "1 below 1 bad"]],
    ["seven in a row are none", eleven(7), []],
    ["the eighth is, and each that follows", eleven(9), ["7 run 8 good", "8 run 9 good"]],
    ["a reading on the mean ends a row", [...eleven(7), 10, ...eleven(7)], []],
    ["a week without one does not", [...eleven(4), null, ...eleven(4)], ["8 run 8 good"]],
    ["the other side begins anew", [...eleven(7), 9, ...eleven(7)], []],
    ["below the mean", new Array<number>(8).fill(9.5), ["7 run 8 bad"]],
    ["beyond the limit within a row", [...eleven(7), 17], ["7 above 8 good"]],
  ])("%s", (_, readings, expected) => {
    expect(words(controlSignals(readings, limits, false))).toEqual(expected);
  });

  it("are the opposite news where lower is better", () => {
    expect(words(controlSignals([16.5, 3.5], limits, true))).toEqual(["0 above 1 bad", "1 below 1 good"]);
  });

  it("are none of equal readings, whatever digits their mean has lost", () => {
    const readings = new Array<number>(11).fill(0.1);
    const mean = readings.reduce((sum, one) => sum + one, 0) / 11;
    expect(mean).not.toBe(0.1);
    expect(controlSignals(readings, { lower: mean, mean, upper: mean }, false)).toEqual([]);
  });
});

describe("the Monday of a week", () => {
  it.each([
    // serial     Monday   day
    [45292, 45292, "Monday, 1 January 2024"],
    [45298.99, 45292, "Sunday night"],
    [45299, 45299, "the next Monday"],
    [25569, 25566, "1 January 1970, a Thursday"],
  ])("of %d is %d: %s", (serial, monday) => {
    expect(mondayOf(serial)).toBe(monday);
  });
});
