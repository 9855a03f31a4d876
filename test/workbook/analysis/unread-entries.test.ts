import { beforeAll, describe, expect, it } from "vitest";
import type { FigureId } from "../../../core/analysis/analysis-answers.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { checksTexts } from "../../../core/i18n/analysis/checks-texts.ts";
import { crossTexts } from "../../../core/i18n/analysis/cross-texts.ts";
import { figuresTexts } from "../../../core/i18n/analysis/figures-texts.ts";
import { listTexts } from "../../../core/i18n/analysis/list-texts.ts";
import type { ProblemKind } from "../../../core/i18n/analysis/problems-texts.ts";
import { problemsTexts } from "../../../core/i18n/analysis/problems-texts.ts";
import { unreadTexts } from "../../../core/i18n/analysis/unread-texts.ts";
import { type Locale, locales } from "../../../core/i18n/locale.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import { type AnalysisInput, sheetsOf } from "../../../core/workbook/analysis/analysis-input.ts";
import { auditLayout } from "../../../core/workbook/analysis/audit-layout.ts";
import { checksLayout } from "../../../core/workbook/analysis/checks-layout.ts";
import { crossLayout } from "../../../core/workbook/analysis/cross-layout.ts";
import { figuresLayout } from "../../../core/workbook/analysis/figures-layout.ts";
import { responsesLayout } from "../../../core/workbook/analysis/list-layout.ts";
import { problemsLayout } from "../../../core/workbook/analysis/problems-layout.ts";
import { qualityLayout } from "../../../core/workbook/analysis/quality-layout.ts";
import { reportLayout } from "../../../core/workbook/analysis/report-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import {
  type AnalysisCell,
  cellsOf,
  errorCells,
  planOf,
  recalculatedAnalysis,
  sampleAnalysis,
} from "./sample-analysis.ts";

const fields = [
  "id",
  "submitted",
  "firstResponse",
  "resolved",
  "handler",
  "type",
  "customer",
  "priority",
  "attitude",
  "solving",
  "satisfaction",
  "firstContact",
  "reopened",
  "complaint",
  "deductionReason",
] as const satisfies readonly TicketField[];

type Field = (typeof fields)[number];

/** What cannot be read in each column, and in how many tickets of May and of April: never two alike. */
const spoilt: readonly (readonly [Field, Cell, may: number, april: number])[] = [
  ["firstResponse", "soon", 2, 1],
  ["resolved", "tbd", 3, 2],
  ["attitude", "very nice!", 4, 0],
  ["satisfaction", "so so", 5, 3],
  ["firstContact", "perhaps", 6, 0],
  ["reopened", "often", 7, 0],
  ["complaint", "maybe", 8, 4],
  ["customer", "#REF!", 9, 0],
  ["deductionReason", "#N/A", 10, 0],
  ["handler", "#DIV/0!", 11, 0],
];

/** Sixty tickets of a month; the first so many of them are spoilt in a column, counted from a place of its own. */
function month(number: 4 | 5): Cell[][] {
  const rows = Array.from({ length: 60 }, (_, index): Cell[] => {
    const submitted = serialOf(2024, number, 1 + (index % 28), 9 + (index % 7));
    const answered = submitted + (index % 9 === 0 ? 5 : 0.5) / 24;
    const handler = ["Ann", "Bob", "Cy"][index % 3] ?? "";
    const type = index % 2 === 0 ? "repair" : "advice";
    const marks = index % 4 === 0 ? [2, 2, 4] : [4, 5, 4];
    return [
      `${number}-${index}`,
      submitted,
      answered,
      answered + 0.2,
      handler,
      type,
      `customer ${index % 20}`,
      "normal",
      ...marks,
      index % 5 === 0 ? "no" : "yes",
      index % 6 === 0 ? 1 : 0,
      index % 7 === 0 ? "yes" : "no",
      "/",
    ];
  });
  spoilt.forEach(([field, content, may, april], place) => {
    for (let one = 0; one < (number === 5 ? may : april); one++) {
      const row = rows[(place * 5 + one * 7) % rows.length];
      if (row !== undefined) row[fields.indexOf(field)] = content;
    }
  });
  return rows;
}

const may = month(5);
// Neither has a limit, and neither is unread: a priority may be called anything.
for (const row of [10, 11]) may[row]?.splice(fields.indexOf("priority"), 1, "???");
// One ticket is not answered yet, one is without a rating for satisfaction: blank is not unread.
may[50]?.splice(fields.indexOf("firstResponse"), 1, null);
may[51]?.splice(fields.indexOf("satisfaction"), 1, null);
const april = month(4);
const odd = (id: Cell, submitted: Cell): Cell[] => [id, submitted, ...fields.slice(2).map(() => null)];
const rows: readonly Cell[][] = [
  ...april,
  ...may,
  odd("no time", "yesterday"),
  odd("nothing", null),
  odd("error", "#VALUE!"),
  odd("5-3", serialOf(2024, 5, 20, 9)),
  odd("4-3", serialOf(2024, 4, 20, 9)),
];

