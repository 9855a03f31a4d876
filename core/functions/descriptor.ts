import type { Expression } from "../formula/expression.ts";
import type { Locale, Localized } from "../i18n/locale.ts";
import { Argument, Call } from "./argument.ts";
import type { Cell, ErrorValue } from "./cell.ts";
import type { Reader } from "./reading/reader.ts";

export type Category = "scoring" | "tickets" | "weights" | "fairness" | "trends";

/**
 * What a function gives back: one cell; one cell per cell of its first range, laid out alike; or rows of its own making.
 */
interface Results {
  readonly cell: Cell;
  readonly column: readonly Cell[];
  readonly table: readonly (readonly Cell[])[];
}

export type ResultShape = keyof Results;

/** Where the dates of a result stand. */
export type DateCells = "all" | "first column";

/** A call and what it gives, shown in the reference and run as a test. */
export interface Example {
  readonly args: readonly (Cell | readonly (readonly Cell[])[])[];
  readonly result: Cell | readonly (readonly Cell[])[];
  readonly why: Localized;
}

/** A parameter as the outside sees it. */
export interface ParameterDescription {
  readonly name: string;
  readonly help: Localized;
  readonly optional: boolean;
  /** Where it is optional: leaving it out is the same as giving a blank cell. */
  readonly blankWhenOmitted: boolean;
  readonly shape: "cell" | "range";
  readonly content: "number" | "text" | "mixed";
  readonly accepts: Localized;
}

/**
 * Everything there is to know about one spreadsheet function. Registration in every host, the reference, hints and tests
 * are derived from it.
 */
export interface FunctionDescriptor {
  /** Permanent: it stands in people's files. */
  readonly id: string;
  readonly category: Category;
  readonly summary: Localized;
  readonly parameters: readonly ParameterDescription[];
  readonly result: {
    readonly shape: ResultShape;
    readonly help: Localized;
    /** Which numbers are serials of dates: a host that shows them as dates by itself is given dates. */
    readonly dates?: DateCells;
  };
  readonly examples: readonly Example[];
  /** Reads the arguments a sheet passes, refuses what is not acceptable, and computes. */
  readonly run: (args: readonly unknown[], locale: Locale) => Cell | Cell[][];
  /**
   * The same as a formula of built-in functions (Excel 2016, LibreOffice 7.4, Google Sheets), for one row or, as an array
   * formula, for ranges; `null` for arguments that it cannot do. It has no sentences: what `run` refuses gives an error
   * value there, or, where only the sheet's validation would have stopped it (a negative weight), what arithmetic makes of it.
   */
  readonly plain?: (args: readonly Expression[], locale: Locale) => Expression | null;
}

/** A parameter as it is declared; what the computation gets for it is `Value`. */
export interface Parameter<Value> {
  readonly help: Localized;
  readonly optional: boolean;
  readonly blankWhenOmitted: boolean;
  readonly reader: ParameterReader;
  readonly read: (argument: Argument) => Value;
}

export type ParameterReader = Pick<Reader<unknown>, "shape" | "content" | "accepts">;

/** A parameter that must be given. */
export function required<Value>(reader: Reader<Value>, help: Localized): Parameter<Value> {
  return {
    help,
    optional: false,
    blankWhenOmitted: false,
    reader,
    read: (argument) => reader.read(argument),
  };
}

/** A parameter that may be left out; the computation then gets `null`. */
export function optional<Value>(reader: Reader<Value>, help: Localized): Parameter<Value | null> {
  return {
    help,
    optional: true,
    blankWhenOmitted: false,
    reader,
    read: (argument) => (argument.given ? reader.read(argument) : null),
  };
}

/** A parameter that may be left out, which is the same as giving a blank cell. */
export function defaulted<Value>(reader: Reader<Value>, help: Localized): Parameter<Value> {
  return { help, optional: true, blankWhenOmitted: true, reader, read: (argument) => reader.read(argument) };
}

/** The formulas of the arguments; one left out is the value `null`. */
type ArgumentsOf<Values> = { readonly [Name in keyof Values]: Expression };

/** The argument of a parameter, for refusing it with its name and the position in its range. */
export type ArgumentNamed<Values> = (parameter: keyof Values & string) => Argument;

