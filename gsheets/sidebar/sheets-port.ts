import type { RenamedSheet } from "../../core/evaluation/made/renamed-sheets.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { keptAs, problemOf } from "../../core/pane/run-effect.ts";
import { loadPart } from "../../core/workbook/load-part.ts";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import {
  type Generation,
  type SheetArea,
  type SheetContent,
  type TableSummary,
  type Work,
  WorkbookError,
  type WorkbookPort,
  type WorkbookProblem,
} from "../../core/workbook/port.ts";
import type { GenerationPart } from "../transfer/generation-part.ts";
import { cellsPerRead } from "../transfer/limits.ts";
import type { SpreadsheetFacts } from "../transfer/sheets-server.ts";
import { KeptTexts } from "./kept-texts.ts";
import { readChunks } from "./read-chunks.ts";
import { LostCall, type ScriptClient } from "./script-client.ts";

/** A generation whose parts are being sent, and how many of them were written. */
interface Sending {
  readonly id: string;
  written: number;
}

/** A generation of which something may be left. */
interface CutOff {
  readonly id: string;
  readonly generation: Generation;
}

/** Generations are made one after another: no two at the same moment. Of one that was cut off some sheets may be gone by now. */
function isSame(one: Generation | null, other: Generation | null): boolean {
  return one?.at === other?.at;
}

/** What a plan would have made, where nobody knows how much of it is there. */
function unheardOf(plan: WorkbookPlan): Generation {
  const sheets = plan.steps.flatMap((step) => (step.kind === "sheet" || step.kind === "copy" ? [step.sheet] : []));
  const revised = plan.steps.flatMap((step) => (step.kind === "revision" ? [step.sheet] : []));
  return { sheets, revised: [...new Set(revised)], at: new Date().toISOString(), unfinished: true };
}

function checkCancelled(work: Work): void {
  if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
}

/** The spreadsheet that the sidebar stands beside, through the functions of `Code.js`. */
export class SheetsPort implements WorkbookPort {
  readonly #client: ScriptClient;
  readonly #facts: SpreadsheetFacts;
  readonly #locale: () => Locale;
  #sending: Sending | null = null;
  #cutOff: CutOff | null = null;
  /** The last generation as the pane knows it: it is what an undo is asked for. */
  #last: Generation | null = null;
  /** Whether that was asked for just now, and the answers, where they were. */
  #isLastNew = false;
  #newAnswers: string | null | undefined;
  #names: Promise<readonly string[]> | null = null;
  readonly #texts: KeptTexts;