/** How many rows hold what is spoilt in one of the columns: looked up by its very content. */
function countIn(table: readonly Cell[][], ...columns: readonly Field[]): number {
  const contents = new Map(spoilt.map(([field, content]) => [field, content]));
  return table.filter((row) =>
    columns.some((field) => row[fields.indexOf(field)] === contents.get(field) && contents.has(field)),
  ).length;
}

const priorityLimits = (locale: Locale) => [
  { priority: locale === "en" ? "urgent" : "紧急", channel: "", minutes: 15 },
  { priority: "normal", channel: "", minutes: 120 },
];

function input(locale: Locale): AnalysisInput {
  const targets = { inTimeRate: 0.95, satisfaction: 4.8 };
  return sampleAnalysis(fields, rows, {
    locale,
    request: { sheets: ["report", "audit"], targets, thresholds: priorityLimits(locale) },
  });
}

/** The columns that each key figure is read from. */
const readFrom: Readonly<Record<FigureId, readonly Field[]>> = {
  inTimeRate: ["firstResponse"],
  responseMinutes: ["firstResponse"],
  resolutionRate: ["resolved"],
  resolutionHours: ["resolved"],
  serviceScore: ["attitude", "satisfaction"],
  satisfiedRate: ["satisfaction"],
  satisfaction: ["satisfaction"],
  firstContactRate: ["firstContact"],
  repeatRate: ["customer"],
  reworkRate: ["reopened"],
  complaintRate: ["complaint"],
};

describe("a priority or a channel that was not read", () => {
  it("is counted beside the figures of the response times, which take it as blank", () => {
    const columns = ["id", "submitted", "firstResponse", "priority", "channel"] as const;
    const ticket = (id: string, priority: Cell, channel: Cell): Cell[] => [
      id,
      serialOf(2024, 5, 6, 9),
      serialOf(2024, 5, 6, 10),
      priority,
      channel,
    ];
    const table = [ticket("1", "#N/A", "phone"), ticket("2", "#N/A", "#REF!"), ticket("3", "urgent", null)];
    const read = sampleAnalysis(columns, table);
    const place = responsesLayout(read).figures.limitUnread;
    const cell = planOf(read).steps.flatMap((step) =>
      step.kind === "cells" && step.sheet === "Response times" && place !== undefined
        ? (step.rows[place.row - step.row]?.[place.column - step.column] ?? [])
        : [],
    );
    expect(cell).toContain(2);
    expect(responsesLayout(sampleAnalysis(columns, table.slice(2))).figures.limitUnread).toBe(undefined);
  });
});

const patience = 120_000;

