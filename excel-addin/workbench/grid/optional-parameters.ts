import {
  type BaseAstNode,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  LambdaNodeFactory,
  LexerNode,
} from "@univerjs/preset-sheets-core";

/** What stands for an argument that a call leaves out: text that nobody types. */
const OMITTED = "\u{F0000}";

/** The parts of a LAMBDA as Univer's lexer gives them. */
const ARGUMENTS = "L_1";
const PARAMETER = "P_1";

function nameIn(parameter: LexerNode | string | undefined): string {
  const name = parameter instanceof LexerNode ? parameter.getChildren()[0] : parameter;
  return typeof name === "string" ? name.trim() : "";
}

function omittedArgument(): LexerNode {
  const argument = new LexerNode();
  argument.setToken(PARAMETER);
  argument.setChildren([`"${OMITTED}"`]);
  return argument;
}

/** `[name]` becomes `name`; where it is called with fewer arguments, the mark of an omitted one is passed. */
function fillOmitted(lambda: LexerNode): void {
  const children = lambda.getChildren();
  const [first] = children;
  const isCalled = first instanceof LexerNode && first.getToken() === ARGUMENTS;
  const parameters = children.slice(isCalled ? 1 : 0, -1);
  parameters.forEach((parameter, index) => {
    const name = /^\[(.+)\]$/.exec(nameIn(parameter))?.[1];
    if (name === undefined || !(parameter instanceof LexerNode)) return;
    parameter.setChildren([name]);
    if (!isCalled) return;
    const args = first.getChildren();
    const given = args[index];
    const isEmpty = given instanceof LexerNode && given.getChildren().length === 0;
    if (given === undefined) args.push(omittedArgument());
    else if (isEmpty) args[index] = omittedArgument();
  });
}

/** Excel's ISOMITTED. */
export class IsOmitted extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  constructor() {
    super("ISOMITTED");
  }

  override calculate(argument: BaseValueObject): BaseValueObject {
    return BooleanValueObject.create(argument.isString() && argument.getValue() === OMITTED);
  }
}

/**
 * Univer knows LAMBDA, but no parameter that a call may leave out, as Excel writes it: `[name]`, asked for with ISOMITTED.
 * From now on it does, together with the function `IsOmitted`.
 */
export function allowOptionalParameters(): void {
  const { create } = LambdaNodeFactory.prototype;
  LambdaNodeFactory.prototype.create = function createWithOptional(lambda: LexerNode): BaseAstNode {
    fillOmitted(lambda);
    return create.call(this, lambda);
  };
}
