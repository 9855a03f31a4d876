import { describe, expect, it } from "vitest";
import type { AnalysisSheetId, OptionalSheetId } from "../../core/analysis/analysis-answers.ts";
import { answersSchema } from "../../core/evaluation/answers.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { problemsOf } from "../../core/wizard/problems-of.ts";
import { sheetChoices, sheetsToAnalyse } from "../../core/wizard/sheets-of-analysis.ts";
import { type AnalysisStep, openStep, positionOf } from "../../core/wizard/steps.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { effectsOf, foundTable, settled, wizardAfter } from "./wizard-walk.ts";

type Cells = readonly (readonly Cell[])[];

const tickets: Cells = [
  ["Ticket ID", "Submitted", "First response", "Priority", "Handler", "Channel", "Satisfaction"],
  ["20240501001", "2024-05-01 09:00", "2024-05-01 09:30", "normal", "Li", "Chat", 4],
  ["20240501002", "2024-05-01 10:15", "2024-05-01 12:00", "urgent", "Wu", "Phone", 5],
  ["20240502003", "2024-05-02 14:20", "2024-05-02 14:35", "normal", "Li", "Phone", 3],
];
const waits: Cells = [
  ["Ticket", "Start", "End"],
  ["20240501002", "2024-05-01 10:30", "2024-05-01 11:30"],
  ["20240501009", "2024-05-01 11:00", ""],
];
const ticketsTable = foundTable("Tickets", tickets);
const waitsTable = { ...foundTable("Waits", waits), holdsTickets: false };

const analysis: WizardEvent = { type: "taskChosen", task: "analysis" };
const evaluation: WizardEvent = { type: "taskChosen", task: "evaluation" };
const next: WizardEvent = { type: "wentNext" };
const period = (from: string | null, to: string | null): WizardEvent => ({
  type: "analysisEdited",
  change: { period: { from, to } },
});
const business: WizardEvent = {
  type: "analysisEdited",
  change: { hours: [{ day: 1, open: 540, close: 1080, validFrom: null }] },
};
const hours = (text: string): WizardEvent => ({ type: "hoursTyped", validFrom: null, text });
const minutes = (index: number, text: string): WizardEvent => ({
  type: "numberTyped",
  field: { kind: "thresholdMinutes", index },
  text,
});
const target = (figure: "inTimeRate" | "satisfaction", text: string): WizardEvent => ({
  type: "numberTyped",
  field: { kind: "figureTarget", figure },
  text,
});
const readWaits: WizardEvent = { type: "waitsChosen", table: waitsTable };

/** The analysis of a workbook with a table of tickets and one of waits, after these events. */
function walked(events: readonly WizardEvent[], table: Cells = tickets, waitCells: Cells = waits): WizardState {
  const opened = wizardAfter([analysis]);
  const job = opened.search.status === "looking" ? opened.search.job : 0;
  const tables = [foundTable("Tickets", table), waitsTable];
  return [{ type: "tablesFound", job, tables } as const, ...events].reduce(
    (state, event) => settled(state, event, table, waitCells),
    opened,
  );
}

const without = (...names: readonly string[]): Cells => {
  const kept = (tickets[0] ?? []).map((header) => !names.includes(String(header)));
  return tickets.map((row) => row.filter((_cell, column) => kept[column]));
};

describe("the job", () => {
  it("is the evaluation until another is chosen, and is kept", () => {
    expect(wizardAfter([]).answers.task).toBe("evaluation");
    const { state, effects } = nextState(wizardAfter([]), analysis);
    expect(state.answers.task).toBe("analysis");
    expect(effects).toContainEqual({ type: "remember" });
  });

  it("is the evaluation in answers from before there was a choice", () => {
    const { task: _task, analysisStep: _step, analysis: _none, ...old } = wizardAfter([]).answers;
    expect(answersSchema.parse(old)).toMatchObject({ task: "evaluation", analysisStep: 0, analysis: null });
  });

  it("keeps its own step: going on in one does not move the other", () => {
    const state = walked([next, evaluation]);
    expect(openStep(state.answers)).toBe("objective");
    expect(state.reached).toMatchObject({ evaluation: 0, analysis: 1 });
    expect(openStep(nextState(state, analysis).state.answers)).toBe("rules");
  });

  it("reads the tickets once for both", () => {
    const state = walked([]);
    expect(state.reading.status).toBe("read");
    expect(effectsOf(state, evaluation)).toEqual(["remember"]);
    expect(nextState(state, evaluation).state.reading).toBe(state.reading);
  });

  it("does not change while sheets are being made", () => {
    const making: WizardState = {
      ...walked([]),
      making: { status: "making", job: 99, progress: null, isStopping: false },
    };
    expect(nextState(making, evaluation).state).toBe(making);
  });

  it("stays the same when all is started again", () => {
    const asked = nextState(walked([]), { type: "startAgainAsked" }).state;
    const fresh = nextState(asked, { type: "confirmed" }).state;
    expect(fresh.answers).toMatchObject({ task: "analysis", analysis: null });
  });
});

