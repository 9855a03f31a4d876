import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { trackingTexts } from "../../../core/i18n/improvement/tracking-texts.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { formulaText } from "../../../core/workbook/formula-text.ts";
import {
  type BasisName,
  type OverviewColumn,
  overviewColumn,
  type TrackingPanel,
  trackingLayout,
  type WeekColumn,
  type WorkingColumn,
} from "../../../core/workbook/improvement/tracking-layout.ts";
import { workbookPlanSchema } from "../../../core/workbook/plan.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { planned, TrackingWalk, ticketCells } from "../../pane/tracking-walk.ts";
import { formulasOf, partsOf } from "../plan-formulas.ts";
import { renderPlan, valuesOf } from "../render-plan.ts";
import { ticketsOfWeeks } from "./tracked-tickets.ts";

/** The tracking sheet of a walk as LibreOffice calculates it, beside the evaluation and the plan that it refers to. */
async function calculated(walk: TrackingWalk, tickets: readonly (readonly Cell[])[]) {
  const { tracking } = walk;
  const [first] = walk.workbook.plans;
  if (tracking === null || first === undefined) throw new Error("no tracking sheet was made");
  const plan = { ...first, steps: walk.workbook.plans.flatMap(({ steps }) => steps) };
  const file = await renderPlan(plan, [{ name: "Tickets", rows: tickets }], walk.state.answers.locale);
  const at = (await valuesOf(convertedByLibreOffice("tracking.xlsx", file, "xlsx"))).get(tracking.sheet);
  if (at === undefined) throw new Error("the sheet must be there");
  const layout = trackingLayout(tracking);
  const line = (column: number): Cell[] =>
    Array.from({ length: tracking.weeks }, (_, week) => (at(layout.firstWeek + week, column) ?? "") as Cell);
  return {
    at,
    layout,
    overview: (panel: TrackingPanel, name: OverviewColumn) => at(panel.overviewRow, overviewColumn(name)),
    basis: (panel: TrackingPanel, name: BasisName) => {
      const { column, row } = panel.basis(name);
      return at(row, column);
    },
    week: (panel: TrackingPanel, name: WeekColumn) => line(panel.week(name).column),
    working: (panel: TrackingPanel, name: WorkingColumn) => line(panel.working(name).column),
  };
}

/** The sample's file, read without any of our code: one object for each ticket, times in minutes since 1970. */
const sample = (() => {
  const text = readFileSync("excel-addin/workbench/samples/repair-and-phone-en.csv", "utf8").replace(/^\uFEFF/, "");
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(",");
  const minutes = (cell: string | undefined) =>
    cell === undefined || cell === "" ? null : Date.parse(`${cell.replace(" ", "T")}:00Z`) / 60_000;
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const cells = line.split(",");
    const of = (name: string) => cells[names.indexOf(name)];
    const id = of("Ticket ID") ?? "";
    const submitted = minutes(of("Submitted"));
    if (id === "" || seen.has(id) || submitted === null || Number.isNaN(submitted)) return [];
    seen.add(id);
    return [
      {
        submitted,
        answered: minutes(of("First response")),
        resolved: minutes(of("Resolved")),
        priority: of("Priority"),
      },
    ];
  });
})();

const week0 = Date.UTC(2024, 2, 11) / 60_000;
const minutesOfWeek = 7 * 24 * 60;
const latest = Math.max(
  ...sample.flatMap(({ answered, resolved, submitted }) => [submitted, answered || 0, resolved || 0]),
);

/** The tickets of the weeks from 11 March on. */
const sampleWeeks = Array.from({ length: 16 }, (_, week) =>
  sample.filter(({ submitted }) => Math.floor((submitted - week0) / minutesOfWeek) === week),
);

/** Shewhart's chart for single values, by hand. */
function xmr(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  const range = ranges.reduce((sum, value) => sum + value, 0) / ranges.length;
  return { mean, lower: mean - (3 * range) / 1.1283791671, upper: mean + (3 * range) / 1.1283791671, range };
}

/** Six months of the sample: the first measure starts on Wednesday, 5 June. */
async function sampleWalk(locale: Locale = "en", style: "plain" | "functions" = "plain"): Promise<TrackingWalk> {
  const walk = new TrackingWalk({ locale, style });
  await walk.evaluate([
    planned("response-in-time", "Assign by skill", { owner: "Ann" }),
    planned("response-in-time", "Second queue", { start: "2024-06-12", owner: "Bo" }),
    planned("average-resolution-hours", "Parts in the van", { start: "2024-06-10" }),
    planned("Stock accuracy", "Count weekly"),
  ]);
  await walk.open();
  await walk.click();
  return walk;
}

