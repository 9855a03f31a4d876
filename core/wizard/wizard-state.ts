import type { Answers, ChosenIndicator, TaskId } from "../evaluation/answers.ts";
import type { Cell } from "../functions/cell.ts";
import type { Locale, Localized } from "../i18n/locale.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import type { Actual } from "../tickets/actual-of.ts";
import type { CauseOfGap } from "../tickets/cause-of-gap.ts";
import type { TimeFormatDecision } from "../tickets/decide-time-format.ts";
import type { TicketField } from "../tickets/field.ts";
import type { Month } from "../tickets/full-months.ts";
import type { Pauses } from "../tickets/read-pauses.ts";
import type { RecognisedColumns } from "../tickets/recognise-columns.ts";
import type { ResponseLimit } from "../tickets/response-limit.ts";
import type { TicketFindings } from "../tickets/ticket-findings.ts";
import type { ColumnMapping, Tickets, TicketTable } from "../tickets/ticket-table.ts";
import type { WorkbookZone } from "../tickets/workbook-zone.ts";
import type { ReadCalendar } from "../workbook/analysis/read-calendar.ts";
import type { NamesInTheWay } from "../workbook/own-names.ts";
import type { PlanProblem } from "../workbook/plan-problem.ts";
import type { Generation, Progress, SheetContent, TableSummary, WorkbookProblem } from "../workbook/port.ts";
import type { Country } from "./holiday-source.ts";
import type { EvaluationLoading } from "./loaded-evaluation.ts";
import { newAnswers } from "./new-answers.ts";
import type { PeopleCount } from "./people-count.ts";
import type { AnalysisPreview } from "./preview-analysis.ts";
import type { WaitsMapping } from "./read-waits.ts";
import { type StepId, stepsOf } from "./steps.ts";

/** A block of the workbook with what its first rows say about it. */
export interface FoundTable {
  readonly summary: TableSummary;
  readonly headers: readonly string[];
  /** True when the columns for an id and for the submission were recognised. */
  readonly holdsTickets: boolean;
}

export type TableSearch =
  | { readonly status: "idle" }
  | { readonly status: "looking"; readonly job: number }
  | { readonly status: "found"; readonly tables: readonly FoundTable[] }
  | { readonly status: "failed"; readonly problem: WorkbookProblem };

/** A table as it was read, with everything taken from it. */
export interface ReadTable {
  readonly table: TicketTable;
  readonly recognised: RecognisedColumns;
  /** The columns the tickets were read from. */
  readonly mapping: ColumnMapping;
  /** How the format of each of its time columns was decided. */
  readonly decisions: Readonly<Partial<Record<TicketField, TimeFormatDecision>>>;
  /** Where times with an offset were turned to; `undefined` where none were. */
  readonly zone: WorkbookZone | undefined;
  readonly tickets: Tickets;
  /** Ids that stand in several rows, and times in an impossible order. */
  readonly findings: TicketFindings;
  readonly facts: TableFacts;
}

/** What a whole table says whatever the scope: it is found once per reading. */
export interface TableFacts {
  readonly months: readonly Month[];
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly channels: readonly string[];
  readonly types: readonly string[];
  readonly teams: readonly string[];
  /** Suggested limits, by the priorities that occur. */
  readonly limits: readonly ResponseLimit[];
  /** Latest time in the table, as a serial: open tickets are judged as of then. */
  readonly asOf: number;
}

export type TableReading =
  | { readonly status: "none" }
  | { readonly status: "reading"; readonly job: number; readonly progress: Progress | null }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly problem: WorkbookProblem }
  | ({ readonly status: "read" } & ReadTable);

/** The table of waits for the customer, if one was chosen. */
export type WaitsReading =
  | { readonly status: "none" }
  | { readonly status: "reading"; readonly job: number }
  /** Not all of its columns are known: nothing is read before they are. */
  | { readonly status: "columnsAsked"; readonly table: TicketTable; readonly mapping: WaitsMapping }
  | {
      readonly status: "read";
      readonly table: TicketTable;
      readonly mapping: WaitsMapping;
      readonly pauses: Pauses;
    }
  | { readonly status: "failed"; readonly problem: WorkbookProblem };

