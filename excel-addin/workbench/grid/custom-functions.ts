import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  type ErrorType,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  type IFunctionInfo,
  IFunctionService,
  ValueObjectFactory,
} from "@univerjs/preset-sheets-core";
import type { Nullable } from "@univerjs/presets";
import type { AddinFunctions, WireArgument, WireCell, WireError, WireOutcome, WireRows } from "../wire.ts";
import { IsOmitted } from "./optional-parameters.ts";
import type { UniverHandle } from "./univer.ts";

/** Excel's metadata format for custom functions, as far as it matters here. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** The frame's promises are of another realm, so `instanceof` would not know them. */
const isPending = (outcome: WireOutcome | Promise<WireOutcome>): outcome is Promise<WireOutcome> => "then" in outcome;
const isError = (cell: WireCell | WireError): cell is WireError => typeof cell === "object" && cell !== null;
const isRows = (argument: WireArgument): argument is WireRows => Array.isArray(argument);

function cellOf(value: Nullable<BaseValueObject>): WireCell | WireError {
  if (!value || value.isNull()) return "";
  if (value.isError()) return { error: String(value.getValue()) };
  const literal = value.getValue();
  return value.isBoolean() ? literal === true || literal === 1 : literal;
}

function rowsOf(value: BaseValueObject): (WireCell | WireError)[][] {
  if (!(value instanceof ArrayValueObject)) return [[cellOf(value)]];
  return value.getArrayValue().map((row) => row.map(cellOf));
}

/** An argument that was left out is null; a blank cell is null alone and `""` inside a range. */
function argumentOf(value: BaseValueObject | undefined, parameter: ParameterMetadata): WireArgument {
  if (value === undefined || (!value.isArray() && value.isNull())) return null;
  const rows = rowsOf(value);
  if (parameter.dimensionality === "matrix") return rows;
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only === undefined) return rows;
  return only === "" ? null : only;
}

function firstError(args: readonly WireArgument[]): WireError | undefined {
  for (const argument of args) {
    if (isRows(argument)) {
      for (const row of argument) {
        const found = row.find(isError);
        if (found) return found;
      }
    } else if (isError(argument)) return argument;
  }
  return undefined;
}

function valueObject(cell: WireCell | WireError): BaseValueObject {
  if (isError(cell)) return ErrorValueObject.create(cell.error as ErrorType);
  return ValueObjectFactory.create(cell);
}

function resultOf(outcome: WireOutcome): BaseValueObject {
  if ("error" in outcome) return ErrorValueObject.create(outcome.error as ErrorType);
  const only = outcome.rows.length === 1 && outcome.rows[0]?.length === 1 ? outcome.rows[0][0] : undefined;
  if (only !== undefined) return valueObject(only);
  return ArrayValueObject.create({
    calculateValueList: outcome.rows.map((row) => row.map(valueObject)),
    rowCount: outcome.rows.length,
    columnCount: outcome.rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** A range where one cell is expected: the function is called for each of its cells, as Excel does. */
function callPerCell(
  args: readonly WireArgument[],
  lifted: readonly boolean[],
  call: (args: readonly WireArgument[]) => WireOutcome,
): WireOutcome {
  const ranges = args.filter((argument, index): argument is WireRows => lifted[index] === true && isRows(argument));
  const height = Math.max(...ranges.map((rows) => rows.length));
  const width = Math.max(...ranges.map((rows) => rows[0]?.length ?? 0));
  const cellAt = (rows: WireRows, row: number, column: number): WireCell | WireError =>
    rows[rows.length === 1 ? 0 : row]?.[rows[0]?.length === 1 ? 0 : column] ?? { error: "#N/A" };
  const result = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const outcome = call(
        args.map((argument, index) => (lifted[index] && isRows(argument) ? cellAt(argument, row, column) : argument)),
      );
      return "error" in outcome ? outcome : (outcome.rows[0]?.[0] ?? "");
    }),
  );
  return { rows: result };
}