describe.skipIf(libreOffice === undefined).each(locales)(
  `entries that were not read, in %s, recalculated by LibreOffice${libreOfficeHint}`,
  (locale) => {
    const made = input(locale);
    let at: AnalysisCell;

    beforeAll(async () => {
      at = await recalculatedAnalysis(made);
    }, patience);

    const ofHandler = (name: string) => may.filter((row) => row[fields.indexOf("handler")] === name);

    it("are counted beside every key figure they are missing from, and beside no other", () => {
      const layout = figuresLayout(made);
      for (const [figure, columns] of Object.entries(readFrom) as [FigureId, readonly Field[]][]) {
        const cell = (column: "count" | "unread" | "without" | "unreadBefore") => {
          const place = layout.cell(figure, column);
          return place === null ? null : at("figures", place);
        };
        const told = { figure, now: cell("unread"), before: cell("unreadBefore") };
        expect(told).toEqual({ figure, now: countIn(may, ...columns), before: countIn(april, ...columns) });
        if (figure === "serviceScore") continue;
        expect(Number(cell("count")) + Number(cell("unread")) + Number(cell("without"))).toBe(may.length);
      }
      const header = (column: "unread" | "without" | "unreadBefore") => {
        const place = layout.cell("inTimeRate", column);
        return at("figures", { row: layout.headerRow, column: place?.column ?? 0 });
      };
      const { columns } = figuresTexts[locale];
      expect(["unread", "without", "unreadBefore"].map((name) => header(name as "unread"))).toEqual([
        columns.unread,
        columns.without,
        columns.unreadBefore,
      ]);
    });

    it("are kept apart from what is blank, pending, or without a limit", () => {
      const layout = figuresLayout(made);
      const without = (figure: FigureId) => at("figures", layout.cell(figure, "without") ?? { row: 0, column: 0 });
      // Two priorities without a limit; the unanswered ticket is late by now, and so is judged.
      expect(without("inTimeRate")).toBe(2);
      expect(without("responseMinutes")).toBe(1);
      expect(without("satisfaction")).toBe(1);
      // Every ticket has some mark that can be read.
      expect(without("serviceScore")).toBe(0);
      const { figures } = responsesLayout(made);
      expect(at("responses", figures.unknown)).toBe(countIn(may, "firstResponse"));
      expect(at("responses", figures.noLimit)).toBe(2);
    });

    it("are counted beside the sums, the items and the coaching list of the quality sheet", () => {
      const { coaching, figures, items } = qualityLayout(made);
      const table = cellsOf(at, "quality", items);
      expect(table.map((row) => row[4])).toEqual([countIn(may, "attitude"), 0, countIn(may, "satisfaction")]);
      const all = countIn(may, "attitude") + countIn(may, "satisfaction");
      expect(at("quality", figures.unread)).toBe(all);
      if (coaching === null) throw new Error("there must be a coaching list");
      const list = cellsOf(at, "quality", coaching.area).filter(([name]) =>
        ["Ann", "Bob", "Cy"].includes(String(name)),
      );
      expect(list.map(([name]) => name)).not.toEqual([]);
      for (const line of list) {
        const own = ofHandler(String(line[0]));
        expect([line[0], line[4]]).toEqual([line[0], countIn(own, "attitude") + countIn(own, "satisfaction")]);
      }
    });

    it("are counted beside every group of the cross analysis", () => {
      const layout = crossLayout(made);
      const table = layout.groups.find(({ id }) => id === "handler");
      if (table === undefined) throw new Error("there must be a table of handlers");
      const column = (of: "unread" | "qualityUnread") => cellsOf(at, "cross", table.area(of)).flat();
      const marksOf = (own: readonly Cell[][]) => countIn(own, "attitude") + countIn(own, "satisfaction");
      expect(column("unread")).toEqual(table.names.map((name) => countIn(ofHandler(name), "firstResponse")));
      expect(column("qualityUnread")).toEqual(table.names.map((name) => marksOf(ofHandler(name))));
      const total = (of: "unread" | "qualityUnread") =>
        at("cross", { row: table.totalRow, column: table.area(of).column });
      expect([total("unread"), total("qualityUnread")]).toEqual([countIn(may, "firstResponse"), marksOf(may)]);
      for (const clock of layout.clock) {
        const counts = cellsOf(at, "cross", clock.area("unread")).flat().map(Number);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(countIn(may, "firstResponse"));
      }
      const { unnamed, withUnread } = crossTexts[locale];
      expect(at("cross", { row: table.othersRow ?? -1, column: 0 })).toBe(withUnread(unnamed, countIn(may, "handler")));
      const { ratings } = layout;
      const byHandler = ratings?.tables.find(({ id }) => id === "handler");
      if (ratings === null || byHandler === undefined) throw new Error("ratings must be taken apart by handler");
      const satisfaction = cellsOf(at, "cross", ratings.area(byHandler, "satisfaction", "unread")).flat();
      expect(satisfaction).toEqual(byHandler.groups.map((name) => countIn(ofHandler(String(name)), "satisfaction")));
    });

    it("are counted beside every problem they might be", () => {
      const layout = problemsLayout(made);
      const texts = problemsTexts[locale];
      const kinds: readonly (readonly [ProblemKind, Field])[] = [
        ["lateResponse", "firstResponse"],
        ["attitude", "attitude"],
        ["firstContact", "firstContact"],
        ["reopened", "reopened"],
        ["complaint", "complaint"],
      ];
      const names = cellsOf(at, "problems", layout.sorted(0)).flat();
      const unread = cellsOf(at, "problems", layout.sorted(4)).flat();
      expect(at("problems", { row: layout.headerRow, column: 4 })).toBe(texts.columns[4]);
      expect(kinds.map(([kind]) => unread[names.indexOf(texts.kinds[kind])])).toEqual(
        kinds.map(([, field]) => countIn(may, field)),
      );
    });

    it("are told on the report: under the figures, among the findings, under the lists and at the trend", () => {
      const layout = reportLayout(made);
      const texts = unreadTexts[locale];
      const filled = (text: string, counts: Readonly<Record<string, number>>) =>
        text.replace(/\{(\w+)\}/g, (_, name: string) => String(counts[name]));
      const tile = layout.tiles.indexOf("satisfaction") * 2;
      expect(at("report", { row: layout.tileRow + 4, column: tile })).toBe(
        filled(texts.underFigureBefore, {
          now: countIn(may, "satisfaction"),
          before: countIn(april, "satisfaction"),
        }),
      );
      const page = { row: layout.findingsRow + 1, column: 0, rows: layout.findings.length, columns: 1 };
      const findings = cellsOf(at, "report", page).flat();
      const columns = [...spoilt]
        .sort(([one], [other]) => fields.indexOf(one) - fields.indexOf(other))
        .map(([header, , tickets]) => ({ header, tickets }));
      const [said] = findings.filter((finding) => String(finding).includes("“firstResponse”"));
      for (const { header, tickets } of columns) {
        expect(said).toContain(locale === "en" ? `“${header}” of ${tickets} tickets` : `“${header}”${tickets} 张工单`);
      }
      const under = { row: layout.listsRow + 12, column: 0 };
      expect(at("report", under)).toBe(filled(texts.notAmongLate, { tickets: countIn(may, "firstResponse") }));
      expect(at("report", { ...under, column: 7 })).toBe(
        filled(texts.notAmongLow, { tickets: countIn(may, "attitude", "satisfaction") }),
      );
      const from = serialOf(2024, 5, 2);
      const days = [...april, ...may].filter((row) => Number(row[fields.indexOf("submitted")]) >= from);
      expect(at("report", { row: layout.trendRow - 3, column: 0 })).toBe(
        filled(texts.notInTrend, { tickets: countIn(days, "firstResponse") }),
      );
      const causes = cellsOf(at, "report", { row: layout.causesRow + 2, column: 0, rows: 1, columns: 8 });
      expect(causes[0]?.[7]).toBe(countIn(ofHandler(String(causes[0]?.[1])), "firstResponse"));
    });

    it("leave rows without a submission time out of every period, which every sheet of the period says", () => {
      const said = unreadTexts[locale].leftOut({ ofNoPeriod: 3, now: 1, before: 1 }, "Data check");
      expect(at("figures", { row: figuresLayout(made).leftOutRow ?? -1, column: 0 })).toBe(said);
      expect(at("responses", { row: responsesLayout(made).notesRow - 1, column: 0 })).toBe(said);
      expect(at("quality", { row: qualityLayout(made).leftOutRow ?? -1, column: 0 })).toBe(said);
      expect(at("problems", { row: problemsLayout(made).missingRow, column: 0 })).toContain(said);
      expect(at("cross", { row: crossLayout(made).leftOutRow ?? -1, column: 0 })).toBe(said);
      expect(at("audit", { row: auditLayout(made).headerRow - 1, column: 0 })).toContain(said);
      const { findings, findingsRow } = reportLayout(made);
      const page = { row: findingsRow + 1, column: 0, rows: findings.length, columns: 1 };
      expect(cellsOf(at, "report", page).flat()).toContain(said);
    });

    it("can all be found on the data check, by period and column", () => {
      const layout = checksLayout(made);
      const { periods } = checksTexts[locale];
      const column = (name: "period" | "column" | "content") => {
        const area = layout.area(name);
        return area === null ? [] : cellsOf(at, "checks", area).flat();
      };
      const [period, header] = [column("period"), column("column")];
      const listed = (name: string, of: string) =>
        period.filter((each, index) => each === of && header[index] === name).length;
      for (const [field] of spoilt) {
        const told = { field, now: listed(field, periods.now), before: listed(field, periods.before) };
        expect(told).toEqual({ field, now: countIn(may, field), before: countIn(april, field) });
      }
      expect(listed("submitted", periods.none)).toBe(3);
    });

    it("raise no risk in the audit, which says so", () => {
      const others = countIn(may, "attitude", "satisfaction", "complaint", "reopened");
      const said = unreadTexts[locale].riskUnknown(countIn(may, "firstResponse"), others, "Data check");
      expect(at("audit", { row: auditLayout(made).headerRow - 1, column: 0 })).toContain(said);
    });

    it("break no formula", () => {
      for (const sheet of sheetsOf(made)) {
        const errors = errorCells(at, sheet).filter((error) => sheet !== "checks" && !/#N\/A/.test(error));
        expect({ sheet, errors }).toEqual({ sheet, errors: [] });
      }
      const status = responsesLayout(made).area("status");
      const unknown = status === null ? [] : cellsOf(at, "responses", status).flat();
      expect(unknown.filter((each) => each === listTexts[locale].statuses.unknown)).toHaveLength(2);
    });
  },
);