describe("steps of the analysis", () => {
  it.each<[WizardEvent[], number, string]>([
    // events                                           step  why
    [[], 0, "the tickets come first"],
    [[next], 1, "read tickets are enough"],
    [[next, next], 2, "the rules have defaults"],
    [[next, next, next], 2, "there are three"],
    [[period("2020-01-01", "2020-01-31"), next], 0, "a period without tickets keeps the step"],
    [[period("2024-05-02", "2024-05-01"), next], 0, "so does one that ends before it begins"],
    [[period("2024-05-02", "2024-05-02"), next], 1, "one ticket is enough"],
    [[period(null, null), next], 1, "open ends are those of the tickets"],
    [[next, minutes(0, "soon"), next], 1, "text in a limit keeps the step"],
    [[next, target("satisfaction", "6"), next], 1, "so does a satisfaction of 6 of 5"],
    [[next, target("satisfaction", ""), next], 2, "a blank target is none"],
    [[next, business, hours("Mon-Fri nine to five"), next], 1, "so do hours that cannot be read"],
    [[next, business, hours(""), next], 1, "so does a week without hours"],
    [[next, business, hours("Mon-Fri 9-17"), next], 2, "hours that are read do not"],
    [[readWaits, next], 1, "waits that are read do not"],
  ])("%j opens step %i: %s", (events, step) => {
    expect(positionOf(walked(events).answers)).toBe(step);
  });

  it("cannot be left without a table", () => {
    const state = [analysis, next].reduce((current, event) => nextState(current, event).state, wizardAfter([]));
    expect(positionOf(state.answers)).toBe(0);
    expect(problemsOf(state, "tickets")).toEqual([{ code: "noTickets", field: "table", blocking: true }]);
  });
});

describe("what is wrong is said beside its field", () => {
  it.each<[WizardEvent[], Cells, AnalysisStep, string, string, boolean]>([
    // events                                   table                    step       field                code                blocking
    [[period("2020-01-01", "2020-01-31")], tickets, "tickets", "analysisPeriod", "noTicketsInPeriod", true],
    [[period("2024-05-02", "2024-05-01")], tickets, "tickets", "analysisPeriod", "periodReversed", true],
    [[period("2024-05-02", "2024-05-02")], tickets, "tickets", "analysisPeriod", "oneTicket", false],
    [[], without("Submitted"), "tickets", "column-submitted", "submittedNeeded", true],
    [[business, hours("Mon 9 o'clock")], tickets, "rules", "hours", "hoursUnread", true],
    [[business, hours("")], tickets, "rules", "hours", "hoursMissing", true],
    [[minutes(1, "0")], tickets, "rules", "thresholdMinutes-1", "limitZero", false],
    [[minutes(1, "-1")], tickets, "rules", "thresholdMinutes-1", "mustBeBetween", true],
    [[minutes(1, "10000001")], tickets, "rules", "thresholdMinutes-1", "mustBeBetween", true],
    [[target("inTimeRate", "900")], tickets, "rules", "figureTarget-inTimeRate", "mustBeBetween", true],
    [
      [{ type: "numberTyped", field: { kind: "auditSeed" }, text: "1.5" }],
      tickets,
      "rules",
      "auditSeed",
      "mustBeWhole",
      true,
    ],
    [[{ type: "sheetsListed", names: ["Report"] }], tickets, "sheets", "analysisSheet-report", "sheetNameTaken", true],
  ])("row %#", (events, table, step, field, code, blocking) => {
    const found = problemsOf(walked(events, table), step).map((one) => [one.field, one.code, one.blocking]);
    expect(found).toEqual([[field, code, blocking]]);
  });

  it("warns of a limit that never holds, because a row above fits every ticket", () => {
    const first = { priority: "", channel: "", minutes: 60 };
    const thresholds = [first, { priority: "Urgent", channel: "", minutes: 15 }];
    const state = walked([{ type: "analysisEdited", change: { thresholds } }]);
    expect(problemsOf(state, "rules")).toEqual([{ code: "limitHidden", field: "thresholdMinutes-1", blocking: false }]);
    const swapped = walked([{ type: "analysisEdited", change: { thresholds: [...thresholds].reverse() } }]);
    expect(problemsOf(swapped, "rules")).toEqual([]);
  });
});

