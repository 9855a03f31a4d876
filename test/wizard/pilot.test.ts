import { describe, expect, it } from "vitest";
import { answersSchema } from "../../core/evaluation/answers.ts";
import { noImprovement } from "../../core/evaluation/improvement.ts";
import { withMade, withoutMade } from "../../core/evaluation/made/made.ts";
import type { AdoptedRules } from "../../core/evaluation/pilot/trial.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { byAdopted } from "../../core/wizard/adopt-rules.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { pilotedOf, scoredPlaces } from "../../core/wizard/piloted.ts";
import { problemsOf } from "../../core/wizard/problems-of.ts";
import { restoreAnswers } from "../../core/wizard/restore-answers.ts";
import { rulesOf } from "../../core/wizard/rules-of.ts";
import { triedRules } from "../../core/wizard/trial.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { counted, madeEvaluation, pilotState, recordOf } from "./pilot-walk.ts";
import { effectsOf } from "./wizard-walk.ts";

const headers = ["Ticket ID", "Submitted", "First response", "Priority", "Handler", "Team", "Satisfaction"];

/** Urgent is 15 minutes, everything else 120, as suggested. */
const tickets: readonly (readonly Cell[])[] = [
  headers,
  // minutes: 10, 20, 30
  ["1", "2024-05-01 09:00", "2024-05-01 09:10", "urgent", "Anna", "A", 5],
  ["2", "2024-05-02 09:00", "2024-05-02 09:20", "urgent", "anna", "A", 4],
  ["3", "2024-05-03 09:00", "2024-05-03 09:30", "normal", "Anna", "A", null],
  // minutes: 100, 140
  ["4", "2024-05-03 10:00", "2024-05-03 11:40", "normal", "=Ben, B.", "B", 3],
  ["5", "2024-05-04 10:00", "2024-05-04 12:20", "normal", "=Ben, B.", "B", null],
  ["6", "2024-05-05 10:00", "2024-05-05 10:05", "normal", "", "A", 5],
  // Another period.
  ["7", "2024-04-05 10:00", "2024-04-05 10:05", "normal", "Cai", "B", 5],
];

const typed = (field: Extract<WizardEvent, { type: "numberTyped" }>["field"], text: string): WizardEvent => ({
  type: "numberTyped",
  field,
  text,
});
const weight = (key: string, text: string) => typed({ kind: "pilotWeight", key }, text);
const edited = (change: Extract<WizardEvent, { type: "trialEdited" }>["change"]): WizardEvent => ({
  type: "trialEdited",
  change,
});

/** The pilot after these events. */
function piloted(...events: readonly WizardEvent[]): WizardState {
  return [edited({}), ...events].reduce(counted, pilotState(tickets));
}

function measured(state: WizardState) {
  if (state.people.status !== "counted") throw new Error(`people must be counted, not ${state.people.status}`);
  return state.people.measured;
}

const rounded = (actuals: readonly { readonly mean: number | null; readonly counted: number }[] | undefined) =>
  actuals?.map(({ mean, counted: count }) => [mean === null ? null : Math.round(mean * 1000) / 1000, count]);

