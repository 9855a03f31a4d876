import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkbookPlan } from "../../../core/workbook/plan.ts";
import type { Generation } from "../../../core/workbook/port.ts";
import { ScriptClient } from "../../../gsheets/sidebar/script-client.ts";
import { SheetsPort } from "../../../gsheets/sidebar/sheets-port.ts";
import { cellsPerRead, mostCells } from "../../../gsheets/transfer/limits.ts";
import type { SheetsServer } from "../../../gsheets/transfer/sheets-server.ts";
import { connectionLost, FakeRun, type Fate, given, type MadeCall } from "./fake-run.ts";
import { clockOfTimers, settled } from "./settled.ts";

beforeEach(() => void vi.useFakeTimers(clockOfTimers));
afterEach(() => void vi.useRealTimers());

const facts = { locale: "en", timeZone: "Asia/Shanghai", spreadsheetLocale: "en_US", today: "2024-06-03" } as const;

function portOver(server: Partial<SheetsServer>, fate?: (call: MadeCall) => Fate): { port: SheetsPort; run: FakeRun } {
  const run = new FakeRun(server, fate);
  return { run, port: new SheetsPort(new ScriptClient(run), facts, () => "en") };
}

describe("reading", () => {
  const columns = 20;
  const rowsPerChunk = cellsPerRead / columns;
  const area = { row: 3, column: 1, rows: 10 * rowsPerChunk + 7, columns };
  /** Each cell says where it stands. */
  const server: Partial<SheetsServer> = {
    readCells: ({ area: { row, column, rows, columns: width } }) =>
      given(
        Array.from({ length: rows }, (_row, r) =>
          Array.from({ length: width }, (_cell, c) => (row + r) * 100 + column + c),
        ),
      ),
  };

  it("puts the chunks together in their order, whichever comes first, and tells how far it is", async () => {
    let chunk = 0;
    // The first is repeated, and comes after those behind it.
    const { port, run } = portOver(server, () => (chunk++ === 0 ? { lost: connectionLost } : "arrives"));
    const seen: number[] = [];
    const cells = await settled(
      port.read({ sheet: "Tickets", area }, { onProgress: ({ done, total }) => seen.push(done / total) }),
    );
    if ("problem" in cells) throw new Error(`reading ended with ${JSON.stringify(cells.problem)}`);
    expect(cells).toHaveLength(area.rows);
    expect(cells.map(([first]) => first)).toEqual(cells.map((_row, index) => (3 + index) * 100 + 1));
    expect(cells.every((row) => row.length === columns)).toBe(true);
    expect(run.calls).toHaveLength(12);
    expect(run.mostRunning).toBe(4);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen).toHaveLength(11);
    expect(seen.at(-1)).toBe(1);
  });

  it("reads a row that is wider than a chunk whole", async () => {
    const wide = { row: 0, column: 0, rows: 2, columns: cellsPerRead + 1 };
    const { port, run } = portOver({
      readCells: ({ area: { rows } }) => given(Array.from({ length: rows }, () => [1])),
    });
    expect(await settled(port.read({ sheet: "Tickets", area: wide }))).toEqual([[1], [1]]);
    expect(run.calls).toHaveLength(2);
  });

  it("of more than a spreadsheet's cells is refused before it begins", async () => {
    const { port, run } = portOver(server);
    const much = { row: 0, column: 0, rows: mostCells, columns: 2 };
    expect(await settled(port.read({ sheet: "Tickets", area: much }))).toEqual({
      problem: { code: "too-large", cells: 2 * mostCells, limit: mostCells },
    });
    expect(run.calls).toEqual([]);
  });

  it("stops where it is cancelled", async () => {
    const signal = { aborted: false };
    const { port, run } = portOver(server);
    const onProgress = () => {
      signal.aborted = true;
    };
    expect(await settled(port.read({ sheet: "Tickets", area }, { signal, onProgress }))).toEqual({
      problem: { code: "cancelled" },
    });
    expect(run.calls.length).toBeLessThan(8);
  });

  it("asks for no more chunks once one is refused", async () => {
    const problem = { code: "sheet-missing", sheet: "Tickets" } as const;
    const { port, run } = portOver({ readCells: () => ({ ok: false, problem }) });
    expect(await settled(port.read({ sheet: "Tickets", area }))).toEqual({ problem });
    expect(run.calls).toHaveLength(4);
  });
});

