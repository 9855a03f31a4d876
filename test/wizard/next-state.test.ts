import { describe, expect, it } from "vitest";
import { limitBounds } from "../../core/analysis/analysis-rules.ts";
import { answersSchema } from "../../core/evaluation/answers.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { problemsOf } from "../../core/wizard/problems-of.ts";
import type { Effect, WizardEvent } from "../../core/wizard/wizard-event.ts";
import { initialState, type WizardState } from "../../core/wizard/wizard-state.ts";
import { effectsOf, foundTable, settled, today, wizardAfter } from "./wizard-walk.ts";

const aim: WizardEvent = { type: "scopeEdited", change: { objective: "Answer tickets in time" } };
const preset = (id: string): WizardEvent => ({ type: "presetChosen", preset: id });
const next: WizardEvent = { type: "wentNext" };
const weight = (key: string, text: string): WizardEvent => ({
  type: "numberTyped",
  field: { kind: "weight", key },
  text,
});
const target = (key: string, text: string): WizardEvent => ({
  type: "numberTyped",
  field: { kind: "target", key },
  text,
});
const actual = (key: string, text: string): WizardEvent => ({
  type: "numberTyped",
  field: { kind: "actual", key },
  text,
});

const row = (state: WizardState, key: string) => state.answers.indicators.find((one) => one.key === key);

const tickets = [
  ["Ticket ID", "Submitted", "First response", "Priority"],
  ["20240501001", "2024-05-01 09:00", "2024-05-01 09:30", "normal"],
  ["20240501002", "2024-05-01 10:15", "2024-05-01 12:00", "urgent"],
  ["20240501003", "2024-05-01 14:20", "2024-05-01 14:35", "normal"],
];

describe("steps", () => {
  it.each([
    // events                                              step  why
    [[], 0, "the first step is open"],
    [[next], 0, "an aim is needed to go on"],
    [[aim, next], 1, "with an aim it goes on"],
    [[aim, next, next], 1, "without indicators it does not"],
    [[aim, next, preset("five-core"), next], 2, "a preset's weights make 100"],
    [[aim, next, preset("five-core"), weight("attitude", "9"), next], 1, "weights of 99 keep the step"],
    [[aim, next, preset("five-core"), weight("attitude", "ten"), next], 1, "text in a weight keeps the step"],
    [[aim, next, { type: "wentBack" }], 0, "back is always possible"],
    [[aim, next, { type: "wentBack" }, { type: "stepChosen", step: 1 }], 1, "a step that was open can be clicked"],
    [
      [aim, next, { type: "scopeEdited", change: { objective: "" } }, { type: "stepChosen", step: 5 }],
      1,
      "forward stops where something is missing",
    ],
  ] satisfies [WizardEvent[], number, string][])("%j opens step %i: %s", (events, step) => {
    expect(wizardAfter(events).answers.step).toBe(step);
  });

  it("keeps everything typed on the way back and forth, refused texts included", () => {
    const before = wizardAfter([aim, next, preset("five-core"), weight("attitude", "ten"), target("attitude", "")]);
    const after = [{ type: "wentBack" } as const, next].reduce((state, event) => nextState(state, event).state, before);
    expect(after.answers).toEqual(before.answers);
    expect(after.drafts).toEqual({ "weight-attitude": "ten" });
  });

  it("asks for the answers to be kept after every change, and only then", () => {
    const state = wizardAfter([]);
    expect(effectsOf(state, aim)).toContain("remember");
    expect(effectsOf(state, { type: "noticeDismissed" })).toEqual([]);
  });
});