describe("the people of a pilot", () => {
  it("are counted from their own tickets, whatever the case of their names", () => {
    const found = measured(piloted());
    expect([found.names, found.tickets, found.unnamed]).toEqual([["Anna", "=Ben, B."], [3, 2], 1]);
    // Anna: 10 of 15 and 30 of 120 in time, 20 of 15 not. Ben: 100 of 120 in time, 140 not.
    expect(rounded(found.inForce.inTime)).toEqual([
      [0.667, 3],
      [0.5, 2],
    ]);
    expect(rounded(found.inForce.minutes)).toEqual([
      [20, 3],
      [120, 2],
    ]);
    expect(rounded(found.inForce.rating)).toEqual([
      [4.5, 2],
      [3, 1],
    ]);
    expect([found.inForce.records, found.tried]).toEqual([undefined, {}]);
    expect(found.limits.map(({ amount, priority }) => [priority, amount])).toEqual([
      ["urgent", 15],
      ["normal", 120],
      ["", 120],
    ]);
  });

  it.each([
    // change, names, tickets, why
    [{ by: "team" as const }, ["A", "B"], [4, 2], "the unnamed ticket has a team"],
    [{ tickets: "other" as const, other: { from: "2024-04-01", to: "2024-04-30" } }, ["Cai"], [1], "April"],
    [
      { tickets: "other" as const, other: { from: null, to: null } },
      ["Anna", "=Ben, B.", "Cai"],
      [3, 2, 1],
      "all days",
    ],
  ])("follow %j: %j, %j, %s", (change, names, counts, _why) => {
    const found = measured(piloted(edited(change)));
    expect([found.names, found.tickets]).toEqual([names, counts]);
  });

  it("are counted from a sample that anyone can draw again", () => {
    const found = measured(piloted(edited({ tickets: "sample", sample: { size: 4, seed: 3 } })));
    expect(found.tickets.reduce((sum, count) => sum + count, 0) + found.unnamed).toBe(4);
    expect(found.drawnFrom).toBe(6);
  });

  it("have other readings under other limits, and only those that limits decide about", () => {
    const found = measured(
      piloted(typed({ kind: "pilotLimit", index: 0 }, "20"), typed({ kind: "pilotLimit", index: 1 }, "60")),
    );
    expect(Object.keys(found.tried)).toEqual(["inTime"]);
    expect(rounded(found.tried.inTime)).toEqual([
      [1, 3],
      [0, 2],
    ]);
    expect(rounded(found.inForce.inTime)).toEqual([
      [0.667, 3],
      [0.5, 2],
    ]);
  });

  it("take a limit of 0, and say what it asks for", () => {
    const state = piloted(typed({ kind: "pilotLimit", index: 0 }, "0"));
    expect(measured(state).tried.inTime).toBeDefined();
    expect(problemsOf(state, "pilot")).toEqual([{ code: "limitZero", field: "pilotLimit-0", blocking: false }]);
    const below = piloted(typed({ kind: "pilotLimit", index: 0 }, "-1"));
    expect(problemsOf(below, "pilot")).toMatchObject([
      { code: "mustBeBetween", field: "pilotLimit-0", blocking: true },
    ]);
  });

  it("are counted anew for other tickets or limits, and never for a weight or a target", () => {
    const state = piloted();
    expect(effectsOf(state, weight("inTime", "30"))).not.toContain("countPeople");
    expect(effectsOf(state, typed({ kind: "pilotTarget", key: "inTime", unit: "percent" }, "80"))).not.toContain(
      "countPeople",
    );
    expect(effectsOf(state, typed({ kind: "pilotThreshold" }, "90"))).not.toContain("countPeople");
    expect(effectsOf(state, typed({ kind: "pilotLimit", index: 0 }, "20"))).toContain("countPeople");
    expect(effectsOf(state, edited({ by: "team" }))).toContain("countPeople");
    // A count under way is called off by the next one.
    const counting = nextState(state, edited({ by: "team" })).state;
    expect(effectsOf(counting, edited({ tickets: "sample" }))).toEqual(
      expect.arrayContaining(["cancel", "countPeople"]),
    );
  });

  it("are not counted where the tickets name nobody, or a period ends before it begins", () => {
    const nameless = pilotState(tickets.map((row) => row.filter((_cell, place) => place !== 4 && place !== 5)));
    expect(effectsOf(nameless, edited({}))).not.toContain("countPeople");
    const reversed = nextState(
      piloted(),
      edited({ tickets: "other", other: { from: "2024-05-02", to: "2024-05-01" } }),
    );
    expect(reversed.effects.map(({ type }) => type)).not.toContain("countPeople");
    expect(problemsOf(reversed.state, "pilot").map(({ code }) => code)).toEqual(["periodReversed"]);
  });
});

