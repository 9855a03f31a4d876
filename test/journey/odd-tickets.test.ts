import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { reportTexts } from "../../core/i18n/analysis/report-texts.ts";
import { columnLetters } from "../../core/workbook/formula-text.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { AnalysisUser } from "./analysis-user.ts";
import { judgedTickets, type Period } from "./by-hand/judged-tickets.ts";
import { type Columns, ticketsOf } from "./by-hand/ticket-file.ts";
import type { ByHand } from "./sheets/by-hand.ts";
import { proposedSeed } from "./sheets/compare-audit.ts";
import { compareSheets } from "./sheets/compare-sheets.ts";
import { SheetCheck } from "./sheets/sheet-check.ts";
import { usualRules } from "./usual-rules.ts";

const header = ["Ticket ID", "Submitted", "First response", "Resolved", "Handler", "Type", "Attitude", "Satisfaction"];

const columns: Columns = {
  id: "Ticket ID",
  submitted: "Submitted",
  firstResponse: "First response",
  resolved: "Resolved",
  handler: "Handler",
  type: "Type",
  attitude: "Attitude",
  satisfaction: "Satisfaction",
};

const two = (value: number) => String(value).padStart(2, "0");

/** A ticket submitted at 9:00 of a day in 2024, answered so many minutes later and resolved an hour after that. */
function ticket(
  id: string,
  [month, day]: readonly [number, number],
  minutes: number | null,
  handler = "Ann",
  marks: readonly [string, string] = ["4", "5"],
): string {
  const date = `2024-${two(month)}-${two(day)}`;
  const at = (after: number) => `${date} ${two(9 + Math.floor(after / 60))}:${two(after % 60)}`;
  const times = minutes === null ? ["", ""] : [at(minutes), at(minutes + 60)];
  return [id, at(0), ...times, handler, "repair", ...marks].join("\t");
}

/** The same ticket with other words in some of its columns. */
function reworded(line: string, words: Readonly<Partial<Record<keyof typeof columns, string>>>): string {
  const cells = line.split("\t");
  for (const [name, word] of Object.entries(words)) {
    cells[header.indexOf(columns[name as keyof Columns] ?? "")] = word;
  }
  return cells.join("\t");
}

const may: Period = { from: "2024-05-01", to: "2024-05-31" };
const april: Period = { from: "2024-04-01", to: "2024-04-30" };
const year: Period = { from: "2024-01-01", to: "2024-12-31" };
const yearBefore: Period = { from: "2022-12-31", to: "2023-12-31" };

/** Names that a spreadsheet would take for something else: a formula, a list, a wildcard, a comparison, a mention. */
const oddNames = ["=SUM(A1)", "Li, Wei", "A*", "Ab", ">5", "@all", "-Ann", '=HYPERLINK("x")'];

const unrated: readonly [string, string] = ["", ""];

const monthDays = Array.from({ length: 12 }, (_, month) =>
  [1, 8, 15, 22].map((day) => [month + 1, day] as const),
).flat();

interface OddCase {
  readonly what: string;
  readonly lines: readonly string[];
  readonly periods?: readonly [now: Period, before: Period];
  /** Minutes allowed that are typed into the sheet afterwards, instead of the 120 proposed. */
  readonly limit?: number;
  /** What the pane says of the period, if anything. */
  readonly warning?: string;
  /** What the report must say, word for word. */
  readonly finding: string;
}

