import { type Area, call, cellsIn, type Expression, type Operand } from "../../core/formula/expression.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import type { CellContent, FormulaStyle, WorkbookPlan } from "../../core/workbook/plan.ts";
import type { RawSheet } from "../workbook/render-plan.ts";

// The data: what an evaluation table may hold, 160 rows of it, from a fixed sequence.
const rowCount = 160;
const columns = {
  actual: [0.82, 0.88, 0.75, 1.2, 2, 0, -0.2, null, "N/A", "NA", "不适用", 0.6666666666666666, 45],
  target: [0.8, 0.9, 0.85, 1, 3, null, "N/A", 0.05],
  weight: [20, 15, 12.5, 0, null, "不适用", 1 / 3],
  direction: [null, "higher", "lower", "低", "越低越好", "↑", "LOWER"],
  cap: [null, 1, 1.2, 0.66666],
  score: [95, 90, 89.99, 80, 79.999, 70, 69, 0, null, "N/A", 0.7 + 0.21, 100],
  rating: [1, 2, 3, 4, 5, 4.5, null, "N/A"],
  peer: [80, 90, 71.5, null, "NA"],
  minutes: [15, 15.5, 0, 120, 121, 30, 240, null, "N/A"],
  priority: ["urgent", "普通", "NORMAL", "紧急", "vip", "*", 1, null, "不适用"],
  cut: [15, 30, null, 4, 4.5],
  population: [0, 1, 30, 1000, 10_000, 1e9, null, "N/A"],
  margin: [0.05, 0.03, 0.1, 1 / 3, null, "NA"],
  submitted: [45413.375, 45413.427083333336, 45412.999988425923, null, "N/A", 45413],
  responded: [45413.395833333336, 45413.5, 45414.25, null, "不适用", 45412.5],
  answer: [0, 6, 7, 8, 9, 10, 10, null, "N/A"],
} as const satisfies Record<string, readonly Cell[]>;

type Name = keyof typeof columns;

const names = Object.keys(columns).filter((name): name is Name => name in columns);

let seed = 20_240_501;
function next(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
}

const data: readonly (readonly Cell[])[] = Array.from({ length: rowCount }, () =>
  names.map((name): Cell => columns[name][next(columns[name].length)] ?? null),
);

/** Grade and payout bands, out of order, beside the data. */
const bands: readonly (readonly Cell[])[] = [
  [80, 0.6],
  [90, 1.25],
  [0, 0],
  [70, 0.5],
];
const bandArea: Area = { row: 0, column: names.length, rows: bands.length, columns: 2 };
const nameArea: Area = { row: bands.length, column: names.length, rows: bands.length, columns: 2 };
const names4: readonly (readonly Cell[])[] = [
  [80, "B"],
  [90, "A"],
  [0, "D"],
  [70, "C"],
];
/** Limits of two priorities, without and with a row for all others. */
const limits: readonly (readonly Cell[])[] = [
  ["VIP", 30],
  ["normal", 60.5],
  ["其他", 240],
  [1, "N/A"],
];
const limitArea = (rows: number): Area => ({ row: 8, column: names.length, rows, columns: 2 });
const beside = [...bands, ...names4, ...limits];

function cellAt(row: number, column: number): Cell {
  const table = column < names.length ? data : beside;
  return table[row]?.[column < names.length ? column : column - names.length] ?? null;
}

/** A range on the sheet: as an expression, and as what a function gets for it. */
interface Range {
  readonly expression: Expression;
  readonly cells: Cell[][];
}

function range(area: Area): Range {
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => cellAt(area.row + row, area.column + column)),
  );
  return { expression: cellsIn(area, { sheet: "data", fixed: true }), cells };
}

function part(name: Name, row: number, rows = 1, width = 1): Range {
  return range({ row, column: names.indexOf(name), rows, columns: width });
}

type Given = Range | Operand;

function isRange(given: Given): given is Range {
  return typeof given === "object" && given !== null && "cells" in given;
}

interface Formula {
  readonly id: string;
  readonly args: readonly Given[];
  readonly rows: number;
}

const formulas: Formula[] = [];

/** Notes a call if it is one that the function accepts: what it refuses, plain formulas need not answer. */
function compare(id: string, args: readonly Given[], rows = 1): void {
  formulas.push({ id, args, rows });
}

