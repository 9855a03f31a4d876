import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { calendarTexts } from "../../../core/i18n/analysis/calendar-texts.ts";
import { listTexts } from "../../../core/i18n/analysis/list-texts.ts";
import { problemsTexts } from "../../../core/i18n/analysis/problems-texts.ts";
import { reportTexts } from "../../../core/i18n/analysis/report-texts.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import { sheetsOf } from "../../../core/workbook/analysis/analysis-input.ts";
import { crossLayout } from "../../../core/workbook/analysis/cross-layout.ts";
import { figuresLayout } from "../../../core/workbook/analysis/figures-layout.ts";
import { responsesLayout } from "../../../core/workbook/analysis/list-layout.ts";
import { reportLayout } from "../../../core/workbook/analysis/report-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import { cellsOf, errorCells, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields: readonly TicketField[] = [
  "id",
  "submitted",
  "firstResponse",
  "resolved",
  "handler",
  "type",
  "attitude",
  "satisfaction",
];

/** A ticket of May 2024, submitted at 9:00 of a day and answered so many minutes later. */
function ticket(
  id: string,
  day: number,
  minutes: number | null,
  handler = "Ann",
  marks: readonly Cell[] = [4, 5],
): Cell[] {
  const submitted = serialOf(2024, 5, day) + 9 / 24;
  const answered = minutes === null ? null : submitted + minutes / 1440;
  return [id, submitted, answered, answered === null ? null : answered + 0.1, handler, "repair", ...marks];
}

type Given = Parameters<typeof sampleAnalysis>[2];

