import { describe, expect, it } from "vitest";
import { scorePreview } from "../../core/wizard/score-preview.ts";
import { weakIndicators } from "../../core/wizard/weak-indicators.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import { wizardAfter } from "./wizard-walk.ts";

const typed = (key: string, text: string): WizardEvent => ({
  type: "numberTyped",
  field: { kind: "actual", key },
  text,
});

/** The evaluation table of domain.md 2.1, example B. */
const published: WizardEvent[] = [
  { type: "presetChosen", preset: "evaluation-table" },
  typed("response-in-time", "88"),
  typed("on-site-arrival-in-time", "75"),
  typed("first-contact-resolution", "82"),
  typed("right-first-time", "93"),
  typed("process-compliance", "96"),
];

/* Without the response row: (13.2353 + 20.5 + 14.6842 + 9.7959) ÷ 60 × 100 = 97.03. Capped: 72.3821 ÷ 75 × 100 = 96.51. */
describe("the preview", () => {
  it("gives the points of the published table, and both totals", () => {
    const preview = scorePreview(wizardAfter(published));
    const points = preview.rows.map(({ standing }) =>
      standing.kind === "scored" ? standing.points.toFixed(2) : standing.kind,
    );
    expect(points).toEqual(["14.67", "13.24", "20.50", "14.68", "9.80", "blank", "blank"]);
    expect(preview.available).toBe(75);
    expect(preview.points.toFixed(2)).toBe("72.88");
    expect(preview.total?.toFixed(2)).toBe("97.18");
  });

  it.each([
    // event                                                                                    total     why
    [typed("response-in-time", "N/A"), "97.03", "N/A leaves numerator and denominator"],
    [
      { type: "indicatorEdited", key: "response-in-time", change: { exempt: "Recall" } },
      "97.03",
      "so does an exempt row",
    ],
    [typed("response-in-time", ""), "97.03", "and a blank one"],
    [{ type: "capChosen", cap: 1 }, "96.51", "a cap of 100 % takes the half point above the target"],
  ] satisfies [WizardEvent, string, string][])("after %j is %s: %s", (event, total) => {
    expect(scorePreview(wizardAfter([...published, event])).total?.toFixed(2)).toBe(total);
  });

  it("counts a panel's mean against the top of the scale, and nothing where nobody rated", () => {
    const panel: WizardEvent[] = [
      { type: "presetChosen", preset: "five-core" },
      { type: "indicatorEdited", key: "attitude", change: { source: "panel" } },
      { type: "panelMemberAdded", name: "Supervisor" },
      { type: "panelMemberAdded", name: "Quality" },
    ];
    expect(scorePreview(wizardAfter(panel)).total).toBeNull();
    const rate = (member: number, text: string): WizardEvent => ({
      type: "numberTyped",
      field: { kind: "rating", key: "attitude", member },
      text,
    });
    // domain.md 2.2: mean(4, 3) ÷ 5 × 10 = 7.
    const preview = scorePreview(wizardAfter([...panel, rate(0, "4"), rate(1, "3")]));
    expect(preview.points).toBeCloseTo(7, 12);
  });

  it("shows a refusal at its row and scores the others", () => {
    const events: WizardEvent[] = [
      { type: "presetChosen", preset: "from-tickets" },
      { type: "capChosen", cap: null },
      typed("reopened-rate", "0"),
      typed("response-in-time", "90"),
    ];
    const preview = scorePreview(wizardAfter(events));
    const standings = Object.fromEntries(preview.rows.map(({ row, standing }) => [row.key, standing.kind]));
    expect(standings).toMatchObject({ "reopened-rate": "refused", "response-in-time": "scored" });
    expect(preview.total).toBeCloseTo(100, 12);
  });
});

describe("weak indicators", () => {
  it.each([
    // actual  threshold  weak                              why
    ["68", "80", [], "0.68 ÷ 0.85 is 80 %: not below, whatever binary fractions say"],
    ["67", "80", ["on-site-arrival-in-time"], "78.8 % is below 80 %"],
    ["75", "90", ["on-site-arrival-in-time"], "88.2 % is below 90 %"],
  ])("with %s %% against 85 %% and a threshold of %s %%: %j (%s)", (actual, threshold, weak) => {
    const state = wizardAfter([
      ...published,
      typed("on-site-arrival-in-time", actual),
      { type: "numberTyped", field: { kind: "threshold" }, text: threshold },
    ]);
    expect(weakIndicators(state).map(({ row }) => row.key)).toEqual(weak);
  });
});