describe("what the pane begins with", () => {
  const last = { sheets: ["Evaluation"], revised: [], at: "2024-06-03T09:00:00.000Z" };
  const server: Partial<SheetsServer> = {
    recallText: (key) => given(`${key} of before`),
    lastGeneration: () => given(last),
  };

  it("is asked for beforehand, and once", async () => {
    const { port, run } = portOver(server);
    await settled(port.prepare());
    expect(await settled(Promise.all([port.recall("answers"), port.lastGeneration()]))).toEqual([
      "answers of before",
      last,
    ]);
    expect(run.names).toEqual(["recallText", "lastGeneration"]);
    // What is asked for later is what is there then.
    await settled(Promise.all([port.recall("answers"), port.lastGeneration(), port.recall("record.1")]));
    expect(run.calls).toHaveLength(5);
  });

  it("is not begun without", async () => {
    const { port } = portOver({ ...server, recallText: () => ({ ok: false, problem: { code: "quota-spent" } }) });
    expect(await settled(port.prepare())).toEqual({ problem: { code: "quota-spent" } });
  });
});

describe("what is asked often", () => {
  it("is asked once while the answer is on its way", async () => {
    const { port, run } = portOver({ sheetNames: () => given(["Tickets"]) });
    const asked = Promise.all([port.sheetNames(), port.sheetNames(), port.sheetNames()]);
    expect(await settled(asked)).toEqual([["Tickets"], ["Tickets"], ["Tickets"]]);
    expect(run.calls).toHaveLength(1);
    await settled(port.sheetNames());
    expect(run.calls).toHaveLength(2);
  });

  it("is kept in the order in which it was said, and only the newest of what waits is sent", async () => {
    const kept: string[] = [];
    const { port } = portOver({
      rememberText: (key, text) => {
        kept.push(`${key} ${text}`);
        return given(null);
      },
    });
    const all = ["1", "2", "3", "4"].map((text) => port.remember("answers", text));
    await settled(Promise.all([...all, port.remember("other", "5")]));
    expect(kept).toEqual(["answers 4", "other 5"]);
  });

  it("is kept although what was said before it was not", async () => {
    const kept: string[] = [];
    let calls = 0;
    const { port } = portOver(
      {
        rememberText: (_key, text) => {
          kept.push(text);
          return given(null);
        },
      },
      () => (calls++ === 0 ? { lost: new Error("Authorization is required to perform that action.") } : "arrives"),
    );
    expect(await settled(port.remember("answers", "1"))).toEqual({ problem: { code: "not-authorised" } });
    await settled(port.remember("answers", "2"));
    expect(kept).toEqual(["2"]);
  });
});

/** A plan of so many parts: each fills one by itself. */
function planOf(parts: number): WorkbookPlan {
  const rows = Array.from({ length: 100 }, () => Array.from({ length: 4 }, () => "x".repeat(990)));
  return {
    version: 1,
    style: "plain",
    steps: [
      { kind: "sheet", sheet: "Evaluation", gridlines: false },
      ...Array.from({ length: parts }, (_part, index) => ({
        kind: "cells" as const,
        sheet: "Evaluation",
        row: 100 * index,
        column: 0,
        rows,
      })),
    ],
  };
}

/** A server that keeps parts as the real one does: in order, each once, all or none. */
class PartKeeper implements Partial<SheetsServer> {
  readonly written: number[] = [];
  finished: Generation | null = null;
  id = "";
  readonly #refusedAt: number | null;

  constructor(refusedAt: number | null = null) {
    this.#refusedAt = refusedAt;
  }

  writePart: SheetsServer["writePart"] = (part) => {
    this.id = part.id;
    if (part.index === this.#refusedAt) {
      this.written.length = 0;
      return { ok: false, problem: { code: "sheet-exists", sheet: "Evaluation" } };
    }
    if (!this.written.includes(part.index)) this.written.push(part.index);
    if (part.index < part.count - 1) return given(null);
    this.finished ??= { sheets: ["Evaluation"], revised: [], at: "2024-06-03T09:00:00.000Z" };
    return given(this.finished);
  };

  abandonGeneration: SheetsServer["abandonGeneration"] = () => {
    if (this.finished === null) this.written.length = 0;
    return given(this.finished);
  };

  lastGeneration: SheetsServer["lastGeneration"] = () => given(this.finished);

  undoLastGeneration: SheetsServer["undoLastGeneration"] = () => {
    const undone = this.finished;
    if (undone === null) return { ok: false, problem: { code: "nothing-to-undo" } };
    this.finished = null;
    this.written.length = 0;
    return given(undone);
  };
}

const made = { sheets: ["Evaluation"], revised: [], at: "2024-06-03T09:00:00.000Z" };

