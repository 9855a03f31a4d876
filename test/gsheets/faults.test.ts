import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import type { Generation, WorkbookProblem } from "../../core/workbook/port.ts";
import { ScriptClient } from "../../gsheets/sidebar/script-client.ts";
import { SheetsPort } from "../../gsheets/sidebar/sheets-port.ts";
import type { Answer } from "../../gsheets/transfer/answer.ts";
import type { SheetsServer } from "../../gsheets/transfer/sheets-server.ts";
import {
  everyStep,
  made,
  partsOf,
  planOf,
  problemOf,
  revising,
  severalParts,
  sharing,
  usersSpreadsheet,
  writeParts,
} from "./sample-plans.ts";
import { FakeRun } from "./sidebar/fake-run.ts";
import { clockOfTimers, settled } from "./sidebar/settled.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import { serverOf } from "./stand-ins/server-of.ts";
import type { SheetsModel } from "./stand-ins/sheets-model.ts";

let code: string;
let script: AppsScript;
let server: SheetsServer;

function open(model = usersSpreadsheet()): void {
  script = new AppsScript({ script: code, model });
  server = serverOf(script);
}

const write = (plan: WorkbookPlan, id = "g1") => writeParts(server, partsOf(plan, id));

/** A sidebar that is opened beside the spreadsheet. */
function opened(): SheetsPort {
  const facts = { locale: "en", timeZone: "Asia/Shanghai", spreadsheetLocale: "en_US", today: "2024-06-03" } as const;
  return new SheetsPort(new ScriptClient(new FakeRun(serverOf(script))), facts, () => "en");
}

beforeAll(async () => {
  code = await builtScript();
});

beforeEach(() => {
  vi.useFakeTimers(clockOfTimers);
  open();
});
afterEach(() => void vi.useRealTimers());

const hiccup = "Service Spreadsheets failed while accessing document with id 1a2b.";
const quota = "Service invoked too many times for one day: spreadsheets.";

/** Until the quota is given anew. */
const forever = Number.POSITIVE_INFINITY;

/** Everything that is kept and shown, whichever sheet is in view. */
function content(): string {
  return JSON.stringify({ ...Object(script.model.snapshot()), active: null });
}

/** The same without what is kept of what was made: what a person finds. */
function found(): string {
  const { properties, ...rest } = JSON.parse(content());
  const isText = ([key]: [string]): boolean => !key.startsWith("ticketscore.made.");
  return JSON.stringify({ ...rest, properties: properties.filter(isText) });
}

const namesOfSheets = (): readonly string[] => script.model.sheets.map(({ name }) => name);

/** A spreadsheet in which an evaluation was made before, and is revised by what is made now. */
function openRevised(): void {
  open();
  expect(write(planOf(...everyStep), "before").ok).toBe(true);
}

const cases: readonly (readonly [name: string, prepared: () => void, plan: WorkbookPlan])[] = [
  ["that adds a sheet with every step", () => open(), planOf(...everyStep)],
  ["that revises a sheet of before", openRevised, revising],
  ["that copies a sheet and dresses another one like it", openRevised, sharing],
  ["in several parts that adds and revises", openRevised, severalParts],
];

/** How many calls of services something takes. */
function callsOf(prepared: () => void, work: () => Answer<unknown>): number {
  prepared();
  script.meter.reset();
  expect(work().ok).toBe(true);
  return script.meter.calls.length;
}

/** The name of the call that failed first. */
const failed = (at: number): string => `${at} ${script.meter.calls[at - 1]?.name ?? ""}`;

/** What comes after the writing of a part, and whose the generation is. */
const mayGoUnnoticed = /Lock\.releaseLock|Session\.getTemporaryActiveUserKey/;

function cutOffOf(problem: WorkbookProblem | null): Generation | null {
  return problem?.code === "cut-off" ? problem.generation : null;
}

