import type { RenamedSheet } from "../evaluation/made/renamed-sheets.ts";
import type { Area } from "../formula/expression.ts";
import type { Cell } from "../functions/cell.ts";
import type { WorkbookPlan } from "./plan.ts";

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A block of cells that may hold tickets: a sheet's used range, or a table inside it. */
export interface TableSummary {
  /** The table's name, or the sheet's where there is no table. */
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  /** True for a table the host knows as one, false for a sheet's used range. */
  readonly declared: boolean;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What an `AbortSignal` is to core, which has no DOM. */
export interface Cancellation {
  readonly aborted: boolean;
}

export interface Work {
  readonly onProgress?: (progress: Progress) => void;
  /** Once aborted, the work rejects with the problem `cancelled`; nothing is left half-done. */
  readonly signal?: Cancellation;
}

/** A name that is defined in the workbook. */
export interface DefinedName {
  readonly name: string;
  /** The sheet that it belongs to; `null` for one of the whole workbook. */
  readonly sheet: string | null;
  /** The formula that it holds, with its `=`. */
  readonly refersTo: string;
  /** Whether the workbook remembers that a plan of ours made it. */
  readonly recorded: boolean;
}

/** Everything that stands in a sheet, as handing it over or masking it needs to know. */
export interface SheetContent {
  /** The part of the sheet that holds anything; rows and columns of the others count from its corner. */
  readonly area: Area;
  readonly values: readonly (readonly Cell[])[];
  /** In en-US notation, commas between arguments and `=` in front, whatever the user sees; `null` where there is none. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Over which cells of the sheet formulas that call functions of ours spread, where that is more than one. */
  readonly spills: readonly Area[];
  /** Widths of its columns, in characters of the default font. */
  readonly widths: readonly number[];
  /** Whether a plan of ours made the sheet. */
  readonly isOurs: boolean;
}

/** What one `apply` made, as kept in the workbook for undo. */
export interface Generation {
  /** The sheets it added. */
  readonly sheets: readonly string[];
  /** The sheets of earlier generations that it wrote to again. */
  readonly revised: readonly string[];
  /** ISO date-time. */
  readonly at: string;
  /** True where writing or undoing it was cut off halfway: `undoLast` takes back what is left. */
  readonly unfinished?: true;
}

/**
 * Everything the pane may ask of a spreadsheet program. Each host implements it; core knows no other way out.
 *
 * A method that fails rejects with a `WorkbookError`; the workbook is then as it was before the call.
 */
export interface WorkbookPort {
  /**
   * The place whose clock the workbook keeps, as the tz database names it (`Europe/Rome`): the workbook's own where it has
   * one, as in Google Sheets, else the machine's; `null` where the host cannot tell.
   */
  readonly timeZone: string | null;
  /** The names of all sheets, in order: a plan may use none of them for a sheet it adds. */
  sheetNames(): Promise<readonly string[]>;
  /**
   * The sheets of earlier generations that were renamed since this was last asked: what is remembered of them follows. Only
   * where sheets are told by an id; one whose old name another sheet has by now is not among them.
   */
  readonly renamedSheets?: (() => Promise<readonly RenamedSheet[]>) | undefined;
  /** Blocks that hold at least two rows, our own sheets left out. */
  tables(): Promise<readonly TableSummary[]>;
  /** The values, read in chunks: dates as serials, blanks as `""`, error values as their text. */
  read(source: SheetArea, work?: Work): Promise<Cell[][]>;
  selection(): Promise<SheetArea>;
  /** Everything that stands in a sheet. A host without this method cannot hand sheets over or mask them. */
  readonly readSheet?: ((sheet: string, work?: Work) => Promise<SheetContent>) | undefined;
  /**
   * All names of the workbook. Only where a name can hold a LAMBDA that formulas call; without this method the formula style
   * `names` is not offered, and plans have no `name` steps.
   */
  readonly definedNames?: (() => Promise<readonly DefinedName[]>) | undefined;
  /**
   * Carries out the plan, all or nothing; cancelling it before the last sync leaves nothing behind. A revision is written
   * to sheets of ours only.
   */
  apply(plan: WorkbookPlan, work?: Work): Promise<Generation>;
  /** What `undoLast` would take back, or `null`. */
  lastGeneration(): Promise<Generation | null>;
  /**
   * Removes what the last `apply` made, and puts the settings back as they were. Revised cells get back what they held,
   * but for those that somebody has typed over since.
   */
  undoLast(): Promise<Generation>;
  /** A text kept in the workbook, or `null`. */
  recall(key: string): Promise<string | null>;
  remember(key: string, text: string): Promise<void>;
  show(place: SheetArea): Promise<void>;
}

/** Why the workbook refused, as data: i18n has the sentence. */
export type WorkbookProblem =
  | { readonly code: "sheet-exists"; readonly sheet: string }
  /** Names that a plan would define hold something else; none of them is overwritten. */
  | { readonly code: "names-taken"; readonly names: readonly string[] }
  | { readonly code: "sheet-missing"; readonly sheet: string }
  /** A sheet of the user's own: it is never written to. */
  | { readonly code: "sheet-not-ours"; readonly sheet: string }
  /** What the evaluation on this sheet was made from is not kept in the workbook any more. */
  | { readonly code: "record-missing"; readonly sheet: string }
  | { readonly code: "read-only" }
  | { readonly code: "cancelled" }
  | { readonly code: "nothing-to-undo" }
  /** Somebody else has made sheets since: what was asked about is not the last generation any more, this one is. */
  | { readonly code: "newer-generation"; readonly generation: Generation }
  | { readonly code: "too-large"; readonly cells: number; readonly limit: number }
  /** Step `index` of the plan, of this kind, failed; the workbook was put back. `detail` is the host's own message. */
  | {
      readonly code: "step-failed";
      readonly index: number;
      readonly kind: string;
      readonly sheet: string;
      readonly detail: string;
    }
  | { readonly code: "host-failed"; readonly detail: string }
  /** Another generation is being written to this workbook, or somebody else's was cut off less than a minute ago. */
  | { readonly code: "busy" }
  /** The host ended the work at the time that it allows. */
  | { readonly code: "out-of-time" }
  /** What the host allows in a day, or at once, is used up. */
  | { readonly code: "quota-spent" }
  /** The host did not answer: the connection is gone, or the host is. */
  | { readonly code: "no-answer" }
  /** The host does not let the user, or the account the browser goes by, use the add-in. */
  | { readonly code: "not-authorised" }
  /** Writing or undoing was cut off halfway, for this reason, and could not be taken back: what is named is still there. */
  | { readonly code: "cut-off"; readonly generation: Generation; readonly reason: WorkbookProblem }
  /** A part of the add-in's code did not come: there is no connection, or the server has another version by now. */
  | { readonly code: "part-not-loaded" };

export class WorkbookError extends Error {
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem) {
    super(problem.code);
    this.name = "WorkbookError";
    this.problem = problem;
  }
}