describe("an analysis begins", () => {
  it("with the days of the tickets, where no month is full, limits by priority, and every sheet", () => {
    expect(walked([]).answers.analysis).toMatchObject({
      period: { from: "2024-05-01", to: "2024-05-02" },
      hours: null,
      thresholds: [
        { priority: "urgent", channel: "", minutes: 15 },
        { priority: "normal", channel: "", minutes: 120 },
        { priority: "", channel: "", minutes: 120 },
      ],
      attentionShare: 0.7,
      repeatDays: 7,
      sheets: ["report", "figures", "quality", "problems", "cross", "audit"],
    });
  });

  it("only once its job is chosen", () => {
    expect(walked([]).answers.analysis).not.toBeNull();
    const state = [evaluation].reduce((current, event) => nextState(current, event).state, wizardAfter([analysis]));
    const job = state.search.status === "looking" ? state.search.job : 0;
    const read = settled(state, { type: "tablesFound", job, tables: [ticketsTable] }, tickets);
    expect(read.answers.analysis).toBeNull();
    expect(nextState(read, analysis).state.answers.analysis?.period.from).toBe("2024-05-01");
  });

  it("anew with the priorities of another table, the minutes that were typed kept", () => {
    const others = tickets.map((row, index) => (index === 0 ? [...row, "Team"] : [...row, "A"]));
    const state = walked([minutes(1, "90")]);
    const read = settled(state, { type: "tableChosen", table: foundTable("Other", others) }, others);
    expect(read.answers.analysis?.thresholds.map((one) => one.minutes)).toEqual([15, 90, 120]);
    expect(walked([{ type: "thresholdRemoved", index: 0 }]).answers.analysis?.thresholds).toHaveLength(2);
  });

  it("follows the tickets with its period until the user chose one", () => {
    const later = tickets.map((row) => row.map((cell) => String(cell).replace("2024-05", "2024-06")));
    const reread = (state: WizardState) =>
      settled(state, { type: "tableChosen", table: foundTable("Tickets", later) }, later).answers.analysis?.period;
    expect(reread(walked([]))).toEqual({ from: "2024-06-01", to: "2024-06-02" });
    expect(reread(walked([period("2024-05-01", "2024-05-01")]))).toEqual({ from: "2024-05-01", to: "2024-05-01" });
  });
});

describe("limits", () => {
  it("lose a row with what was refused in it, and what was refused below moves up", () => {
    const state = walked([minutes(0, "x"), minutes(2, "y"), { type: "thresholdRemoved", index: 0 }]);
    expect(state.drafts).toEqual({ "thresholdMinutes-1": "y" });
    expect(state.answers.analysis?.thresholds.map((one) => one.priority)).toEqual(["normal", ""]);
  });

  it("take a preset for the channels that the tickets name, and drop refused texts", () => {
    const state = walked([minutes(0, "x"), { type: "thresholdPresetChosen", preset: "chat" }]);
    expect(state.drafts).toEqual({});
    expect(state.answers.analysis?.thresholds[0]).toEqual({ priority: "", channel: "Chat", minutes: 0.5 });
  });
});