describe.each(cases)("a plan %s", (_, prepared, plan) => {
  it("leaves the spreadsheet as it was, whichever call of a service fails, and says so", async () => {
    const calls = callsOf(prepared, () => write(plan, "counted"));
    const parts = partsOf(plan).length;
    // What is in view between two parts is the sheet that was added last.
    const everything = () => (parts === 1 ? JSON.stringify(script.model.snapshot()) : content());
    const wrong: string[] = [];
    let refused = 0;
    for (let at = 1; at <= calls; at++) {
      prepared();
      const before = everything();
      const port = opened();
      script.meter.reset();
      script.meter.failing = { at, message: hiccup };
      const outcome = await settled(port.apply(plan));
      if (!("problem" in outcome)) {
        if (!mayGoUnnoticed.test(failed(at))) wrong.push(`${failed(at)}: was not noticed`);
        continue;
      }
      refused += 1;
      if (everything() !== before) wrong.push(`${failed(at)}: left something behind`);
      if (!("detail" in outcome.problem) || outcome.problem.detail !== hiccup)
        wrong.push(`${failed(at)}: said ${JSON.stringify(outcome.problem)}`);
    }
    expect(wrong).toEqual([]);
    console.log(`${refused} of ${calls} calls failed in turn, in ${parts} parts`);
    expect(refused).toBe(calls - parts - 1);
  });

  it("that is ended in the middle, at whichever call, leaves nothing or offers to undo it", async () => {
    const calls = callsOf(prepared, () => write(plan, "counted"));
    const wrong: string[] = [];
    let offered = 0;
    for (let at = 1; at <= calls; at++) {
      prepared();
      const [before, foundBefore, lastBefore] = [content(), found(), server.lastGeneration()];
      // What is there when the script is ended before this call; the sidebar is gone as well.
      let left: SheetsModel | null = null;
      script.meter.reset();
      script.meter.onCall = (place) => {
        if (place === at) left = script.model.copy();
      };
      write(plan, "tab.1");
      const ended = failed(at);
      if (left !== null) open(left);
      const port = opened();
      const last = await settled(port.lastGeneration());
      if (JSON.stringify({ ok: true, value: last }) === JSON.stringify(lastBefore)) {
        if (found() !== foundBefore) wrong.push(`${ended}: left something behind and did not say so`);
        continue;
      }
      offered += 1;
      const undone = await settled(port.undoLast());
      if ("problem" in undone) wrong.push(`${ended}: could not be undone: ${JSON.stringify(undone.problem)}`);
      if (content() !== before) wrong.push(`${ended}: was not as before after the undo`);
    }
    expect(wrong).toEqual([]);
    console.log(`ended before each of ${calls} calls, ${offered} times with something to be undone`);
    expect(offered).toBeGreaterThan(calls / 3);
  });

  /**
   * Google's quota is used up from each call on: what the sidebar is told, and what it finds when Google answers again.
   *
   * @param mend what is done then, after which the spreadsheet is as it was
   */
  async function useUpFromEachCall(
    mend: (port: SheetsPort, left: Generation | null) => Promise<string | null>,
  ): Promise<void> {
    const calls = callsOf(prepared, () => write(plan, "counted"));
    const wrong: string[] = [];
    let cutOff = 0;
    for (let at = 1; at <= calls; at++) {
      prepared();
      const [before, foundBefore, sheets] = [content(), found(), namesOfSheets()];
      const port = opened();
      script.meter.reset();
      script.meter.failing = { at, message: quota, count: forever };
      const outcome = await settled(port.apply(plan));
      const say = (what: string): void => void wrong.push(`${failedCall}: ${what}`);
      const failedCall = failed(at);
      script.meter.reset();
      if (!("problem" in outcome)) {
        if (!mayGoUnnoticed.test(failedCall)) say("was not noticed");
        continue;
      }
      const { problem } = outcome;
      const left = cutOffOf(problem);
      if (left === null) {
        if (problem.code !== "quota-spent") say(`said ${JSON.stringify(problem)}`);
        if (found() !== foundBefore) say("left something behind and did not say so");
      } else {
        cutOff += 1;
        if (problem.code !== "cut-off" || problem.reason.code !== "quota-spent") say(JSON.stringify(problem));
        const added = namesOfSheets().filter((name) => !sheets.includes(name));
        if (left.sheets.join() !== added.join()) say(`named ${left.sheets.join()}, and ${added.join()} were left`);
      }
      const mended = await mend(port, left);
      if (mended !== null) say(mended);
      if (content() !== before && (left !== null || found() !== foundBefore)) say("was not as before in the end");
    }
    expect(wrong).toEqual([]);
    console.log(`of ${calls} calls, an outage from ${cutOff} of them on left something to be undone`);
    expect(cutOff).toBeGreaterThan(calls / 3);
  }

  it("of which an outage leaves something offers to undo it, which puts the spreadsheet back as it was", async () => {
    await useUpFromEachCall(async (port, left) => {
      if (left === null) return null;
      const undone = await settled(port.undoLast());
      return "problem" in undone ? `could not be undone: ${JSON.stringify(undone.problem)}` : null;
    });
  });

  it("of which an outage leaves something offers to undo it when the sidebar is opened next", async () => {
    await useUpFromEachCall(async (_, left) => {
      const port = opened();
      const last = await settled(port.lastGeneration());
      const offered = last !== null && !("problem" in last) && last.unfinished === true ? last : null;
      if (offered?.sheets.join() !== left?.sheets.join()) return `offered ${JSON.stringify(offered)}`;
      if (offered === null) return null;
      const undone = await settled(port.undoLast());
      return "problem" in undone ? `could not be undone: ${JSON.stringify(undone.problem)}` : null;
    });
  });

  it("of which an outage leaves something is generated anew, under the same names, as soon as Google answers", async () => {
    await useUpFromEachCall(async (port) => {
      const names = await settled(port.sheetNames());
      const taken = plan.steps.find(
        (step) => step.kind === "sheet" && JSON.stringify(names).includes(`"${step.sheet}"`),
      );
      if (taken !== undefined) return `took ${JSON.stringify(taken)} for somebody else's`;
      const again = await settled(port.apply(plan));
      if ("problem" in again) return `refused anew: ${JSON.stringify(again.problem)}`;
      await settled(port.undoLast());
      return null;
    });
  });
});