/** A calendar as it stands on its sheet by now. */
export interface CalendarSheet {
  readonly sheet: string;
  readonly read: ReadCalendar;
  /** Whether its hours or days are not those it was made with. */
  readonly isEdited: boolean;
  /** Whether it is the calendar of the answers by now. */
  readonly isTaken: boolean;
}

/** What the tickets in scope say. */
export interface Measured {
  readonly inScope: number;
  readonly actuals: Readonly<Partial<Record<ReadingId, Actual>>>;
  /** Where the shortfall of an indicator sits, by its key. */
  readonly causes: Readonly<Partial<Record<string, CauseOfGap>>>;
  /** Readings of which the ticket analysis shows another figure than its rules and the tickets give: one was changed since. */
  readonly changed: readonly ReadingId[];
}

export type Making =
  | { readonly status: "idle" }
  | {
      readonly status: "making";
      readonly job: number;
      readonly progress: Progress | null;
      /** True once it was cancelled: what was written is being taken back. */
      readonly isStopping: boolean;
    }
  | { readonly status: "made"; readonly generation: Generation }
  | { readonly status: "failed"; readonly problem: MakingProblem }
  | { readonly status: "cancelled" };

/** Cells of the workbook that are being read, were read, or could not be. */
export type CellsRead =
  | { readonly status: "reading" }
  | { readonly status: "read"; readonly cells: readonly (readonly Cell[])[] }
  | { readonly status: "failed"; readonly problem: WorkbookProblem };

/** A sheet that is being read as a whole, was read, or could not be. */
export type SheetReading =
  | { readonly status: "reading" }
  | { readonly status: "read"; readonly content: SheetContent }
  | { readonly status: "failed"; readonly problem: WorkbookProblem };

/** Why no sheets were made: the answers do not make a plan, or the workbook refused it. */
export type MakingProblem = WorkbookProblem | PlanProblem;

/** Something that happens only after a yes. */
export type Question =
  | { readonly kind: "changePreset"; readonly preset: string }
  | { readonly kind: "undoGeneration" }
  | { readonly kind: "startAgain" };

/** Something said once, at the top of the pane. */
export type Notice =
  | { readonly kind: "restored" }
  | { readonly kind: "unreadableAnswers" }
  | { readonly kind: "readOnly" }
  | { readonly kind: "notKept"; readonly problem: WorkbookProblem }
  /** The sheets that were removed, and those in which cells were put back. */
  | { readonly kind: "undone"; readonly sheets: readonly string[]; readonly revised: readonly string[] }
  | { readonly kind: "removed"; readonly name: string }
  /** A generation of before that was cut off halfway, or its undo. */
  | { readonly kind: "unfinished"; readonly generation: Generation }
  | { readonly kind: "undoCutOff"; readonly problem: Extract<WorkbookProblem, { code: "cut-off" }> }
  | { readonly kind: "newNames" }
  | { readonly kind: "refreshed" }
  /** The add-in is loaded with this workbook from now on, or no longer. */
  | { readonly kind: "startup"; readonly on: boolean }
  | { readonly kind: "indicatorsFromTickets"; readonly count: number }
  | { readonly kind: "holidaysFailed"; readonly problem: WorkbookProblem }
  /** The years of a country whose days are not known, the country by its code. */
  | { readonly kind: "holidaysUnknown"; readonly country: string; readonly years: readonly number[] }
  | { readonly kind: "failed"; readonly problem: WorkbookProblem };

/** What the spreadsheet program is able to do, and what was agreed with it for this workbook. */
export interface HostAbilities {
  /** Why functions in cells cannot be used here, in a sentence; `null` where they can. */
  readonly withoutFunctions: Localized | null;
  /** Whether the add-in is loaded when this workbook opens; `null` where that cannot be chosen. */
  readonly loadsWithWorkbook: boolean | null;
}

