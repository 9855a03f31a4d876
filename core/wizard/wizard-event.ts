import type { AnalysisAnswers, CalendarDay } from "../analysis/analysis-answers.ts";
import type { MadeCalendar } from "../analysis/made-calendar.ts";
import type { Answers, ChosenIndicator, PlannedMeasure, TaskId } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import type { Improvement } from "../evaluation/improvement.ts";
import type { Made } from "../evaluation/made/made.ts";
import type { RenamedSheet } from "../evaluation/made/renamed-sheets.ts";
import type { AdoptedRules, Trial } from "../evaluation/pilot/trial.ts";
import type { Sharing } from "../evaluation/sharing.ts";
import type { Cell } from "../functions/cell.ts";
import type { Locale } from "../i18n/locale.ts";
import type { TicketField } from "../tickets/field.ts";
import type { PauseField } from "../tickets/pause-field.ts";
import type { ColumnMapping, TicketTable } from "../tickets/ticket-table.ts";
import type { TimeFormat } from "../tickets/time-format.ts";
import type { ReadCalendar } from "../workbook/analysis/read-calendar.ts";
import type { NamesInTheWay } from "../workbook/own-names.ts";
import type { Generation, Progress, SheetArea, SheetContent, WorkbookProblem } from "../workbook/port.ts";
import type { EvaluationRole } from "./choose-evaluations.ts";
import type { Field } from "./field-name.ts";
import type { Country } from "./holiday-source.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import type { MeasuredPeople } from "./people-count.ts";
import type { AnalysisPreview } from "./preview-analysis.ts";
import type { ChosenColumns } from "./read-table.ts";
import type { ReadWaits, WaitsMapping } from "./read-waits.ts";
import type { LoopStep } from "./steps.ts";
import type { ThresholdPreset } from "./threshold-presets.ts";
import type { FoundTable, MakingProblem, Measured, ReadTable } from "./wizard-state.ts";

export type ScopeChange = Partial<Pick<Answers, "objective" | "subject" | "period" | "serviceTypes" | "teams">>;

export type IndicatorChange = Partial<
  Pick<ChosenIndicator, "name" | "dimension" | "kind" | "direction" | "unit" | "locked" | "source" | "note" | "exempt">
>;

export type MeasureChange = Partial<Omit<PlannedMeasure, "indicator" | "problem">>;

export type AnalysisChange = Partial<
  Pick<AnalysisAnswers, "period" | "hours" | "days" | "thresholds" | "sheets" | "names">
>;