for (let row = 0; row < rowCount; row++) {
  const [actual, target, weight] = [part("actual", row), part("target", row), part("weight", row)];
  const [direction, cap] = [part("direction", row), part("cap", row)];
  for (const id of ["KPISCORE", "TICKETSCORE", "EXPLAINSCORE"]) {
    compare(id, [actual, target, weight, direction, cap]);
    compare(id, [actual, target, 20]);
    compare(id, [actual, target, weight, "lower", 1.2]);
  }
  compare("TICKETSCORE", [actual, target, null, direction]);
  compare("ATTAINMENT", [actual, target, direction, cap]);
  compare("SERVICEGRADE", [part("score", row)]);
  compare("SERVICEGRADE", [part("score", row), range(nameArea)]);
  compare("BANDSCORE", [part("score", row), range(bandArea), weight]);
  compare("BANDSCORE", [part("score", row), range(bandArea), null, "lower"]);
  compare("BANDSCORE", [part("score", row), range(bandArea), 25, direction]);
  compare("STARGRADE", [part("score", row), 100, next(3), next(3)]);
  compare("RATINGSCORE", [part("rating", row, 1 + next(4)), weight]);
  compare("RATINGSCORE", [part("rating", row, 1 + next(4)), 10, 5, "span"]);
  compare("PEERSCORE", [part("score", row), part("peer", row, 1 + next(4))]);
  compare("PEERSCORE", [part("score", row), part("peer", row), cap]);
  compare("SLAMET", [part("minutes", row), part("priority", row)]);
  compare("SLAMET", [part("minutes", row), "urgent"]);
  for (const count of [2, 3, 4]) {
    compare("SLAMET", [part("minutes", row), part("priority", row), range(limitArea(count))]);
  }
  compare("RESPONSEMINUTES", [part("submitted", row), part("responded", row)]);
  compare("SLADUE", [part("submitted", row), part("minutes", row)]);
  compare("SLADUE", [part("submitted", row), 90]);
  compare("ITEMRATE", [part("rating", row, 1 + next(6))]);
  compare("ITEMRATE", [part("rating", row, 1 + next(6)), 10]);
  compare("SATISFIEDRATE", [part("rating", row, 1 + next(6))]);
  compare("SATISFIEDRATE", [part("rating", row, 1 + next(6)), 4.5]);
  compare("NPSSCORE", [part("answer", row, 1 + next(6))]);
  compare("QUADRANT", [part("minutes", row), part("rating", row), part("cut", row), 4]);
  compare("QUADRANT", [part("minutes", row), part("rating", row), 60, part("cut", row), direction]);
  compare("QUADRANT", [part("minutes", row), part("rating", row)]);
  compare("SAMPLESIZE", [part("population", row), part("margin", row)]);
  compare("SAMPLESIZE", [part("population", row), 0.05, 0.99, 0.1]);
}
for (let row = 0; row + 12 <= rowCount; row += 3) {
  const rows = 2 + next(9);
  const [actual, target, weight] = [part("actual", row, rows), part("target", row, rows), part("weight", row, rows)];
  const [direction, cap] = [part("direction", row, rows), part("cap", row, rows)];
  compare("TICKETSCORE", [actual, target, weight, direction, cap]);
  compare("TICKETSCORE", [actual, target, weight, direction, part("cap", row)]);
  compare("TICKETSCORE", [actual, target, weight]);
  compare("TICKETSCORE", [actual, target, null, null, 1]);
  compare("TICKETSCORE", [actual, 0.9, 20, "higher"]);
  compare("TICKETSCORE", [actual, part("target", row), part("weight", row), direction, 1.2]);
  compare("STARGRADE", [part("score", row, rows), 100, 1]);
  compare("STARGRADE", [part("rating", row, rows), 5]);
  compare("KPISCORE", [actual, target, weight, direction, cap], rows);
  compare("ATTAINMENT", [actual, 0.9, direction, 1.5], rows);
  compare("SERVICEGRADE", [part("score", row, rows), range(nameArea)], rows);
  compare("BANDSCORE", [part("score", row, rows), range(bandArea), weight, "lower"], rows);
  compare("PEERSCORE", [part("score", row, rows), part("peer", row, rows)], rows);
  compare("SLAMET", [part("minutes", row, rows), part("priority", row, rows)], rows);
  compare("SLAMET", [part("minutes", row, rows), "普通"], rows);
  compare("RESPONSEMINUTES", [part("submitted", row, rows), part("responded", row, rows)], rows);
  compare("SLADUE", [part("submitted", row, rows), part("minutes", row, rows)], rows);
  compare("QUADRANT", [part("minutes", row, rows), part("rating", row, rows)], rows);
  compare("QUADRANT", [part("minutes", row, rows), part("rating", row, rows), 60, part("cut", row, rows)], rows);
  compare("QUADRANT", [part("minutes", row, rows), part("rating", row, rows), null, 4, "higher"], rows);
  compare("SAMPLESIZE", [part("population", row, rows), part("margin", row, rows), 0.9], rows);
  compare(
    "PEERSCORE",
    [part("score", row, rows), range({ row, column: names.indexOf("rating"), rows, columns: 2 }), 0.3],
    rows,
  );
}

/** A call of a function over the data, and what the function gives for it. */
export interface Comparison extends Formula {
  readonly expression: Expression;
  readonly expected: readonly Cell[];
}

/** The calls that the functions accept, each with its results. */
export function comparisons(): Comparison[] {
  return formulas.flatMap((formula) => {
    const { id, args } = formula;
    try {
      const result = evaluate(
        id,
        args.map((given) => (isRange(given) ? given.cells : given)),
      );
      const expected = Array.isArray(result) ? result.flat() : [result];
      const expression = call(id, ...args.map((given) => (isRange(given) ? given.expression : given)));
      return [{ ...formula, expected, expression }];
    } catch (error) {
      if (error instanceof FormulaError) return [];
      throw error;
    }
  });
}

/** The sheet that the calls look at. */
export const dataSheet: RawSheet = {
  name: "data",
  rows: data.map((row, place) => [...row, ...(beside[place] ?? [])]),
};

/** The calls as the first row of a sheet `results`, each in its own column. */
export function planOfCalls(asked: readonly Comparison[], style: FormulaStyle): WorkbookPlan {
  const contents = asked.map(
    ({ expression, rows }): CellContent =>
      rows === 1 ? { formula: expression } : { formula: expression, spill: { rows, columns: 1 } },
  );
  return {
    version: 1,
    style,
    steps: [
      { kind: "sheet", sheet: "results", gridlines: true },
      { kind: "cells", sheet: "results", row: 0, column: 0, rows: [contents] },
    ],
  };
}