describe("a plan that cannot be written", () => {
  it("names the step that failed", () => {
    script.model.sheets.length = 0;
    open();
    const before = script.model.snapshot();
    const wrong = planOf(made, {
      kind: "chart",
      sheet: "Made",
      area: { row: 0, column: 0, rows: 5, columns: 3 },
      type: "bar",
      title: "Nothing",
      categories: { row: 0, column: 0, rows: 1, columns: 1, sheet: "Data" },
      series: [{ name: "far off", values: { row: 5000, column: 0, rows: 1, columns: 1, sheet: "Data" } }],
      valueAxis: { format: "0" },
    });
    expect(problemOf(write(wrong))).toEqual({
      code: "step-failed",
      index: 1,
      kind: "chart",
      sheet: "Made",
      detail: "The coordinates of the range are outside the dimensions of the sheet.",
    });
    expect(script.model.snapshot()).toEqual(before);
  });

  it.each<[string, (model: SheetsModel) => void]>([
    ["the user may not edit", (model) => Object.assign(model, { readOnly: true })],
    ["of the sheet that is revised is protected", (model) => Object.assign(model.sheet("Made"), { guarded: "all" })],
    ["some rows are protected", (model) => Object.assign(model.sheet("Made"), { guarded: { first: 2, count: 1 } })],
    [
      "of what is protected Google speaks late",
      (model) => {
        model.writesLate = true;
        model.sheet("Made").guarded = "all";
      },
    ],
  ])("says that it may not write where %s", (_, guard) => {
    expect(write(planOf(...everyStep), "first").ok).toBe(true);
    guard(script.model);
    const before = script.model.snapshot();
    expect(problemOf(write(revising, "second"))).toEqual({ code: "read-only" });
    expect(script.model.snapshot()).toEqual(before);
  });

  it.each<[string, WorkbookPlan, WorkbookProblem]>([
    ["a sheet whose name is taken", planOf({ ...made, sheet: "Data" }), { code: "sheet-exists", sheet: "Data" }],
    [
      "a revision of a sheet that is gone",
      planOf({ kind: "revision", sheet: "Gone", row: 0, column: 0, rows: [[1]] }),
      { code: "sheet-missing", sheet: "Gone" },
    ],
    [
      "a revision of a sheet of the user's own",
      planOf({ kind: "revision", sheet: "Data", row: 0, column: 0, rows: [[1]] }),
      { code: "sheet-not-ours", sheet: "Data" },
    ],
  ])("refuses %s before anything is written", (_, plan, problem) => {
    const before = script.model.snapshot();
    expect(problemOf(write(plan))).toEqual(problem);
    expect(script.model.snapshot()).toEqual(before);
  });
});

