import { describe, expect, it } from "vitest";
import { type HandbookColumn, handbookTexts } from "../../../core/i18n/improvement/handbook-texts.ts";
import { locales } from "../../../core/i18n/locale.ts";
import { handbookLayout } from "../../../core/workbook/improvement/handbook-layout.ts";
import {
  handbookRevision,
  handbookSheet,
  roomFor,
  type Standard,
} from "../../../core/workbook/improvement/handbook-sheet.ts";
import { type PlanStep, type WorkbookPlan, workbookPlanSchema } from "../../../core/workbook/plan.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { renderPlan, valuesOf } from "../render-plan.ts";
import { context } from "../sample-answers.ts";

const standard = (text: string, review: string): Standard => ({
  standard: text,
  problem: "",
  indicator: "In time",
  effect: "40.0% → 80.0% (+40.0 pp), p < 0.001",
  owner: "Li",
  since: "2024-04-02",
  review,
  source: "Compared",
  key: `Compared · ${text}`,
});

/** The sheet with its first standards, and a revision that a later round brings. */
function plansOf(locale: (typeof locales)[number]): WorkbookPlan {
  const first = [standard("Second shift", "2024-10-02"), standard("Templates", "2024-04-02")];
  const steps: PlanStep[] = [
    { kind: "sheet", sheet: "Handbook", gridlines: false },
    ...handbookSheet({ locale, sheet: "Handbook", subject: "Repair", cycle: 1, standards: first, context }),
  ];
  const revision = handbookRevision("Handbook", roomFor(first.length), 2, [standard("Call back", "2024-03-01")]);
  const written = revision.map((step): PlanStep => (step.kind === "revision" ? { ...step, kind: "cells" } : step));
  return workbookPlanSchema.parse({ version: 1, style: "plain", steps: [...steps, ...written] });
}

describe.skipIf(libreOffice === undefined)(`a handbook, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it.each(locales)(
    "numbers its standards, those added later too, and says which are due, %s",
    async (locale) => {
      const texts = handbookTexts[locale];
      const values = await valuesOf(
        convertedByLibreOffice("plan.xlsx", await renderPlan(plansOf(locale), [], locale), "xlsx"),
      );
      const at = values.get("Handbook");
      if (at === undefined) throw new Error("there must be a handbook");
      const layout = handbookLayout(roomFor(2));
      const row = (index: number) =>
        (["number", "standard", "due"] satisfies HandbookColumn[]).map(
          (column) => at(layout.firstRow + index, layout.column(column).column) ?? "",
        );
      // Looked at on 2024-04-02: a review of that day is due.
      expect([0, 1, 2, 3].map(row)).toEqual([
        [1, "Second shift", texts.due.later],
        [2, "Templates", texts.due.due],
        [3, "Call back", texts.due.due],
        ["", "", ""],
      ]);
      expect(at(layout.finding.row, 0)).toBe(texts.finding.replace("{count}", "3").replace("{due}", "2"));
    },
    120_000,
  );
});

describe("a handbook", () => {
  it("has room for the rounds to come", () => {
    expect([roomFor(1), roomFor(20), roomFor(25)]).toEqual([30, 30, 35]);
  });

  it("is written to again where nothing is locked", () => {
    const plan = plansOf("en");
    const locks = plan.steps.filter((step) => step.kind === "protect");
    const layout = handbookLayout(roomFor(2));
    for (const step of handbookRevision("Handbook", layout.rows, layout.rows - 1, [standard("Last", "2024-10-02")])) {
      if (step.kind !== "revision") continue;
      expect(step.row).toBe(layout.firstRow + layout.rows - 1);
      const fits = locks
        .flatMap(({ unlocked }) => unlocked)
        .some(
          (area) =>
            step.row >= area.row &&
            step.row < area.row + area.rows &&
            step.column >= area.column &&
            step.column + (step.rows[0]?.length ?? 0) <= area.column + area.columns,
        );
      expect(fits, `column ${step.column}`).toBe(true);
    }
  });
});
