import type { Answers, ChosenIndicator, PlannedMeasure, TicketData } from "../../../core/evaluation/answers.ts";
import { readRecord, recordText } from "../../../core/evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../../../core/evaluation/made/made-evaluation.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { comparisonTexts } from "../../../core/i18n/improvement/comparison-texts.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { buildWorkbookPlan } from "../../../core/workbook/build-workbook-plan.ts";
import { type Compared, comparedIndicators } from "../../../core/workbook/improvement/compared-indicator.ts";
import type { ComparisonInput } from "../../../core/workbook/improvement/comparison-input.ts";
import type { WorkbookPlan } from "../../../core/workbook/plan.ts";
import { answers, context, indicator } from "../sample-answers.ts";

/** One ticket of a test: what is not said is blank. */
export interface TestTicket {
  /** Such as `2024-01-05`. */
  readonly day: string;
  readonly minutes?: number;
  readonly satisfaction?: number;
  readonly complaint?: 0 | 1;
  readonly firstContact?: 0 | 1;
  readonly reopened?: number;
}

const headers = ["id", "submitted", "first response", "satisfaction", "complaint", "first contact", "reopened"];

/** The table of these tickets, as a sheet of the user's own. */
export function ticketSheet(tickets: readonly TestTicket[]): { readonly data: TicketData; readonly rows: Cell[][] } {
  const rows = tickets.map((ticket, index): Cell[] => [
    `T${index + 1}`,
    `${ticket.day} 09:00:00`,
    ticket.minutes === undefined ? null : `${ticket.day} ${clock(9 * 3600 + Math.round(ticket.minutes * 60))}`,
    ticket.satisfaction ?? null,
    ticket.complaint ?? null,
    ticket.firstContact ?? null,
    ticket.reopened ?? null,
  ]);
  return {
    data: {
      sheet: "Tickets",
      area: { row: 0, column: 0, rows: rows.length + 1, columns: headers.length },
      headers,
      columns: { id: 0, submitted: 1, firstResponse: 2, satisfaction: 3, complaint: 4, firstContact: 5, reopened: 6 },
      timeFormats: { submitted: "yearFirst", firstResponse: "yearFirst" },
      limits: [{ priority: "", responseMinutes: 21, resolutionHours: 24 }],
    },
    rows: [headers, ...rows],
  };
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

export interface TestEvaluation {
  readonly id: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly indicators: readonly ChosenIndicator[];
  readonly measures?: readonly PlannedMeasure[];
  readonly given?: Partial<Answers>;
  readonly rulesVersion?: number;
}

/** An evaluation as the pane makes it: its plan, and what is kept of it. */
export function evaluationOfTest(
  { id, period, indicators, measures = [], given = {}, rulesVersion = 1 }: TestEvaluation,
  data: TicketData | null,
  locale: Locale,
): { readonly compared: Compared; readonly plan: WorkbookPlan } {
  const made: MadeEvaluation = {
    id,
    sheet: `Evaluation ${id}`,
    planSheet: `Plan ${id}`,
    ticketsSheet: data === null ? null : `Readings ${id}`,
    subject: "Repair",
    period,
    madeOn: "2024-04-02",
    rulesVersion,
    validFrom: "2024-01-01",
  };
  const all = answers(indicators, {
    locale,
    period,
    data,
    measures: [...measures],
    subject: "Repair",
    ...given,
    output: {
      style: "plain",
      evaluationSheet: made.sheet,
      planSheet: made.planSheet,
      ticketsSheet: `Readings ${id}`,
    },
  });
  const record = readRecord(recordText(all));
  if (record === null) throw new Error("the record must be readable");
  const plan = buildWorkbookPlan(all, { ...context, takenSheetNames: ["Tickets"], asOf: 45_500 });
  return { compared: { made, record }, plan };
}

/** A comparison of these two. */
export function comparisonInput(
  before: Compared,
  after: Compared,
  given: Partial<ComparisonInput> & { readonly locale: Locale },
): ComparisonInput {
  const sheets = [before, after].flatMap(({ made }) => [made.sheet, made.planSheet, made.ticketsSheet ?? ""]);
  return {
    style: "plain",
    sheet: comparisonTexts[given.locale].sheetName,
    before,
    after,
    cycle: 1,
    rows: comparedIndicators(before, after),
    usual: null,
    openEffects: [],
    warnings: [],
    context: { ...context, takenSheetNames: ["Tickets", ...sheets] },
    ...given,
  };
}

/** A measure of which only what matters is said. */
export function measure(key: string, text: string, given: Partial<PlannedMeasure> = {}): PlannedMeasure {
  return {
    indicator: key,
    problem: `problem of ${key}`,
    branch: "process",
    cause: "",
    measure: text,
    owner: "Li",
    start: "2024-02-01",
    deadline: "2024-04-30",
    effect: "",
    resources: "",
    ...given,
  };
}

/** An indicator read off tickets. */
export function measured(
  key: string,
  reading: NonNullable<ChosenIndicator["reading"]>,
  given: Partial<ChosenIndicator> = {},
): ChosenIndicator {
  return indicator(key, { source: "tickets", reading, ...given });
}