/** Everything that can happen to the wizard: what the user does, and what the workbook answers. */
export type WizardEvent =
  | {
      readonly type: "opened";
      readonly stored: string | null;
      readonly generation: Generation | null;
      /** Whether names of this workbook can hold a LAMBDA. */
      readonly knowsLambda?: boolean;
      /** Whether the host can read whole sheets with their formulas. */
      readonly readsSheets?: boolean;
    }
  | { readonly type: "sharingEdited"; readonly change: Partial<Sharing> }
  | { readonly type: "sheetAsked"; readonly sheet: string }
  | { readonly type: "sheetRead"; readonly sheet: string; readonly content: SheetContent }
  | { readonly type: "sheetFailed"; readonly sheet: string; readonly problem: WorkbookProblem }
  | { readonly type: "localeChosen"; readonly locale: Locale }
  | { readonly type: "taskChosen"; readonly task: TaskId }
  | { readonly type: "stepChosen"; readonly step: number }
  /** A step of improvement or standard, from wherever the pane is. */
  | { readonly type: "loopStepChosen"; readonly step: LoopStep }
  | { readonly type: "wentNext" }
  | { readonly type: "wentBack" }
  | { readonly type: "startAgainAsked" }
  | { readonly type: "undoAsked" }
  | { readonly type: "helpAsked" }
  | { readonly type: "helpClosed" }
  /** Everything is to be calculated anew, and the tickets read again. */
  | { readonly type: "refreshAsked" }
  | { readonly type: "recalculated" }
  /** The add-in is to be loaded with this workbook from now on, or no longer. */
  | { readonly type: "startupChosen"; readonly on: boolean }
  /** Whether it is; `chosen` when the user has just said so. */
  | { readonly type: "startupKnown"; readonly on: boolean; readonly chosen: boolean }
  | { readonly type: "confirmed" }
  | { readonly type: "declined" }
  | { readonly type: "noticeDismissed" }
  | { readonly type: "reloadAsked" }
  | { readonly type: "scopeEdited"; readonly change: ScopeChange }
  | { readonly type: "presetChosen"; readonly preset: string }
  | { readonly type: "indicatorAdded"; readonly library: string }
  | { readonly type: "ownIndicatorAdded"; readonly name: string }
  | { readonly type: "indicatorEdited"; readonly key: string; readonly change: IndicatorChange }
  | { readonly type: "indicatorMoved"; readonly key: string; readonly by: -1 | 1 }
  | { readonly type: "indicatorRemoved"; readonly key: string }
  | { readonly type: "removalUndone" }
  | { readonly type: "weightsSpread" }
  | { readonly type: "numberTyped"; readonly field: Field; readonly text: string }
  | { readonly type: "tablesAsked" }
  | { readonly type: "tablesFound"; readonly job: number; readonly tables: readonly FoundTable[] }
  | { readonly type: "tablesFailed"; readonly job: number; readonly problem: WorkbookProblem }
  /** The user comes back to the pane, and may have worked on the workbook. */
  | { readonly type: "returned" }
  | { readonly type: "sheetsSeen"; readonly names: readonly string[] }
  | { readonly type: "tablesSeen"; readonly tables: readonly FoundTable[] }
  | { readonly type: "tableChosen"; readonly table: FoundTable }
  | { readonly type: "tableLeftOut" }
  | { readonly type: "readingAsked" }
  | { readonly type: "progressed"; readonly job: number; readonly progress: Progress }
  | { readonly type: "cancelAsked" }
  | { readonly type: "tableRead"; readonly job: number; readonly read: ReadTable }
  | { readonly type: "readingFailed"; readonly job: number; readonly problem: WorkbookProblem }
  | { readonly type: "columnChosen"; readonly field: TicketField; readonly column: number | null }
  | { readonly type: "timeFormatChosen"; readonly field: TicketField; readonly format: TimeFormat }
  | { readonly type: "measuredNow"; readonly job: number; readonly measured: Measured }
  | { readonly type: "panelMemberAdded"; readonly name: string }
  | { readonly type: "panelMemberRenamed"; readonly member: number; readonly name: string }
  | { readonly type: "panelMemberRemoved"; readonly member: number }
  | { readonly type: "capChosen"; readonly cap: number | null }
  | { readonly type: "measureAdded"; readonly measure: PlannedMeasure }
  | { readonly type: "measureEdited"; readonly index: number; readonly change: MeasureChange }
  | { readonly type: "measureRemoved"; readonly index: number }
  | { readonly type: "analysisEdited"; readonly change: AnalysisChange }
  /** Weekly hours that hold from a day on; `null` for the first. */
  | { readonly type: "hoursTyped"; readonly validFrom: string | null; readonly text: string }
  | { readonly type: "hoursRemoved"; readonly validFrom: string }
  /** The calendar on the sheet that was made last, as it stands there now. */
  | { readonly type: "calendarRead"; readonly sheet: string; readonly read: ReadCalendar }
  /** The calendar as it was edited on its sheet is to be the one of the answers. */
  | { readonly type: "calendarTaken" }
  | { readonly type: "thresholdRemoved"; readonly index: number }
  | { readonly type: "thresholdPresetChosen"; readonly preset: ThresholdPreset }
  | { readonly type: "waitsChosen"; readonly table: FoundTable | null }
  | { readonly type: "waitsColumnChosen"; readonly field: PauseField; readonly column: number | null }
  | { readonly type: "waitsFormatChosen"; readonly format: TimeFormat }
  | { readonly type: "waitsRead"; readonly job: number; readonly read: ReadWaits }
  | { readonly type: "waitsFailed"; readonly job: number; readonly problem: WorkbookProblem }
  | { readonly type: "countriesListed"; readonly countries: readonly Country[] }
  | { readonly type: "holidaysAsked"; readonly country: string; readonly years: readonly number[] }
  | {
      readonly type: "holidaysFound";
      readonly country: string;
      readonly days: readonly CalendarDay[];
      /** Years asked for whose days are not known. */
      readonly unknown: readonly number[];
    }
  | { readonly type: "daysAdded"; readonly days: readonly CalendarDay[] }
  | { readonly type: "holidaysFailed"; readonly problem: WorkbookProblem }
  | { readonly type: "previewed"; readonly job: number; readonly preview: AnalysisPreview }
  | { readonly type: "previewFailed"; readonly job: number; readonly problem: WorkbookProblem }
  | { readonly type: "freeNamesAsked" }
  | { readonly type: "outputEdited"; readonly change: Partial<Answers["output"]> }
  | { readonly type: "sheetsListed"; readonly names: readonly string[] }
  | { readonly type: "namesListed"; readonly inTheWay: NamesInTheWay }
  /** Somebody gave sheets of ours other names. */
  | { readonly type: "sheetsRenamed"; readonly renamed: readonly RenamedSheet[] }
  | { readonly type: "makingAsked" }
  | {
      readonly type: "made";
      readonly job: number;
      readonly generation: Generation;
      /** What later steps build on; absent where they build on nothing of it. */
      readonly made?: Made;
    }
  | { readonly type: "makingFailed"; readonly job: number; readonly problem: MakingProblem }
  | { readonly type: "undone"; readonly generation: Generation; readonly previous: Generation | null }
  | { readonly type: "undoFailed"; readonly problem: WorkbookProblem }
  | { readonly type: "rememberFailed"; readonly problem: WorkbookProblem }
  | { readonly type: "placeAsked"; readonly place: SheetArea }
  | { readonly type: "evaluationChosen"; readonly role: EvaluationRole; readonly id: string }
  | { readonly type: "evaluationLoaded"; readonly evaluation: LoadedEvaluation }
  | { readonly type: "evaluationFailed"; readonly id: string; readonly problem: WorkbookProblem }
  /** The verdicts of the comparison on this sheet are to be carried out. */
  | { readonly type: "comparisonChosen"; readonly sheet: string }
  /** The next period is to be scored by the rules of this evaluation. */
  | { readonly type: "nextPeriodAsked"; readonly id: string }
  /** The same period is to be scored by the rules of now. */
  | { readonly type: "scoreAgainAsked"; readonly id: string }
  | { readonly type: "improvementEdited"; readonly change: Partial<Improvement> }
  /** Rules were decided on that differ from those of this record, and become those of the next evaluation. */
  | {
      readonly type: "rulesAdopted";
      readonly record: EvaluationRecord;
      readonly rules: Omit<AdoptedRules, "after">;
    }
  /** Rules to try, or what to try them on; `null` tries nothing any more. */
  | { readonly type: "trialEdited"; readonly change: Partial<Trial> | null }
  | { readonly type: "trialWeightsSpread" }
  | { readonly type: "peopleCounted"; readonly job: number; readonly measured: MeasuredPeople }
  | { readonly type: "peopleFailed"; readonly job: number; readonly problem: WorkbookProblem }
  | { readonly type: "cellsAsked"; readonly name: string; readonly place: SheetArea }
  | { readonly type: "cellsRead"; readonly name: string; readonly cells: readonly (readonly Cell[])[] }
  | { readonly type: "cellsFailed"; readonly name: string; readonly problem: WorkbookProblem }
  | { readonly type: "showFailed"; readonly problem: WorkbookProblem };