describe("rules that are tried", () => {
  it("leave those in force alone, and are compared with them", () => {
    const state = piloted(weight("inTime", "30"), weight("minutes", "34"));
    const own = pilotedOf(state);
    expect(own && scoredPlaces(own)).toEqual([0, 1, 2]);
    // Anna 20/27, 1.5, 1; Ben 5/9, 1/4, 2/3; of weights 40, 24, 16 and of 30, 34, 16.
    const score = (weights: readonly number[], of: readonly number[]) =>
      (weights.reduce((sum, one, place) => sum + one * (of[place] ?? 0), 0) / 80) * 100;
    const [anna, ben] = [
      [20 / 27, 1.5, 1],
      [5 / 9, 1 / 4, 2 / 3],
    ];
    expect(own?.comparison.moves[0]?.before.score).toBeCloseTo(score([40, 24, 16], anna ?? []), 8);
    expect(own?.comparison.moves[0]?.after.score).toBeCloseTo(score([30, 34, 16], anna ?? []), 8);
    expect(own?.comparison.moves[1]?.after.score).toBeCloseTo(score([30, 34, 16], ben ?? []), 8);
    expect(own?.isChanged).toBe(true);
    expect(state.answers.indicators[0]?.weight).toBe(40);
    expect(answersSchema.parse(JSON.parse(JSON.stringify(state.answers))).improvement.trial?.weights).toEqual({
      inTime: 30,
      minutes: 34,
    });
  });

  it("must sum to 100, and are made so in their proportions", () => {
    const state = piloted(weight("inTime", "60"));
    expect(problemsOf(state, "pilot")).toEqual([
      { field: "pilotWeights", blocking: true, code: "weightsNot100", sum: 120 },
    ]);
    const spread = nextState(state, { type: "trialWeightsSpread" }).state;
    expect(triedRules(spread)?.map(({ tried }) => tried.weight)).toEqual([50, 20, 13, 17]);
    expect(problemsOf(spread, "pilot")).toEqual([]);
  });

  it("keep a text that is no weight beside its reason, and forget it on reset", () => {
    const state = piloted(weight("inTime", "much"), weight("minutes", "30"), edited({ by: "team" }));
    expect(problemsOf(state, "pilot").map(({ field }) => field)).toEqual(["pilotWeight-inTime", "pilotWeights"]);
    const reset = nextState(state, edited(null)).state;
    expect([reset.drafts, problemsOf(reset, "pilot"), reset.answers.improvement.trial?.weights]).toEqual([{}, [], {}]);
    expect(reset.answers.improvement.trial?.by).toBe("team");
  });

  it("are forgotten with the evaluation that they were tried on", () => {
    const { answers } = piloted(weight("inTime", "30"));
    expect(withoutMade(answers, ["Evaluation"]).improvement.trial).toBeNull();
    expect(withoutMade(answers, ["Other"]).improvement.trial).not.toBeNull();
    expect(
      answersSchema.shape.improvement.parse(JSON.parse(JSON.stringify({ ...noImprovement, trial: undefined }))).trial,
    ).toBeNull();
  });
});