describe("a generation between two of whose parts", () => {
  const [first, ...rest] = partsOf(severalParts);
  const name = "Long";

  function begin(): string {
    openRevised();
    const before = content();
    expect(first === undefined ? null : server.writePart(first)).toEqual({ ok: true, value: null });
    return before;
  }

  it.each<[string, (model: SheetsModel) => void]>([
    [
      "one of its sheets is deleted",
      ({ sheets }) =>
        sheets.splice(
          sheets.findIndex((sheet) => sheet.name === name),
          1,
        ),
    ],
    ["one of its sheets is renamed", (model) => Object.assign(model.sheet(name), { name: "Renamed" })],
  ])("%s is taken back, and says which is missing", (_, disturb) => {
    const before = begin();
    disturb(script.model);
    expect(problemOf(writeParts(server, rest))).toEqual({ code: "sheet-missing", sheet: name });
    expect(content()).toBe(before);
    expect(server.lastGeneration()).toMatchObject({ ok: true, value: { sheets: ["Made"] } });
  });

  it.each<[string, string, (model: SheetsModel) => void]>([
    [
      "a sheet that it made",
      name,
      ({ sheets }) =>
        sheets.splice(
          sheets.findIndex((sheet) => sheet.name === name),
          1,
        ),
    ],
    ["a sheet that it made and somebody renamed", name, (model) => Object.assign(model.sheet(name), { name: "Away" })],
    ["a sheet that it revises", "Made", (model) => Object.assign(model.sheet("Made"), { name: "Away" })],
  ])("somebody makes one in place of %s writes nothing to it, and leaves it there", (_, taken, disturb) => {
    begin();
    disturb(script.model);
    script.model.addSheet(taken, [["mine", 1]]);
    const mine = JSON.stringify([...script.model.sheet(taken).cells]);
    expect(problemOf(writeParts(server, rest))).toEqual({ code: "sheet-missing", sheet: taken });
    expect(JSON.stringify([...script.model.sheet(taken).cells])).toBe(mine);
    expect(namesOfSheets().filter((each) => each === "More" || each === "Long")).toEqual(taken === name ? [name] : []);
  });

  it("somebody makes other sheets leaves those alone", () => {
    begin();
    script.model.addSheet("Mine", [["mine"]], 0);
    expect(writeParts(server, rest).ok).toBe(true);
    expect(server.undoLastGeneration().ok).toBe(true);
    expect(namesOfSheets()).toEqual(["Mine", "Data", "Notes", "Made"]);
  });
});

describe("a sheet of somebody else", () => {
  const two = planOf(made, { ...made, sheet: "Second" }, { ...made, sheet: "Third" });

  it("whose name differs in capitals only is a name that is taken: nothing is written", () => {
    script.model.addSheet("SECOND", [["mine"]]);
    const before = JSON.stringify(script.model.snapshot());
    expect(problemOf(write(two))).toEqual({ code: "sheet-exists", sheet: "Second" });
    expect(JSON.stringify(script.model.snapshot())).toBe(before);
    expect(script.meter.tally("spreadsheet")).toEqual({});
  });

  it.each([
    ["with something in it", [["mine"]]],
    ["without anything in it", []],
  ])("that is made while ours are added, %s, is not taken for ours", (_, rows) => {
    const { model } = script;
    const addSheet = model.addSheet.bind(model);
    // Between the first and the second of ours.
    model.addSheet = (...args) => {
      const added = addSheet(...args);
      if (args[0] === "Made") addSheet("second", rows);
      return added;
    };
    expect(problemOf(write(two))).toEqual({ code: "sheet-exists", sheet: "Second" });
    expect(namesOfSheets()).toEqual(["Data", "Notes", "second"]);
    expect(server.lastGeneration()).toEqual({ ok: true, value: null });
  });

  it("that was made after an outage, under the name of one that could not be added, is not taken back", () => {
    script.meter.failing = { at: 1, of: "Spreadsheet.insertSheet", message: quota, count: forever };
    expect(problemOf(write(two, "tab.1"))).toEqual({ code: "quota-spent" });
    script.meter.reset();
    script.model.addSheet("Made", [["mine"]]);
    expect(server.abandonGeneration("tab.1")).toEqual({ ok: true, value: null });
    expect(namesOfSheets()).toEqual(["Data", "Notes", "Made"]);
  });

  it("that has the name of one of ours which is gone is not revised", () => {
    openRevised();
    script.model.sheets.splice(2, 1);
    script.model.addSheet("Made", [["mine"]]);
    expect(problemOf(write(revising, "second"))).toEqual({ code: "sheet-not-ours", sheet: "Made" });
  });
});

