import type { CellContent, PlanStep, StepOf } from "../../core/workbook/plan.ts";

/**
 * Excel on the web takes requests of at most 5 MB. What a step weighs on the wire is estimated, and a much smaller request
 * keeps the pane answering while it is made.
 */
const LARGEST_REQUEST = 1_000_000;

/** What office.js writes around a step: a dozen actions and the paths to their objects (measured: 1.8 kB on average). */
const BYTES_PER_STEP = 3000;

const encoder = new TextEncoder();

/** Short texts and numbers, of which there may be millions, are taken at what they weigh at most; all else is written out. */
function weigh(content: CellContent): number {
  if (typeof content === "string" && content.length < 100) return 3 * content.length + 3;
  if (typeof content === "string") return encoder.encode(content).length + 3;
  if (typeof content === "object" && content !== null) return encoder.encode(JSON.stringify(content)).length;
  return typeof content === "number" ? 20 : 6;
}

function weighRow(row: readonly CellContent[]): number {
  let weight = 2;
  for (const content of row) weight += weigh(content);
  return weight;
}

/** What it costs a host to dress a cell, in bytes that it could have taken in instead: a long column keeps it busy. */
const BYTES_PER_DRESSED_CELL = 2;

function dressedCells(step: PlanStep): number {
  const isDress = step.kind === "format" || step.kind === "highlight" || step.kind === "validation";
  return isDress ? step.area.rows * step.area.columns : 0;
}

function weighStep(step: PlanStep): number {
  if (step.kind !== "cells") {
    return encoder.encode(JSON.stringify(step)).length + dressedCells(step) * BYTES_PER_DRESSED_CELL;
  }
  let weight = 0;
  for (const row of step.rows) weight += weighRow(row);
  return weight;
}

/** Cells that would fill a request by themselves are cut by rows; other steps are small, however large their area is. */
function cut(step: PlanStep): readonly PlanStep[] {
  if (step.kind !== "cells" || weighStep(step) <= LARGEST_REQUEST) return [step];
  const parts: StepOf<"cells">[] = [];
  let rows: StepOf<"cells">["rows"] = [];
  let weight = 0;
  let first = step.row;
  for (const row of step.rows) {
    const added = weighRow(row);
    if (rows.length > 0 && weight + added > LARGEST_REQUEST) {
      parts.push({ ...step, row: first, rows });
      first += rows.length;
      rows = [];
      weight = 0;
    }
    rows.push(row);
    weight += added;
  }
  return [...parts, { ...step, row: first, rows }];
}

/** What a cell of plain values weighs, more or less. */
const BYTES_PER_CELL = 12;

/**
 * How much work a step is, compared with others: told without looking into its cells, of which there may be millions. The
 * parts of a step that was cut add up to the whole.
 */
export function workOf(step: PlanStep): number {
  if (step.kind !== "cells") return BYTES_PER_STEP + dressedCells(step) * BYTES_PER_DRESSED_CELL;
  return step.rows.length * (step.rows[0]?.length ?? 0) * BYTES_PER_CELL;
}

/** Steps in as few requests as their size allows, each made when it is asked for: nearly always one. */
export function* requestsFor(steps: readonly PlanStep[]): Generator<readonly PlanStep[], void> {
  let request: PlanStep[] = [];
  let size = 0;
  for (const step of steps) {
    for (const part of cut(step)) {
      const weight = weighStep(part) + BYTES_PER_STEP;
      if (size > 0 && size + weight > LARGEST_REQUEST) {
        yield request;
        request = [];
        size = 0;
      }
      request.push(part);
      size += weight;
    }
  }
  yield request;
}
