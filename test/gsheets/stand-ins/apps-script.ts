import { type Context, createContext, runInContext } from "node:vm";
import type { SheetsServer } from "../../../gsheets/transfer/sheets-server.ts";
import { fakeCharts } from "./charts.ts";
import { carried } from "./crossing.ts";
import type { Host } from "./host.ts";
import { Meter } from "./meter.ts";
import { SheetsModel } from "./sheets-model.ts";
import { FakeSpreadsheet, FakeSpreadsheetApp } from "./spreadsheet.ts";
import { FakeHtmlService, FakeUi } from "./ui.ts";
import { shownAt } from "./zone-clock.ts";

interface Surroundings {
  /** The built `Code.js`. */
  readonly script: string;
  readonly model?: SheetsModel;
  /** The language of the user's account. */
  readonly userLocale?: string;
  /** Whether the script is an add-on, and not the spreadsheet's own. */
  readonly isAddOn?: boolean;
  /** What may not be asked for: an add-on that was not yet used in the spreadsheet may not know what is kept. */
  readonly authMode?: "NONE" | "LIMITED" | "FULL";
  readonly files?: Readonly<Record<string, string>>;
}

/** Properties of a document or a user. */
class FakeProperties {
  readonly #host: Host;
  readonly #kept: Map<string, string>;

  constructor(host: Host, kept: Map<string, string>) {
    this.#host = host;
    this.#kept = kept;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#kept);
  }
  getProperty(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }
  setProperty(key: string, value: string): void {
    this.setProperties({ [key]: value });
  }
  /** A value holds 9 kB and a store 500 kB, as Google's quotas say. */
  setProperties(values: Readonly<Record<string, string>>): void {
    const after = new Map(this.#kept);
    for (const [key, value] of Object.entries(values)) {
      if (typeof value !== "string") this.#host.fail("a property is a text");
      if (Buffer.byteLength(value) > 9 * 1024) this.#host.fail("Argument too large: value");
      after.set(key, value);
    }
    const total = [...after].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
    if (total > 500 * 1024)
      this.#host.fail("You have exceeded the property storage quota. Please remove some properties and try again.");
    for (const [key, value] of Object.entries(values)) this.#kept.set(key, value);
  }
  deleteProperty(key: string): void {
    this.#kept.delete(key);
  }
}

/** Minutes ahead of UTC as `+0530`. */
function rfcOffset(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** How a moment is written by the patterns of Java that the script uses. */
function formatted(date: Date, timeZone: string, pattern: string): string {
  const shown = shownAt(date.getTime(), timeZone);
  if (pattern === "Z") return rfcOffset(Math.round((shown - date.getTime()) / 60_000));
  const iso = new Date(shown).toISOString();
  if (pattern === "yyyy-MM-dd") return iso.slice(0, 10);
  if (pattern === "yyyy-MM-dd'T'HH:mm:ss.SSS") return iso.slice(0, 23);
  throw new Error(`the stand-in knows no pattern ${pattern}`);
}

type Named = Readonly<Record<string, (...args: never[]) => unknown>>;

/**
 * The built script in a bare V8 context, with strict stand-ins for the services it uses and nothing else of a browser or of
 * Node. Its functions are called as Google calls them.
 */
export class AppsScript {
  readonly model: SheetsModel;
  readonly meter = new Meter();
  readonly ui: FakeUi;
  readonly spreadsheet: FakeSpreadsheet;
  /** What a flush has the spreadsheet do besides. */
  onFlush: () => void = () => {};
  /** By which users are told apart: another one has opened the spreadsheet where it is changed. */
  userKey = "user-1";
  /** Somebody else holds the lock of the document. */
  isLocked = false;
  readonly #context: Context;

  constructor(surroundings: Surroundings) {
    const { script, userLocale = "en", isAddOn = false, authMode = "FULL", files = {} } = surroundings;
    this.model = surroundings.model ?? new SheetsModel();
    const context = createContext({});
    this.#context = context;
    const makeDate: Host["makeDate"] = runInContext("(moment) => new Date(moment)", context);
    const makeError: Meter["makeError"] = runInContext("(message) => new Error(message)", context);
    this.meter.makeError = makeError;
    const fail = (message: string): never => {
      throw makeError(message);
    };
    const { model } = this;
    const refuse = (message: string): void => {
      if (model.writesLate) model.putOff ??= message;
      else fail(message);
    };
    const host: Host = { model, meter: this.meter, makeDate, fail, refuse, flushed: () => this.onFlush() };
    this.ui = new FakeUi(host);
    this.spreadsheet = new FakeSpreadsheet(host);
    const service = (name: string, members: Named): object => this.meter.strict(name, members);
    const mayAsk = (): void => {
      if (authMode === "NONE") fail("You do not have permission to call this service.");
    };
    const properties = (kept: Map<string, string>) => () => {
      mayAsk();
      return this.meter.strict("Properties", new FakeProperties(host, kept));
    };
    const sources = this.meter.enumeration("InstallationSource");
    Object.assign(context, {
      SpreadsheetApp: this.meter.strict("SpreadsheetApp", new FakeSpreadsheetApp(host, this.spreadsheet, this.ui)),
      Charts: fakeCharts(host),
      HtmlService: this.meter.strict("HtmlService", new FakeHtmlService(host, files)),
      PropertiesService: service("PropertiesService", {
        getDocumentProperties: properties(this.model.documentProperties),
        getUserProperties: properties(this.model.userProperties),
      }),
      LockService: service("LockService", {
        getDocumentLock: () =>
          service("Lock", { tryLock: (_: number) => !this.isLocked, releaseLock: () => undefined }),
      }),
      Session: service("Session", {
        getActiveUserLocale: () => userLocale,
        getTemporaryActiveUserKey: () => this.userKey,
      }),
      Utilities: service("Utilities", { formatDate: formatted }),
      ScriptApp: this.meter.strict("ScriptApp", {
        AuthMode: this.meter.enumeration("AuthMode"),
        InstallationSource: sources,
        getInstallationSource: () => {
          mayAsk();
          return Reflect.get(sources, isAddOn ? "WEB_STORE_ADD_ON" : "NONE");
        },
      }),
    });
    runInContext(script, context);
  }

  /** Carries out a piece of script, such as a formula that calls a custom function. */
  run(code: string): unknown {
    return runInContext(code, this.#context);
  }

  /** Calls a function at the top level of the script, as a trigger or the menu does. */
  trigger(name: string, event?: { readonly authMode: "NONE" | "LIMITED" | "FULL" }): void {
    this.run(`${name}(${event === undefined ? "" : `{ authMode: ScriptApp.AuthMode.${event.authMode} }`})`);
  }

  /** Calls a function of the server as `google.script.run` does: what crosses is checked and copied, both ways. */
  call<Name extends keyof SheetsServer>(
    name: Name,
    ...args: Parameters<SheetsServer[Name]>
  ): ReturnType<SheetsServer[Name]>;
  call(name: string, ...args: readonly unknown[]): unknown {
    const arriving = JSON.stringify(args.map((arg) => carried(arg)));
    const answer = this.run(`${name}(...${arriving})`);
    if (this.model.putOff !== null) throw new Error(`after the end of the script: ${this.model.putOff}`);
    return carried(answer);
  }

  /** A custom function as the spreadsheet calls it for a cell. */
  calculate(id: string, args: readonly unknown[]): unknown {
    const given = args.map((arg) => (arg === undefined ? "undefined" : JSON.stringify(arg)));
    return this.run(`${id}(${given.join(", ")})`);
  }
}
