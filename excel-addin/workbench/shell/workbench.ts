import type { Cell } from "../../../core/functions/cell.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { FileError } from "../files/file-error.ts";
import { noteSentence } from "../files/file-note.ts";
import { maskedWorkbook } from "../files/masked-workbook.ts";
import { openFile } from "../files/open.ts";
import { saveXlsx } from "../files/save.ts";
import { sheetsBeside } from "../files/sheets-beside.ts";
import { areaAddress, columnLetters, parseArea, splitAddress } from "../grid/address.ts";
import type { CalculationProgress } from "../grid/calculation.ts";
import type { FunctionsMetadata } from "../grid/custom-functions.ts";
import { Grid } from "../grid/grid.ts";
import { blankWorkbook } from "../grid/load.ts";
import type { GridSheet } from "../grid/sheet.ts";
import { Dispatcher, type Failure } from "../host/dispatcher.ts";
import { answerMessage } from "../host/message.ts";
import { workbookObject } from "../host/workbook.ts";
import type { Sample } from "../samples/sample.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { FunctionsFrame } from "./functions-frame.ts";
import { PaneConnection } from "./pane-connection.ts";
import { paneOrigin } from "./pane-origin.ts";
import type { Preferences, Theme } from "./preferences.ts";
import { listSamples, sampleBytes } from "./sample.ts";
import { filled, texts } from "./texts.ts";

/** What becomes of the open workbook when another is brought. */
export type Choice = "add" | "replace" | "cancel";

/** Another workbook while one with content is open: nothing is closed before the user has said so. */
export interface Offer {
  /** The file's name; `null` for a blank workbook, which has nothing to add. */
  readonly name: string | null;
}

/** What the page shows around the grid. */
export interface ShellState {
  readonly preferences: Preferences;
  readonly samples: readonly Sample[];
  readonly isStartShown: boolean;
  readonly isPaneShown: boolean;
  /** What the user is asked about, if anything. */
  readonly offer: Offer | null;
  /** The address of the pane's page; none until a workbook is open. */
  readonly paneAddress: string | null;
  /** Grows whenever the pane has to start afresh. */
  readonly paneRun: number;
  readonly message: { readonly text: string; readonly isProblem: boolean };
  /** How far a long calculation is. */
  readonly progress: CalculationProgress | null;
  /** The selected cell, and what the add-in says about an error in it. */
  readonly cell: { readonly address: string; readonly problem: string };
}

/** What Excel calls the languages. */
const languageTags = { "zh-CN": "zh-CN", en: "en-US" } as const satisfies Readonly<Record<Locale, string>>;

/** How long a workbook that is opened waits for the add-in. */
const PANE_PATIENCE = 10_000;

/** Whether it comes while somebody still waits for it. */
function comesInTime(awaited: Promise<void>): Promise<boolean> {
  const lost = new Promise<false>((resolve) => setTimeout(() => resolve(false), PANE_PATIENCE));
  return Promise.race([awaited.then(() => true), lost]);
}

/** The program behind the page: opens and saves workbooks, and joins the grid to the add-in's functions and pane. */
export class Workbench {
  readonly grid: Grid;
  readonly dispatcher: Dispatcher;
  #state: ShellState;
  readonly #onChange: (state: ShellState) => void;
  readonly #paneOrigin = paneOrigin();
  #fileName = "TicketScore";
  #functions: FunctionsFrame | undefined;
  #pane: PaneConnection | undefined;
  #paneConnected: (() => void) | undefined;
  #decide: ((choice: Choice) => void) | undefined;
  #requests = 0;