describe("a generation", () => {
  it("is written part by part, with how far it is", async () => {
    const server = new PartKeeper();
    const { port, run } = portOver(server);
    const seen: number[] = [];
    const plan = planOf(3);
    expect(await settled(port.apply(plan, { onProgress: ({ done }) => seen.push(done) }))).toEqual(made);
    expect(new Set(run.names)).toEqual(new Set(["writePart"]));
    expect(server.written).toEqual(run.calls.map((_call, index) => index));
    expect(run.calls.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(plan.steps.length);
  });

  it("goes on where an answer got lost: the part is sent again, and not written twice", async () => {
    const server = new PartKeeper();
    let calls = 0;
    const { port } = portOver(server, () => (calls++ === 1 ? { unheard: connectionLost } : "arrives"));
    expect(await settled(port.apply(planOf(3)))).toEqual(made);
    expect(server.written).toEqual([...new Set(server.written)]);
  });

  it.each([
    ["at once is left to the server, which has written nothing", 0],
    ["after a part was written is given up besides: the server may not have got as far as taking that back", 1],
  ])("that is refused %s", async (_, refusedAt) => {
    const server = new PartKeeper(refusedAt);
    const { port, run } = portOver(server);
    expect(await settled(port.apply(planOf(3)))).toEqual({ problem: { code: "sheet-exists", sheet: "Evaluation" } });
    expect(run.names.filter((name) => name === "abandonGeneration")).toHaveLength(refusedAt);
    expect(server.written).toEqual([]);
  });

  it("that waits for its own part, whose answer got lost, is not refused as somebody else's", async () => {
    const server = new PartKeeper();
    const writePart: SheetsServer["writePart"] = (part) => {
      const answer = server.writePart(part);
      return calls.length > 1 ? { ok: false, problem: { code: "busy" } } : answer;
    };
    const abandonGeneration: SheetsServer["abandonGeneration"] = (id) => server.abandonGeneration(id);
    const { port, run } = portOver({ writePart, abandonGeneration }, ({ name }) =>
      name === "writePart" && calls.length === 1 ? { unheard: connectionLost } : "arrives",
    );
    const { calls } = run;
    expect(await settled(port.apply(planOf(1)))).toEqual(made);
    expect(run.names).toContain("abandonGeneration");
  });

  it("that is cancelled is taken back", async () => {
    const server = new PartKeeper();
    const { port, run } = portOver(server);
    const signal = { aborted: false };
    const onProgress = () => {
      signal.aborted = true;
    };
    expect(await settled(port.apply(planOf(3), { signal, onProgress }))).toEqual({ problem: { code: "cancelled" } });
    expect(server.written).toEqual([]);
    expect(run.names).toEqual(["writePart", "abandonGeneration"]);
    expect(run.calls[1]?.args).toEqual([server.id]);
  });

  it("that is cancelled while its last part is written is taken back, too", async () => {
    const server = new PartKeeper();
    const { port } = portOver(server);
    const signal = { aborted: false };
    const writing = port.apply(planOf(1), {
      signal,
      onProgress: () => {
        signal.aborted = true;
      },
    });
    expect(await settled(writing)).toEqual({ problem: { code: "cancelled" } });
    expect(server.finished).toBeNull();
  });

  it("that could not be taken back after a late cancel is there, and said to be", async () => {
    const server = new PartKeeper();
    const { port } = portOver(server, ({ name }) =>
      name === "undoLastGeneration" ? { lost: connectionLost } : "arrives",
    );
    const signal = { aborted: false };
    const writing = port.apply(planOf(1), {
      signal,
      onProgress: () => {
        signal.aborted = true;
      },
    });
    expect(await settled(writing)).toEqual(made);
  });

  it("that was cancelled before it began asks for nothing", async () => {
    const { port, run } = portOver(new PartKeeper());
    expect(await settled(port.apply(planOf(1), { signal: { aborted: true } }))).toEqual({
      problem: { code: "cancelled" },
    });
    expect(run.calls).toEqual([]);
  });

  it("that ran out of time is taken back, and says so", async () => {
    const server = new PartKeeper();
    const { port } = portOver(server, ({ name, args: [part] }) =>
      name === "writePart" && JSON.stringify(part).includes('"index":1')
        ? { lost: new Error("Exceeded maximum execution time") }
        : "arrives",
    );
    expect(await settled(port.apply(planOf(3)))).toEqual({ problem: { code: "out-of-time" } });
    expect(server.written).toEqual([]);
  });

  it("whose last answer only got lost is made all the same", async () => {
    const server = new PartKeeper();
    const { port } = portOver(server, ({ name, args: [part] }) => {
      const { index, count }: { index: number; count: number } = JSON.parse(JSON.stringify(part ?? {}));
      return name === "writePart" && index === count - 1 ? { unheard: connectionLost } : "arrives";
    });
    expect(await settled(port.apply(planOf(2)))).toEqual(made);
  });

  describe("that is cut off where nobody answers any more", () => {
    async function cutOff(): Promise<{ port: SheetsPort; server: PartKeeper; run: FakeRun; mend: () => void }> {
      const server = new PartKeeper();
      let isBroken = false;
      const { port, run } = portOver(server, ({ name }) => {
        if (name === "writePart" && server.written.length === 1) isBroken = true;
        return isBroken ? { lost: connectionLost } : "arrives";
      });
      const outcome = await settled(port.apply(planOf(3)));
      expect(outcome).toEqual({
        problem: {
          code: "cut-off",
          generation: { sheets: ["Evaluation"], revised: [], at: expect.any(String), unfinished: true },
          reason: { code: "no-answer" },
        },
      });
      expect(server.written).toHaveLength(1);
      return {
        port,
        server,
        run,
        mend: () => {
          isBroken = false;
          server.written.push(-1);
        },
      };
    }

    it("is what an undo takes back, and nothing of before", async () => {
      const { port, server, run, mend } = await cutOff();
      expect(await settled(port.undoLast())).toEqual({ problem: { code: "no-answer" } });
      mend();
      expect(await settled(port.undoLast())).toMatchObject({ sheets: ["Evaluation"], unfinished: true });
      expect(server.written).toEqual([]);
      expect(run.names).not.toContain("undoLastGeneration");
    });
  });

  it("of which nothing is known may have left all its sheets, copies of the user's own included", async () => {
    const { port } = portOver(new PartKeeper(), () => ({ lost: connectionLost }));
    const plan = planOf(1);
    const steps = [...plan.steps, { kind: "copy", sheet: "Mine (2)", of: "Mine" } as const];
    expect(await settled(port.apply({ ...plan, steps }))).toMatchObject({
      problem: { code: "cut-off", generation: { sheets: ["Evaluation", "Mine (2)"] } },
    });
  });

  it("is taken back when the page goes in the middle of it", async () => {
    const server = new PartKeeper();
    const { port, run } = portOver(server);
    const writing = port.apply(planOf(3));
    while (run.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    port.leave();
    await settled(writing);
    expect(run.names).toContain("abandonGeneration");
    const calls = run.calls.length;
    port.leave();
    expect(run.calls).toHaveLength(calls);
  });
});

describe("an undo", () => {
  async function afterMaking(
    fate?: (call: MadeCall) => Fate,
  ): Promise<{ port: SheetsPort; server: PartKeeper; run: FakeRun }> {
    const server = new PartKeeper();
    const { port, run } = portOver(server, fate);
    expect(await settled(port.apply(planOf(1)))).toEqual(made);
    return { port, server, run };
  }

  it("takes back the last generation", async () => {
    const { port, server } = await afterMaking();
    expect(await settled(port.undoLast())).toEqual(made);
    expect(server.finished).toBeNull();
    expect(await settled(port.undoLast())).toEqual({ problem: { code: "nothing-to-undo" } });
  });

  it("takes nothing back that came later than what was asked about", async () => {
    const { port, server } = await afterMaking();
    const theirs = { sheets: ["Theirs"], revised: [], at: "2024-06-03T10:00:00.000Z" };
    server.finished = theirs;
    expect(await settled(port.undoLast())).toEqual({ problem: { code: "newer-generation", generation: theirs } });
    expect(server.finished).toEqual(theirs);
    // Asked again, it is about theirs.
    expect(await settled(port.undoLast())).toEqual(theirs);
  });

  it("whose answer got lost is known by what is there afterwards", async () => {
    const { port, server, run } = await afterMaking(({ name }) =>
      name === "undoLastGeneration" ? { unheard: connectionLost } : "arrives",
    );
    expect(await settled(port.undoLast())).toEqual(made);
    expect(server.finished).toBeNull();
    expect(run.names.filter((name) => name === "undoLastGeneration")).toHaveLength(1);
  });

  it("that did not arrive says so", async () => {
    const { port, server } = await afterMaking(({ name }) =>
      name === "undoLastGeneration" ? { lost: connectionLost } : "arrives",
    );
    expect(await settled(port.undoLast())).toEqual({ problem: { code: "no-answer" } });
    expect(server.finished).toEqual(made);
  });
});