const cases: readonly OddCase[] = [
  {
    what: "one ticket",
    lines: [ticket("T1", [5, 6], 30)],
    warning: analysisPaneTexts.en.problems.oneTicket,
    finding: reportTexts.en.findings.noBefore,
  },
  {
    what: "tickets that nobody rated",
    lines: [ticket("T1", [5, 6], 30, "Ann", unrated), ticket("T2", [5, 7], 300, "Bob", unrated)],
    finding:
      "First response in time: 50.0% of 2 tickets, target 90.0%. Late: 1, which is 0.8 more than the target allows.",
  },
  {
    what: "tickets that are all late",
    lines: Array.from({ length: 12 }, (_, index) =>
      ticket(`T${index}`, [5, 6 + index], 500, index < 9 ? "Ann" : "Bob"),
    ),
    finding:
      "First response in time: 0.0% of 12 tickets, target 90.0%. Late: 12, which is 10.8 more than the target allows.",
  },
  {
    what: "handlers called like a formula, a list, a wildcard or a comparison",
    lines: oddNames.flatMap((name, index) =>
      Array.from({ length: 6 }, (_, one) =>
        ticket(`T${index}-${one}`, [5, 6 + one], (index + one) % 3 === 0 ? 500 : 60, name),
      ),
    ),
    finding: "Mean response 206.7 minutes over 48 answered tickets.",
  },
  {
    what: "a year of tickets without an answer",
    lines: monthDays.map((day, index) => ticket(`T${index}`, day, null)),
    periods: [year, yearBefore],
    finding:
      "First response in time: 0.0% of 47 tickets, target 90.0%. Late: 47, which is 42.3 more than the target allows.",
  },
  {
    what: "tickets with words where times and marks should be",
    lines: [
      ...Array.from({ length: 9 }, (_, index) => ticket(`T${index}`, [5, 6 + index], 30, index < 5 ? "Ann" : "Bob")),
      reworded(ticket("W1", [5, 6], 30), { firstResponse: "soon" }),
      reworded(ticket("W2", [5, 7], 30), { resolved: "tbd" }),
      reworded(ticket("W3", [5, 8], 30, "Bob"), { attitude: "very nice!" }),
      reworded(ticket("W4", [5, 9], 30, "Bob"), { attitude: "very nice!", satisfaction: "so so" }),
      reworded(ticket("W5", [4, 9], 30, "Bob"), { satisfaction: "so so" }),
      reworded(ticket("W6", [5, 9], 30), { submitted: "yesterday" }),
    ],
    finding:
      "Not read in this period: “First response” of 1 ticket, “Resolved” of 1 ticket, “Attitude” of 2 tickets, “Satisfaction” of 1 ticket. Their number stands beside every figure that lacks them; each is listed on “Data check”.",
  },
  {
    what: "a limit of 0, which only an answer at once meets",
    lines: [ticket("T1", [5, 6], 0), ticket("T2", [5, 6], 1), ticket("T3", [5, 5], null)],
    limit: 0,
    finding:
      "First response in time: 33.3% of 3 tickets, target 90.0%. Late: 2, which is 1.7 more than the target allows.",
  },
];

describe.skipIf(chromiumPath === undefined)(`odd tickets, analysed in the workbench${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let user: AnalysisUser;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    user = new AnalysisUser(workbench, "en");
  }, 60_000);

  afterAll(async () => {
    await workbench.close();
    expect(workbench.complaints).toEqual([]);
  });

  const textOf = (lines: readonly string[]) => `${[header.join("\t"), ...lines].join("\n")}\n`;

  async function open(lines: readonly string[], period: Period): Promise<void> {
    await workbench.open();
    await workbench.openFile("tickets.csv", new TextEncoder().encode(textOf(lines)));
    await user.chooseTickets(period);
  }

  it.each(cases.map((one) => [one.what, one] as const))(
    "%s: every figure is right, no cell shows an error, and the tickets stay as they were",
    async (_what, { finding, limit = 120, lines, periods: [period, before] = [may, april], warning }) => {
      await open(lines, period);
      if (warning !== undefined) await user.pane.getByText(warning).waitFor();
      const given = await workbench.cells("tickets");
      await user.next("rules");
      await user.generate();
      if (limit !== 120) {
        const head = new SheetCheck("Response times", await workbench.cells("Response times")).find("Limit (minutes)");
        await workbench.type("Response times", `${columnLetters(head.column)}${head.row + 2}`, String(limit));
      }
      const tickets = ticketsOf({ text: textOf(lines), columns, dayFirst: false });
      const byHand = (minutes: number): ByHand => ({
        locale: "en",
        source: "tickets",
        made: new Date().toLocaleDateString("sv"),
        tickets,
        judged: judgedTickets(tickets, {
          ...usualRules,
          period,
          before,
          limits: [{ priority: "", channel: "", minutes }],
        }),
        targets: { inTimeRate: 0.9, resolutionRate: 0.8, satisfaction: 4.2 },
        auditRate: 0.1,
        isPlain: false,
      });
      const workbook = await workbench.snapshot();
      const entered = { others: [], days: [], verdicts: [], seed: proposedSeed(tickets.asOf), atDraw: byHand(120) };
      const { differences } = compareSheets(workbook, byHand(limit), entered);
      expect(differences).toEqual([]);
      const report = workbook.sheets.find(({ name }) => name === "Report")?.cells ?? [];
      expect(report.map(({ value }) => value)).toContain(finding);
      expect(await workbench.cells("tickets")).toEqual(given);
      const formulas = workbook.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
      expect(formulas.filter((formula) => /^=(SUM\(A1\)|HYPERLINK)/.test(formula))).toEqual([]);
    },
    60_000,
  );

  it("stays at a period without tickets, says so, writes nothing, and goes on with another period", async () => {
    await open([ticket("T1", [5, 6], 30), ticket("T2", [5, 7], 40)], { from: "2023-01-01", to: "2023-01-31" });
    await user.button(user.shared.next).click();
    await user.step("tickets");
    await user.pane.getByText(user.texts.problems.noTicketsInPeriod).waitFor();
    expect(await user.focused()).toBe("analysisPeriod");
    expect((await workbench.errorCells()).sheets).toEqual(["tickets"]);
    await user.choosePeriod(may);
    await user.next("rules");
    await user.generate();
    expect((await workbench.errorCells()).sheets).toContain("Report");
  }, 60_000);
});