  constructor(container: HTMLElement, preferences: Preferences, onChange: (state: ShellState) => void) {
    this.#onChange = onChange;
    this.#state = {
      preferences,
      samples: [],
      isStartShown: false,
      isPaneShown: true,
      offer: null,
      paneAddress: null,
      paneRun: 0,
      message: { text: "", isProblem: false },
      progress: null,
      cell: { address: "", problem: "" },
    };
    this.grid = new Grid(container, preferences.locale, preferences.theme === "dark", {
      onSelection: () => this.#showCell(),
      onRefused: () => this.#say(texts.locked[this.locale], true),
      onLink: (target) => this.#follow(target),
    });
    this.grid.calculation.onProgress((progress) => {
      if (progress !== this.#state.progress) this.#change({ progress });
    });
    this.dispatcher = new Dispatcher(workbookObject({ grid: this.grid }));
  }

  get state(): ShellState {
    return this.#state;
  }

  get locale(): Locale {
    return this.#state.preferences.locale;
  }

  /** How many messages of office.js have come from the pane so far. */
  get requests(): number {
    return this.#requests;
  }

  #change(part: Partial<ShellState>): void {
    this.#state = { ...this.#state, ...part };
    this.#onChange(this.#state);
  }

  #say(text: string, isProblem = false): void {
    this.#change({ message: { text, isProblem } });
  }

  /** Gets the add-in's functions and the samples, and opens what the address names. */
  async start(sample: string | null): Promise<void> {
    const [samples] = await Promise.all([listSamples(), this.#registerFunctions()]);
    this.#change({ samples, isStartShown: sample === null });
    if (sample === null) await this.load(this.#blank());
    else await this.openSample(sample);
  }

  #blank(): WorkbookSnapshot {
    return blankWorkbook(texts.sheetName[this.locale]);
  }

  /** Replaces the workbook; the add-in starts afresh with it, as it does in Excel. */
  async load(snapshot: WorkbookSnapshot): Promise<void> {
    this.grid.load(snapshot);
    await this.#restartAddin();
  }

  /** Resolves when the add-in's pane is there, and every formula is up to date. */
  async #restartAddin(): Promise<void> {
    const origin = await this.#paneOrigin;
    const hostInfo = `_host_Info=Excel$Win32$16.01$${languageTags[this.locale]}`;
    this.#pane?.close();
    this.#pane = undefined;
    this.#functions?.close();
    this.grid.functions.connect(undefined);
    const functions = new FunctionsFrame(`/functions.html?${hostInfo}`);
    this.#functions = functions;
    const computing = functions.ready.then((connected) => this.grid.functions.connect(connected));
    const shown = new Promise<void>((resolve) => {
      this.#paneConnected = resolve;
    });
    this.#change({
      paneAddress: `${origin}/excel/taskpane.html?${hostInfo}`,
      paneRun: this.#state.paneRun + 1,
    });
    const [computes, isShown] = await Promise.all([comesInTime(computing), comesInTime(shown)]);
    // Another workbook was opened meanwhile, and with it another add-in.
    if (this.#functions !== functions) return;
    if (!isShown) this.#say(texts.noPane[this.locale], true);
    if (!computes) {
      this.#say(texts.noFunctions[this.locale], true);
      this.grid.recalculate();
    }
    await this.grid.calculation.settled();
    this.grid.judgeHighlights();
  }

  /** Joins the pane to the host, once its frame has loaded. */
  welcomePane(frame: Window | null): void {
    const { paneAddress, preferences } = this.#state;
    if (frame === null || paneAddress === null) return;
    this.#pane?.close();
    const welcome = { kind: "welcome", locale: languageTags[this.locale], theme: preferences.theme } as const;
    this.#pane = new PaneConnection(frame, new URL(paneAddress).origin, welcome, {
      onConnected: () => this.#paneConnected?.(),
      onRequest: (text) => {
        this.#requests += 1;
        return answerMessage(this.dispatcher, text);
      },
      onShow: (isPaneShown) => this.#change({ isPaneShown }),
    });
  }

  /** What to do with another workbook: an empty one is replaced without a word. */
  async #choiceFor(offer: Offer): Promise<Choice> {
    if (!this.grid.holdsAnything) return "replace";
    this.decide("cancel");
    return new Promise((resolve) => {
      this.#decide = resolve;
      this.#change({ offer });
    });
  }

  /** The user's answer to what is asked. */
  decide(choice: Choice): void {
    const decide = this.#decide;
    this.#decide = undefined;
    if (this.#state.offer !== null) this.#change({ offer: null });
    decide?.(choice);
  }

  async openBlank(): Promise<void> {
    if ((await this.#choiceFor({ name: null })) !== "replace") return;
    this.#fileName = "TicketScore";
    this.#change({ isStartShown: false });
    await this.load(this.#blank());
    this.#say(texts.ready[this.locale]);
  }

  async openSample(file: string): Promise<void> {
    const bytes = await sampleBytes(file);
    if (bytes) await this.bring(file, bytes);
    else {
      if (this.#state.paneAddress === null) await this.load(this.#blank());
      this.#change({ isStartShown: true });
      this.#say(filled(texts.missing[this.locale], { name: file }), true);
    }
  }

  /** Opens a file in place of an empty workbook; beside any other, or in its place, as the user decides. */
  async bring(name: string, bytes: Uint8Array): Promise<void> {
    const choice = await this.#choiceFor({ name });
    if (choice === "add") await this.add(name, bytes);
    else if (choice === "replace") await this.open(name, bytes);
  }

  /** Opens a file's bytes; a file that is no spreadsheet leaves everything as it was and says why. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    await this.#read(name, bytes, async (snapshot) => {
      this.#fileName = name.replace(/\.[^.]+$/, "");
      this.#change({ isStartShown: false });
      await this.load(snapshot);
      return filled(texts.opened[this.locale], { name });
    });
  }

  /** Adds the sheets of a file to the workbook that is open; the add-in goes on as it was. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    await this.#read(name, bytes, async (snapshot) => {
      const { grid } = this;
      const tables = grid.sheets().flatMap((sheet) => sheet.tables);
      const added = sheetsBeside(snapshot, {
        sheets: grid.sheets().map((sheet) => sheet.name),
        names: [...tables, ...grid.names.list()].map((named) => named.name),
      });
      this.#change({ isStartShown: false });
      grid.addSheets(added);
      await grid.calculation.settled();
      grid.judgeHighlights();
      this.#pane?.comeBack();
      const sheets = added.sheets.map((sheet) => sheet.name).join(texts.listSeparator[this.locale]);
      const isLeft = Object.keys(snapshot.settings).length > 0;
      const addedWords = filled(texts.added[this.locale], { name, sheets });
      return isLeft ? `${addedWords} ${texts.answersLeft[this.locale]}` : addedWords;
    });
  }

  /** Reads a file and does with it what was asked for; the status line tells what became of it. */
  async #read(name: string, bytes: Uint8Array, use: (snapshot: WorkbookSnapshot) => Promise<string>): Promise<void> {
    this.#say(filled(texts.opening[this.locale], { name }));
    try {
      const snapshot = await openFile(name, bytes);
      const done = await use(snapshot);
      const notes = (snapshot.notes ?? []).map((note) => noteSentence(note, this.locale));
      this.#say([done, ...notes].join(" "));
    } catch (problem) {
      if (this.#state.paneAddress === null) await this.load(this.#blank());
      const detail = problem instanceof Error ? problem.message : String(problem);
      const sentence =
        problem instanceof FileError
          ? problem.sentence(this.locale)
          : filled(texts.failed[this.locale], { name, detail });
      this.#say(sentence, true);
    }
  }

  /** Hands the workbook to the browser as a download. */
  async save(): Promise<void> {
    await this.#download(`${this.#fileName}.xlsx`, (snapshot) => snapshot);
  }

  /** Hands the masked copies to the browser, as a workbook of their own. */
  async saveMasked(): Promise<void> {
    await this.#download(filled(texts.maskedFile[this.locale], { name: this.#fileName }), maskedWorkbook);
  }

  async #download(name: string, workbookOf: (snapshot: WorkbookSnapshot) => WorkbookSnapshot | null): Promise<void> {
    try {
      await this.grid.calculation.settled();
      const workbook = workbookOf(this.grid.snapshot());
      if (workbook === null) {
        this.#say(texts.noMasked[this.locale], true);
        return;
      }
      const bytes = await saveXlsx(workbook);
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      this.#say(filled(texts.saved[this.locale], { name }));
    } catch (problem) {
      const detail = problem instanceof Error ? problem.message : String(problem);
      this.#say(filled(texts.saveFailed[this.locale], { detail }), true);
    }
  }

  showStart(shown: boolean): void {
    this.#change({ isStartShown: shown });
  }

  setPaneWidth(paneWidth: number): void {
    this.#change({ preferences: { ...this.#state.preferences, paneWidth } });
  }

  setTheme(theme: Theme): void {
    this.#change({ preferences: { ...this.#state.preferences, theme } });
    this.grid.setDark(theme === "dark");
    this.#pane?.setTheme(theme);
  }

  /** Menus, functions and pane come in the other language; the workbook stays open. */
  async setLocale(locale: Locale): Promise<void> {
    this.#change({ preferences: { ...this.#state.preferences, locale }, message: { text: "", isProblem: false } });
    this.grid.setLocale(locale);
    await this.#registerFunctions();
    await this.#restartAddin();
  }

  async #registerFunctions(): Promise<void> {
    const metadata = await functionsMetadata(this.locale);
    if (metadata) this.grid.functions.register(metadata);
  }

  sayOneFile(): void {
    this.#say(texts.oneFile[this.locale], true);
  }

  #follow(target: string): void {
    const place = splitAddress(target.replace(/^#/, ""));
    const sheet = place.sheet === null ? this.grid.activeSheet() : this.grid.sheet(place.sheet);
    const area = parseArea(place.cells);
    if (sheet && area) this.grid.select(sheet, area);
    else this.#say(filled(texts.noPlace[this.locale], { place: target }), true);
  }

  #showCell(): void {
    const sheet = this.grid.activeSheet();
    const area = this.grid.selection();
    const cell = {
      address: `${columnLetters(area.column)}${area.row + 1}`,
      problem: this.grid.functions.messageAt(sheet.id, area.row, area.column) ?? "",
    };
    const { cell: before, message } = this.#state;
    if (cell.address === before.address && cell.problem === before.problem) return;
    // What was said about another cell is over.
    const hasMoved = before.address !== "" && cell.address !== before.address;
    this.#change(hasMoved && message.isProblem ? { cell, message: { text: "", isProblem: false } } : { cell });
  }

  /** A cell's value, for scripts. */
  async readCell(sheet: string, address: string): Promise<Cell> {
    await this.grid.calculation.settled();
    const { target, row, column } = this.#cell(sheet, address);
    return target.value(row, column);
  }

  /** Types into a cell, for scripts; resolves when the formulas have followed. */
  async setCell(sheet: string, address: string, text: string): Promise<void> {
    const { target, row, column } = this.#cell(sheet, address);
    this.grid.type(target, row, column, text);
    await this.grid.calculation.settled();
  }

  #cell(sheet: string, address: string): { target: GridSheet; row: number; column: number } {
    const target = this.grid.sheet(sheet);
    const area = parseArea(address);
    if (!target || !area) throw new RangeError(`no cell ${sheet}!${address}`);
    return { target, row: area.row, column: area.column };
  }

  selectionAddress(): string {
    return areaAddress(this.grid.selection());
  }

  failNext(failure: Failure): void {
    this.dispatcher.failNext(failure);
  }
}

/** The add-in's functions as Excel would read them in that language. */
async function functionsMetadata(locale: Locale): Promise<FunctionsMetadata | null> {
  const response = await fetch(locale === "en" ? "/excel/functions.json" : `/excel/functions-${locale}.json`);
  return response.ok ? ((await response.json()) as FunctionsMetadata) : null;
}
