import { describe, expect, it } from "vitest";
import { evaluationRecordSchema } from "../../core/evaluation/evaluation-record.ts";
import { withMade, withoutMade } from "../../core/evaluation/made/made.ts";
import type { MadeEvaluation } from "../../core/evaluation/made/made-evaluation.ts";
import { nextEvaluationId } from "../../core/evaluation/made/made-evaluation.ts";
import { rulesFor } from "../../core/evaluation/rules-in-force.ts";
import { evaluationOf } from "../../core/wizard/choose-evaluations.ts";
import { followingPeriod } from "../../core/wizard/months.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { openStep, placeOf, stepsOf } from "../../core/wizard/steps.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import { initialState, type WizardState } from "../../core/wizard/wizard-state.ts";
import { planned } from "../pane/tracking-walk.ts";
import { answers, indicator } from "../workbook/sample-answers.ts";

const today = "2024-06-03";

function walked(...events: readonly WizardEvent[]): WizardState {
  return events.reduce<WizardState>((state, event) => nextState(state, event).state, initialState("en", today));
}

const opened: WizardEvent = { type: "opened", stored: null, generation: null };

function evaluation(id: string, month: string, given: Partial<MadeEvaluation> = {}): MadeEvaluation {
  return {
    id,
    sheet: `Evaluation ${id}`,
    planSheet: `Plan ${id}`,
    ticketsSheet: null,
    subject: "Repair",
    period: { from: `2024-${month}-01`, to: `2024-${month}-30` },
    madeOn: today,
    rulesVersion: 1,
    validFrom: "2024-01-01",
    ...given,
  };
}

const rules = { version: 1, validFrom: "2024-01-01", digest: "…" };

/** The wizard with evaluations whose sheets are all there. */
function withEvaluations(...made: readonly MadeEvaluation[]): WizardState {
  const state = walked(opened);
  const known = made.reduce(
    (before, one) => withMade(before, { kind: "evaluation", evaluation: one, rules }),
    state.answers,
  );
  return { ...state, answers: known, sheetNames: made.map(({ sheet }) => sheet) };
}

describe("the steps of improvement and standard", () => {
  it.each(([...stepsOf.improvement, ...stepsOf.standard] as const).map((step) => [step]))(
    "%s opens from the menu, whatever is answered elsewhere",
    (step) => {
      const state = walked(opened, { type: "loopStepChosen", step });
      expect(openStep(state.answers)).toBe(step);
      expect(state.answers.task).toBe(placeOf(step).task);
    },
  );

  it("can be taken in any order, since weeks lie between them", () => {
    const state = walked(opened, { type: "taskChosen", task: "improvement" }, { type: "stepChosen", step: 3 });
    expect(openStep(state.answers)).toBe("standards");
    expect(openStep(nextState(state, { type: "stepChosen", step: 1 }).state.answers)).toBe("tracking");
  });

  it("look which sheets there are, and read the evaluation that is looked at", () => {
    const state = withEvaluations(evaluation("1", "03"));
    const entered = nextState(state, { type: "loopStepChosen", step: "causes" });
    expect(entered.effects).toContainEqual({ type: "listSheets" });
    const listed = nextState(entered.state, { type: "sheetsListed", names: ["Evaluation 1"] });
    expect(listed.effects).toContainEqual({ type: "loadEvaluation", id: "1" });
    expect(listed.state.evaluations["1"]).toEqual({ status: "loading" });
  });

  it("read both evaluations where two are compared", () => {
    const state = withEvaluations(evaluation("1", "03"), evaluation("2", "04"));
    const entered = nextState(state, { type: "loopStepChosen", step: "comparison" }).state;
    const { effects } = nextState(entered, { type: "sheetsListed", names: ["Evaluation 1", "Evaluation 2"] });
    expect(effects.filter(({ type }) => type === "loadEvaluation")).toEqual([
      { type: "loadEvaluation", id: "1" },
      { type: "loadEvaluation", id: "2" },
    ]);
  });
});