describe("waits for the customer", () => {
  it("are read with their columns recognised, and every row that cannot be used is listed", () => {
    const state = walked([readWaits]);
    expect(state.answers.analysis?.waits).toMatchObject({ sheet: "Waits", columns: { ticket: 0, start: 1, end: 2 } });
    if (state.waits.status !== "read") throw new Error("the waits must have been read");
    expect([...state.waits.pauses.ticket]).toEqual([1]);
    expect(state.waits.pauses.unread.map(({ reason }) => reason)).toEqual(["unknown-ticket"]);
  });

  it("ask for the columns that cannot be told, and are read once all are known", () => {
    const unnamed = waits.map((row, index) => (index === 0 ? ["A", "B", "C"] : row));
    const asked = walked([readWaits], tickets, unnamed);
    expect(asked.waits.status).toBe("columnsAsked");
    expect(problemsOf(asked, "tickets").map(({ code }) => code)).toEqual(["waitsColumns"]);
    const known = (["ticket", "start", "end"] as const).reduce(
      (state, field, column) => settled(state, { type: "waitsColumnChosen", field, column }, tickets, unnamed),
      asked,
    );
    expect(known.waits.status).toBe("read");
    expect(problemsOf(known, "tickets")).toEqual([]);
  });

  it("are matched anew when the tickets are read under other columns", () => {
    const state = walked([readWaits]);
    const again = settled(state, { type: "columnChosen", field: "id", column: 4 }, tickets, waits);
    expect(again.waits.status === "read" && again.waits.pauses.unread.length).toBe(2);
  });

  it("keep the step while they are read, and say when they could not be", () => {
    const reading = nextState(walked([]), readWaits).state;
    expect(problemsOf(reading, "tickets").map(({ code }) => code)).toEqual(["waitsReading"]);
    const job = reading.waits.status === "reading" ? reading.waits.job : 0;
    const problem = { code: "sheet-missing", sheet: "Waits" } as const;
    const failed = nextState(reading, { type: "waitsFailed", job, problem }).state;
    expect(problemsOf(failed, "tickets").map(({ code }) => code)).toEqual(["waitsNotRead"]);
    const none = nextState(failed, { type: "waitsChosen", table: null }).state;
    expect(problemsOf(none, "tickets")).toEqual([]);
  });
});

describe("special days", () => {
  it("are filled in by date, and filling in twice changes nothing", () => {
    const days = [
      { date: "2024-10-01", rule: "", name: "National Day" },
      { date: "2024-05-01", rule: "", name: "Labour Day" },
    ];
    const once = walked([{ type: "daysAdded", days }]);
    expect(once.answers.analysis?.days.map(({ date }) => date)).toEqual(["2024-05-01", "2024-10-01"]);
    expect(nextState(once, { type: "daysAdded", days }).state.answers.analysis).toEqual(once.answers.analysis);
  });

  it("are looked for once at a time, and years without any are named", () => {
    const asked: WizardEvent = { type: "holidaysAsked", country: "CN", years: [2026, 2027] };
    const before = walked([{ type: "daysAdded", days: [{ date: "2026-05-20", rule: "", name: "Ours" }] }]);
    expect(effectsOf(before, asked)).toEqual(["findHolidays"]);
    const finding = nextState(before, asked).state;
    expect(effectsOf(finding, asked)).toEqual([]);

    const days = [{ date: "2026-05-01", rule: "", name: "Labour Day" }];
    const found = nextState(finding, { type: "holidaysFound", country: "CN", days, unknown: [2027] }).state;
    expect(found.answers.analysis?.days.map(({ date }) => date)).toEqual(["2026-05-01", "2026-05-20"]);
    expect(found.notice).toEqual({ kind: "holidaysUnknown", country: "CN", years: [2027] });
    expect(effectsOf(found, asked)).toEqual(["findHolidays"]);

    const problem = { code: "part-not-loaded" } as const;
    const failed = nextState(finding, { type: "holidaysFailed", problem }).state;
    expect(failed.notice).toEqual({ kind: "holidaysFailed", problem });
    expect(nextState(failed, asked).state.notice).toBeNull();
    expect(effectsOf(failed, asked)).toEqual(["findHolidays"]);
    expect(effectsOf(failed, { type: "reloadAsked" })).toEqual(["reload"]);
  });

  it("leave the figures unknown where they could not be counted, and say so", () => {
    const state = { ...walked([]), previewJob: 7 };
    const problem = { code: "part-not-loaded" } as const;
    const late = nextState(state, { type: "previewFailed", job: 6, problem }).state;
    expect(late).toBe(state);
    const failed = nextState(state, { type: "previewFailed", job: 7, problem }).state;
    expect([failed.previewJob, failed.notice]).toEqual([null, { kind: "failed", problem }]);
  });
});

