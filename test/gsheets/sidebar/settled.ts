import { vi } from "vitest";
import { WorkbookError, type WorkbookProblem } from "../../../core/workbook/port.ts";

/** What stands still until a test lets it run. Parts of code are loaded in real time: that clock goes on. */
export const clockOfTimers: Parameters<typeof vi.useFakeTimers>[0] = {
  toFake: ["setTimeout", "clearTimeout", "performance"],
};

/** What a promise comes to, however long it waits. */
export async function settled<Value>(promise: Promise<Value>): Promise<Value | { readonly problem: WorkbookProblem }> {
  let isSettled = false;
  const outcome = promise
    .catch((error: unknown) => {
      if (error instanceof WorkbookError) return { problem: error.problem };
      throw error;
    })
    .finally(() => {
      isSettled = true;
    });
  while (!isSettled) {
    await vi.runAllTimersAsync();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return outcome;
}
