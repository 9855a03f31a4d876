import { describe, expect, it } from "vitest";
import type { AnalysisAnswers } from "../../../core/analysis/analysis-answers.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { reportTexts } from "../../../core/i18n/analysis/report-texts.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import { reportLayout } from "../../../core/workbook/analysis/report-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import { cellsOf, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields: readonly TicketField[] = ["id", "submitted", "firstResponse", "resolved", "handler"];

/** A handler's tickets of a month: how many, and how many of them are late. */
type Group = readonly [name: string, tickets: number, late: number];

/** Submitted on the days of the month in turn at nine, answered after 30 minutes, or after five hours where late. */
function rowsOf(month: number, groups: readonly Group[], resolved: boolean): Cell[][] {
  return groups.flatMap(([name, tickets, late]) =>
    Array.from({ length: tickets }, (_, index) => {
      const submitted = serialOf(2024, month, 1 + (index % 28), 9);
      const answered = submitted + (index < late ? 5 : 0.5) / 24;
      return [`${month} ${name} ${index}`, submitted, answered, resolved ? answered + 0.1 : null, name];
    }),
  );
}

interface Given {
  readonly now: readonly Group[];
  readonly before?: readonly Group[];
  readonly targets: AnalysisAnswers["targets"];
  readonly isResolved?: boolean;
}

async function reported({ before = [], isResolved = true, now, targets }: Given) {
  const rows = [...rowsOf(4, before, isResolved), ...rowsOf(5, now, isResolved)];
  const input = sampleAnalysis(fields, rows, { request: { sheets: ["report"], targets } });
  const layout = reportLayout(input);
  const at = await recalculatedAnalysis(input);
  const lines = (row: number, rows: number) =>
    cellsOf(at, "report", { row, column: 0, rows, columns: 1 })
      .flat()
      .filter((text) => text !== "");
  return {
    findings: lines(layout.findingsRow + 1, layout.findings.length),
    causes: cellsOf(at, "report", { row: layout.causesRow + 2, column: 0, rows: layout.causes.length, columns: 7 }),
    measures: lines(layout.measuresRow + 1, 5),
  };
}

const texts = reportTexts.en;
const patience = 60_000;

describe.skipIf(libreOffice === undefined)(`the report, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it(
    "names the small group that stands out, and not the large one that has more late tickets",
    async () => {
      const { causes, findings, measures } = await reported({
        now: [
          ["Large", 400, 60],
          ["Middle", 400, 40],
          ["Small", 30, 15],
        ],
        targets: { inTimeRate: 0.9 },
      });
      // 15 of 30 where 3 may be late; Large is 20 beyond the target, but 60 of 400 are no more than its part of 115.
      expect(causes[0]).toEqual(["By handler", "Small", 15, 30, 12, 0.375, "more than chance"]);
      expect(findings).toContain(
        "By handler, Small stands out most: 15 of 115 late tickets, 12.0 of the 32.0 beyond target, more than chance explains.",
      );
      expect(measures).toEqual([
        "• Small: look at assignment and queue, coach one to one; in two weeks the in-time rate reaches 90.0%.",
      ]);
    },
    patience,
  );

  it(
    "says whether the in-time rate moved by more than chance",
    async () => {
      const all = { targets: { inTimeRate: 0.5 } };
      const clear = await reported({ ...all, before: [["Ann", 200, 60]], now: [["Ann", 200, 20]] });
      expect(clear.findings).toContain(
        "That is 20.0 percentage points better than the period before (70.0%), more than chance explains.",
      );
      const slight = await reported({ ...all, before: [["Ann", 200, 24]], now: [["Ann", 200, 20]] });
      expect(slight.findings).toContain(
        "That is 2.0 percentage points better than the period before (88.0%), which may be chance.",
      );
      // 1 of 40 after 7 of 40 are 2.2 standard errors apart, but only 4 late tickets are to be expected in each.
      const few = await reported({ ...all, before: [["Ann", 40, 7]], now: [["Ann", 40, 1]] });
      expect(few.findings).toContain(
        "That is 15.0 percentage points better than the period before (82.5%), which may be chance.",
      );
    },
    patience,
  );

  it(
    "is content only where every target is reached",
    async () => {
      const now: readonly Group[] = [["Ann", 40, 0]];
      const content = await reported({ now, targets: { inTimeRate: 0.9, resolutionRate: 0.8 } });
      expect(content.measures).toEqual([texts.noMeasure]);
      const missed = await reported({ now, targets: { inTimeRate: 0.9, resolutionRate: 0.8 }, isResolved: false });
      expect(missed.measures).toEqual([texts.noneFits]);
    },
    patience,
  );

  it(
    "explains no gap where no target is set",
    async () => {
      const { causes, findings, measures } = await reported({
        now: [
          ["Ann", 40, 30],
          ["Bo", 40, 0],
        ],
        targets: {},
      });
      expect(findings[0]).toBe("First response in time: 62.5% of 80 tickets.");
      expect(findings.filter((finding) => String(finding).includes("gap"))).toEqual([]);
      expect(causes[0]).toEqual(["By handler", "–", "", "", "", "", ""]);
      expect(measures).toEqual([texts.noMeasure]);
    },
    patience,
  );
});