  /** `locale` is the language of the words in plain formulas. */
  constructor(client: ScriptClient, facts: SpreadsheetFacts, locale: () => Locale) {
    this.#client = client;
    this.#facts = facts;
    this.#locale = locale;
    this.#texts = new KeptTexts(async (key, text) => {
      await client.call("rememberText", [key, text]);
    });
  }

  /**
   * Asks for what the pane begins with: what was answered before, and what can be undone. A pane that began without would write
   * over the one, and not offer the other.
   */
  async prepare(): Promise<void> {
    const [answers] = await Promise.all([this.#client.call("recallText", [keptAs.answers]), this.#askForLast()]);
    this.#newAnswers = answers;
    this.#isLastNew = true;
  }

  get timeZone(): string {
    return this.#facts.timeZone;
  }

  /**
   * Whoever asks while the names are on their way gets the same: the pane asks each time the pointer comes back to it. Sheets
   * of a generation that was cut off are not among them: the next one takes them back before it begins.
   */
  async sheetNames(): Promise<readonly string[]> {
    this.#names ??= this.#client.call("sheetNames", []).finally(() => {
      this.#names = null;
    });
    const names = await this.#names;
    const left = this.#cutOff?.generation.sheets ?? [];
    return names.filter((name) => !left.includes(name));
  }

  renamedSheets(): Promise<readonly RenamedSheet[]> {
    return this.#client.call("renamedSheets", []);
  }

  tables(): Promise<readonly TableSummary[]> {
    return this.#client.call("ticketTables", []);
  }

  async read(source: SheetArea, work: Work = {}): Promise<Cell[][]> {
    const read = (part: SheetArea) => this.#client.call("readCells", [part], work.signal);
    return (await readChunks(source, { ...work, cellsPerChunk: cellsPerRead, read })).flat();
  }

  async readSheet(sheet: string, work: Work = {}): Promise<SheetContent> {
    const { readSheet } = await loadPart(() => import("./read-sheet.ts"));
    return readSheet(this.#client, sheet, this.#facts.spreadsheetLocale, work);
  }

  selection(): Promise<SheetArea> {
    return this.#client.call("selectedCells", []);
  }

  /** `usersSheets` are sheets of the plan that are the user's as soon as they are there. */
  async apply(plan: WorkbookPlan, work: Work = {}, usersSheets: readonly string[] = []): Promise<Generation> {
    checkCancelled(work);
    const { generationParts } = await loadPart(() => import("../transfer/generation-parts.ts"));
    const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    const { spreadsheetLocale } = this.#facts;
    const parts = generationParts(plan, { id, locale: this.#locale(), spreadsheetLocale, usersSheets });
    const sending: Sending = { id, written: 0 };
    this.#sending = sending;
    let made: Generation;
    try {
      made = await this.#send(sending, parts, plan, work);
    } catch (error) {
      made = await this.#giveUp(error, sending, plan);
    } finally {
      this.#sending = null;
    }
    return this.#kept(made, work);
  }

  async #send(sending: Sending, parts: readonly GenerationPart[], plan: WorkbookPlan, work: Work): Promise<Generation> {
    for (const part of parts) {
      checkCancelled(work);
      const generation = await this.#client.call("writePart", [part]);
      sending.written += 1;
      work.onProgress?.({ done: part.stepsDone, total: plan.steps.length });
      if (generation !== null) return generation;
    }
    throw new WorkbookError({ code: "host-failed", detail: "the last part made no generation" });
  }

  /**
   * Leaves nothing of a generation that was cancelled, whose answers got lost, or of which there may be earlier parts, which the
   * server takes back only where it gets as far as that; one whose last answer only got lost is given after all.
   *
   * @throws WorkbookError why it was given up, or `cut-off` where something may be left
   */
  async #giveUp(reason: unknown, { id, written }: Sending, plan: WorkbookPlan): Promise<Generation> {
    if (!(reason instanceof WorkbookError)) throw reason;
    const { problem } = reason;
    const isCutOff = reason instanceof LostCall || problem.code === "cut-off";
    if (written === 0 && !isCutOff) throw reason;
    let finished: Generation | null;
    try {
      finished = await this.#client.call("abandonGeneration", [id]);
    } catch (error) {
      throw this.#leftBehind(id, plan, problem, problemOf(error));
    }
    if (finished !== null) return finished;
    throw problem.code === "cut-off" ? new WorkbookError(problem.reason) : reason;
  }

  /** What is left of a generation: in the words of the server, or all that was to be made where it says nothing of that. */
  #leftBehind(id: string, plan: WorkbookPlan, first: WorkbookProblem, second: WorkbookProblem): WorkbookError {
    const told = [second, first].find((problem) => problem.code === "cut-off");
    const cause = first.code === "cancelled" ? second : first;
    const generation = told === undefined ? unheardOf(plan) : told.generation;
    this.#cutOff = { id, generation };
    return new WorkbookError({
      code: "cut-off",
      generation,
      reason: cause.code === "cut-off" ? cause.reason : cause,
    });
  }

  /** A generation that was cancelled while its last part was written is taken back; where that fails it is there, and said so. */
  async #kept(generation: Generation, work: Work): Promise<Generation> {
    this.#cutOff = null;
    this.#last = generation;
    if (!work.signal?.aborted) return generation;
    try {
      await this.undoLast();
    } catch {
      return generation;
    }
    throw new WorkbookError({ code: "cancelled" });
  }

  async lastGeneration(): Promise<Generation | null> {
    const isNew = this.#isLastNew;
    this.#isLastNew = false;
    return isNew ? this.#last : this.#askForLast();
  }

  async #askForLast(): Promise<Generation | null> {
    this.#last = await this.#client.call("lastGeneration", []);
    return this.#last;
  }

  /**
   * Takes back what the pane asks about, and nothing else: others may have made sheets in the same spreadsheet since, and a
   * call that got lost may have done its work.
   */
  async undoLast(): Promise<Generation> {
    if (this.#cutOff !== null) return this.#undoCutOff(this.#cutOff);
    const asked = this.#last;
    const last = await this.#askForLast();
    // Cut off after the last change, with nobody there to say so.
    if (last === null && asked?.unfinished === true) return asked;
    if (last !== null && asked !== null && !isSame(last, asked))
      throw new WorkbookError({ code: "newer-generation", generation: last });
    try {
      const undone = await this.#client.call("undoLastGeneration", []);
      // What is the last one now is not known, and may be anybody's.
      this.#last = null;
      return undone;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "cut-off") this.#last = problem.generation;
      if (last === null || !(error instanceof LostCall) || isSame(await this.#askForLast(), last)) throw error;
      return last;
    }
  }

  async #undoCutOff({ id, generation }: CutOff): Promise<Generation> {
    let finished: Generation | null;
    try {
      finished = await this.#client.call("abandonGeneration", [id]);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "cut-off") this.#cutOff = { id, generation: problem.generation };
      throw error;
    }
    this.#cutOff = null;
    if (finished !== null) {
      this.#last = finished;
      return this.undoLast();
    }
    return generation;
  }

  /** The page goes: what was begun is taken back without waiting for word of it. */
  leave(): void {
    if (this.#sending !== null) this.#client.call("abandonGeneration", [this.#sending.id]).catch(() => {});
  }

  async recall(key: string): Promise<string | null> {
    const known = key === keptAs.answers ? this.#newAnswers : undefined;
    this.#newAnswers = undefined;
    return known === undefined ? this.#client.call("recallText", [key]) : known;
  }

  remember(key: string, text: string): Promise<void> {
    return this.#texts.keep(key, text);
  }

  async show(place: SheetArea): Promise<void> {
    await this.#client.call("showCells", [place]);
  }
}