/** The wizard at one moment: the answers that are kept, and what is only known while the pane is open. */
export interface WizardState {
  readonly phase: "opening" | "open";
  readonly answers: Answers;
  readonly today: string;
  /** Furthest step of each job that was open: those before it can be clicked. */
  readonly reached: Readonly<Record<TaskId, number>>;
  /** Texts typed into number fields that are no acceptable number, by field name; the answer keeps its last value. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Steps whose problems are shown: those the user tried to leave. */
  readonly checked: readonly StepId[];
  readonly periodChosen: boolean;
  readonly analysisPeriodChosen: boolean;
  readonly capChosen: boolean;
  /** True once the user said there is no ticket table to use. */
  readonly withoutTable: boolean;
  readonly search: TableSearch;
  readonly reading: TableReading;
  /** A reading of the same cells under other columns; the figures of before stay until it is done. */
  readonly rereadJob: number | null;
  /** Fields whose column the user has decided, so that an ambiguity is asked once. */
  readonly settled: readonly TicketField[];
  readonly measured: Measured | null;
  /** The measurement that is under way; an older one's answer is of no use. */
  readonly measureJob: number | null;
  readonly waits: WaitsReading;
  /** The calendar that was edited on its sheet, or of which a cell there says nothing; `null` where it is as it was made. */
  readonly calendarSheet: CalendarSheet | null;
  /** The first figures of the analysis; `null` while they are not known. */
  readonly preview: AnalysisPreview | null;
  readonly previewJob: number | null;
  /** The countries whose holidays can be filled in; none where the host has no source of them. */
  readonly countries: readonly Country[];
  /** True while the days of a country are being found. */
  readonly findingHolidays: boolean;
  readonly sheetNames: readonly string[];
  /** Whether names of this workbook can hold a LAMBDA: else the style that needs them is not offered. */
  readonly knowsLambda: boolean;
  readonly namesInTheWay: NamesInTheWay;
  /** The evaluations of this workbook that were looked at, by their ids. */
  readonly evaluations: Readonly<Record<string, EvaluationLoading>>;
  /** Cells that a step asked for, by the name it gave them. */
  readonly cells: Readonly<Record<string, CellsRead>>;
  /** Whole sheets that a step asked for, by their names. */
  readonly sheets: Readonly<Record<string, SheetReading>>;
  /** Whether the host can read whole sheets with their formulas: else none is handed over. */
  readonly readsSheets: boolean;
  /** How the people are counted whom a pilot scores. */
  readonly people: PeopleCount;
  readonly making: Making;
  readonly lastGeneration: Generation | null;
  readonly question: Question | null;
  readonly isHelpShown: boolean;
  readonly host: HostAbilities;
  readonly notice: Notice | null;
  /** The row removed last, and where it stood. */
  readonly removed: { readonly row: ChosenIndicator; readonly index: number } | null;
  readonly readOnly: boolean;
  readonly lastJob: number;
}

/** Of jobs whose steps need not follow each other, every step is open from the start. */
export const reachedAtFirst: WizardState["reached"] = {
  evaluation: 0,
  analysis: 0,
  improvement: stepsOf.improvement.length - 1,
  standard: stepsOf.standard.length - 1,
  sharing: stepsOf.sharing.length - 1,
};

/** A program that calculates our functions and loads the add-in by itself. */
const ableHost: HostAbilities = { withoutFunctions: null, loadsWithWorkbook: null };

/** Answers without functions in cells where those cannot be calculated: plain formulas give the same figures. */
export function withUsableStyle(answers: Answers, { withoutFunctions }: HostAbilities): Answers {
  if (withoutFunctions === null || answers.output.style !== "functions") return answers;
  return { ...answers, output: { ...answers.output, style: "plain" } };
}

/** The state before the workbook has said anything. `today` is a day such as `2024-03-31`. */
export function initialState(locale: Locale, today: string, host = ableHost): WizardState {
  return {
    phase: "opening",
    answers: withUsableStyle(newAnswers(locale, today), host),
    today,
    reached: reachedAtFirst,
    drafts: {},
    checked: [],
    periodChosen: false,
    analysisPeriodChosen: false,
    capChosen: false,
    withoutTable: false,
    search: { status: "idle" },
    reading: { status: "none" },
    rereadJob: null,
    settled: [],
    measured: null,
    measureJob: null,
    waits: { status: "none" },
    calendarSheet: null,
    preview: null,
    previewJob: null,
    countries: [],
    findingHolidays: false,
    sheetNames: [],
    knowsLambda: false,
    namesInTheWay: { taken: [], hiding: [] },
    evaluations: {},
    cells: {},
    sheets: {},
    readsSheets: false,
    people: { status: "none" },
    making: { status: "idle" },
    lastGeneration: null,
    question: null,
    isHelpShown: false,
    host,
    notice: null,
    removed: null,
    readOnly: false,
    lastJob: 0,
  };
}
