import { type Generation, WorkbookError } from "../../core/workbook/port.ts";
import type { GenerationPart, RevisedPlace } from "../transfer/generation-part.ts";
import { saysTaken } from "../transfer/google-sayings.ts";
import type { SheetWrite } from "../transfer/sheet-write.ts";
import { isBeingWritten } from "./being-written.ts";
import { contentsOf, rangeAt } from "./cell-contents.ts";
import {
  type GenerationRecord,
  generationOf,
  hasWritten,
  type MadeSheet,
  ownSheetIds,
  type RevisedCells,
  unfinishedOf,
} from "./generation-record.ts";
import { settingKey } from "./kept-texts.ts";
import { leftOf } from "./left-of.ts";
import { OpenBook, type OpenSheet } from "./open-book.ts";
import { refusalOf, wordsOf } from "./refusal.ts";
import { takeBack } from "./take-back.ts";
import { userKey } from "./user-key.ts";
import { Writing, writeSheet } from "./write-sheet.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The record with which a generation begins: a name that is taken is refused, and so is writing to a sheet not ours. */
function newRecord(book: OpenBook, part: GenerationPart, sheets: readonly OpenSheet[]): GenerationRecord {
  const { footprint } = part;
  // Google takes two names for the same that differ in capitals only.
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const existing = footprint.sheets.find((name) => taken.has(name.toLowerCase()));
  if (existing !== undefined) throw new WorkbookError({ code: "sheet-exists", sheet: existing });
  const own = footprint.revisions.length === 0 ? new Set<number>() : ownSheetIds(book.records.all, sheets);
  const revised = footprint.revisions.map((place) => revisedCells(book, place, sheets, own));
  const named = footprint.names.length === 0 ? [] : book.spreadsheet.getNamedRanges().map((range) => range.getName());
  return {
    id: part.id,
    at: new Date().toISOString(),
    by: userKey(),
    isComplete: false,
    parts: 0,
    touched: Date.now(),
    sheets: footprint.sheets.map((name): MadeSheet => {
      const of = footprint.copies[name];
      const isUsers = footprint.usersSheets.includes(name);
      return { name, id: null, ...(isUsers ? { isUsers } : {}), ...(of === undefined ? {} : { of }) };
    }),
    names: footprint.names.filter((name) => !named.includes(name)),
    revised,
    settings: Object.fromEntries(footprint.settings.map((key) => [settingKey(key), book.texts.get(settingKey(key))])),
  };
}

function revisedCells(
  book: OpenBook,
  { sheet: name, place, isSpread }: RevisedPlace,
  sheets: readonly OpenSheet[],
  own: ReadonlySet<number>,
): RevisedCells {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new WorkbookError({ code: "sheet-missing", sheet: name });
  if (!own.has(sheet.id)) throw new WorkbookError({ code: "sheet-not-ours", sheet: name });
  const before = contentsOf(rangeAt(sheet.handle, place), () => book.clock, isSpread);
  return { sheet: { id: sheet.id, name }, place, before, after: null };
}

/** Another generation that is being written is not disturbed; one that was cut off is taken back first. */
function clearTheWay(book: OpenBook): void {
  for (const open of book.records.open) {
    if (isBeingWritten(open)) throw new WorkbookError({ code: "busy" });
    try {
      takeBack(book, open);
    } catch (error) {
      // What is left is of before, and is offered to be undone already: of this generation there is nothing.
      const problem = refusalOf(error);
      throw new WorkbookError(problem.code === "cut-off" ? problem.reason : problem);
    }
  }
}

/** Adds the sheets that have no id yet after all others; one that was added when the part was begun before is taken up. */
function addSheets(attempt: Attempt, sheets: readonly OpenSheet[]): void {
  const begun = leftOf(attempt.record, sheets);
  let count = sheets.length;
  for (const { name, id: known, of } of attempt.record.sheets) {
    if (known !== null) continue;
    const template = of === undefined ? null : handleOf(of, sheets);
    const id = begun.find((sheet) => sheet.name === name)?.id ?? added(attempt, name, count++, template).getSheetId();
    const withId = (made: MadeSheet): MadeSheet => (made.name === name ? { ...made, id } : made);
    attempt.record = { ...attempt.record, touched: Date.now(), sheets: attempt.record.sheets.map(withId) };
  }
}

function handleOf(name: string, sheets: readonly OpenSheet[]): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new WorkbookError({ code: "sheet-missing", sheet: name });
  return found.handle;
}

function added(attempt: Attempt, name: string, index: number, template: Sheet | null): Sheet {
  const { spreadsheet } = attempt.book;
  try {
    const sheet =
      template === null ? spreadsheet.insertSheet(name, index) : spreadsheet.insertSheet(name, index, { template });
    attempt.added.add(name);
    return sheet;
  } catch (error) {
    if (!saysTaken(wordsOf(error))) throw error;
    // Somebody else has just made one of this name, which is not to be taken back as ours.
    attempt.record = { ...attempt.record, sheets: attempt.record.sheets.filter((made) => made.name !== name) };
    throw new WorkbookError({ code: "sheet-exists", sheet: name });
  }
}

