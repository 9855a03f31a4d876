import { type Cancellation, WorkbookError, type WorkbookProblem } from "../../core/workbook/port.ts";
import type { Answer } from "../transfer/answer.ts";
import { callFailure } from "./call-failure.ts";
import type { ScriptRun, ServerArguments, ServerFunction, ServerValue } from "./script-run.ts";

/** Apps Script carries out so many calls of a page at once. */
const mostCallsAtOnce = 10;

/** How long is waited before a call is repeated; after the last, no more. */
const waitsInMilliseconds = [1000, 3000, 9000] as const;

/** A call without any answer by then will have none: Apps Script ends it after six minutes. */
const patienceInMilliseconds = 7 * 60_000;

/** What may be otherwise a moment later. */
const passing: ReadonlySet<WorkbookProblem["code"]> = new Set<WorkbookProblem["code"]>(["no-answer", "quota-spent"]);

/** A second call would take back a second generation, or know nothing of the sheets that the first one told of. */
const neverRepeated: ReadonlySet<ServerFunction> = new Set<ServerFunction>(["undoLastGeneration", "renamedSheets"]);

/** What only looks may be refused now and given a moment later; what changes something and is refused has been taken back. */
const onlyLooks: ReadonlySet<ServerFunction> = new Set<ServerFunction>([
  "openSpreadsheet",
  "sheetNames",
  "ticketTables",
  "readCells",
  "sheetSummary",
  "readContents",
  "selectedCells",
  "lastGeneration",
  "recallText",
]);

/** A call that did not come to an answer: what it was to do may have been done, or not, or half of it. */
export class LostCall extends WorkbookError {}

type Outcome<Value> = Answer<Value> | { readonly ok: false; readonly problem: WorkbookProblem; readonly isLost: true };

/** Calls the functions of `Code.js`, ten at a time, and repeats what got lost on the way where that is safe. */
export class ScriptClient {
  readonly #run: ScriptRun;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(run: ScriptRun) {
    this.#run = run;
  }

  /**
   * What a function of the server gives.
   *
   * @param signal once aborted, the call is not made any more, and not repeated
   * @throws WorkbookError what the server refused with, or `cancelled`
   * @throws LostCall where there was no answer
   */
  async call<Name extends ServerFunction>(
    name: Name,
    args: ServerArguments<Name>,
    signal?: Cancellation,
  ): Promise<ServerValue<Name>> {
    let wasLost = false;
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#inTurn(name, args, signal);
      if (outcome.ok) return outcome.value;
      const { problem } = outcome;
      // Whoever is refused because the server is busy, after a call that got lost, may be waiting for that very call.
      const isLost: boolean = "isLost" in outcome || (wasLost && problem.code === "busy");
      wasLost ||= isLost;
      const mayRepeat = passing.has(problem.code) && (isLost ? !neverRepeated.has(name) : onlyLooks.has(name));
      const wait = waitsInMilliseconds[attempt];
      if (wait === undefined || !mayRepeat) throw isLost ? new LostCall(problem) : new WorkbookError(problem);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** Makes a call when fewer than ten are under way. */
  async #inTurn<Name extends ServerFunction>(
    name: Name,
    args: ServerArguments<Name>,
    signal: Cancellation | undefined,
  ): Promise<Outcome<ServerValue<Name>>> {
    if (this.#running >= mostCallsAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      if (signal?.aborted) throw new WorkbookError({ code: "cancelled" });
      return await this.#once(name, args);
    } finally {
      // The place goes to the next in the row, or is free.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  #once<Name extends ServerFunction>(name: Name, args: ServerArguments<Name>): Promise<Outcome<ServerValue<Name>>> {
    const begun = performance.now();
    return new Promise((resolve) => {
      const lose = (problem: WorkbookProblem) => {
        clearTimeout(timer);
        resolve({ ok: false, problem, isLost: true });
      };
      const timer = setTimeout(() => lose({ code: "no-answer" }), patienceInMilliseconds);
      const server = this.#run
        .withSuccessHandler<Name>((answer) => {
          if (answer === null) return lose({ code: "no-answer" });
          clearTimeout(timer);
          resolve(answer);
        })
        .withFailureHandler((error) => lose(callFailure(error, performance.now() - begun)));
      server[name](...args);
    });
  }
}
