import { type Cancellation, WorkbookError } from "../workbook/port.ts";

/** Work goes on for so long before the pane may draw and answer; one frame at 60 Hz is 17 ms. */
const sliceInMilliseconds = 10;

/**
 * Runs long work in slices, so that the pane never freezes.
 *
 * @throws WorkbookError `cancelled` at the first slice after `signal` was aborted
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: Cancellation,
  onStep: (step: Step) => void = () => {},
): Promise<Result> {
  let sliceStart = performance.now();
  for (;;) {
    if (signal.aborted) throw new WorkbookError({ code: "cancelled" });
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - sliceStart < sliceInMilliseconds) continue;
    onStep(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    sliceStart = performance.now();
  }
}
