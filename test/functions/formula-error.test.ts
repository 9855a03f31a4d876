import { expect, test } from "vitest";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import { column, table } from "./column.ts";

function refusalOf(id: string, args: unknown[]): FormulaError {
  try {
    evaluate(id, args);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

test("a refusal is data: function, parameter, rule, values, position", () => {
  const error = refusalOf("KPISCORE", [column(1, 1, 1), column(1, 2, -3), 20]);
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, messageIn: undefined }).toEqual({
    name: "FormulaError",
    functionId: "KPISCORE",
    parameter: "target",
    rule: "above",
    values: { bound: 0 },
    position: { row: 3, column: null },
    messageIn: undefined,
  });
});

test("a refusal says itself in either language", () => {
  const error = refusalOf("RATINGSCORE", [table([1, 2], [3, 9]), 10]);
  expect(error.message).toBe("ratings must be between 1 and 5 (row 2, column 2)");
  expect(error.messageIn("en")).toBe(error.message);
  expect(error.messageIn("zh-CN")).toBe("ratings 须在 1 到 5 之间（第 2 行第 2 列）");
});

test("one cell has no position", () => {
  expect(refusalOf("KPISCORE", [[[82]], [[0]], [[20]]]).position).toBe(null);
});
