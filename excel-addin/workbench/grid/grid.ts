import { InsertSheetMutation, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import {
  DrawingApplyType,
  type ISetDrawingApplyMutationParams,
  SetDrawingApplyMutation,
} from "@univerjs/preset-sheets-drawing";
import type { IWorkbookData } from "@univerjs/presets";
import type { Area } from "../../../core/formula/expression.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { emptySheet } from "../empty-sheet.ts";
import type { ChartSnapshot, SheetSnapshot, WorkbookSnapshot } from "../snapshot.ts";
import { areaAddress, parseArea, splitAddress } from "./address.ts";
import { Calculation } from "./calculation.ts";
import { enteredData } from "./cell-entry.ts";
import { Chart } from "./chart.ts";
import { ChartFloats } from "./chart-floats.ts";
import { CustomFunctions } from "./custom-functions.ts";
import { Highlights } from "./highlights.ts";
import { blankWorkbook, workbookData, worksheetData } from "./load.ts";
import { Names } from "./names.ts";
import { decideHighlightsWhenDrawn } from "./plain-highlights.ts";
import { areaOf } from "./range.ts";
import { leaveRemovedSheets } from "./removed-sheets.ts";
import { renamedCopy } from "./renamed-copy.ts";
import { sheetSnapshot } from "./save.ts";
import { GridSheet } from "./sheet.ts";
import { guardProtectedSheets } from "./sheet-guard.ts";
import { UniverHandle } from "./univer.ts";
import { Validations } from "./validations.ts";

export interface GridEvents {
  /** Another cell was selected, or its value changed. */
  readonly onSelection: () => void;
  /** A user tried to change a locked cell. */
  readonly onRefused: () => void;
  /** A cell with a link inside the workbook was clicked. */
  readonly onLink: (target: string) => void;
}

/** What belongs to the workbook that is open. */
interface OpenWorkbook {
  readonly unitId: string;
  readonly sheets: Map<string, GridSheet>;
  readonly names: Names;
  readonly validations: Validations;
  readonly highlights: Highlights;
  readonly settings: Map<string, string>;
  readonly floats: ChartFloats;
}

/** Milliseconds after which Univer has queued what follows from the last change. */
const SETTLING = 100;

/** The spreadsheet on the page: one workbook at a time, loaded from a snapshot and saved to one. */
export class Grid {
  readonly functions: CustomFunctions;
  readonly calculation: Calculation;
  readonly #univer: UniverHandle;
  #isDark: boolean;
  #workbook: OpenWorkbook;
  #redrawTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, locale: Locale, isDark: boolean, events: GridEvents) {
    this.#isDark = isDark;
    this.#univer = new UniverHandle(container, locale, isDark);
    // Univer builds its formula engine and its highlights, and what checks entries, with the first workbook.
    this.#workbook = this.#create(workbookData("blank", blankWorkbook("Sheet1")).data);
    decideHighlightsWhenDrawn(this.#univer.injector);
    leaveRemovedSheets(this.#univer.injector);
    this.calculation = new Calculation(this.#univer.injector);
    this.functions = new CustomFunctions(this.#univer, () => this.recalculate());
    this.#listen(events);
  }

  #listen(events: GridEvents): void {
    const { api } = this.#univer;
    api.addEvent(api.Event.SelectionChanged, () => events.onSelection());
    api.addEvent(api.Event.CellClicked, (event) => {
      const target = this.activeSheet().notes(event.row, event.column).link;
      if (target !== undefined) events.onLink(target);
    });
    api.addEvent(api.Event.CommandExecuted, (event) => {
      if (event.id === SetWorksheetActiveOperation.id) this.#scheduleCharts();
      if (event.id === SetDrawingApplyMutation.id) this.#forgetRemoved(event.params as ISetDrawingApplyMutationParams);
    });
    this.calculation.onFinished(() => {
      this.#scheduleCharts();
      events.onSelection();
    });
    guardProtectedSheets(this.#univer, this, events.onRefused);
  }

  #forgetRemoved(params: ISetDrawingApplyMutationParams): void {
    if (params.type !== DrawingApplyType.REMOVE) return;
    const removed = Array.isArray(params.objects) ? params.objects : [params.objects];
    for (const drawing of removed) {
      if (typeof drawing === "object" && "drawingId" in drawing) this.#workbook.floats.forget(drawing.drawingId);
    }
  }

  /** Charts follow their cells a moment later, once for many changes. */
  #scheduleCharts(): void {
    clearTimeout(this.#redrawTimer);
    this.#redrawTimer = setTimeout(() => {
      this.#workbook.floats.show(this.activeSheet());
    }, 50);
  }

  get names(): Names {
    return this.#workbook.names;
  }

  get validations(): Validations {
    return this.#workbook.validations;
  }

  get highlights(): Highlights {
    return this.#workbook.highlights;
  }

  /** Texts that the add-in keeps in the workbook. */
  get settings(): Map<string, string> {
    return this.#workbook.settings;
  }

  #create(data: IWorkbookData): OpenWorkbook {
    this.#univer.api.createWorkbook(data);
    const unitId = data.id;
    return {
      unitId,
      sheets: new Map(),
      names: new Names(this.#univer, unitId),
      validations: new Validations(this.#univer, unitId),
      highlights: new Highlights(this.#univer, unitId),
      settings: new Map(),
      floats: new ChartFloats(this.#univer, unitId, this.#isDark, (address) => this.valuesAt(address)),
    };
  }

  /** Replaces what is open. Formulas show the values they were saved with until they are calculated. */
  load(snapshot: WorkbookSnapshot): void {
    const before = this.#workbook;
    before.floats.dispose();
    const { data, sheetIds } = workbookData(`workbook-${crypto.randomUUID()}`, snapshot);
    this.#workbook = this.#create(data);
    // Univer looks at validations in idle moments and does not expect their workbook to be gone by then.
    setTimeout(() => requestIdleCallback(() => this.#putAway(before.unitId)), SETTLING);
    const { names, settings } = this.#workbook;
    for (const { name, refersTo } of snapshot.names) names.add(name, refersTo);
    for (const [key, text] of Object.entries(snapshot.settings)) settings.set(key, text);
    snapshot.sheets.forEach((sheet, index) => {
      this.#furnish(this.#sheetById(sheetIds[index] ?? ""), sheet);
    });
    const active = this.sheets()[snapshot.active] ?? this.sheets()[0];
    if (active) this.activate(active);
  }

  /** With a workbook that goes, Univer forgets which cells are highlighted in all others: they are judged anew. */
  #putAway(unitId: string): void {
    this.#univer.api.disposeUnit(unitId);
    this.judgeHighlights();
  }

  /** Adds the sheets and names of a snapshot after those that are there, and shows the first; names must be free. */
  addSheets({ sheets, names }: Pick<WorkbookSnapshot, "sheets" | "names">): void {
    const { unitId } = this.#workbook;
    const added = sheets.map((sheet) => {
      const id = crypto.randomUUID();
      const index = this.sheets().length;
      this.#univer.run(InsertSheetMutation.id, { unitId, index, sheet: worksheetData(id, sheet) });
      return this.#sheetById(id);
    });
    for (const { name, refersTo } of names) this.names.add(name, refersTo);
    added.forEach((sheet, index) => {
      const snapshot = sheets[index];
      if (snapshot !== undefined) this.#furnish(sheet, snapshot);
    });
    const [first] = added;
    if (first) this.select(first, { row: 0, column: 0, rows: 1, columns: 1 });
    if (sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))) this.recalculate();
  }

  /** A copy of a sheet after the last one, whose charts show its own cells; the sheet on show stays on show. */
  copySheet(sheet: GridSheet, name: string): GridSheet {
    const shown = this.activeSheet();
    const { highlights, floats, validations } = this.#workbook;
    floats.readPositions();
    this.addSheets({ sheets: [renamedCopy(sheetSnapshot(sheet, validations, highlights), name)], names: [] });
    this.activate(shown);
    const copy = this.sheet(name);
    if (copy === undefined) throw new Error(`sheet ${name} does not exist`);
    return copy;
  }

  /** Whether any cell of any sheet holds something. */
  get holdsAnything(): boolean {
    return this.sheets().some((sheet) => sheet.charts.length > 0 || sheet.usedArea(true) !== undefined);
  }

  /** Univer judges a condition when its rule is set, over the values of that moment: after a load, those before the functions. */
  judgeHighlights(): void {
    for (const { id: sheetId } of this.sheets()) {
      // A rule that is added goes before the others: from the last to the first, they keep their order.
      for (const { id, highlight } of [...this.highlights.entries(sheetId)].reverse()) {
        this.highlights.remove(sheetId, id);
        this.highlights.add(sheetId, highlight);
      }
    }
  }

  /** Gives a sheet what is not in its cells. */
  #furnish(sheet: GridSheet, snapshot: SheetSnapshot): void {
    sheet.isProtected = snapshot.protected;
    sheet.page = snapshot.page;
    for (const table of snapshot.tables) {
      const area = parseArea(splitAddress(table.address).cells);
      if (area) sheet.tables.push({ id: crypto.randomUUID(), name: table.name, area });
    }
    for (const validation of snapshot.validations) this.validations.add(sheet.id, validation);
    for (const highlight of [...snapshot.highlights].reverse()) this.highlights.add(sheet.id, highlight);
    for (const chart of snapshot.charts) this.addChart(sheet, chart);
  }

  snapshot(): WorkbookSnapshot {
    const { names, validations, highlights, settings, floats } = this.#workbook;
    floats.readPositions();
    const sheets = this.sheets();
    return {
      sheets: sheets.map((sheet) => sheetSnapshot(sheet, validations, highlights)),
      names: names.list(),
      active: Math.max(0, sheets.indexOf(this.activeSheet())),
      settings: Object.fromEntries(settings),
    };
  }

  #sheetById(id: string): GridSheet {
    const { sheets, unitId } = this.#workbook;
    const known = sheets.get(id);
    if (known) return known;
    const worksheet = this.#univer.workbook(unitId).getSheetBySheetId(id);
    if (!worksheet) throw new Error(`sheet ${id} does not exist`);
    const sheet = new GridSheet(this.#univer, unitId, worksheet);
    sheets.set(id, sheet);
    return sheet;
  }

  /** In the order of the tabs. */
  sheets(): readonly GridSheet[] {
    return this.#univer
      .workbook(this.#workbook.unitId)
      .getSheets()
      .map((worksheet) => this.#sheetById(worksheet.getSheetId()));
  }

  sheet(nameOrId: string): GridSheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === nameOrId);
  }

  /** Adds a sheet after the last one; the sheet on show stays on show. */
  addSheet(name: string): GridSheet {
    const { unitId } = this.#workbook;
    const shown = this.activeSheet();
    const id = crypto.randomUUID();
    this.#univer.run(InsertSheetMutation.id, {
      unitId,
      index: this.sheets().length,
      sheet: worksheetData(id, emptySheet(name)),
    });
    this.activate(shown);
    return this.#sheetById(id);
  }

  deleteSheet(sheet: GridSheet): void {
    const { unitId, sheets } = this.#workbook;
    this.#univer.workbookFacade(unitId).deleteSheet(sheet.id);
    sheets.delete(sheet.id);
  }

  moveSheet(sheet: GridSheet, position: number): void {
    const workbook = this.#univer.workbookFacade(this.#workbook.unitId);
    workbook.moveSheet(this.#univer.facade(this.#workbook.unitId, sheet.id), position);
  }

  activeSheet(): GridSheet {
    return this.#sheetById(this.#univer.workbook(this.#workbook.unitId).getActiveSheet().getSheetId());
  }

  activate(sheet: GridSheet): void {
    this.#univer.workbookFacade(this.#workbook.unitId).setActiveSheet(sheet.id);
    this.#scheduleCharts();
  }

  /** The block selected on the sheet on show; its first cell when nothing is. */
  selection(): Area {
    const range = this.#univer.workbookFacade(this.#workbook.unitId).getActiveRange()?.getRange();
    return range ? areaOf(range) : { row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(sheet: GridSheet, area: Area): void {
    this.activate(sheet);
    const facade = this.#univer.facade(this.#workbook.unitId, sheet.id);
    sheet.growTo(area.row + area.rows, area.column + area.columns);
    facade.getRange(area.row, area.column, area.rows, area.columns).activate();
    facade.scrollToCell(area.row, area.column);
  }

  addChart(sheet: GridSheet, chart: ChartSnapshot): Chart {
    const added = new Chart(crypto.randomUUID(), chart, () => this.#scheduleCharts());
    sheet.charts.push(added);
    this.#scheduleCharts();
    return added;
  }

  removeChart(sheet: GridSheet, chart: Chart): void {
    const index = sheet.charts.indexOf(chart);
    if (index >= 0) sheet.charts.splice(index, 1);
    this.#scheduleCharts();
  }

  /** The values at `'Sheet'!A1:A9`, row by row; none when the place does not exist. */
  valuesAt(address: string): readonly Cell[] {
    const place = splitAddress(address);
    const area = parseArea(place.cells);
    const sheet = place.sheet === null ? this.activeSheet() : this.sheet(place.sheet);
    if (!area || !sheet) return [];
    const values: Cell[] = [];
    for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rowCount); row++) {
      for (let column = area.column; column < area.column + area.columns; column++)
        values.push(sheet.value(row, column));
    }
    return values;
  }

  /** Types a text into a cell, as a user would. */
  type(sheet: GridSheet, row: number, column: number, text: string): void {
    const { data, numberFormat } = enteredData(text, sheet.numberFormat(row, column));
    const hasFormat = sheet.numberFormat(row, column) !== "General";
    const look = numberFormat !== undefined && !hasFormat ? { s: { n: { pattern: numberFormat } } } : {};
    sheet.write({ row, column, rows: 1, columns: 1 }, "content", () => ({ ...data, ...look }));
  }

  /** Where the selection is, as `Sheet!A1`. */
  selectionAddress(): string {
    return areaAddress(this.selection());
  }

  recalculate(): void {
    this.calculation.recalculate(this.#univer.api);
  }

  setLocale(locale: Locale): void {
    this.#univer.setLocale(locale);
  }

  setDark(isDark: boolean): void {
    this.#isDark = isDark;
    this.#univer.setDark(isDark);
    this.#workbook.floats.setDark(isDark);
  }
}
