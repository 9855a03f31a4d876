import type { PlanStep, StepOf } from "../../core/workbook/plan.ts";

/** Excel on the web takes requests of at most 5 MB; what a step weighs on the wire is estimated, so half is left as room. */
const LARGEST_REQUEST = 2_500_000;

/** What office.js writes around a step: a dozen actions and the paths to their objects (measured: 1.8 kB on average). */
const BYTES_PER_STEP = 3000;

const encoder = new TextEncoder();

function weigh(content: unknown): number {
  return encoder.encode(JSON.stringify(content)).length;
}

/** Cells that would fill a request by themselves are cut by rows; other steps are small, however large their area is. */
function cut(step: PlanStep): readonly PlanStep[] {
  if (step.kind !== "cells" || weigh(step) <= LARGEST_REQUEST) return [step];
  const parts: StepOf<"cells">[] = [];
  let rows: StepOf<"cells">["rows"] = [];
  let weight = 0;
  let first = step.row;
  for (const row of step.rows) {
    const added = weigh(row);
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

/** Steps in as few requests as their size allows: nearly always one. */
export function requestsFor(steps: readonly PlanStep[]): readonly (readonly PlanStep[])[] {
  const requests: PlanStep[][] = [[]];
  let size = 0;
  for (const step of steps.flatMap(cut)) {
    const weight = weigh(step) + BYTES_PER_STEP;
    if (size > 0 && size + weight > LARGEST_REQUEST) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)?.push(step);
    size += weight;
  }
  return requests;
}
