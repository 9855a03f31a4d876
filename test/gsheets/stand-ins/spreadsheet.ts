import { FakeRichTextBuilder, FakeRuleBuilder, FakeTextStyleBuilder, FakeValidationBuilder } from "./builders.ts";
import type { Host } from "./host.ts";
import { FakeRange } from "./range.ts";
import { FakeSheet } from "./sheet.ts";
import type { FakeUi } from "./ui.ts";

class FakeNamedRange {
  readonly #host: Host;
  readonly #name: string;

  constructor(host: Host, name: string) {
    this.#host = host;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }
  remove(): void {
    this.#host.model.names.delete(this.#name);
  }
}

/** The spreadsheet that the script is bound to. */
export class FakeSpreadsheet {
  readonly #host: Host;
  readonly toasts: string[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  #sheet(model: FakeSheet["model"]): FakeSheet {
    return this.#host.meter.strict("Sheet", new FakeSheet(this.#host, model));
  }

  getSpreadsheetLocale(): string {
    return this.#host.model.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    this.#host.model.locale = locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.#host.model.timeZone;
  }
  getSheets(): FakeSheet[] {
    return this.#host.model.sheets.map((model) => this.#sheet(model));
  }
  getSheetByName(name: string): FakeSheet | null {
    // Names are told apart without regard to case.
    const found = this.#host.model.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return found === undefined ? null : this.#sheet(found);
  }
  getActiveSheet(): FakeSheet {
    const { sheets, active } = this.#host.model;
    const found = sheets.find(({ id }) => id === active.sheet) ?? sheets[0];
    return found === undefined ? this.#host.fail("there is no sheet") : this.#sheet(found);
  }
  getActiveRange(): FakeRange | null {
    const { sheets, active } = this.#host.model;
    const found = sheets.find(({ id }) => id === active.sheet);
    if (found === undefined) return null;
    const { row, column, rows, columns } = active;
    return this.#host.meter.strict("Range", new FakeRange(this.#host, found, row, column, rows, columns));
  }
  insertSheet(name?: string, index?: number, options?: { readonly template?: FakeSheet }): FakeSheet {
    const { model, fail } = this.#host;
    if (model.readOnly) fail("You do not have permission to edit this spreadsheet.");
    const called = name ?? `Sheet${model.sheets.length + 1}`;
    if (model.sheets.some((sheet) => sheet.name.toLowerCase() === called.toLowerCase())) {
      fail(`A sheet with the name "${called}" already exists. Please enter another name.`);
    }
    if (index !== undefined && (index < 0 || index > model.sheets.length)) fail("Sheet index out of bounds");
    const at = index ?? model.sheets.length;
    const { template, ...unknown } = options ?? {};
    if (Object.keys(unknown).length > 0) fail("The parameters do not match insertSheet.");
    if (template !== undefined && !model.sheets.includes(template.model))
      fail("The template is of another spreadsheet.");
    const sheet = template === undefined ? model.addSheet(called, [], at) : model.copySheet(template.model, called, at);
    model.active = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 };
    return this.#sheet(sheet);
  }
  deleteSheet(sheet: FakeSheet): void {
    const { model, fail } = this.#host;
    if (model.readOnly) fail("You do not have permission to edit this spreadsheet.");
    const index = model.sheets.indexOf(sheet.model);
    if (index < 0) fail(`Sheet ${sheet.model.id} not found`);
    if (model.sheets.filter(({ hidden }) => !hidden).length === 1) {
      fail("You can't remove all the visible sheets in a document.");
    }
    model.sheets.splice(index, 1);
    if (model.active.sheet === sheet.model.id) {
      model.active = { sheet: model.sheets[0]?.id ?? 0, row: 0, column: 0, rows: 1, columns: 1 };
    }
  }
  getNamedRanges(): FakeNamedRange[] {
    return [...this.#host.model.names.keys()].map((name) =>
      this.#host.meter.strict("NamedRange", new FakeNamedRange(this.#host, name)),
    );
  }
  setNamedRange(name: string, range: FakeRange): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) this.#host.fail("The name of the range is invalid");
    this.#host.model.names.set(name, range.address);
  }
  toast(message: string): void {
    this.toasts.push(message);
  }
}

/** The service through which a script has spreadsheets. */
export class FakeSpreadsheetApp {
  readonly #host: Host;
  readonly #spreadsheet: FakeSpreadsheet;
  readonly #ui: FakeUi;
  readonly BorderStyle: object;
  readonly CopyPasteType: object;
  readonly ProtectionType: object;

  constructor(host: Host, spreadsheet: FakeSpreadsheet, ui: FakeUi) {
    this.#host = host;
    this.#spreadsheet = spreadsheet;
    this.#ui = ui;
    this.BorderStyle = host.meter.enumeration("BorderStyle");
    this.ProtectionType = host.meter.enumeration("ProtectionType");
    this.CopyPasteType = host.meter.enumeration("CopyPasteType");
  }

  getActiveSpreadsheet(): FakeSpreadsheet {
    return this.#host.meter.strict("Spreadsheet", this.#spreadsheet);
  }
  getUi(): FakeUi {
    return this.#host.meter.strict("Ui", this.#ui);
  }
  flush(): void {
    const { putOff } = this.#host.model;
    this.#host.model.putOff = null;
    if (putOff !== null) this.#host.fail(putOff);
    this.#host.flushed();
  }
  newTextStyle(): FakeTextStyleBuilder {
    return this.#host.meter.strict("TextStyleBuilder", new FakeTextStyleBuilder(this.#host));
  }
  newRichTextValue(): FakeRichTextBuilder {
    return this.#host.meter.strict("RichTextValueBuilder", new FakeRichTextBuilder(this.#host));
  }
  newDataValidation(): FakeValidationBuilder {
    return this.#host.meter.strict("DataValidationBuilder", new FakeValidationBuilder(this.#host));
  }
  newConditionalFormatRule(): FakeRuleBuilder {
    return this.#host.meter.strict("ConditionalFormatRuleBuilder", new FakeRuleBuilder(this.#host));
  }
}
