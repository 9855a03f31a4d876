import { declaredClass, declaredEnumeration, takes } from "./declared.ts";

/** What a call is about: only what reads or writes the spreadsheet costs a way to Google's servers. */
export type CallKind = "spreadsheet" | "handle" | "builder" | "other";

/** A call of a service, by class and method. */
export interface MeteredCall {
  readonly name: string;
  readonly kind: CallKind;
}

/** Members that only point at something, or tell what a handle knows by itself. */
const handles: ReadonlySet<string> = new Set([
  "SpreadsheetApp.getActiveSpreadsheet",
  "SpreadsheetApp.getUi",
  "Spreadsheet.getSheetByName",
  "Spreadsheet.getActiveSheet",
  "Spreadsheet.getActiveRange",
  "Spreadsheet.getSheets",
  "Sheet.getRange",
  "Sheet.getRangeList",
  "Sheet.getSheetId",
  "Sheet.getName",
  "Sheet.getDataRange",
  "RangeList.getRanges",
  "Range.getSheet",
  "Range.getRow",
  "Range.getColumn",
  "Range.getNumRows",
  "Range.getNumColumns",
]);

const spreadsheetClasses = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Protection|NamedRange)\./;

function kindOf(name: string): CallKind {
  if (/Builder\.|\.new[A-Z]/.test(name)) return "builder";
  if (handles.has(name)) return "handle";
  return spreadsheetClasses.test(name) ? "spreadsheet" : "other";
}

/** Which calls fail, and what they say. */
interface Failing {
  /** The first, counted from 1 over all calls, or over those of this name. */
  readonly at: number;
  readonly of?: string;
  readonly message: string;
  /** How many fail from it on; it alone where nothing is said. */
  readonly count?: number;
}

/** Counts the calls of the services, and makes one of them fail, or all from one on. */
export class Meter {
  readonly calls: MeteredCall[] = [];
  /** Told of each call before it is carried out, by its place. */
  onCall: (place: number) => void = () => {};
  #failing: Failing | null = null;
  /** The place of the first that failed. */
  #since: number | null = null;
  /** What stands behind what was given out: an object, or the name of a value of an enumeration. */
  readonly #raw = new WeakMap<object, unknown>();
  /** Of which class, or of which enumeration, it is. */
  readonly #classes = new WeakMap<object, string>();
  makeError: (message: string) => Error = (message) => new Error(message);

  count(kind: CallKind): number {
    return this.calls.filter((call) => call.kind === kind).length;
  }

  /** How often each member that reads or writes the spreadsheet was called. */
  tally(kind: CallKind): Readonly<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const call of this.calls) if (call.kind === kind) found[call.name] = (found[call.name] ?? 0) + 1;
    return found;
  }

  set failing(failing: Failing | null) {
    this.#failing = failing;
    this.#since = null;
  }

  reset(): void {
    this.calls.length = 0;
    this.failing = null;
  }

  #note(name: string): void {
    this.calls.push({ name, kind: kindOf(name) });
    this.onCall(this.calls.length);
    if (this.#failing === null) return;
    const { at, of, message, count = 1 } = this.#failing;
    const place = this.calls.length;
    const reached = of === undefined ? place : this.calls.filter((call) => call.name === of).length;
    if (reached === at) this.#since ??= place;
    if (this.#since !== null && place < this.#since + count) throw this.makeError(message);
  }

  /**
   * An object as the script sees it: every method is counted, what Google does not declare of its class throws, and so does
   * what the stand-in has not, and an argument that no way to call the method takes. A stand-in that gave `undefined` would
   * let a script pass that no spreadsheet carries out.
   */
  strict<Service extends object>(name: string, object: Service): Service {
    const { methods, properties } = declaredClass(name);
    const note = (member: string) => this.#note(`${name}.${member}`);
    const raw = <Value>(value: Value): Value => this.raw(value);
    const fail = (message: string) => this.makeError(message);
    const classOf = (value: object) => this.#classes.get(value) ?? null;
    const proxy = new Proxy(object, {
      get(target, member) {
        // Asked by the language itself, when a value is shown or awaited.
        if (typeof member === "symbol" || member === "toJSON" || member === "then") return undefined;
        const signatures = methods.get(member);
        const value: unknown = Reflect.get(target, member, target);
        if (value === undefined || (signatures === undefined && !properties.has(member)))
          throw fail(`${name}.${member} is not a function`);
        if (typeof value !== "function" || signatures === undefined) return value;
        return (...args: unknown[]) => {
          note(member);
          if (!takes(signatures, args, classOf)) {
            const kinds = args.map((arg) => (arg === null ? "null" : typeof arg)).join(",");
            throw fail(`The parameters (${kinds}) don't match the method signature for ${name}.${member}.`);
          }
          return value.apply(target, args.map(raw));
        };
      },
      set(_, member) {
        throw fail(`${name}.${String(member)} cannot be set`);
      },
    });
    this.#raw.set(proxy, object);
    this.#classes.set(proxy, name);
    return proxy;
  }

  /** An enumeration as the script sees it: objects by their names, and what Google does not declare throws. */
  enumeration(name: string): object {
    const fail = (message: string) => this.makeError(message);
    const values = new Map(
      declaredEnumeration(name).map((member) => {
        const value = Object.freeze({ toString: () => member });
        this.#raw.set(value, member);
        this.#classes.set(value, name);
        return [member, value] as const;
      }),
    );
    return new Proxy(
      {},
      {
        get(_, member) {
          if (typeof member === "symbol") return undefined;
          const value = values.get(member);
          if (value === undefined) throw fail(`${name}.${member} is not defined`);
          return value;
        },
        set(_, member) {
          throw fail(`${name}.${String(member)} cannot be set`);
        },
      },
    );
  }

  /** What stands behind an object that was given out, or behind each of a list or of the members of a plain object. */
  raw<Value>(value: Value): Value;
  raw(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.raw(each));
    if (typeof value !== "object" || value === null) return value;
    const behind = this.#raw.get(value);
    if (behind !== undefined) return behind;
    const isPlain = Object.prototype.toString.call(value) === "[object Object]" && value.constructor?.name === "Object";
    return isPlain ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.raw(each)])) : value;
  }
}
