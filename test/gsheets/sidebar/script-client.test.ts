import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WorkbookError } from "../../../core/workbook/port.ts";
import { LostCall, ScriptClient } from "../../../gsheets/sidebar/script-client.ts";
import { connectionLost, FakeRun, type Fate, given } from "./fake-run.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a promise comes to, once all timers have run. */
async function outcomeOf<Value>(
  promise: Promise<Value>,
): Promise<Value | { readonly problem: unknown; readonly isLost: boolean }> {
  const settled = promise.catch((error: unknown) => {
    if (error instanceof WorkbookError) return { problem: error.problem, isLost: error instanceof LostCall };
    throw error;
  });
  await vi.runAllTimersAsync();
  return settled;
}

/** A wire that fails for the first calls, and then works. */
function failing(...fates: readonly Fate[]): () => Fate {
  let call = 0;
  return () => fates[call++] ?? "arrives";
}

describe("a call of the server", () => {
  const names = { sheetNames: () => given(["Tickets"]) };

  it("gives what the server gives", async () => {
    const run = new FakeRun(names);
    expect(await outcomeOf(new ScriptClient(run).call("sheetNames", []))).toEqual(["Tickets"]);
    expect(run.names).toEqual(["sheetNames"]);
  });

  it("that got lost is repeated, after longer and longer waits", async () => {
    const run = new FakeRun(
      names,
      failing({ lost: connectionLost }, { unheard: connectionLost }, { lost: connectionLost }),
    );
    const at: number[] = [];
    const begun = Date.now();
    const called = new ScriptClient(run).call("sheetNames", []);
    for (let second = 0; second <= 15; second++) {
      while (at.length < run.calls.length) at.push(Math.round((Date.now() - begun) / 1000));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(await outcomeOf(called)).toEqual(["Tickets"]);
    expect(at).toEqual([0, 2, 5, 14]);
  });

  it("that always gets lost ends, and says so", async () => {
    const run = new FakeRun(names, () => ({ lost: connectionLost }));
    expect(await outcomeOf(new ScriptClient(run).call("sheetNames", []))).toEqual({
      problem: { code: "no-answer" },
      isLost: true,
    });
    expect(run.calls).toHaveLength(4);
  });

  it("that nobody answers ends, too", async () => {
    const run = new FakeRun(names, () => "silent");
    expect(await outcomeOf(new ScriptClient(run).call("sheetNames", []))).toMatchObject({
      problem: { code: "no-answer" },
    });
  });

  it("that takes an undo is never repeated", async () => {
    const run = new FakeRun({}, () => ({ lost: connectionLost }));
    expect(await outcomeOf(new ScriptClient(run).call("undoLastGeneration", []))).toMatchObject({ isLost: true });
    expect(run.calls).toHaveLength(1);
  });

  it.each([
    ["out-of-time", "Exceeded maximum execution time", 1],
    ["not-authorised", "Authorization is required to perform that action.", 1],
    ["quota-spent", "Service invoked too many times in a short time", 4],
  ])("that ends with %s is made %i more times at most", async (code, message, calls) => {
    const run = new FakeRun(names, () => ({ lost: new Error(message) }));
    expect(await outcomeOf(new ScriptClient(run).call("sheetNames", []))).toEqual({ problem: { code }, isLost: true });
    expect(run.calls).toHaveLength(calls);
  });

  it("that the server refuses is not repeated, and is not lost", async () => {
    const problem = { code: "sheet-missing", sheet: "Gone" } as const;
    const run = new FakeRun({ showCells: () => ({ ok: false, problem }) });
    const place = { sheet: "Gone", area: { row: 0, column: 0, rows: 1, columns: 1 } };
    expect(await outcomeOf(new ScriptClient(run).call("showCells", [place]))).toEqual({ problem, isLost: false });
    expect(run.calls).toEqual([{ name: "showCells", args: [place] }]);
  });

  it("that only looks is repeated when the server is refused what it needs for a moment", async () => {
    let calls = 0;
    const busy = { ok: false, problem: { code: "quota-spent" } } as const;
    const run = new FakeRun({ sheetNames: () => (calls++ === 0 ? busy : given(["Tickets"])) });
    expect(await outcomeOf(new ScriptClient(run).call("sheetNames", []))).toEqual(["Tickets"]);
  });

  it("that changes something is not repeated when it is refused: the server has taken it back", async () => {
    const run = new FakeRun({ rememberText: () => ({ ok: false, problem: { code: "quota-spent" } }) });
    expect(await outcomeOf(new ScriptClient(run).call("rememberText", ["key", "text"]))).toEqual({
      problem: { code: "quota-spent" },
      isLost: false,
    });
    expect(run.calls).toHaveLength(1);
  });

  it("is not made once it is cancelled", async () => {
    const run = new FakeRun(names, () => ({ lost: connectionLost }));
    const signal = { aborted: false };
    const called = outcomeOf(new ScriptClient(run).call("sheetNames", [], signal));
    signal.aborted = true;
    expect(await called).toEqual({ problem: { code: "cancelled" }, isLost: false });
    expect(run.calls).toHaveLength(1);
  });

  it("waits for its turn when ten are under way, and takes the next", async () => {
    const run = new FakeRun(names);
    const client = new ScriptClient(run);
    const all = Promise.all(Array.from({ length: 34 }, () => client.call("sheetNames", [])));
    expect(await outcomeOf(all)).toHaveLength(34);
    expect(run.mostRunning).toBe(10);
    // All places are free again.
    await outcomeOf(Promise.all(Array.from({ length: 10 }, () => client.call("sheetNames", []))));
    expect(run.calls).toHaveLength(44);
  });
});
