import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { crossTexts } from "../../../core/i18n/analysis/cross-texts.ts";
import { figuresTexts } from "../../../core/i18n/analysis/figures-texts.ts";
import { problemsTexts } from "../../../core/i18n/analysis/problems-texts.ts";
import { reportTexts } from "../../../core/i18n/analysis/report-texts.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import type { AnalysisInput } from "../../../core/workbook/analysis/analysis-input.ts";
import { groupsLookedAt } from "../../../core/workbook/analysis/beyond-chance.ts";
import { crossLayout } from "../../../core/workbook/analysis/cross-layout.ts";
import { figuresLayout } from "../../../core/workbook/analysis/figures-layout.ts";
import { responsesLayout } from "../../../core/workbook/analysis/list-layout.ts";
import { listedGroups } from "../../../core/workbook/analysis/listed-groups.ts";
import { problemsLayout } from "../../../core/workbook/analysis/problems-layout.ts";
import { qualityLayout } from "../../../core/workbook/analysis/quality-layout.ts";
import { reportLayout } from "../../../core/workbook/analysis/report-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import { cellsOf, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields: readonly TicketField[] = ["id", "submitted", "firstResponse", "handler", "reopened", "deductionReason"];

/** Tickets of one handler in May: how many, answered after how many minutes, how often reopened and why points were lost. */
interface Own {
  readonly name: string | null;
  readonly tickets: number;
  readonly minutes: number;
  readonly reopened?: number;
  readonly reason?: string;
}

function rowsOf(all: readonly Own[]): Cell[][] {
  return all.flatMap(({ minutes, name, reason, reopened, tickets }, place) =>
    Array.from({ length: tickets }, (_, index) => {
      const submitted = serialOf(2024, 5, 1 + (index % 28), 9);
      return [`${place}-${index}`, submitted, submitted + minutes / 1440, name, reopened ?? 0, reason ?? null];
    }),
  );
}

/** Forty handlers with ten tickets each, in time: the largest. */
const forty = Array.from({ length: 40 }, (_, index): Own => {
  return { name: `Handler ${String(index + 1).padStart(2, "0")}`, tickets: 10, minutes: 30 };
});

/** And one with nine, all of them late. */
const late: Own = { name: "Zoe Late", tickets: 9, minutes: 300 };

function analysis(all: readonly Own[], locale: Locale = "en"): AnalysisInput {
  return sampleAnalysis(fields, rowsOf(all), {
    locale,
    request: { sheets: ["report"], targets: { inTimeRate: 0.99 } },
  });
}

const namesOf = (input: AnalysisInput) => (listedGroups(input).handler ?? []).map(({ name }) => name);

describe("the groups with a line of their own", () => {
  it("are the largest, and whoever has more late tickets than others", () => {
    const input = analysis([...forty, late, { name: "Small", tickets: 9, minutes: 30 }]);
    expect(namesOf(input)).toEqual([...forty.map(({ name }) => name), "Zoe Late"]);
  });

  it("are of the smaller ones as well those furthest beyond their share of the late tickets", () => {
    // Thirteen have six of 46 late, hers are five of five; the largest have more of both.
    const many = Array.from({ length: 13 }, (_, index) => `Many ${String(index + 10)}`);
    const input = analysis([
      ...forty.flatMap((own) => [
        { ...own, tickets: 60 },
        { ...own, tickets: 60, minutes: 300 },
      ]),
      ...many.flatMap((name) => [
        { name, tickets: 6, minutes: 300 },
        { name, tickets: 40, minutes: 30 },
      ]),
      { name: "Zoe Late", tickets: 5, minutes: 300 },
    ]);
    expect(namesOf(input).slice(40)).toEqual([...many.slice(0, 10), "Zoe Late"]);
  });

  it("are the handlers who lead in a problem", () => {
    const input = analysis([
      ...forty,
      { name: "Reopener", tickets: 2, minutes: 30, reopened: 1 },
      { name: "Scratched", tickets: 2, minutes: 30, reason: "scratched the door" },
      { name: "Talker", tickets: 2, minutes: 30, reason: "spoke too fast" },
      { name: "Small", tickets: 9, minutes: 30 },
    ]);
    expect(namesOf(input).slice(40).sort()).toEqual(["Reopener", "Scratched", "Talker"]);
  });

  it("are all of them where they are few", () => {
    expect(namesOf(analysis(forty.slice(0, 39).concat(late)))).toHaveLength(40);
  });

  it("share the bar for chance with those that have none, but not with those too small to be told", () => {
    const some = Array.from(
      { length: 20 },
      (_, index): Own => ({ name: `Small ${index}`, tickets: index < 12 ? 5 : 4, minutes: 30 }),
    );
    // 41 + 12 handlers, seven weekdays, and nine o'clock: all tickets came in then.
    expect(groupsLookedAt(crossLayout(analysis([...forty, ...some, late])))).toBe(61);
  });
});

describe("the coaching list", () => {
  it("is chosen from the largest handlers and those with most to coach", () => {
    const rows = Array.from({ length: 60 }, (_, place) => place).flatMap((place) =>
      Array.from({ length: place < 50 ? 3 : 2 }, (_, index): Cell[] => [
        `${place}-${index}`,
        serialOf(2024, 5, 1),
        `Handler ${place}`,
        place === 57 ? 1 : 5,
      ]),
    );
    const input = sampleAnalysis(["id", "submitted", "handler", "satisfaction"], rows);
    const handlers = qualityLayout(input).coaching?.handlers ?? [];
    expect(handlers).toHaveLength(51);
    expect(handlers.at(-1)).toBe("Handler 57");
  });
});

const patience = 120_000;