describe("indicators", () => {
  it("takes 85 in a percent field as 0.85 and a refused text as nothing", () => {
    const state = wizardAfter([
      preset("five-core"),
      target("response-in-time", "85"),
      target("resolution-rate", "high"),
    ]);
    expect(row(state, "response-in-time")?.target).toBe(0.85);
    expect(row(state, "resolution-rate")?.target).toBe(
      row(wizardAfter([preset("five-core")]), "resolution-rate")?.target,
    );
    expect(state.drafts).toEqual({ "target-resolution-rate": "high" });
  });

  it("changes an untouched preset at once, and asks once something was typed", () => {
    const untouched = wizardAfter([preset("five-core"), preset("from-tickets")]);
    expect(untouched.question).toBeNull();
    expect(row(untouched, "reopened-rate")).toBeDefined();
    const typed = wizardAfter([preset("five-core"), actual("response-in-time", "88"), preset("from-tickets")]);
    expect(typed.question).toEqual({ kind: "changePreset", preset: "from-tickets" });
    expect(row(typed, "reopened-rate")).toBeUndefined();
  });

  it("keeps what was typed when a preset is changed, and gives it back on no", () => {
    const typed = wizardAfter([
      preset("five-core"),
      actual("response-in-time", "88"),
      { type: "ownIndicatorAdded", name: "Courtesy calls" },
      preset("from-tickets"),
    ]);
    const changed = nextState(typed, { type: "confirmed" }).state;
    expect(row(changed, "response-in-time")?.actual).toBe(0.88);
    expect(row(changed, "own-1")).toMatchObject({ name: "Courtesy calls", weight: 0 });
    expect(row(changed, "attitude")).toBeUndefined();
    const declined = nextState(typed, { type: "declined" }).state;
    expect(declined.answers).toEqual(typed.answers);
  });

  it("spreads the free weights to 100 and drops refused texts among them", () => {
    const events = [preset("five-core"), weight("attitude", "ten"), weight("resolution-rate", "60")] as const;
    const lock: WizardEvent = { type: "indicatorEdited", key: "response-in-time", change: { locked: true } };
    const state = wizardAfter([...events, lock, { type: "weightsSpread" }]);
    expect(row(state, "response-in-time")?.weight).toBe(30);
    expect(state.answers.indicators.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    expect(state.drafts).toEqual({});
  });

  it("has a removed row back in its place, with its weight", () => {
    const before = wizardAfter([preset("five-core")]);
    const removed = nextState(before, { type: "indicatorRemoved", key: "resolution-rate" }).state;
    expect(row(removed, "resolution-rate")).toBeUndefined();
    expect(removed.notice?.kind).toBe("removed");
    expect(nextState(removed, { type: "removalUndone" }).state.answers.indicators).toEqual(before.answers.indicators);
  });

  it("moves a row among those of its dimension only", () => {
    const before = wizardAfter([preset("evaluation-table")]);
    const [first, second, third] = before.answers.indicators.map((one) => one.key);
    const down = nextState(before, { type: "indicatorMoved", key: first ?? "", by: 1 }).state;
    expect(down.answers.indicators.map((one) => one.key).slice(0, 3)).toEqual([second, first, third]);
    const across = nextState(down, { type: "indicatorMoved", key: first ?? "", by: 1 }).state;
    expect(across.answers.indicators).toEqual(down.answers.indicators);
  });

  it.each<[WizardEvent[], number | null, string]>([
    // events                                                                   cap   why
    [[preset("evaluation-table")], null, "no cap by default"],
    [[preset("from-tickets")], 1.2, "lower is better has no upper end: 120 %"],
    [
      [preset("from-tickets"), { type: "capChosen", cap: null }, preset("five-core")],
      null,
      "what the user chose stays",
    ],
    [[preset("evaluation-table"), { type: "indicatorAdded", library: "reopened-rate" }], 1.2, "also when one is added"],
  ])("after %j the cap is %j: %s", (events, cap) => {
    expect(wizardAfter(events).answers.cap).toBe(cap);
  });
});

describe("language", () => {
  it("says library names, examples and sheet names in the new language, and leaves typed ones", () => {
    const state = wizardAfter([
      aim,
      preset("five-core"),
      { type: "indicatorEdited", key: "attitude", change: { name: "Tone" } },
      { type: "outputEdited", change: { planSheet: "Q2 plan" } },
      { type: "localeChosen", locale: "zh-CN" },
    ]);
    expect(state.answers.objective).toBe("让工单按时响应");
    expect(row(state, "response-in-time")?.name).toBe("客服响应及时率");
    expect(row(state, "attitude")?.name).toBe("Tone");
    expect(state.answers.output).toMatchObject({ evaluationSheet: "服务质量评价", planSheet: "Q2 plan" });
  });

  it("there and back changes nothing", () => {
    const before = wizardAfter([aim, preset("ten-dimensions")]);
    const there = nextState(before, { type: "localeChosen", locale: "zh-CN" }).state;
    expect(nextState(there, { type: "localeChosen", locale: "en" }).state.answers).toEqual(before.answers);
  });
});

describe("tickets", () => {
  const found = foundTable("Tickets", tickets);
  const withTable = (events: readonly WizardEvent[] = []) => {
    const state = wizardAfter([preset("five-core"), ...events]);
    const job = state.search.status === "looking" ? state.search.job : 0;
    return settled(state, { type: "tablesFound", job, tables: [found] }, tickets);
  };

  it("are read without being asked for when a table holds them, and answer what they can", () => {
    const state = withTable();
    expect(state.reading.status).toBe("read");
    expect(row(state, "response-in-time")?.source).toBe("tickets");
    expect(row(state, "attitude")?.source).not.toBe("tickets");
  });

  it("give the rate of the published table: one of three met 2 hours and 15 minutes", () => {
    // domain.md 3.2: 30 min normal (met), 105 min urgent (not met), 15 min normal (met).
    const state = settled(
      withTable(),
      { type: "scopeEdited", change: { period: { from: "2024-05-01", to: "2024-05-31" } } },
      tickets,
    );
    expect(state.measured?.inScope).toBe(3);
    expect(state.measured?.actuals.respondedInTime?.mean).toBeCloseTo(2 / 3, 12);
  });

  it("propose the period they cover when no month is full, unless the user chose one", () => {
    expect(withTable().answers.period).toEqual({ from: "2024-05-01", to: "2024-05-01" });
    const chosen = { from: "2024-01-01", to: "2024-03-31" };
    expect(withTable([{ type: "scopeEdited", change: { period: chosen } }]).answers.period).toEqual(chosen);
  });

  it("follow a changed limit", () => {
    const all: WizardEvent = { type: "scopeEdited", change: { period: { from: null, to: null } } };
    const limit: WizardEvent = {
      type: "numberTyped",
      field: { kind: "responseLimit", priority: "urgent" },
      text: "105",
    };
    const state = settled(settled(withTable(), all, tickets), limit, tickets);
    expect(state.measured?.actuals.respondedInTime?.mean).toBe(1);
  });

  it("take a limit of 0, which only an answer at once meets, and say so", () => {
    const all: WizardEvent = { type: "scopeEdited", change: { period: { from: null, to: null } } };
    const limit = (text: string): WizardEvent => ({
      type: "numberTyped",
      field: { kind: "responseLimit", priority: "urgent" },
      text,
    });
    const state = settled(settled(withTable(), all, tickets), limit("0"), tickets);
    expect(state.answers.data?.limits.find(({ priority }) => priority === "urgent")?.responseMinutes).toBe(0);
    expect(problemsOf(state, "data")).toContainEqual({
      code: "limitZero",
      field: "responseLimit-urgent",
      blocking: false,
    });
    const below = settled(state, limit("-1"), tickets);
    expect(problemsOf(below, "data")).toContainEqual({
      code: "mustBeBetween",
      field: "responseLimit-urgent",
      blocking: true,
      ...limitBounds,
      unit: "plain",
    });
  });

  it("lose what a column was needed for, and have it back with the column", () => {
    const without = settled(withTable(), { type: "columnChosen", field: "firstResponse", column: null }, tickets);
    expect(row(without, "response-in-time")?.source).toBe("typed");
    const again = settled(without, { type: "columnChosen", field: "firstResponse", column: 2 }, tickets);
    expect(row(again, "response-in-time")?.source).toBe("tickets");
  });

  it("leave a typed actual alone", () => {
    const state = withTable([actual("response-in-time", "88")]);
    expect(row(state, "response-in-time")).toMatchObject({ source: "typed", actual: 0.88 });
  });

  it("are not looked for again once the user said there is no table", () => {
    const state = settled(withTable(), { type: "tableLeftOut" }, tickets);
    expect(state.answers.data).toBeNull();
    expect(row(state, "response-in-time")?.source).toBe("typed");
    const asked = nextState(state, { type: "tablesAsked" }).state;
    const job = asked.search.status === "looking" ? asked.search.job : 0;
    expect(settled(asked, { type: "tablesFound", job, tables: [found] }, tickets).reading.status).toBe("none");
  });

  it("ignore an answer to an older question", () => {
    const state = withTable();
    const read = state.reading.status === "read" ? state.reading : null;
    const other = nextState(state, { type: "tableChosen", table: found }).state;
    if (read === null) throw new Error("the table must have been read");
    expect(nextState(other, { type: "tableRead", job: 1, read }).state).toBe(other);
  });

  it("stop being read on cancel, and nothing is taken from them", () => {
    const reading = nextState(withTable(), { type: "tableChosen", table: found }).state;
    const turn = nextState(reading, { type: "cancelAsked" });
    expect(turn.state.reading.status).toBe("cancelled");
    expect(turn.effects.map((effect) => effect.type)).toContain("cancel");
  });
});

describe("panel", () => {
  const rated: WizardEvent[] = [
    preset("five-core"),
    { type: "indicatorEdited", key: "attitude", change: { source: "panel" } },
    { type: "panelMemberAdded", name: "Supervisor" },
    { type: "panelMemberAdded", name: "Quality" },
    { type: "numberTyped", field: { kind: "rating", key: "attitude", member: 0 }, text: "4" },
  ];

  it("keeps a rating outside the scale as typed, beside the answer", () => {
    const state = wizardAfter([
      ...rated,
      { type: "numberTyped", field: { kind: "rating", key: "attitude", member: 1 }, text: "6" },
    ]);
    expect(row(state, "attitude")?.ratings).toEqual([4, null]);
    expect(state.drafts).toEqual({ "rating-1-attitude": "6" });
  });

  it("loses a member with the ratings, and only those", () => {
    const both = [
      ...rated,
      { type: "numberTyped", field: { kind: "rating", key: "attitude", member: 1 }, text: "3" },
    ] as const;
    const state = wizardAfter([...both, { type: "panelMemberRemoved", member: 0 }]);
    expect(state.answers.panel).toEqual(["Quality"]);
    expect(row(state, "attitude")?.ratings).toEqual([3]);
  });
});

describe("the day the rules are valid from", () => {
  const old = (): WizardState => {
    const state = wizardAfter([aim, preset("five-core")]);
    return { ...state, answers: { ...state.answers, validFrom: "2024-01-01" } };
  };

  it.each<[WizardEvent, string, string]>([
    [weight("attitude", "11"), "2024-06-03", "another weight is another rule"],
    [{ type: "capChosen", cap: 1 }, "2024-06-03", "so is a cap"],
    [actual("resolution-rate", "80"), "2024-01-01", "a new figure is none"],
    [{ type: "localeChosen", locale: "zh-CN" }, "2024-01-01", "nor is the language"],
  ])("after %j is %s: %s", (event, day) => {
    expect(nextState(old(), event).state.answers.validFrom).toBe(day);
  });
});

describe("kept answers", () => {
  it("open where they were left, with a word about it", () => {
    const before = wizardAfter([aim, next, preset("five-core")]);
    const stored = JSON.stringify(before.answers);
    const after = nextState(
      { ...before, answers: wizardAfter([]).answers },
      { type: "opened", stored, generation: null },
    );
    expect(after.state.answers).toEqual(before.answers);
    expect(after.state.notice).toEqual({ kind: "restored" });
    expect(answersSchema.safeParse(JSON.parse(stored)).success).toBe(true);
  });

  it("open when they were written before measures had a start", () => {
    const planned = {
      indicator: "attitude",
      problem: "",
      branch: "people",
      cause: "",
      measure: "Coaching",
      owner: "",
      deadline: "2024-06-17",
      effect: "",
      resources: "",
    };
    const stored = JSON.stringify({ ...wizardAfter([aim, preset("five-core")]).answers, measures: [planned] });
    const { state } = nextState(wizardAfter([]), { type: "opened", stored, generation: null });
    expect(state.answers.measures).toEqual([{ ...planned, start: null }]);
  });

  it.each([
    ["{", "not JSON"],
    ['{"version":2}', "written by a later version"],
    ["[]", "something else"],
  ])("%j (%s) are kept aside and said, and a new start is made", (stored) => {
    const { state, effects } = nextState(wizardAfter([]), { type: "opened", stored, generation: null });
    expect(state.notice).toEqual({ kind: "unreadableAnswers" });
    expect(effects).toContainEqual({ type: "keepAside", text: stored });
    expect(state.answers.indicators).toEqual([]);
  });
});

describe("generation", () => {
  const ready = [aim, preset("five-core"), { type: "stepChosen", step: 5 }] satisfies WizardEvent[];
  const generation = { sheets: ["Evaluation", "Improvement plan"], revised: [], at: "2024-06-03T09:00:00Z" };

  it("does not start while a step has something to mend, and opens that step", () => {
    const state = wizardAfter([aim, preset("five-core"), weight("attitude", "9")]);
    const turn = nextState({ ...state, answers: { ...state.answers, step: 5 } }, { type: "makingAsked" });
    expect(turn.state.answers.step).toBe(1);
    expect(turn.effects.map((effect) => effect.type)).not.toContain("make");
  });

  it("says what happened when it fails, and asks which names are taken", () => {
    const making = nextState(wizardAfter(ready), { type: "makingAsked" }).state;
    const job = making.making.status === "making" ? making.making.job : 0;
    const problem = { code: "host-failed", detail: "no memory" } as const;
    const turn = nextState(making, { type: "makingFailed", job, problem });
    expect(turn.state.making).toEqual({ status: "failed", problem });
    expect(turn.effects).toEqual([{ type: "listSheets" }]);
  });

  it("that was cut off can be undone at once, and when the pane is opened next", () => {
    const making = nextState(wizardAfter(ready), { type: "makingAsked" }).state;
    const job = making.making.status === "making" ? making.making.job : 0;
    const cutOff = { ...generation, unfinished: true } as const;
    const problem = { code: "cut-off", generation: cutOff, reason: { code: "quota-spent" } } as const;
    const failed = nextState(making, { type: "makingFailed", job, problem }).state;
    expect(failed.making).toEqual({ status: "failed", problem });
    expect(failed.lastGeneration).toEqual(cutOff);
    const asked = nextState(failed, { type: "undoAsked" }).state;
    expect(nextState(asked, { type: "confirmed" }).effects).toEqual([{ type: "undo" }]);

    for (const stored of [null, "not ours", JSON.stringify(failed.answers)]) {
      const opened = nextState(wizardAfter([]), { type: "opened", stored, generation: cutOff }).state;
      expect([stored, opened.notice]).toEqual([stored, { kind: "unfinished", generation: cutOff }]);
      expect(opened.lastGeneration).toEqual(cutOff);
    }
  });

  it("of which the undo was cut off shows what is left of it, and can be undone on", () => {
    const left = { ...generation, sheets: ["Improvement plan"], unfinished: true } as const;
    const problem = { code: "cut-off", generation: left, reason: { code: "quota-spent" } } as const;
    const making = nextState(wizardAfter(ready), { type: "makingAsked" }).state;
    const job = making.making.status === "making" ? making.making.job : 0;
    const made = nextState(making, { type: "made", job, generation }).state;
    const failed = nextState(made, { type: "undoFailed", problem }).state;
    expect([failed.making, failed.notice]).toEqual([{ status: "idle" }, { kind: "undoCutOff", problem }]);
    const asked = nextState(failed, { type: "undoAsked" }).state;
    expect([asked.lastGeneration, asked.question]).toEqual([left, { kind: "undoGeneration" }]);
  });

  it("of somebody else that came later is what is asked about next", () => {
    const newer = { ...generation, sheets: ["Theirs"] };
    const problem = { code: "newer-generation", generation: newer } as const;
    const { state } = nextState(wizardAfter(ready), { type: "undoFailed", problem });
    expect(state.lastGeneration).toEqual(newer);
    expect(state.notice).toEqual({ kind: "failed", problem });
  });

  it("is undone only after a yes", () => {
    const making = nextState(wizardAfter(ready), { type: "makingAsked" }).state;
    const job = making.making.status === "making" ? making.making.job : 0;
    const made = nextState(making, { type: "made", job, generation }).state;
    const asked = nextState(made, { type: "undoAsked" });
    expect(asked.effects).toEqual([]);
    expect(nextState(asked.state, { type: "declined" }).effects).toEqual([]);
    expect(nextState(asked.state, { type: "confirmed" }).effects).toEqual([{ type: "undo" }]);
  });

  it("proposes new names before it makes sheets a second time: none is overwritten", () => {
    const making = nextState(wizardAfter(ready), { type: "makingAsked" }).state;
    const job = making.making.status === "making" ? making.making.job : 0;
    const made = [
      { type: "made", job, generation } as const,
      { type: "sheetsListed", names: ["Tickets", ...generation.sheets] } as const,
    ].reduce((state, event) => nextState(state, event).state, making);
    const again = nextState(made, { type: "makingAsked" });
    expect(again.effects).toEqual([{ type: "remember" }]);
    expect(again.state.answers.output).toMatchObject({
      evaluationSheet: "Evaluation (2)",
      planSheet: "Improvement plan (2)",
    });
    expect(nextState(again.state, { type: "makingAsked" }).effects.map((effect) => effect.type)).toEqual(["make"]);
  });

  it("starts again only after a yes, and forgets nothing that was made", () => {
    const state = { ...wizardAfter([aim, preset("five-core")]), lastGeneration: generation };
    const asked = nextState(state, { type: "startAgainAsked" }).state;
    expect(asked.answers).toBe(state.answers);
    const fresh = nextState(asked, { type: "confirmed" }).state;
    expect(fresh.answers.indicators).toEqual([]);
    expect(fresh.lastGeneration).toEqual(generation);
  });
});

describe("coming back to the pane", () => {
  const cells = [
    ["Ticket ID", "Submitted"],
    ["T1", "2024-05-02 08:00"],
  ];
  const table = foundTable("Tickets", cells);
  const waits = { ...foundTable("Waits", cells), holdsTickets: false };
  const opened = initialState("en", today);
  const searched = nextState(opened, { type: "opened", stored: null, generation: null }).state;
  const job = searched.search.status === "looking" ? searched.search.job : 0;
  const found = settled(searched, { type: "tablesFound", job, tables: [table] }, cells);
  const known = nextState(found, { type: "sheetsListed", names: ["Tickets"] }).state;
  const empty = nextState(nextState(searched, { type: "tablesFound", job, tables: [] }).state, {
    type: "sheetsListed",
    names: ["Tickets"],
  }).state;
  const making: WizardState = { ...known, making: { status: "making", job: 9, progress: null, isStopping: false } };

  it.each<[string, WizardState, readonly string[], Effect["type"][]]>([
    ["while the tables are looked for: nothing", searched, [], []],
    ["while sheets are made: nothing", making, [], []],
    ["to the same sheets: their names are looked at, nothing is read", known, ["Tickets"], []],
    ["to a new sheet: the tables are looked for", known, ["Tickets", "Waits"], ["seeTables"]],
    ["to a sheet less: the tables are looked for", known, [], ["seeTables"]],
    ["to a workbook without a table, into which one may have been pasted", empty, ["Tickets"], ["seeTables"]],
  ])("%s", (_when, state, names, effects) => {
    const free = state === searched || state === making ? [] : ["seeSheets"];
    expect(effectsOf(state, { type: "returned" })).toEqual(free);
    expect(effectsOf(state, { type: "sheetsSeen", names })).toEqual(effects);
  });

  it("offers a new table and goes on with the tickets that are read", () => {
    const turn = nextState(known, { type: "tablesSeen", tables: [table, waits] });
    expect(turn.state.search).toEqual({ status: "found", tables: [table, waits] });
    expect(turn.state.reading).toBe(known.reading);
    expect(turn.effects).toEqual([]);
  });

  it("reads the first tickets that were brought", () => {
    expect(effectsOf(empty, { type: "tablesSeen", tables: [table] })).toContain("readTable");
  });
});