/** Where a call stands. */
interface Caller {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type Call = (metadata: FunctionMetadata, args: readonly WireArgument[], caller: Caller) => WireOutcome;

class AddinFunction extends BaseFunction {
  readonly #metadata: FunctionMetadata;
  readonly #call: Call;

  constructor(metadata: FunctionMetadata, call: Call) {
    super(metadata.name);
    this.#metadata = metadata;
    this.#call = call;
    const isOpen = metadata.parameters.some((parameter) => parameter.repeating);
    this.minParams = metadata.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = isOpen ? 255 : metadata.parameters.length;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const { parameters } = this.#metadata;
    const last = parameters.at(-1);
    const all = last?.repeating
      ? [...parameters, ...Array(Math.max(0, values.length - parameters.length)).fill(last)]
      : parameters;
    const args = all.map((parameter, index) => argumentOf(values[index], parameter));
    const caller = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    const call = (given: readonly WireArgument[]): WireOutcome => this.#call(this.#metadata, given, caller);
    const lifted = all.map((parameter, index) => parameter.dimensionality !== "matrix" && isRows(args[index] ?? null));
    return resultOf(lifted.includes(true) ? callPerCell(args, lifted, call) : call(args));
  }
}

function helpFor(metadata: FunctionMetadata): IFunctionInfo {
  const description = metadata.description ?? "";
  return {
    functionName: metadata.name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A1:A20" : "A1",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/**
 * The add-in's functions in the grid: described by its metadata, computed in the frame that holds them. Until that is
 * there they show `#BUSY!`, as in Excel.
 */
export class CustomFunctions {
  readonly #univer: UniverHandle;
  #allowsErrors = false;
  #addin: AddinFunctions | undefined;
  #recalculate: () => void;
  /** Answers to promises, by call. */
  readonly #answers = new Map<string, WireOutcome | "pending">();
  /** The messages that came with errors, by cell. */
  readonly #messages = new Map<string, string>();
  readonly #registered: { dispose(): void }[] = [];

  constructor(univer: UniverHandle, recalculate: () => void) {
    this.#univer = univer;
    this.#recalculate = recalculate;
  }

  register(metadata: FunctionsMetadata): void {
    const functions = this.#univer.injector.get(IFunctionService);
    const descriptions = this.#univer.injector.get(IDescriptionService);
    this.#allowsErrors = metadata.allowErrorForDataTypeAny ?? false;
    for (const registered of this.#registered.splice(0)) registered.dispose();
    this.#registered.push(descriptions.registerDescriptions(metadata.functions.map(helpFor)));
    functions.registerExecutors(
      new IsOmitted(),
      ...metadata.functions.map((entry) => new AddinFunction(entry, this.#answer)),
    );
  }

  /** From now on calls go to these functions; everything is computed again. */
  connect(addin: AddinFunctions | undefined): void {
    this.#addin = addin;
    this.#answers.clear();
    if (addin) this.#recalculate();
  }

  /** What the add-in said about the error in this cell. */
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    return this.#messages.get(`${sheetId} ${row} ${column}`);
  }

  readonly #answer: Call = (metadata, args, caller) => {
    const outcome = this.#outcome(metadata, args);
    const place = `${caller.sheetId} ${caller.row} ${caller.column}`;
    if ("error" in outcome && outcome.message !== undefined) this.#messages.set(place, outcome.message);
    else this.#messages.delete(place);
    return outcome;
  };

  #outcome(metadata: FunctionMetadata, args: readonly WireArgument[]): WireOutcome {
    if (!this.#addin) return { error: "#BUSY!" };
    const error = this.#allowsErrors ? undefined : firstError(args);
    if (error) return error;
    const key = `${metadata.id} ${JSON.stringify(args)}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known === "pending" ? { error: "#BUSY!" } : known;
    const outcome = this.#addin.invoke(metadata.id, args);
    if (!isPending(outcome)) return outcome;
    this.#answers.set(key, "pending");
    outcome.then((answer) => {
      this.#answers.set(key, answer);
      this.#recalculate();
    });
    return { error: "#BUSY!" };
  }
}