/** What the sheets tell of late tickets: top 3, who is late most often, causes, findings and the remarks under each. */
async function told(input: AnalysisInput, limit: number | null = null) {
  const { limits } = responsesLayout(input);
  const typed =
    limit === null
      ? []
      : [{ sheet: "responses" as const, row: limits.row + 1, column: limits.column + 2, content: limit }];
  const at = await recalculatedAnalysis(input, typed);
  const [top] = figuresLayout(input).tops;
  const [problems, report] = [problemsLayout(input), reportLayout(input)];
  if (top === undefined) throw new Error("there is no top 3");
  const findings = { row: report.findingsRow + 1, column: 0, rows: report.findings.length, columns: 1 };
  return {
    top: cellsOf(at, "figures", { row: top.row + 2, column: 0, rows: 3, columns: 3 }),
    topRemark: top.remarkRow === null ? null : at("figures", { row: top.remarkRow, column: 0 }),
    problem: cellsOf(at, "problems", { row: problems.firstRow, column: 0, rows: 1, columns: 6 }).flat(),
    problemRemark: problems.remarkRow === null ? null : at("problems", { row: problems.remarkRow, column: 0 }),
    cause: cellsOf(at, "report", { row: report.causesRow + 2, column: 0, rows: 1, columns: 7 }).flat(),
    causeRemark: report.unlistedRow === null ? null : at("report", { row: report.unlistedRow, column: 0 }),
    findings: cellsOf(at, "report", findings).flat(),
  };
}

const [figures, problems, report] = [figuresTexts, problemsTexts, reportTexts];

describe.skipIf(libreOffice === undefined)(
  `names where groups are many, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it.each(["zh-CN", "en"] as const)(
      "are those of whoever is late, be they ever so few tickets, %s",
      async (locale) => {
        const input = analysis([...forty, late, { name: "Small", tickets: 8, minutes: 30 }], locale);
        const found = await told(input);
        expect(found.top).toEqual([
          ["Zoe Late", 9, 1],
          ["", "", ""],
          ["", "", ""],
        ]);
        const who = `Zoe Late${problems[locale].before}9${problems[locale].after}`;
        expect(found.problem).toEqual([problems[locale].kinds.lateResponse, 9, 1, 1, 0, who]);
        // Of 417 tickets 4.17 may be late; of her nine, 0.09.
        expect(found.cause.slice(0, 5)).toEqual([report[locale].by.handler, "Zoe Late", 9, 9, 8.91]);
        expect(found.cause[6]).toBe(report[locale].chance[0]);
        expect(found.findings.some((finding) => String(finding).includes("Zoe Late"))).toBe(true);
        expect([found.topRemark, found.problemRemark, found.causeRemark]).toEqual(["", "", ""]);
      },
      patience,
    );

    it.each([
      [
        "zh-CN",
        "另有 8 张超时工单不在此列：所属各项未在“Cross analysis”中单独列出，或工单未填写。",
        "以上问题中有 8 次不在“最多的人”的比较之列：处理人未在右侧单独列出，或工单未填处理人。",
        "另有超时工单，所属各项未单独列出或工单未填写，上表无从指出：按处理人 8。",
      ],
      [
        "en",
        "Late tickets beside these: 8, of groups without a line of their own in “Cross analysis” or of tickets that name none.",
        "Problems that “Most often” does not look at: 8, of handlers without a column of their own on the right or of tickets that name none.",
        "Not in this table: late tickets of groups without a line of their own, or of tickets that name none. By handler 8.",
      ],
    ] as const)(
      "are missed by nobody when a limit is tightened afterwards: it is said how many late tickets they leave out, %s",
      async (locale, top, problem, cause) => {
        const slow: Own = { name: "Slow", tickets: 8, minutes: 110 };
        const input = analysis([...forty, slow], locale);
        const before = await told(input);
        expect(before.top[0]).toEqual([figures[locale].noneLate, "", ""]);
        expect([before.topRemark, before.problemRemark, before.causeRemark]).toEqual(["", "", ""]);
        const after = await told(input, 60);
        expect(after.top[0]).toEqual([figures[locale].noneListedLate, "", ""]);
        expect(after.problem).toEqual([problems[locale].kinds.lateResponse, 8, 1, 1, 0, problems[locale].notListed]);
        expect([after.topRemark, after.problemRemark, after.causeRemark]).toEqual([top, problem, cause]);
      },
      patience,
    );

    it(
      "are given to no ticket without a handler, whose lateness is told beside them",
      async () => {
        const input = analysis([
          { name: "Ann", tickets: 10, minutes: 30 },
          { name: null, tickets: 6, minutes: 300 },
        ]);
        const found = await told(input);
        expect(found.top).toEqual([
          [figures.en.noneListedLate, "", ""],
          ["", "", ""],
          ["", "", ""],
        ]);
        expect(found.topRemark).toBe(
          "Late tickets beside these: 6, of groups without a line of their own in “Cross analysis” or of tickets that name none.",
        );
      },
      patience,
    );

    it(
      "stand on the cross analysis, with one line for all others",
      async () => {
        const input = analysis([...forty, late, { name: "Small", tickets: 8, minutes: 30 }]);
        const at = await recalculatedAnalysis(input);
        const table = crossLayout(input).groups.find(({ id }) => id === "handler");
        if (table === undefined || table.othersRow === null) throw new Error("there is no line for the others");
        const rows = cellsOf(at, "cross", { row: table.othersRow - 1, column: 0, rows: 3, columns: 6 });
        expect(rows.map(([name, tickets, , , inTime, lateOnes]) => [name, tickets, inTime, lateOnes])).toEqual([
          ["Zoe Late", 9, 0, 9],
          [crossTexts.en.allOthers("1"), 8, 8, 0],
          [crossTexts.en.all, 417, 408, 9],
        ]);
      },
      patience,
    );
  },
);
