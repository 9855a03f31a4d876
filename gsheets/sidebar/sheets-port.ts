import type { RenamedSheet } from "../../core/evaluation/made/renamed-sheets.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { loadPart } from "../../core/workbook/load-part.ts";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import {
  type Generation,
  type SheetArea,
  type TableSummary,
  type Work,
  WorkbookError,
  type WorkbookPort,
} from "../../core/workbook/port.ts";
import type { GenerationPart } from "../transfer/generation-part.ts";
import type { SpreadsheetFacts } from "../transfer/sheets-server.ts";
import { KeptTexts } from "./kept-texts.ts";
import { readChunks } from "./read-chunks.ts";
import { LostCall, type ScriptClient } from "./script-client.ts";

/** A generation whose parts were sent, and of which nobody knows how much was written. */
interface CutOff {
  readonly id: string;
  readonly generation: Generation;
}

function isSame(one: Generation | null, other: Generation | null): boolean {
  const signs = (generation: Generation | null) =>
    generation === null ? null : [generation.at, ...generation.sheets, ...generation.revised].join("/");
  return signs(one) === signs(other);
}

function checkCancelled(work: Work): void {
  if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
}

/** The spreadsheet that the sidebar stands beside, through the functions of `Code.js`. */
export class SheetsPort implements WorkbookPort {
  readonly #client: ScriptClient;
  readonly #facts: SpreadsheetFacts;
  readonly #locale: () => Locale;
  /** The generation whose parts are being sent. */
  #writing: string | null = null;
  #cutOff: CutOff | null = null;
  /** The last generation as the pane knows it: it is what an undo is asked for. */
  #last: Generation | null = null;
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

  get timeZone(): string {
    return this.#facts.timeZone;
  }

  /** Whoever asks while the names are on their way gets the same: the pane asks each time the pointer comes back to it. */
  sheetNames(): Promise<readonly string[]> {
    this.#names ??= this.#client.call("sheetNames", []).finally(() => {
      this.#names = null;
    });
    return this.#names;
  }

  renamedSheets(): Promise<readonly RenamedSheet[]> {
    return this.#client.call("renamedSheets", []);
  }

  tables(): Promise<readonly TableSummary[]> {
    return this.#client.call("ticketTables", []);
  }

  read(source: SheetArea, work: Work = {}): Promise<Cell[][]> {
    return readChunks(this.#client, source, work);
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
    this.#writing = id;
    let made: Generation;
    try {
      made = await this.#writeParts(parts, plan, work);
    } catch (error) {
      made = await this.#giveUp(error, id, plan);
    } finally {
      this.#writing = null;
    }
    return this.#kept(made, work);
  }

  async #writeParts(parts: readonly GenerationPart[], plan: WorkbookPlan, work: Work): Promise<Generation> {
    for (const part of parts) {
      checkCancelled(work);
      const generation = await this.#client.call("writePart", [part]);
      work.onProgress?.({ done: part.stepsDone, total: plan.steps.length });
      if (generation !== null) return generation;
    }
    throw new WorkbookError({ code: "host-failed", detail: "the last part made no generation" });
  }

  /**
   * Leaves nothing of a generation that was cancelled, or whose answers got lost; one whose last answer only got lost is given
   * after all. What the server refuses it has taken back itself.
   *
   * @throws WorkbookError why it was given up, or `cut-off` where nobody answers any more
   */
  async #giveUp(reason: unknown, id: string, plan: WorkbookPlan): Promise<Generation> {
    const isCancelled = reason instanceof WorkbookError && reason.problem.code === "cancelled";
    if (!isCancelled && !(reason instanceof LostCall)) throw reason;
    let finished: Generation | null;
    try {
      finished = await this.#client.call("abandonGeneration", [id]);
    } catch {
      const sheets = plan.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : []));
      const revised = plan.steps.flatMap((step) => (step.kind === "revision" ? [step.sheet] : []));
      const at = new Date().toISOString();
      const generation = { sheets, revised: [...new Set(revised)], at, unfinished: true } as const;
      this.#cutOff = { id, generation };
      throw new WorkbookError({ code: "cut-off", generation });
    }
    if (finished === null) throw reason;
    return finished;
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
    const last = await this.lastGeneration();
    if (last !== null && asked !== null && !isSame(last, asked))
      throw new WorkbookError({ code: "newer-generation", generation: last });
    try {
      const undone = await this.#client.call("undoLastGeneration", []);
      // What is the last one now is not known, and may be anybody's.
      this.#last = null;
      return undone;
    } catch (error) {
      if (last === null || !(error instanceof LostCall) || isSame(await this.lastGeneration(), last)) throw error;
      return last;
    }
  }

  async #undoCutOff({ id, generation }: CutOff): Promise<Generation> {
    const finished = await this.#client.call("abandonGeneration", [id]);
    this.#cutOff = null;
    if (finished !== null) {
      this.#last = finished;
      return this.undoLast();
    }
    return generation;
  }

  /** The page goes: what was begun is taken back without waiting for word of it. */
  leave(): void {
    if (this.#writing !== null) this.#client.call("abandonGeneration", [this.#writing]).catch(() => {});
  }

  recall(key: string): Promise<string | null> {
    return this.#client.call("recallText", [key]);
  }

  remember(key: string, text: string): Promise<void> {
    return this.#texts.keep(key, text);
  }

  async show(place: SheetArea): Promise<void> {
    await this.#client.call("showCells", [place]);
  }
}