function writeAll(writes: readonly SheetWrite[], writing: Writing): void {
  for (const write of writes) {
    try {
      writeSheet(write, writing);
    } catch (error) {
      throw asProblemOf(write, error);
    }
  }
}

function asProblemOf({ step: { index, kind }, sheet }: SheetWrite, error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const refusal = refusalOf(error);
  return new WorkbookError(
    refusal.code === "host-failed" ? { code: "step-failed", index, kind, sheet, detail: refusal.detail } : refusal,
  );
}

/** What is known of a part while it is written: enough to take it back from where it failed. */
interface Attempt {
  readonly book: OpenBook;
  record: GenerationRecord;
  /** The names of sheets that were added just now. */
  readonly added: Set<string>;
}

function keep({ book: { records, texts }, record }: Attempt): void {
  records.put(record);
  texts.save();
}

/** The ids of the sheets that a plan may write to, by their names in it. */
function idsOf({ sheets, revised }: GenerationRecord): ReadonlyMap<string, number> {
  return new Map(
    [...sheets, ...revised.map(({ sheet }) => sheet)].flatMap(({ name, id }) => (id === null ? [] : [[name, id]])),
  );
}

/** The record after a part was written; after the last part all is known of the revised cells. */
function advanced({ book, record }: Attempt, part: GenerationPart, { sheetNamed }: Writing): GenerationRecord {
  const isComplete = part.index === part.count - 1;
  const revised = isComplete
    ? record.revised.map((cells): RevisedCells => {
        const range = rangeAt(sheetNamed(cells.sheet.name), cells.place);
        return { ...cells, after: contentsOf(range, () => book.clock) };
      })
    : record.revised;
  return { ...record, isComplete, parts: part.index + 1, touched: Date.now(), revised };
}

/**
 * Writes one part of a plan, all of it or nothing of the whole plan: what was written of it is taken back when a part fails.
 * All its sheets are added before anything is written, so that nobody makes one of the same name between two parts.
 *
 * @returns the generation, when the last part is written
 * @throws WorkbookError `sheet-exists`, `sheet-missing`, `sheet-not-ours`, `busy`, `cancelled`, `step-failed`, `read-only`,
 *   `quota-spent` or `host-failed`; `cut-off` where it could not be taken back, with what is left
 */
export function writePart(part: GenerationPart): Generation | null {
  const book = new OpenBook();
  const known = book.records.find(part.id);
  if (known?.isComplete) return generationOf(known);
  if (known !== null && part.index < known.parts) return null;
  // Whoever took it back meanwhile does not want the rest of it.
  if (known === null ? part.index > 0 : part.index > known.parts) throw new WorkbookError({ code: "cancelled" });
  if (known === null) clearTheWay(book);
  const sheets = book.sheets();
  const active = book.spreadsheet.getActiveSheet();
  const attempt: Attempt = { book, record: known ?? newRecord(book, part, sheets), added: new Set() };
  try {
    if (known === null) keep(attempt);
    if (attempt.record.sheets.some(({ id }) => id === null)) {
      addSheets(attempt, sheets);
      keep(attempt);
    }
    const writing = new Writing(book, idsOf(attempt.record), known !== null);
    writeAll(part.writes, writing);
    // What is put off until it must be done fails here, not when the script has ended.
    SpreadsheetApp.flush();
    attempt.record = advanced(attempt, part, writing);
    keep(attempt);
    return attempt.record.isComplete ? generationOf(attempt.record) : null;
  } catch (error) {
    undoAttempt(attempt, error);
    showAgain(active);
    throw error;
  }
}

/**
 * Takes back what failed, with a new view of the spreadsheet: what was set in the texts of the failed attempt is not kept.
 *
 * @throws WorkbookError `cut-off` where something is left
 */
function undoAttempt({ record, added }: Attempt, cause: unknown): void {
  try {
    takeBack(new OpenBook(), record);
  } catch (error) {
    const problem = refusalOf(error);
    const sheets = record.sheets.filter(({ name, id }) => id !== null || added.has(name));
    const generation =
      problem.code === "cut-off"
        ? problem.generation
        : unfinishedOf(record, sheets, hasWritten(record) ? record.revised : []);
    if (generation.sheets.length + generation.revised.length === 0) return;
    throw new WorkbookError({ code: "cut-off", generation, reason: refusalOf(cause) });
  }
}

function showAgain(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  try {
    sheet.activate();
  } catch {
    // Another sheet in view is no harm.
  }
}

/**
 * Takes back the parts of a generation that were written; one that is complete stays.
 *
 * @returns the generation where it is complete, else `null`: nothing of it is left
 * @throws WorkbookError `cut-off` with what is left
 */
export function abandon(id: string): Generation | null {
  const book = new OpenBook();
  const record = book.records.find(id);
  if (record?.isComplete) return generationOf(record);
  if (record !== null) takeBack(book, record);
  return null;
}