describe.skipIf(libreOffice === undefined)(
  `the tracking sheet of the sample, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it.each(["en", "zh-CN"] as const)(
      "reads and limits a share and a mean as the raw file gives them, %s",
      async (locale) => {
        const walk = await sampleWalk(locale);
        expect(walk.tracking).toMatchObject({ firstWeek: "2024-03-11", baseline: 12, weeks: 38 });
        const sheet = await calculated(walk, ticketCells);
        const texts = trackingTexts[locale].sheet;

        // Urgent tickets are to be answered within 15 minutes, the others within two hours.
        const shares = sampleWeeks.map((tickets) => {
          const judged = tickets.flatMap(({ answered, priority, submitted }) => {
            const allowed = priority === "urgent" ? 15 : 120;
            // An answer before the question says nothing, nor does one at a time that is none.
            if (answered !== null) return !(answered >= submitted) ? [] : [answered - submitted <= allowed ? 1 : 0];
            return latest - submitted > allowed ? [0] : [];
          });
          return { value: judged.reduce<number>((sum, one) => sum + one, 0) / judged.length, counted: judged.length };
        });
        const share = walk.panel("response-in-time");
        const shareLimits = xmr(shares.slice(0, 12).map(({ value }) => value));
        expectColumn(
          sheet.week(share, "reading"),
          shares.map(({ value }) => value),
        );
        expectColumn(
          sheet.week(share, "counted"),
          shares.map(({ counted }) => counted),
        );
        for (const name of ["mean", "lower", "upper", "range"] as const)
          expect(sheet.basis(share, name)).toBeCloseTo(shareLimits[name], 9);
        expect(sheet.overview(share, "behind")).toBe(12);
        expect(sheet.at(share.origin.row, 0)).toBe(
          texts.origin.before.replace("{weeks}", "12").replace("{start}", "2024-06-05"),
        );

        const hours = sampleWeeks.map((tickets) => {
          const taken = tickets.flatMap(({ resolved, submitted }) =>
            resolved === null || !(resolved >= submitted) ? [] : [(resolved - submitted) / 60],
          );
          return taken.reduce((sum, one) => sum + one, 0) / taken.length;
        });
        const mean = walk.panel("average-resolution-hours");
        // Its own first measure starts a week later.
        const meanLimits = xmr(hours.slice(0, 13));
        expectColumn(sheet.week(mean, "reading"), hours);
        for (const name of ["mean", "lower", "upper", "range"] as const)
          expect(sheet.basis(mean, name)).toBeCloseTo(meanLimits[name], 6);

        // The weeks in which measures start are marked by their numbers, at the height of the reading.
        const labels = sheet.working(share, "label");
        expect([labels[11], labels[12], labels[13], labels[14]]).toEqual(["", "1", "2", ""]);
        expect(sheet.working(share, "mark")[12]).toBeCloseTo(shares[12]?.value ?? 0, 9);
        expect(sheet.working(share, "mark")[14]).toBe("#N/A");
        const line = [0, 1, 2, 4].map((column) => sheet.at(share.firstMeasure + 1, column));
        expect(line).toEqual([45455, 2, "Bo", "Second queue"]);

        // What is typed stays blank until it is typed.
        const typed = walk.panel("Stock accuracy");
        expect(sheet.at(typed.finding.row, 0)).toBe(texts.finding.none);
        expect(sheet.at(typed.origin.row, 0)).toBe(texts.origin.none);
        expect(sheet.week(typed, "signal").filter((word) => word !== "")).toEqual([]);
      },
      120_000,
    );

    it("says that the limits need the add-in where it is not loaded, and not that readings are missing", async () => {
      const walk = await sampleWalk("en", "functions");
      const sheet = await calculated(walk, ticketCells);
      const texts = trackingTexts.en.sheet;
      const share = walk.panel("response-in-time");
      expect(String(sheet.at(share.finding.row, 0))).toContain(texts.finding.noAddin);
      expect(sheet.at(share.origin.row, 0)).toBe(texts.origin.noAddin);
      expect(new Set(sheet.week(share, "signal"))).toEqual(new Set([texts.signals.noAddin, ""]));
    }, 120_000);

    it("takes up odd weeks: none, one ticket, equal readings, two measures at once, a measure before the first week", async () => {
      const tickets = oddTickets();
      const walk = new TrackingWalk({ cells: tickets, today: "2024-05-28" });
      await walk.evaluate(
        [
          planned("response-in-time", "Assign by skill", { start: "2024-04-03" }),
          planned("response-in-time", "Second queue", { start: "2024-04-05" }),
          planned("average-resolution-hours", "Parts in the van", { start: "2024-04-03" }),
          planned("reopened-rate", "Check list", { start: "2023-12-05" }),
        ],
        { period: { from: "2024-04-01", to: "2024-04-30" } },
      );
      await walk.open();
      await walk.click();
      expect(walk.tracking).toMatchObject({ firstWeek: "2024-01-01", baseline: 0 });
      const sheet = await calculated(walk, tickets);
      const texts = trackingTexts.en.sheet;

      // By hand: 12 weeks before April, one of them of one ticket; six times 0.8, five times 0.9, once 1.
      const share = walk.panel("response-in-time");
      expectColumn(sheet.week(share, "reading"), [
        ...[0.8, 0.9, null, 1, 0.8, 0.9, 0.8, 0.9, 0.8, 0.9, 0.8, 0.9, 0.8],
        ...new Array<number>(8).fill(0.9),
      ]);
      expect(sheet.week(share, "counted").slice(0, 5)).toEqual([10, 10, "", 1, 10]);
      expect(sheet.basis(share, "mean")).toBeCloseTo(10.3 / 12, 9);
      // Ten ranges between neighbours, none across the week without tickets: nine of 0.1, one of 0.2.
      expect(sheet.basis(share, "range")).toBeCloseTo(0.11, 9);
      expect(sheet.basis(share, "upper")).toBeCloseTo(10.3 / 12 + (0.33 * Math.sqrt(Math.PI)) / 2, 9);
      // No share lies above 100 %.
      expect(sheet.basis(share, "shownUpper")).toBe(1);
      expect(sheet.working(share, "label")[13]).toBe("1+2");
      expect(sheet.week(share, "signal")[2]).toBe("");
      expect(sheet.week(share, "signal").slice(18, 21)).toEqual([
        "within limits",
        "within limits",
        "● 8 in a row: better",
      ]);
      expect(sheet.at(share.finding.row, 0)).toBe(
        "90.0% in the week from 2024-05-20: 8 weeks in a row on one side of the mean of 85.8%: good news. Target of 90.0% reached.",
      );

      // Ten hours each week, then twelve: the limits fall together, and equal readings are no row of signals.
      const hours = walk.panel("average-resolution-hours");
      expect(
        [sheet.basis(hours, "lower"), sheet.basis(hours, "upper")].map((limit) => Number(Number(limit).toFixed(9))),
      ).toEqual([10, 10]);
      expect([...new Set(sheet.week(hours, "signal").slice(0, 20))]).toEqual(["within limits", ""]);
      expect(sheet.week(hours, "signal")[20]).toBe("▲ above limits: worse");

      // Its measure started before there were tickets: limits come from all weeks, and nothing is marked.
      const reopened = walk.panel("reopened-rate");
      expect(sheet.at(reopened.origin.row, 0)).toBe(
        texts.origin.tooFew.replace("{weeks}", "20").replace("{start}", "2023-12-05"),
      );
      expect(sheet.working(reopened, "label").filter((label) => label !== "")).toEqual([]);
      expect(sheet.at(reopened.firstMeasure, 0)).toBe(45265);
    }, 120_000);
  },
);

function oddTickets(): Cell[][] {
  const share = (inTime: number, hours = 10) => ({ inTime, late: 10 - inTime, hours });
  return ticketsOfWeeks([
    share(8),
    share(9),
    null,
    { inTime: 1, late: 0, hours: 10 },
    ...[8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 9, 9, 9, 9, 9, 9].map((inTime) => share(inTime)),
    share(9, 12),
  ]);
}

/** A column of figures, blank after its last. */
function expectColumn(cells: readonly Cell[], expected: readonly (number | null)[]): void {
  // Times are sheet serials, which hold a moment to some ten-billionths of a day.
  expect(cells.slice(0, expected.length).map((cell) => (typeof cell === "number" ? cell : null))).toEqual(
    expected.map((value) => (value === null ? null : expect.closeTo(value, 7))),
  );
  expect(cells.slice(expected.length).filter((cell) => cell !== "")).toEqual([]);
}

describe("the plan of a tracking sheet", () => {
  it("has formulas in both styles, no volatile ones, and in plain style only functions that Excel 2016 knows", async () => {
    const known = new Set(
      "ABS AND AVERAGE COUNT DAY IF IFERROR INDEX ISNUMBER MATCH MAX MID MIN MONTH NA PI ROUND SEARCH SIGN SQRT SUMIF SUMPRODUCT TEXT YEAR".split(
        " ",
      ),
    );
    for (const style of ["plain", "functions"] as const) {
      const walk = await sampleWalk("en", style);
      const plan = workbookPlanSchema.parse(walk.workbook.plans[1]);
      expect(plan.style).toBe(style);
      expect(plan.steps[plan.steps.length - 1]?.kind).toBe("activate");
      expect(plan.steps.some((step) => step.kind === "setting" && step.key === "answers")).toBe(true);
      const called = new Set(
        formulasOf(plan).flatMap(({ expression, sheet }) => {
          expect(formulaText(expression, { style, sheet }).length).toBeGreaterThan(1);
          return partsOf(expression).flatMap((part) => (part.kind === "call" ? [part.name] : []));
        }),
      );
      const others = [...called].filter((name) => !known.has(name));
      expect(others.sort()).toEqual(style === "plain" ? [] : ["CONTROLLIMITS", "ERROR.TYPE"]);
      walk.store.close();
    }
  }, 60_000);
});