/** All the sheets, calculated; none of them shows an error but `#N/A` where a chart has nothing to draw. */
async function sheets(rows: readonly (readonly Cell[])[], given: Given = {}) {
  const request = {
    sheets: ["report", "audit"] as ("report" | "audit")[],
    targets: { inTimeRate: 0.9 },
    ...given?.request,
  };
  const input = sampleAnalysis(fields, rows, { ...given, request });
  const at = await recalculatedAnalysis(input);
  for (const sheet of sheetsOf(input)) {
    const errors = errorCells(at, sheet).filter((error) => !/#N\/A/.test(error));
    expect({ sheet, errors }).toEqual({ sheet, errors: [] });
  }
  const figure = (id: Parameters<ReturnType<typeof figuresLayout>["cell"]>[0], column: "value" | "count" = "value") => {
    const place = figuresLayout(input).cell(id, column);
    return place === null ? null : at("figures", place);
  };
  const counts = responsesLayout(input).figures;
  const count = (name: Exclude<keyof typeof counts, "waitsNotRead" | "limitUnread">) => at("responses", counts[name]);
  const findings = cellsOf(at, "report", {
    row: reportLayout(input).findingsRow + 1,
    column: 0,
    rows: reportLayout(input).findings.length,
    columns: 1,
  }).flat();
  return { input, at, figure, count, findings };
}

const texts = { list: listTexts.en, report: reportTexts.en, problems: problemsTexts.en, calendar: calendarTexts.en };
const patience = 120_000;

describe.skipIf(libreOffice === undefined)(
  `the analysis of odd tickets, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it(
      "says that a period has no tickets, and makes no figure of nothing",
      async () => {
        const april = [["T1", serialOf(2024, 4, 2) + 0.4, serialOf(2024, 4, 2) + 0.5, null, "Ann", "repair", 4, 4]];
        const { at, figure, findings } = await sheets(april);
        expect(at("responses", { row: 2, column: 0 })).toBe(texts.list.noTickets);
        expect(figure("tickets")).toBe(0);
        expect(figure("inTimeRate")).toBe("");
        expect(figure("serviceScore")).toBe("");
        expect(findings).toContain(texts.report.findings.inTimeNone);
        expect(at("problems", { row: 2, column: 0 })).toBe(texts.problems.none);
      },
      patience,
    );

    it(
      "gives the figures of one ticket, and judges nobody by it",
      async () => {
        const { input, at, figure, count } = await sheets([ticket("T1", 6, 30)]);
        expect([figure("tickets"), figure("inTimeRate"), figure("inTimeRate", "count"), count("inTime")]).toEqual([
          1, 1, 1, 1,
        ]);
        const cross = crossLayout(input);
        const place = { row: cross.groups[0]?.firstRow ?? 0, column: cross.column("quadrant") };
        expect(at("cross", place)).toBe("too few tickets");
      },
      patience,
    );

    it(
      "leaves scores blank where no ticket is rated",
      async () => {
        const rows = [ticket("T1", 6, 30, "Ann", [null, null]), ticket("T2", 7, 300, "Bob", [null, null])];
        const { figure, findings } = await sheets(rows);
        expect([figure("serviceScore"), figure("satisfiedRate"), figure("satisfaction")]).toEqual(["", "", ""]);
        expect(figure("inTimeRate")).toBe(0.5);
        expect(findings.join("\n")).not.toMatch(/Mean service score/);
      },
      patience,
    );

    it(
      "gives 0 % where every ticket is late, and blames nobody in particular",
      async () => {
        const rows = Array.from({ length: 12 }, (_, index) =>
          ticket(`T${index}`, 6 + index, 500, index < 9 ? "Ann" : "Bob"),
        );
        const { figure, count, findings } = await sheets(rows);
        expect([figure("inTimeRate"), count("late"), count("inTime")]).toEqual([0, 12, 0]);
        expect(findings.join("\n")).toContain("Late: 12, which is 10.8 more than the target allows");
        expect(findings).toContain(
          "No cause is proven for the late tickets beyond target (10.8): no group listed has more of them than chance explains.",
        );
      },
      patience,
    );

    it(
      "takes a handler called like a formula, with a comma, a wildcard or a number for a name",
      async () => {
        const odd = ["=SUM(A1)", "Li, Wei", "A*", "Ab", "007", "7", ">5", '"quoted"'];
        const rows = odd.flatMap((name, index) => [
          ticket(`A${index}`, 6, 30, name),
          ticket(`B${index}`, 7, index % 2 === 0 ? 500 : 60, name),
        ]);
        const { input, at } = await sheets(rows);
        const table = crossLayout(input).groups.find(({ id }) => id === "handler");
        const columns = (["name", "tickets", "inTime", "late"] as const).map((column) =>
          table === undefined ? [] : cellsOf(at, "cross", table.area(column)).flat(),
        );
        const found = new Map(
          columns[0]?.map((name, row) => [String(name), columns.slice(1).map((column) => column[row])]),
        );
        expect(found).toEqual(
          new Map(
            [...found.keys()].map((name) => [
              name,
              [2, odd.indexOf(name) % 2 === 0 ? 1 : 2, odd.indexOf(name) % 2 === 0 ? 1 : 0],
            ]),
          ),
        );
        expect([...found.keys()].sort()).toEqual([...odd].sort());
      },
      patience,
    );

    it(
      "calls a year of unanswered tickets late, and says how long the longest waited",
      async () => {
        const rows = Array.from({ length: 31 }, (_, index) => ticket(`T${index}`, index + 1, null));
        const { input, at, count, figure } = await sheets(rows, { asOf: serialOf(2025, 5, 1) });
        expect([count("late"), count("answered"), count("inTimeRate")]).toEqual([31, 0, 0]);
        expect(figure("responseMinutes")).toBe("");
        const { listsRow } = reportLayout(input);
        const longest = Math.round((serialOf(2025, 5, 1) - serialOf(2024, 5, 1) - 9 / 24) * 1440) - 120;
        expect(Math.round(Number(at("report", { row: listsRow + 2, column: 4 })))).toBe(longest);
      },
      patience,
    );

    it(
      "says that a calendar has no working day, and counts no minutes by it",
      async () => {
        const { at, count, figure } = await sheets([ticket("T1", 6, 30), ticket("T2", 7, 300)], {
          request: { hours: [] },
        });
        expect(at("calendar", { row: 2, column: 0 })).toBe(texts.calendar.noHours);
        expect([count("answered"), count("inTime"), count("late"), count("unknown")]).toEqual([0, 0, 0, 2]);
        expect(figure("inTimeRate")).toBe("");
      },
      patience,
    );

    it(
      "lets a limit of 0 be met by an answer at once only",
      async () => {
        const rows = [ticket("T1", 6, 0), ticket("T2", 6, 1), ticket("T3", 7, null)];
        const { count } = await sheets(rows, { request: { thresholds: [{ priority: "", channel: "", minutes: 0 }] } });
        expect([count("inTime"), count("late")]).toEqual([1, 2]);
      },
      patience,
    );

    it(
      "keeps rows with a repeated number apart, in no figure, and says why",
      async () => {
        const { input, at, figure, count } = await sheets([
          ticket("T1", 6, 30),
          ticket("t1", 7, 500),
          ticket("", 8, 30),
        ]);
        expect([figure("tickets"), count("leftOut")]).toEqual([1, 2]);
        const list = responsesLayout(input);
        const remarks = list.columns.indexOf("remark");
        const remark = (offset: number) => at("responses", { row: list.firstRow + offset, column: remarks });
        expect([remark(0), remark(1), remark(2)]).toEqual(["", texts.list.remarks.duplicate, texts.list.remarks.noId]);
      },
      patience,
    );
  },
);