describe("grades that are tried", () => {
  it("hold for the changed rules alone, must fall, and are adopted with them", () => {
    const changed = piloted(
      typed({ kind: "pilotBound", index: 0 }, "150"),
      typed({ kind: "pilotBound", index: 2 }, "50"),
    );
    const found = pilotedOf(changed);
    expect(found?.isChanged).toBe(true);
    expect(
      [found?.inForce.rules.bands, found?.tried.rules.bands].map((bands) => bands?.map(({ from }) => from)),
    ).toEqual([
      [90, 80, 70, 0],
      [150, 80, 50, 0],
    ]);
    // Nobody's score is another: only what it is called.
    expect(
      found?.comparison.moves.map(({ change }) => change).filter((change) => change !== 0 && change !== null),
    ).toEqual([]);
    expect(found?.comparison.otherGrade).toBe(1);
    const crossed = piloted(typed({ kind: "pilotBound", index: 1 }, "95"));
    expect(problemsOf(crossed, "pilot")).toMatchObject([{ code: "boundsNotFalling", blocking: true }]);

    const rules = { evaluation: "1", weights: {}, targets: {}, limits: [], threshold: 0.8 };
    const grades = found?.tried.rules.bands.map((band) => ({ ...band })) ?? [];
    const { answers } = changed;
    const adopted = { ...answers, ...byAdopted(answers, answers, { ...rules, grades }) };
    expect(adopted.grades).toEqual(grades);
    expect(rulesOf(adopted)).not.toBe(rulesOf(answers));
    expect(byAdopted(adopted, answers, rules).grades).toEqual(grades);
  });
});

describe("a cap that is tried", () => {
  it("holds for the changed rules alone, is adopted with them, and goes when it is left blank", () => {
    const capped = piloted(weight("inTime", "40"), typed({ kind: "pilotCap" }, "100"));
    const found = pilotedOf(capped);
    expect([found?.cap, found?.isChanged]).toEqual([{ inForce: null, tried: 1 }, true]);
    // Anna answers in 20 minutes on average against a target of 30, which earns one and a half times its weight.
    const attainments = found?.comparison.moves[0];
    expect([attainments?.before.attainments[1], attainments?.after.attainments[1]]).toEqual([1.5, 1]);
    const none = pilotedOf(counted(capped, typed({ kind: "pilotCap" }, "")));
    expect([none?.cap.tried, none?.isChanged]).toEqual([null, false]);
    expect(problemsOf(counted(capped, typed({ kind: "pilotCap" }, "0")), "pilot").map(({ field }) => field)).toEqual([
      "pilotCap",
    ]);
    const rules = { evaluation: "1", weights: {}, targets: {}, limits: [], threshold: 0.8 };
    const { answers } = capped;
    expect(byAdopted({ ...answers, cap: 1.2 }, answers, { ...rules, cap: 1 }).cap).toBe(1);
    expect(byAdopted({ ...answers, cap: 1.2 }, answers, { ...rules, cap: "none" }).cap).toBeNull();
    expect(byAdopted({ ...answers, cap: 1.2 }, answers, rules).cap).toBe(1.2);
  });
});