describe("sheets", () => {
  it("are all proposed, those without columns with the reason", () => {
    const standings = (table: Cells) =>
      Object.fromEntries(sheetChoices(walked([], table)).map(({ sheet, standing }) => [sheet, standing]));
    expect(standings(tickets)).toMatchObject({ report: "chosen", figures: "needed", responses: "always" });
    expect(standings(tickets)).not.toHaveProperty("calendar");
    expect(standings(without("Satisfaction"))).toMatchObject({ quality: "withoutColumns" });
    expect(standings(without("Handler"))).toMatchObject({ cross: "withoutColumns" });
  });

  // chosen sheets | a sheet that comes with them | the chosen ones that need it
  it.each<[OptionalSheetId[], AnalysisSheetId, AnalysisSheetId[]]>([
    [["report", "figures", "problems", "cross"], "figures", ["report"]],
    [["report", "figures", "problems", "cross"], "cross", ["report"]],
    [["figures", "problems"], "cross", ["figures", "problems"]],
    [["figures"], "earlier", ["figures"]],
    [["cross", "audit"], "quality", ["cross"]],
    [["report"], "calendar", []],
  ])("%j bring %s: needed by %j", (sheets, sheet, neededBy) => {
    const state = walked([business, { type: "analysisEdited", change: { sheets } }]);
    const choice = sheetChoices(state).find((one) => one.sheet === sheet);
    expect(choice).toEqual({ sheet, standing: "needed", neededBy });
  });

  it("come down to the list and the checks when nothing else is chosen", () => {
    const none = walked([{ type: "analysisEdited", change: { sheets: [] } }]);
    expect(sheetsToAnalyse(none)).toEqual(["responses", "checks"]);
  });

  it.each<[WizardEvent[], boolean, boolean, string]>([
    // events                calendar  waits   why
    [[], false, false, "on the clock there is nothing to show"],
    [[readWaits], false, false, "and waits are not taken off"],
    [[business], true, false, "hours bring the calendar"],
    [[business, readWaits], true, true, "and with waits their sheet"],
  ])("after %j: calendar %s, waits %s (%s)", (events, calendar, withWaits) => {
    const made = sheetsToAnalyse(walked(events));
    expect([made.includes("calendar"), made.includes("waits")]).toEqual([calendar, withWaits]);
  });

  it("take free names, all at once", () => {
    const names = ["Report", "Key figures", "Key figures (2)"];
    const state = walked([{ type: "sheetsListed", names }, { type: "freeNamesAsked" }]);
    expect(state.answers.analysis?.names).toMatchObject({ report: "Report (2)", figures: "Key figures (3)" });
    expect(problemsOf(state, "sheets")).toEqual([]);
  });

  it("are named in the language chosen, unless renamed", () => {
    const { analysis: begun } = walked([]).answers;
    if (begun === null) throw new Error("the analysis must have begun");
    const state = walked([
      { type: "analysisEdited", change: { names: { ...begun.names, audit: "Spot check" } } },
      { type: "localeChosen", locale: "zh-CN" },
    ]);
    expect(state.answers.analysis?.names).toMatchObject({ report: "分析报告", audit: "Spot check" });
  });

  it("are made once nothing is left to mend, and under new names the second time", () => {
    const ready = walked([next, next]);
    const making = nextState(ready, { type: "makingAsked" });
    expect(making.effects.map(({ type }) => type)).toEqual(["make"]);
    const job = making.state.making.status === "making" ? making.state.making.job : 0;
    const generation = { sheets: ["Report", "Response times"], revised: [], at: "2024-06-03T09:00:00Z" };
    const made = [
      { type: "made", job, generation } as const,
      { type: "sheetsListed", names: ["Tickets", ...generation.sheets] } as const,
    ].reduce((state, event) => nextState(state, event).state, making.state);
    const again = nextState(made, { type: "makingAsked" }).state;
    expect(again.making.status).toBe("idle");
    expect(again.answers.analysis?.names).toMatchObject({ report: "Report (2)", responses: "Response times (2)" });
  });

  it("are not made while a step has something to mend: that step is opened", () => {
    const state = walked([next, minutes(0, "soon")]);
    const last: WizardState = { ...state, answers: { ...state.answers, analysisStep: 2 } };
    const turn = nextState(last, { type: "makingAsked" });
    expect(positionOf(turn.state.answers)).toBe(1);
    expect(turn.effects.map(({ type }) => type)).not.toContain("make");
  });
});

describe("kept answers", () => {
  it("open the job and the step where they were left", () => {
    const before = walked([business, next]);
    const stored = JSON.stringify(before.answers);
    const { state } = nextState(wizardAfter([]), { type: "opened", stored, generation: null });
    expect(state.answers).toEqual(before.answers);
    expect(openStep(state.answers)).toBe("rules");
    expect(state.reached).toMatchObject({ evaluation: 0, analysis: 1 });
  });
});
