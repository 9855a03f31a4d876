import type { ScriptRun, ServerCalls, ServerFunction, ServerValue } from "../../../gsheets/sidebar/script-run.ts";
import type { Answer } from "../../../gsheets/transfer/answer.ts";
import type { SheetsServer } from "../../../gsheets/transfer/sheets-server.ts";
import { carried } from "../stand-ins/crossing.ts";

/**
 * What becomes of a call on its way: it arrives, an error comes in place of an answer, before (`lost`) or after (`unheard`) the
 * server did its work, or nothing comes at all.
 */
export type Fate = "arrives" | "silent" | { readonly lost: Error } | { readonly unheard: Error };

export const connectionLost = Object.assign(new Error("Connection failure due to HTTP 0"), { name: "NetworkError" });

/** A call as it was made. */
export interface MadeCall {
  readonly name: ServerFunction;
  readonly args: readonly unknown[];
}

/** `google.script.run` over a server of the test's own, with a wire that may fail. */
export class FakeRun implements ScriptRun {
  readonly calls: MadeCall[] = [];
  /** Calls under way at this moment, and the most there ever were. */
  running = 0;
  mostRunning = 0;
  readonly #server: Partial<SheetsServer>;
  readonly #fate: (call: MadeCall) => Fate;

  constructor(server: Partial<SheetsServer>, fate: (call: MadeCall) => Fate = () => "arrives") {
    this.#server = server;
    this.#fate = fate;
  }

  /** The names of the calls made so far, in order. */
  get names(): readonly string[] {
    return this.calls.map(({ name }) => name);
  }

  withSuccessHandler<Name extends ServerFunction>(
    onSuccess: (answer: Answer<ServerValue<Name>> | null) => void,
  ): {
    withFailureHandler(onFailure: (error: unknown) => void): Pick<ServerCalls, Name>;
  } {
    return {
      withFailureHandler: (onFailure): ServerCalls => {
        const call =
          (name: ServerFunction) =>
          (...given: unknown[]) => {
            // What does not cross is refused at once.
            const args = given.map((arg, index) => carried(arg, String(index)));
            void this.#carryOut({ name, args }, (text) => onSuccess(JSON.parse(text)), onFailure);
          };
        return {
          openSpreadsheet: call("openSpreadsheet"),
          sheetNames: call("sheetNames"),
          renamedSheets: call("renamedSheets"),
          ticketTables: call("ticketTables"),
          readCells: call("readCells"),
          sheetSummary: call("sheetSummary"),
          readContents: call("readContents"),
          selectedCells: call("selectedCells"),
          writePart: call("writePart"),
          abandonGeneration: call("abandonGeneration"),
          lastGeneration: call("lastGeneration"),
          undoLastGeneration: call("undoLastGeneration"),
          recallText: call("recallText"),
          rememberText: call("rememberText"),
          showCells: call("showCells"),
          chooseLanguage: call("chooseLanguage"),
        };
      },
    };
  }

  async #carryOut(
    call: MadeCall,
    onAnswer: (text: string) => void,
    onFailure: (error: unknown) => void,
  ): Promise<void> {
    this.calls.push(call);
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    const fate = this.#fate(call);
    await new Promise((resolve) => setTimeout(resolve, 10));
    this.running -= 1;
    if (fate === "silent") return;
    if (typeof fate === "object" && "lost" in fate) return onFailure(fate.lost);
    const work = this.#server[call.name];
    if (work === undefined) throw new Error(`the server of this test has no ${call.name}`);
    const answer: unknown = Reflect.apply(work, this.#server, call.args);
    if (fate === "arrives") onAnswer(JSON.stringify(carried(answer)));
    else onFailure(fate.unheard);
  }
}

/** The answer of a server that does not refuse. */
export function given<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}