describe("adopted rules", () => {
  const adopted = {
    evaluation: "1",
    weights: { inTime: 30, minutes: 34, rating: 16, records: 20 },
    targets: { inTime: 0.8, minutes: 30, rating: null, records: 0.95 },
    limits: [{ kind: "response" as const, priority: "urgent", channel: "", amount: 20 }],
    threshold: 0.9,
  };
  const weightsOf = ({ answers }: WizardState) => answers.indicators.map((row) => row.weight);
  const adopting = (state: WizardState, rules: Omit<AdoptedRules, "after"> = adopted) =>
    nextState(state, { type: "rulesAdopted", record: recordOf(piloted()), rules }).state;
  const next = (state: WizardState, id: string) => nextState(state, { type: "nextPeriodAsked", id }).state;
  /** The state once another evaluation was made, of June, with the weights that were answered then. */
  const withAnother = (state: WizardState): WizardState => {
    const made = { ...madeEvaluation, id: "2", sheet: "June", period: { from: "2024-06-01", to: "2024-06-30" } };
    const first = state.evaluations["1"];
    if (first?.status !== "loaded") throw new Error("the evaluation must be loaded");
    const answers = withMade(state.answers, {
      kind: "evaluation",
      evaluation: made,
      rules: { version: 1, validFrom: made.madeOn, digest: "" },
    });
    const record = { ...recordOf(state), period: made.period };
    const evaluation = { ...first.evaluation, made, record };
    return {
      ...state,
      answers,
      sheetNames: [...state.sheetNames, made.sheet],
      evaluations: { ...state.evaluations, "2": { status: "loaded", evaluation } },
    };
  };

  it("change weights, targets, limits and threshold, and nothing that was measured", () => {
    const { answers } = piloted();
    const change = byAdopted(answers, answers, adopted);
    expect(change.indicators.map(({ key, weight: one, target, actual }) => [key, one, target, actual])).toEqual([
      ["inTime", 30, 0.8, null],
      ["minutes", 34, 30, null],
      ["rating", 16, null, null],
      ["records", 20, 0.95, 0.9],
    ]);
    expect(change.threshold).toBe(0.9);
    expect(change.data?.limits.map(({ priority, responseMinutes }) => [priority, responseMinutes])).toEqual([
      ["urgent", 20],
      ["normal", 120],
      ["", 120],
    ]);
  });

  it("are those of what is answered, and of the next period scored from a record", () => {
    const state = piloted();
    expect(weightsOf(adopting(state))).toEqual([30, 34, 16, 20]);
    const opened = next(adopting(state), "1");
    expect([opened.answers.task, opened.answers.period]).toEqual([
      "evaluation",
      { from: "2024-06-01", to: "2024-06-30" },
    ]);
    expect(weightsOf(opened)).toEqual([30, 34, 16, 20]);
    expect(opened.answers.threshold).toBe(0.9);
    expect(weightsOf(next(state, "1"))).toEqual([40, 24, 16, 20]);
  });

  it("are in force from the day on which they were adopted, also in the period that is scored next", () => {
    const before = piloted();
    const inForce = { ...before, answers: { ...before.answers, validFrom: "2024-01-01" } };
    const adoptedLater = adopting({ ...inForce, today: "2024-06-03" });
    expect(adoptedLater.answers.validFrom).toBe("2024-06-03");
    expect(next({ ...adoptedLater, today: "2024-07-01" }, "1").answers.validFrom).toBe("2024-06-03");
    expect(next({ ...inForce, today: "2024-07-01" }, "1").answers.validFrom).toBe("2024-01-01");
  });

  it("of weights alone, as a SWOT page proposes them, leave targets and limits as they were", () => {
    const opened = next(adopting(piloted(), { ...adopted, targets: {}, limits: [], threshold: 0.8 }), "1");
    expect(weightsOf(opened)).toEqual([30, 34, 16, 20]);
    expect(opened.answers.indicators.map((row) => row.target)).toEqual([0.9, 30, 4.5, 0.95]);
    expect(opened.answers.data?.limits[0]?.responseMinutes).toBe(15);
  });

  it("hold for every evaluation there was, whichever they were tried on, and not for those made later", () => {
    const adoptedLate = adopting(withAnother(piloted()));
    expect(weightsOf(next(adoptedLate, "2"))).toEqual([30, 34, 16, 20]);
    const changed = (key: string, text: string) => (state: WizardState) =>
      nextState(state, { type: "numberTyped", field: { kind: "weight", key }, text }).state;
    const madeLater = withAnother(changed("minutes", "24")(changed("inTime", "40")(adopting(piloted()))));
    expect(weightsOf(next(madeLater, "2"))).toEqual([40, 24, 16, 20]);
    expect(weightsOf(next(madeLater, "1"))).toEqual([30, 34, 16, 20]);
  });

  it("never touch what an evaluation was made from", () => {
    const state = piloted();
    const after = adopting(state);
    expect(after.evaluations).toEqual(state.evaluations);
    expect(after.answers.improvement.evaluations).toEqual(state.answers.improvement.evaluations);
    expect(after.answers.improvement.rules).toEqual(state.answers.improvement.rules);
  });

  it("are kept with the answers", () => {
    const kept = restoreAnswers(JSON.stringify(adopting(piloted()).answers));
    expect(kept?.improvement.adopted).toEqual({ ...adopted, after: "1" });
  });
});
