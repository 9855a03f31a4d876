import { call, type Expression, operation, variable } from "../formula/expression.ts";
import type { FunctionDescriptor, ParameterDescription } from "./descriptor.ts";
import { cellCount } from "./plain.ts";

/** What names of ours begin with: no function has it, so a name and a function of the add-in never meet. */
export const lambdaPrefix = "TS.";

/** The name under which a workbook keeps a function's LAMBDA. */
export function lambdaName(id: string): string {
  return `${lambdaPrefix}${id}`;
}

/**
 * The parameters that the LAMBDA of a function takes: all those, from the first on, with which its plain form can do
 * whatever a call gives, one cell or a range. `null` for a function that has none.
 *
 * What a plain form can do for some arguments only, such as opening hours, is no parameter: a call that gives it has no
 * form without the add-in.
 */
export function lambdaParameters(descriptor: FunctionDescriptor): readonly ParameterDescription[] | null {
  const { parameters } = descriptor;
  const required = parameters.filter(({ optional }) => !optional).length;
  for (let count = parameters.length; count >= required; count--) {
    const taken = parameters.slice(0, count);
    if (plainOf(descriptor, taken.map(toVariable)) !== null) return taken;
  }
  return null;
}

/**
 * A function as a LAMBDA of built-in functions, with its parameters as variables: optional ones in square brackets.
 *
 * Its body calls the function itself, which is written in its plain form where the LAMBDA is written. A parameter that may
 * be left out is a blank cell then, or, where leaving it out is something else than a blank, the body asks for it. Where
 * the plain form of one cell is another than that of a column, the body counts the cells of the first argument.
 *
 * @returns `null` for a function without a plain form
 * @example formulaText(lambdaOf(itemRate), { style: "plain" }) // =LAMBDA(ratings,[scale_max],LET(…))
 */
export function lambdaOf(descriptor: FunctionDescriptor): Expression | null {
  const parameters = lambdaParameters(descriptor);
  if (parameters === null) return null;
  const declared = parameters.map(({ name, optional }) => variable(name, { optional }));
  const body = parameters.filter(isBlankWhenOmitted).reduceRight(
    (inner, { name }) => {
      const isLeftOut = call("ISOMITTED", variable(name));
      return call("LET", variable(givenName(name)), call("IF", isLeftOut, "", variable(name)), inner);
    },
    choosingBody(descriptor, parameters, []),
  );
  return call("LAMBDA", ...declared, body);
}

function isBlankWhenOmitted({ optional, blankWhenOmitted }: ParameterDescription): boolean {
  return optional && blankWhenOmitted;
}

/** What an argument is called once it has become a blank where it was left out. */
function givenName(name: string): string {
  return `${name}_given`;
}

function toVariable(parameter: ParameterDescription): Expression {
  return variable(isBlankWhenOmitted(parameter) ? givenName(parameter.name) : parameter.name);
}

/** The calls for what may be left out, one inside the other; `args` are those settled so far. */
function choosingBody(
  descriptor: FunctionDescriptor,
  parameters: readonly ParameterDescription[],
  args: readonly Expression[],
): Expression {
  const parameter = parameters[args.length];
  if (parameter === undefined) return bodyFor(descriptor, args);
  const given = choosingBody(descriptor, parameters, [...args, toVariable(parameter)]);
  if (!parameter.optional || parameter.blankWhenOmitted) return given;
  const without = choosingBody(descriptor, parameters, [...args, leftOut]);
  return call("IF", call("ISOMITTED", variable(parameter.name)), without, given);
}

const leftOut: Expression = { kind: "value", value: null };

/** One call, or two of which the first is for one cell. */
function bodyFor({ id, plain }: FunctionDescriptor, args: readonly Expression[]): Expression {
  const [first, ...others] = args;
  if (first?.kind !== "variable" || plain === undefined) return call(id, ...args);
  const forOne = [variable(first.name, { single: true }), ...others];
  const areAlike = bare(plain(forOne, "en")) === bare(plain(args, "en"));
  if (areAlike) return call(id, ...args);
  return call("IF", operation(cellCount(first), "=", 1), call(id, ...forOne), call(id, ...args));
}

/** An expression as text to compare, whatever is known of how many cells its variables stand for. */
function bare(expression: Expression | null): string {
  return JSON.stringify(expression, (key, value) => (key === "single" ? undefined : value));
}

function plainOf({ plain }: FunctionDescriptor, args: readonly Expression[]): Expression | null {
  return plain?.(args, "en") ?? null;
}
