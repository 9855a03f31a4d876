import type { RenamedSheet } from "../../core/evaluation/made/renamed-sheets.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { loadPart } from "../../core/workbook/load-part.ts";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import {
  type DefinedName,
  type Generation,
  type SheetArea,
  type SheetContent,
  type TableSummary,
  type Work,
  WorkbookError,
  type WorkbookPort,
} from "../../core/workbook/port.ts";
import { generationOf, lastPresent, ownSheetIds, RECORDS_KEY, readRecords, renamedIn } from "./generation-record.ts";
import { readRange } from "./read-range.ts";
import { WorkbookSession } from "./workbook-session.ts";

/** Keys of ours carry the product's name: settings belong to the add-in, but a workbook is read by people too. */
function settingKey(key: string): string {
  return `ticketscore.${key}`;
}

/** The plan with its setting keys as they are kept. */
function withKeptKeys(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    steps: plan.steps.map((step) => (step.kind === "setting" ? { ...step, key: settingKey(step.key) } : step)),
  };
}

function places(range: Excel.Range): SheetArea["area"] {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** The workbook that is open in Excel, through Office.js. */
export class ExcelPort implements WorkbookPort {
  readonly #session = new WorkbookSession();
  readonly #locale: () => Locale;
  readonly definedNames: (() => Promise<readonly DefinedName[]>) | undefined;

  /**
   * @param locale the language of the words in plain formulas
   * @param knowsLambda whether this Excel calculates names that hold a LAMBDA
   */
  constructor(locale: () => Locale, knowsLambda: boolean) {
    this.#locale = locale;
    if (!knowsLambda) return;
    this.definedNames = async () => {
      const { definedNames } = await loadPart(() => import("./defined-names.ts"));
      return definedNames(this.#session);
    };
  }

  /** An Excel workbook has no place of its own: its times are those of the machine's clock. */
  get timeZone(): string | null {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? null;
  }

  /** Round trips to Excel so far. */
  get syncs(): number {
    return this.#session.syncs;
  }

  async sheetNames(): Promise<readonly string[]> {
    return this.#session.run(async (context, sync) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await sync();
      return worksheets.items.map(({ name }) => name);
    });
  }

  async renamedSheets(): Promise<readonly RenamedSheet[]> {
    return this.#session.run(async (context, sync) => {
      const { worksheets, settings } = context.workbook;
      worksheets.load("items/id,items/name");
      const kept = settings.getItemOrNullObject(RECORDS_KEY);
      kept.load("value");
      await sync();
      const { records, renamed } = renamedIn(
        readRecords(kept.isNullObject ? null : String(kept.value)),
        worksheets.items.map(({ id, name }) => ({ id, name })),
      );
      if (renamed.length === 0) return [];
      settings.add(RECORDS_KEY, JSON.stringify(records));
      await sync();
      return renamed;
    });
  }

  async tables(): Promise<readonly TableSummary[]> {
    return this.#session.run(async (context, sync) => {
      const { worksheets, tables, settings } = context.workbook;
      worksheets.load("items/id,items/name,items/visibility");
      tables.load("items/name");
      const kept = settings.getItemOrNullObject(RECORDS_KEY);
      kept.load("value");
      await sync();

      const records = readRecords(kept.isNullObject ? null : String(kept.value));
      const own = ownSheetIds(records, worksheets.items);
      const foreign = worksheets.items.filter(({ id, visibility }) => !own.has(id) && visibility === "Visible");
      const used = foreign.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
      const declared = tables.items.map((table) => ({ table, range: table.getRange(), sheet: table.worksheet }));
      for (const { range } of [...used, ...declared]) range.load(PLACE);
      for (const { sheet } of declared) sheet.load("id,name");
      await sync();

      const named = declared
        .filter(({ sheet }) => !own.has(sheet.id))
        .map(({ table, range, sheet }) => ({
          name: table.name,
          sheet: sheet.name,
          area: places(range),
          declared: true,
        }));
      const sheets = used
        .filter(({ range }) => !range.isNullObject)
        .map(({ sheet, range }) => ({ name: sheet.name, sheet: sheet.name, area: places(range), declared: false }));
      return [...named, ...sheets].filter(({ area }) => area.rows >= 2);
    });
  }

  async read(source: SheetArea, work: Work = {}): Promise<Cell[][]> {
    return readRange(this.#session, source, work);
  }

  async readSheet(sheet: string, work: Work = {}): Promise<SheetContent> {
    const { readSheet } = await loadPart(() => import("./read-sheet.ts"));
    return readSheet(this.#session, sheet, work);
  }

  async selection(): Promise<SheetArea> {
    return this.#session.run(async (context, sync) => {
      const range = context.workbook.getSelectedRange();
      range.load(PLACE);
      range.worksheet.load("name");
      await sync();
      return { sheet: range.worksheet.name, area: places(range) };
    });
  }

  async apply(plan: WorkbookPlan, work: Work = {}): Promise<Generation> {
    const { applyPlan } = await loadPart(() => import("./apply-plan.ts"));
    return applyPlan(this.#session, withKeptKeys(plan), this.#locale(), work);
  }

  async lastGeneration(): Promise<Generation | null> {
    return this.#session.run(async (context, sync) => {
      const { worksheets, settings } = context.workbook;
      const kept = settings.getItemOrNullObject(RECORDS_KEY);
      kept.load("value");
      worksheets.load("items/id");
      await sync();
      const records = readRecords(kept.isNullObject ? null : String(kept.value));
      const last = records[lastPresent(records, new Set(worksheets.items.map(({ id }) => id)))];
      return last === undefined ? null : generationOf(last);
    });
  }

  async undoLast(): Promise<Generation> {
    const { undoLastGeneration } = await loadPart(() => import("./undo-last.ts"));
    return undoLastGeneration(this.#session);
  }

  async recall(key: string): Promise<string | null> {
    return this.#session.run(async (context, sync) => {
      const setting = context.workbook.settings.getItemOrNullObject(settingKey(key));
      setting.load("value");
      await sync();
      return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
    });
  }

  async remember(key: string, text: string): Promise<void> {
    await this.#session.run(async (context, sync) => {
      context.workbook.settings.add(settingKey(key), text);
      await sync();
    });
  }

  async show(place: SheetArea): Promise<void> {
    await this.#session.run(async (context, sync) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
      sheet.load("name");
      await sync();
      if (sheet.isNullObject) throw new WorkbookError({ code: "sheet-missing", sheet: place.sheet });
      const { row, column, rows, columns } = place.area;
      sheet.activate();
      sheet.getRangeByIndexes(row, column, rows, columns).select();
      await sync();
    });
  }
}
