import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CausesShape } from "../../../core/evaluation/made/made-causes.ts";
import type { Area } from "../../../core/formula/expression.ts";
import { causeBranches } from "../../../core/indicators/indicator.ts";
import {
  agreedCount,
  type CausesLayout,
  causesColumnCount,
  causesLayout,
  causesPerBranch,
  headColumns,
  nameLines,
  whyCount,
} from "../../../core/workbook/improvement/causes-layout.ts";
import { areaAt } from "../../../core/workbook/sheet-draft.ts";

const shapes = fc.record<CausesShape>({
  tried: fc.option(fc.integer({ min: 1, max: 20 })),
  judged: fc.boolean(),
  says: fc.integer({ min: 1, max: 4 }),
  shares: fc.integer({ min: 0, max: 7 }),
});

const rowsAt = (row: number, rows: number, column = 0, columns = causesColumnCount): Area => ({
  row,
  column,
  rows,
  columns,
});

/** Everything that stands on the sheet. */
function blocksOf(layout: CausesLayout, shape: CausesShape): Area[] {
  const { effect, ...fishbone } = layout.fishbone;
  const { first } = headColumns;
  return [
    ...[layout.title, layout.subtitle, layout.problem].map(({ row }) => rowsAt(row, 1)),
    ...[layout.round, ...layout.stages].map(areaAt),
    ...(layout.tried === null
      ? []
      : [rowsAt(layout.tried.sectionRow, 2), rowsAt(layout.tried.firstRow, shape.tried ?? 0)]),
    ...(layout.tried?.judged ? [areaAt(layout.tried.judged)] : []),
    rowsAt(layout.says.sectionRow, 1),
    rowsAt(layout.says.firstRow, shape.says),
    ...(layout.says.headerRow === null ? [] : [rowsAt(layout.says.headerRow, 1)]),
    ...Array.from({ length: shape.shares }, (_, index) => rowsAt(layout.says.shareRow(index), 1)),
    rowsAt(fishbone.sectionRow, 1),
    ...causeBranches.flatMap((branch) => [
      areaAt(fishbone.head(branch)),
      fishbone.causes(branch),
      fishbone.votes(branch),
    ]),
    rowsAt(fishbone.spineRow, 1, 0, first),
    rowsAt(effect.name.row, nameLines, first, 3),
    ...[effect.title, effect.scope, effect.evaluation].map(({ row }) => rowsAt(row, 1, first, 3)),
    ...[effect.actual, effect.target, effect.attainment].map(({ row }) => rowsAt(row, 1, first, 3)),
    rowsAt(layout.whys.sectionRow, 2),
    rowsAt(layout.whys.firstRow, whyCount, 0, first),
    rowsAt(layout.rootCause.row, 1, 0, first),
    layout.agreed,
    ...[layout.plan, layout.heldOn, layout.takingPart].map(({ row }) => rowsAt(row, 1, first, 3)),
  ];
}

const meet = (one: Area, other: Area) =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

describe("the places on a root-cause sheet", () => {
  it("never share a cell, and stand on the page, whatever has to be told", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const layout = causesLayout(shape);
        const blocks = blocksOf(layout, shape);
        blocks.forEach((one, index) => {
          expect(blocks.slice(index + 1).filter((other) => meet(one, other))).toEqual([]);
          expect(one.row + one.rows).toBeLessThanOrEqual(layout.page.rows);
          expect(one.column + one.columns).toBeLessThanOrEqual(layout.page.columns);
        });
      }),
    );
  });

  // branch, side of the spine, position from the tail: as a fishbone is drawn with its head at the right
  it.each([
    ["people", "above", 0],
    ["process", "above", 1],
    ["product", "above", 2],
    ["tools", "below", 0],
    ["environment", "below", 1],
    ["measurement", "below", 2],
  ] as const)("put %s %s the spine, %d from the tail, its name at the outer end", (branch, side, position) => {
    const { fishbone } = causesLayout({ tried: null, judged: false, says: 1, shares: 3 });
    const causes = fishbone.causes(branch);
    const head = fishbone.head(branch);
    expect([causes.column, head.column, fishbone.votes(branch).column]).toEqual([
      2 * position + 1,
      2 * position + 1,
      2 * position,
    ]);
    const [beforeSpine, afterSpine] = [causes.row + causes.rows, causes.row - 1];
    expect(side === "above" ? beforeSpine : afterSpine).toBe(fishbone.spineRow);
    expect(head.row).toBe(side === "above" ? causes.row - 1 : causes.row + causes.rows);
    expect(causes.rows).toBe(causesPerBranch);
  });

  it("have room for as many measures as there are rows for", () => {
    expect(causesLayout({ tried: 2, judged: true, says: 1, shares: 0 }).agreed).toMatchObject({
      rows: agreedCount,
      columns: 3,
    });
  });
});
