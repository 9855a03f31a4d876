import { parseArea } from "../../../excel-addin/workbench/grid/address.ts";
import { FakeRule } from "./builders.ts";
import { FakeChart, FakeChartBuilder } from "./charts.ts";
import type { Host } from "./host.ts";
import { FakeRange, FakeRangeList } from "./range.ts";
import type { ModelSheet } from "./sheets-model.ts";

class FakeProtection {
  readonly #host: Host;
  readonly #model: ModelSheet;

  constructor(host: Host, model: ModelSheet) {
    this.#host = host;
    this.#model = model;
  }

  setWarningOnly(warningOnly: boolean): FakeProtection {
    this.#model.protection = { warningOnly, unprotected: this.#model.protection?.unprotected ?? [] };
    return this.#host.meter.strict("Protection", this);
  }
  setUnprotectedRanges(ranges: readonly FakeRange[]): FakeProtection {
    const unprotected = ranges.map((range) => range.local);
    this.#model.protection = { warningOnly: this.#model.protection?.warningOnly ?? false, unprotected };
    return this.#host.meter.strict("Protection", this);
  }
}

/** One sheet. */
export class FakeSheet {
  readonly #host: Host;
  readonly model: ModelSheet;

  constructor(host: Host, model: ModelSheet) {
    this.#host = host;
    this.model = model;
  }

  #alive(): ModelSheet {
    if (!this.#host.model.sheets.includes(this.model)) this.#host.fail(`Sheet ${this.model.id} not found`);
    return this.model;
  }

  #mayChange(): ModelSheet {
    const model = this.#alive();
    if (this.#host.model.readOnly) this.#host.fail("You do not have permission to edit this spreadsheet.");
    return model;
  }

  getSheetId(): number {
    return this.model.id;
  }
  getName(): string {
    return this.#alive().name;
  }
  isSheetHidden(): boolean {
    return this.#alive().hidden;
  }
  getLastRow(): number {
    return this.#alive().extent().rows;
  }
  getLastColumn(): number {
    return this.#alive().extent().columns;
  }
  getMaxRows(): number {
    return this.#alive().rows;
  }
  getMaxColumns(): number {
    return this.#alive().columns;
  }
  getRange(row: number | string, column = 1, rows = 1, columns = 1): FakeRange {
    if (typeof row === "string") {
      const area = parseArea(row) ?? this.#host.fail(`Range not found: ${row}`);
      return this.getRange(area.row + 1, area.column + 1, area.rows, area.columns);
    }
    const range = new FakeRange(this.#host, this.model, row - 1, column - 1, rows, columns);
    return this.#host.meter.strict("Range", range);
  }
  getDataRange(): FakeRange {
    const { rows, columns } = this.#alive().extent();
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }
  getRangeList(addresses: readonly string[]): FakeRangeList {
    const ranges = addresses.map((address) => {
      const area = parseArea(address);
      if (area === null) return this.#host.fail(`Range not found: ${address}`);
      return new FakeRange(this.#host, this.model, area.row, area.column, area.rows, area.columns);
    });
    return this.#host.meter.strict("RangeList", new FakeRangeList(this.#host, ranges));
  }
  insertRowsAfter(after: number, count: number): void {
    if (after !== this.#mayChange().rows) this.#host.fail("rows are added at the end only");
    this.model.rows += count;
  }
  insertColumnsAfter(after: number, count: number): void {
    if (after !== this.#mayChange().columns) this.#host.fail("columns are added at the end only");
    this.model.columns += count;
  }
  setTabColor(color: string): void {
    this.#mayChange().tabColor = color;
  }
  setHiddenGridlines(hidden: boolean): void {
    this.#mayChange().hiddenGridlines = hidden;
  }
  setColumnWidths(first: number, count: number, pixels: number): void {
    this.#size(this.#mayChange().columnWidths, first, count, pixels, this.model.columns);
  }
  setRowHeights(first: number, count: number, pixels: number): void {
    this.#size(this.#mayChange().rowHeights, first, count, pixels, this.model.rows);
  }
  #size(sizes: Map<number, number>, first: number, count: number, pixels: number, most: number): void {
    if (first < 1 || first + count - 1 > most || !(pixels >= 2))
      this.#host.fail("Those columns or rows are out of bounds.");
    for (let index = first; index < first + count; index++) sizes.set(index - 1, Math.trunc(pixels));
  }
  getColumnWidth(column: number): number {
    return this.#alive().columnWidths.get(column - 1) ?? 100;
  }
  /** Lines grow with texts that are wrapped. */
  getRowHeight(row: number): number {
    const model = this.#alive();
    const lines = [...model.cells].map(([place, { value }]) => {
      const [at, column = 0] = place.split(",").map(Number);
      const isWrapped = at === row - 1 && model.looks.get(place)?.wrap === true;
      return isWrapped ? Math.ceil((String(value).length * 7) / this.getColumnWidth(column + 1)) : 1;
    });
    return Math.max(model.rowHeights.get(row - 1) ?? 21, ...lines.map((count) => count * 21));
  }
  setFrozenRows(rows: number): void {
    this.#mayChange().frozen.rows = rows;
  }
  setFrozenColumns(columns: number): void {
    this.#mayChange().frozen.columns = columns;
  }
  clearConditionalFormatRules(): void {
    this.#mayChange().rules = [];
  }
  setConditionalFormatRules(rules: readonly FakeRule[]): void {
    this.#mayChange().rules = rules.map((rule) => rule.built);
  }
  getConditionalFormatRules(): FakeRule[] {
    return this.#alive().rules.map((rule) => this.#host.meter.strict("ConditionalFormatRule", new FakeRule(rule)));
  }
  getProtections(type: string): FakeProtection[] {
    if (type !== "SHEET") this.#host.fail("the stand-in protects sheets");
    if (this.#alive().protection === null) return [];
    return [this.#host.meter.strict("Protection", new FakeProtection(this.#host, this.model))];
  }
  protect(): FakeProtection {
    this.#mayChange().protection ??= { warningOnly: false, unprotected: [] };
    return this.#host.meter.strict("Protection", new FakeProtection(this.#host, this.model));
  }
  newChart(): FakeChartBuilder {
    return this.#host.meter.strict("EmbeddedChartBuilder", new FakeChartBuilder(this.#host));
  }
  getCharts(): FakeChart[] {
    return this.#alive().charts.map((chart) => this.#host.meter.strict("EmbeddedChart", new FakeChart(chart)));
  }
  insertChart(chart: FakeChart): void {
    this.#mayChange().charts.push(chart.model);
  }
  activate(): void {
    this.#host.model.active = { sheet: this.#alive().id, row: 0, column: 0, rows: 1, columns: 1 };
  }
}