describe.each<[string, () => void, (at: number) => Answer<unknown>]>([
  [
    "an undo",
    () => {
      openRevised();
      expect(write(severalParts, "last").ok).toBe(true);
    },
    () => server.undoLastGeneration(),
  ],
  [
    "an undo of every step",
    () => {
      open();
      expect(write(planOf(...everyStep), "last").ok).toBe(true);
    },
    () => server.undoLastGeneration(),
  ],
  [
    "giving up halfway",
    () => {
      openRevised();
      const parts = partsOf(severalParts, "last");
      for (const part of parts.slice(0, -1)) expect(server.writePart(part).ok).toBe(true);
    },
    () => server.abandonGeneration("last"),
  ],
])("%s", (_, prepared, takeBack) => {
  it.each([
    ["one call fails", 1],
    ["all calls fail from one on", forever],
  ])("is done, not begun, or offered to be gone on with, whichever it is where %s", (_name, count) => {
    const calls = callsOf(prepared, () => takeBack(0));
    const undone = found();
    prepared();
    const offered = server.lastGeneration();
    const at0 = offered.ok ? offered.value?.at : null;
    expect(at0).toEqual(expect.any(String));
    const wrong: string[] = [];
    const outcomes = { done: 0, notBegun: 0, goneOn: 0 };
    for (let at = 1; at <= calls; at++) {
      prepared();
      const before = found();
      const asked = server.lastGeneration();
      script.meter.reset();
      script.meter.failing = { at, message: count === 1 ? hiccup : quota, count };
      const answer = takeBack(at);
      const say = (what: string): void => void wrong.push(`${failed(at)}: ${what}`);
      const atCall = script.meter.calls.length;
      expect(atCall).toBeGreaterThanOrEqual(at);
      script.meter.failing = null;
      if (answer.ok) {
        outcomes.done += 1;
        if (found() !== undone) say("was not done");
        continue;
      }
      const left = cutOffOf(answer.problem);
      if (left === null) {
        outcomes.notBegun += 1;
        if (found() !== before) say(`began, and said only ${JSON.stringify(answer.problem)}`);
      } else {
        outcomes.goneOn += 1;
        const there = namesOfSheets();
        if (!left.sheets.every((name) => there.includes(name))) say(`named ${left.sheets.join()} of ${there.join()}`);
      }
      const next = server.lastGeneration();
      const isSame = next.ok && asked.ok && next.value?.at === asked.value?.at;
      const isUnfinished = next.ok && next.value?.unfinished === true;
      if (found() !== undone && !isSame) say(`offered ${JSON.stringify(next)}`);
      if (left !== null && !isUnfinished) say("did not say that it was not finished");
      const again = takeBack(at);
      if (!again.ok && again.problem.code !== "nothing-to-undo") say(`again: ${JSON.stringify(again.problem)}`);
      if (found() !== undone) say("was not done the second time");
    }
    expect(wrong).toEqual([]);
    console.log(`of ${calls} calls: ${JSON.stringify(outcomes)}`);
    expect(outcomes.notBegun).toBeGreaterThan(2);
    expect(outcomes.goneOn).toBeGreaterThan(2);
  });

  it("that is ended in the middle, at whichever call, can be gone on with", () => {
    const calls = callsOf(prepared, () => takeBack(0));
    const undone = found();
    const wrong: string[] = [];
    let goneOn = 0;
    for (let at = 1; at <= calls; at++) {
      prepared();
      const before = found();
      let left: SheetsModel | null = null;
      script.meter.reset();
      script.meter.onCall = (place) => {
        if (place === at) left = script.model.copy();
      };
      takeBack(at);
      const ended = failed(at);
      if (left !== null) open(left);
      const isHalfway = ![before, undone].includes(found());
      const last = server.lastGeneration();
      if (isHalfway) goneOn += 1;
      if (isHalfway && !(last.ok && last.value?.unfinished)) wrong.push(`${ended}: offered ${JSON.stringify(last)}`);
      if (found() !== undone) takeBack(at);
      if (found() !== undone) wrong.push(`${ended}: was not done the second time`);
    }
    expect(wrong).toEqual([]);
    expect(goneOn).toBeGreaterThan(0);
  });
});

describe("a text that is kept", () => {
  const long = "工单 ".repeat(4_000);

  it.each([
    ["a longer one", "short", long],
    ["a shorter one", long, "short"],
  ])("is the old one or the new one, whichever call fails in putting %s in its place", (_, before, after) => {
    const keep = (text: string) => server.rememberText("answers", text);
    const calls = callsOf(
      () => void keep(before),
      () => keep(after),
    );
    const kept = new Set<string | null>();
    for (let at = 1; at <= calls; at++) {
      open();
      keep(before);
      script.meter.reset();
      script.meter.failing = { at, message: hiccup };
      const answer = keep(after);
      script.meter.reset();
      const recalled = server.recallText("answers");
      const text = recalled.ok ? recalled.value : null;
      kept.add(text);
      if (answer.ok) expect(text).toBe(after);
      // Said again, it is the new one.
      keep(after);
      expect(server.recallText("answers")).toEqual({ ok: true, value: after });
    }
    expect(kept).toEqual(new Set([before, after]));
  });
});