interface Definition<Values, Shape extends ResultShape> {
  readonly id: string;
  readonly category: Category;
  readonly summary: Localized;
  /** In the order of the call. */
  readonly parameters: { readonly [Name in keyof Values]: Parameter<Values[Name]> };
  readonly result: { readonly shape: Shape; readonly help: Localized; readonly dates?: DateCells };
  readonly examples: readonly [Example, ...Example[]];
  /** Rules that tie parameters to each other. */
  readonly check?: (values: NoInfer<Values>, argument: ArgumentNamed<NoInfer<Values>>) => void;
  /** The mathematics: total on whatever was read and checked. Rows with an error value give it back. */
  readonly compute: (values: NoInfer<Values>, locale: Locale) => Results[Shape];
  readonly plain?: (args: ArgumentsOf<NoInfer<Values>>, locale: Locale) => Expression | null;
}

/** Makes a descriptor; the types of the parameters are those that `check`, `compute` and `plain` get. */
export function defineFunction<Values extends object, Shape extends ResultShape>(
  definition: Definition<Values, Shape>,
): FunctionDescriptor {
  const { id, category, summary, result, examples, parameters, plain } = definition;
  const names: (keyof Values & string)[] = [];
  for (const name in parameters) names.push(name);
  return {
    id,
    category,
    summary,
    result,
    examples,
    parameters: names.map((name) => describe(name, parameters[name])),
    run: (args, locale) => run(definition, names, args, locale),
    ...(plain === undefined ? {} : { plain: (args, locale) => plain(named(names, args), locale) }),
  };
}

function describe(name: string, parameter: Parameter<unknown>): ParameterDescription {
  const { shape, content, accepts } = parameter.reader;
  const { help, optional: isOptional, blankWhenOmitted } = parameter;
  return { name, help, optional: isOptional, blankWhenOmitted, shape, content, accepts };
}

function run<Values extends object, Shape extends ResultShape>(
  definition: Definition<Values, Shape>,
  names: readonly (keyof Values & string)[],
  args: readonly unknown[],
  locale: Locale,
): Cell | Cell[][] {
  const { id, parameters, result, check, compute } = definition;
  const call = new Call(id, locale);
  if (args.length > names.length) call.refuse("arguments", "argumentsAtMost", { count: names.length });
  const read: Partial<Values> = {};
  const found = new Map<string, Argument>();
  for (const [index, name] of names.entries()) {
    const value = args[index];
    if (value === undefined && !parameters[name].optional) call.refuse(name, "given", {});
    const argument = new Argument(call, name, value);
    found.set(name, argument);
    read[name] = parameters[name].read(argument);
  }
  assertComplete(read, names);
  const error = result.shape === "column" ? call.commonError : call.error;
  if (error !== null) return layOutError(error, result.shape, call);
  check?.(read, (name) => found.get(name) ?? new Argument(call, name, null));
  return layOuts[result.shape](compute(read, locale), call);
}

function named<Values>(names: readonly (keyof Values)[], args: readonly Expression[]): ArgumentsOf<Values> {
  const expressions: { -readonly [Name in keyof Values]?: Expression } = {};
  for (const [index, name] of names.entries()) expressions[name] = args[index] ?? { kind: "value", value: null };
  assertComplete<ArgumentsOf<Values>>(expressions, names);
  return expressions;
}

/** Every parameter has its entry: the loops above went over all names. */
function assertComplete<Values>(
  values: Partial<Values>,
  names: readonly (keyof Values)[],
): asserts values is Values & Partial<Values> {
  for (const name of names) {
    if (!(name in values)) throw new Error(`${String(name)} was not read`);
  }
}

/** How each shape of result becomes what a sheet takes. */
const layOuts: { readonly [Shape in ResultShape]: (result: Results[Shape], call: Call) => Cell | Cell[][] } = {
  cell: (cell) => clean(cell),
  column: (cells, { reference }) =>
    reference === null ? null : spread((index) => clean(cells[index] ?? null), reference),
  table: (rows) => rows.map((row) => row.map(clean)),
};

/** An error value without which nothing can be computed stands in every cell of the result. */
function layOutError(error: ErrorValue, shape: ResultShape, { reference }: Call): Cell | Cell[][] {
  return shape === "column" && reference !== null ? spread(() => error, reference) : error;
}

/** One cell for each cell of the reference: bare where that was bare, else in rows like its own. */
function spread(cellAt: (index: number) => Cell, reference: Argument): Cell | Cell[][] {
  if (reference.scalar) return cellAt(0);
  const { height, width } = reference;
  const rows = new Array<Cell[]>(height);
  for (let row = 0; row < height; row++) {
    const cells = new Array<Cell>(width);
    for (let column = 0; column < width; column++) cells[column] = cellAt(row * width + column);
    rows[row] = cells;
  }
  return rows;
}

/** A number that a cell cannot hold comes back as the sheet's own arithmetic would give it. */
function clean(cell: Cell): Cell {
  if (typeof cell !== "number") return cell;
  return Number.isFinite(cell) ? cell + 0 : "#NUM!";
}
