import { describe, expect, it } from "vitest";
import { problemsOf } from "../../core/wizard/problems-of.ts";
import type { StepId } from "../../core/wizard/steps.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { foundTable, settled, wizardAfter } from "./wizard-walk.ts";

const preset: WizardEvent = { type: "presetChosen", preset: "five-core" };
const own: WizardEvent = { type: "ownIndicatorAdded", name: "Courtesy calls" };

/** A measure from one day to another; the wizard's today is 2024-06-03. */
function measure(start: string | null, deadline: string | null): WizardEvent {
  const texts = { problem: "", cause: "", measure: "Coaching", owner: "", effect: "", resources: "" };
  return {
    type: "measureAdded",
    measure: { indicator: "attitude", branch: "people", start, deadline, ...texts },
  };
}

function said(state: WizardState, step: StepId): string[] {
  return problemsOf(state, step).map(
    ({ code, field, blocking }) => `${blocking ? "stops" : "warns"} at ${field}: ${code}`,
  );
}

describe("problems", () => {
  it.each<[StepId, WizardEvent[], string[], string]>([
    // step         events                                                                        problems
    ["objective", [], ["stops at objective: objectiveMissing"], "an aim is the least"],
    [
      "objective",
      [{ type: "scopeEdited", change: { objective: "x", period: { from: "2024-05-31", to: "2024-05-01" } } }],
      ["stops at period: periodReversed"],
      "it ends before it begins",
    ],
    [
      "objective",
      [{ type: "scopeEdited", change: { objective: "x", period: { from: null, to: null } } }],
      [],
      "all tickets is a period too",
    ],
    ["indicators", [], ["stops at indicators: noIndicators"], "nothing to score"],
    ["indicators", [preset], [], "a preset is complete"],
    [
      "indicators",
      [preset, own],
      ["warns at target-own-1: targetMissing"],
      "without a target a row is not scored yet, as the last two of the published table",
    ],
    [
      "indicators",
      [preset, { type: "indicatorEdited", key: "attitude", change: { name: " " } }],
      ["stops at name-attitude: nameMissing"],
      "spaces are no name",
    ],
    [
      "indicators",
      [preset, { type: "numberTyped", field: { kind: "weight", key: "attitude" }, text: "-1" }],
      ["stops at weight-attitude: mustBeBetween"],
      "a weight below 0 would punish success",
    ],
    [
      "indicators",
      [preset, { type: "numberTyped", field: { kind: "target", key: "resolution-rate" }, text: "0" }],
      ["stops at target-resolution-rate: mustBeAbove"],
      "nothing can be attained against no target",
    ],
    [
      "data",
      [preset, { type: "numberTyped", field: { kind: "actual", key: "resolution-rate" }, text: "soon" }],
      ["stops at actual-resolution-rate: notANumber", "warns at panel: panelMissing"],
      "text among actuals is said beside it",
    ],
    [
      "data",
      [
        preset,
        { type: "panelMemberAdded", name: "Supervisor" },
        { type: "numberTyped", field: { kind: "rating", key: "attitude", member: 0 }, text: "6" },
      ],
      ["stops at rating-0-attitude: mustBeBetween"],
      "6 of 5 is an error, never clipped",
    ],
    [
      "score",
      [preset, { type: "indicatorEdited", key: "attitude", change: { exempt: "" } }],
      ["stops at exempt-attitude: exemptReasonMissing"],
      "the table says why a row is exempt",
    ],
    [
      "score",
      [
        { type: "presetChosen", preset: "from-tickets" },
        { type: "numberTyped", field: { kind: "actual", key: "reopened-rate" }, text: "0" },
        { type: "capChosen", cap: null },
      ],
      ["stops at cap: zeroNeedsCap"],
      "target ÷ 0 has no value: the cap says what it earns",
    ],
    [
      "plan",
      [preset, { type: "numberTyped", field: { kind: "threshold" }, text: "120" }],
      ["stops at threshold: mustBeBetween"],
      "1 to 100 %",
    ],
    [
      "plan",
      [preset, measure("2024-06-18", "2024-06-17")],
      ["stops at start-0: startAfterDeadline"],
      "no measure begins after it is due",
    ],
    ["plan", [preset, measure("2024-06-17", "2024-06-17"), measure(null, "2024-06-17")], [], "a day is long enough"],
    [
      "plan",
      [preset, measure("2024-05-01", "2024-06-02"), measure("2024-06-30", null)],
      ["warns at deadline-0: deadlinePassed"],
      "what is overdue can still be planned",
    ],
    ["generate", [preset], [], "the proposed names are good"],
    [
      "generate",
      [preset, { type: "outputEdited", change: { planSheet: "evaluation" } }],
      ["stops at sheetName-planSheet: sheetNameTwice"],
      "upper and lower case are the same to a workbook",
    ],
    [
      "generate",
      [preset, { type: "outputEdited", change: { planSheet: "a/b", evaluationSheet: "" } }],
      ["stops at sheetName-evaluationSheet: sheetNameMissing", "stops at sheetName-planSheet: sheetNameHasSign"],
      "Excel's rules for names",
    ],
    [
      "generate",
      [preset, { type: "sheetsListed", names: ["Evaluation", "Evaluation (2)"] }],
      ["stops at sheetName-evaluationSheet: sheetNameTaken"],
      "no sheet is ever overwritten",
    ],
  ])("in %s after %j: %j (%s)", (step, events, problems) => {
    expect(said(wizardAfter(events), step)).toEqual(problems);
  });

  it("proposes a free name for one that is taken", () => {
    const state = wizardAfter([preset, { type: "sheetsListed", names: ["Evaluation", "Evaluation (2)"] }]);
    expect(problemsOf(state, "generate")[0]).toMatchObject({ free: "Evaluation (3)" });
  });

  it.each([
    // headers and rows                                                                                       problem
    [
      [
        ["Ticket ID", "Submitted", "Submitted"],
        ["1", "2024-05-01 09:00", "2024-05-01 09:00"],
      ],
      "stops at column-submitted: columnAsked",
      "a header that stands twice is asked",
    ],
    [
      [
        ["Ticket ID", "Submitted"],
        ["1", "03-02-2016 09:00"],
      ],
      "stops at timeFormat-submitted: dateOrderUnclear",
      "no date tells day from month",
    ],
  ])("of %j: %s (%s)", (cells, problem) => {
    const state = wizardAfter([preset]);
    const read = settled(state, { type: "tableChosen", table: foundTable("T", cells) }, cells);
    expect(said(read, "data")).toContain(problem);
  });

  it.each<[string, readonly (readonly string[])[], string]>([
    [
      "stands twice",
      [
        ["Handed over at", "Handed over at"],
        ["2024-05-01 09:08", ""],
      ],
      "column-handedOver: columnAsked",
    ],
    ["tells no day from month", [["Handed over at"], ["03-02-2016 09:00"]], "timeFormat-handedOver: dateOrderUnclear"],
  ])(
    "only warns of a column of hand-overs that %s, until an indicator is read from it",
    (_, [extra = [], row = []], problem) => {
      const cells = [
        ["Ticket ID", "Submitted", ...extra],
        ["1", "2024-05-01 09:00", ...row],
      ];
      const read = settled(wizardAfter([preset]), { type: "tableChosen", table: foundTable("T", cells) }, cells);
      expect(said(read, "data")).toContain(`warns at ${problem}`);
      const needed = settled(read, { type: "indicatorAdded", library: "average-hand-off" }, cells);
      expect(said(needed, "data")).toContain(`stops at ${problem}`);
    },
  );

  it("are gone once the user said which column, or none", () => {
    const cells = [
      ["Ticket ID", "Submitted", "Submitted"],
      ["1", "2024-05-01 09:00", "2024-05-01 09:00"],
    ];
    const read = settled(wizardAfter([preset]), { type: "tableChosen", table: foundTable("T", cells) }, cells);
    for (const column of [1, null]) {
      const after = settled(read, { type: "columnChosen", field: "submitted", column }, cells);
      expect(said(after, "data")).not.toContain("stops at column-submitted: columnAsked");
    }
  });
});