describe("the evaluations of a workbook", () => {
  //                made                                          role          which
  it.each([
    ["the newest", ["03", "04"], "evaluation", "2"],
    ["the one before the newest", ["03", "04"], "before", "1"],
    ["the newest", ["03", "04"], "after", "2"],
    ["the newest", ["03", "04", "05"], "before", "2"],
    ["the only one", ["03"], "evaluation", "1"],
    ["none before the only one", ["03"], "before", null],
    ["none", [], "evaluation", null],
  ] as const)("looked at is %s of %j as %s", (_, months, role, id) => {
    const state = withEvaluations(...months.map((month, index) => evaluation(String(index + 1), month)));
    expect(evaluationOf(state, role)?.id ?? null).toBe(id);
  });

  it("are compared with the last of the same subject", () => {
    const state = withEvaluations(
      evaluation("1", "03"),
      evaluation("2", "03", { subject: "Phone" }),
      evaluation("3", "04"),
    );
    expect([evaluationOf(state, "before")?.id, evaluationOf(state, "after")?.id]).toEqual(["1", "3"]);
  });

  it("of which the sheet is gone are not looked at", () => {
    const state = { ...withEvaluations(evaluation("1", "03"), evaluation("2", "04")), sheetNames: ["Evaluation 1"] };
    expect(evaluationOf(state, "evaluation")?.id).toBe("1");
  });

  it("are forgotten when their sheets are taken back, and their ids are free again", () => {
    const { answers: known } = withEvaluations(evaluation("1", "03"), evaluation("2", "04"));
    const { improvement } = withoutMade(known, ["Evaluation 2", "Plan 2"]);
    expect(improvement.evaluations.map(({ id }) => id)).toEqual(["1"]);
    expect(improvement.evaluation).toBe("1");
    expect(nextEvaluationId(improvement.evaluations)).toBe("2");
  });

  it("stay when everything else is answered anew", () => {
    const asked = nextState(withEvaluations(evaluation("1", "03")), { type: "startAgainAsked" }).state;
    const state = nextState(asked, { type: "confirmed" }).state;
    expect(state.answers.improvement.evaluations).toHaveLength(1);
  });
});

describe("the version of the rules", () => {
  it("stays with the same rules, and counts up with others", () => {
    const first = rulesFor(null, "weights 60 40", "2024-03-01");
    expect(first).toEqual({ version: 1, validFrom: "2024-03-01", digest: "weights 60 40" });
    expect(rulesFor(first, "weights 60 40", "2024-04-01")).toBe(first);
    expect(rulesFor(first, "weights 50 50", "2024-04-01")).toMatchObject({ version: 2, validFrom: "2024-04-01" });
  });
});

describe("the next period", () => {
  //    from          to            next
  it.each([
    ["2024-03-01", "2024-03-31", "2024-04-01", "2024-04-30"],
    ["2024-01-01", "2024-01-31", "2024-02-01", "2024-02-29"],
    ["2024-12-01", "2024-12-31", "2025-01-01", "2025-01-31"],
    ["2024-01-01", "2024-03-31", "2024-04-01", "2024-06-30"],
    ["2024-10-01", "2024-12-31", "2025-01-01", "2025-03-31"],
    ["2024-01-01", "2024-12-31", "2025-01-01", "2025-12-31"],
    ["2024-03-04", "2024-03-10", "2024-03-11", "2024-03-17"],
    ["2024-02-28", "2024-02-28", "2024-02-29", "2024-02-29"],
  ])("after %s to %s is %s to %s", (from, to, nextFrom, nextTo) => {
    expect(followingPeriod({ from, to })).toEqual({ from: nextFrom, to: nextTo });
  });

  it("is scored by the rules of the record, with nothing measured, rated or planned yet", () => {
    const recorded = answers(
      [
        indicator("a", { weight: 60, actual: 0.7, note: "morning peak" }),
        indicator("b", { weight: 40, exempt: "recall" }),
      ],
      {
        locale: "en",
        threshold: 0.75,
        cap: 1.2,
        period: { from: "2024-03-01", to: "2024-03-31" },
        measures: [planned("a", "Assign by skill"), planned("b", "")],
      },
    );
    const made = evaluation("1", "03");
    const state = withEvaluations(made);
    const loaded: WizardState = {
      ...state,
      evaluations: {
        "1": {
          status: "loaded",
          evaluation: {
            made,
            record: evaluationRecordSchema.parse(recorded),
            said: { rows: [], total: null, grade: "", threshold: 0.75 },
            tickets: null,
            measured: null,
            edited: [],
            holdsFigures: false,
          },
        },
      },
    };
    const next = nextState(loaded, { type: "nextPeriodAsked", id: "1" }).state.answers;
    expect(next).toMatchObject({
      task: "evaluation",
      step: 2,
      threshold: 0.75,
      cap: 1.2,
      period: { from: "2024-04-01", to: "2024-04-30" },
      measures: [],
    });
    expect(next.indicators.map(({ weight, actual, note, exempt }) => [weight, actual, note, exempt])).toEqual([
      [60, null, "", null],
      [40, null, "", null],
    ]);
    expect(next.output.evaluationSheet).not.toBe("Evaluation 1");

    // The same period again keeps what was typed and planned, but for the lines of which nothing was planned.
    const again = nextState(loaded, { type: "scoreAgainAsked", id: "1" }).state.answers;
    expect(again).toMatchObject({ task: "evaluation", step: 3, cap: 1.2, period: recorded.period });
    expect(again.indicators.map(({ actual, exempt, note }) => [actual, note, exempt])).toEqual([
      [0.7, "morning peak", null],
      [null, "", "recall"],
    ]);
    expect(again.measures.map(({ measure }) => measure)).toEqual(["Assign by skill"]);
    expect(again.output.evaluationSheet).not.toBe("Evaluation 1");
  });
});