/** What the wizard wants done outside itself; the pane does it and answers with an event that carries the same job. */
export type Effect =
  | { readonly type: "findTables"; readonly job: number }
  /** Looks which sheets there are, and after that which tables, while those known stay to choose from. */
  | { readonly type: "seeSheets" }
  | { readonly type: "seeTables" }
  | {
      readonly type: "readTable";
      readonly job: number;
      readonly source: SheetArea;
      readonly mapping: ChosenColumns | null;
    }
  | { readonly type: "readAgain"; readonly job: number; readonly table: TicketTable; readonly mapping: ColumnMapping }
  | { readonly type: "measure"; readonly job: number }
  | {
      readonly type: "readWaits";
      readonly job: number;
      readonly source: SheetArea;
      /** The cells where they are known. */
      readonly table: TicketTable | null;
      readonly mapping: WaitsMapping | null;
    }
  | { readonly type: "preview"; readonly job: number }
  | { readonly type: "listCountries" }
  /** Reads the calendar on its sheet, where it may have been edited. */
  | { readonly type: "readCalendar"; readonly made: MadeCalendar }
  | { readonly type: "findHolidays"; readonly country: string; readonly years: readonly number[] }
  | { readonly type: "cancel"; readonly job: number }
  | { readonly type: "remember" }
  /** Keeps answers that could not be read under a key of their own, before they are written over. */
  | { readonly type: "keepAside"; readonly text: string }
  | { readonly type: "listSheets" }
  | { readonly type: "make"; readonly job: number }
  | { readonly type: "loadEvaluation"; readonly id: string }
  | { readonly type: "readCells"; readonly name: string; readonly place: SheetArea }
  | { readonly type: "readSheet"; readonly sheet: string }
  /** Counts what the tickets say of each person, under the limits in force and under those tried. */
  | { readonly type: "countPeople"; readonly job: number }
  | { readonly type: "undo" }
  | { readonly type: "recalculate" }
  | { readonly type: "setStartup"; readonly on: boolean }
  /** Loads the whole pane anew. */
  | { readonly type: "reload" }
  | { readonly type: "show"; readonly place: SheetArea };
