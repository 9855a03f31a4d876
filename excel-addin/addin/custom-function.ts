import { type Cell, type ErrorValue, isErrorValue } from "../../core/functions/cell.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import { localeOf } from "../../core/i18n/locale.ts";

type Outcome = Cell | CustomFunctions.Error;

const isExcelError = (value: unknown): value is CustomFunctions.Error => value instanceof CustomFunctions.Error;

/** Excel's error objects carry their text as `code`; core knows the text alone. */
function cellOf(value: unknown): unknown {
  return isExcelError(value) ? value.code : value;
}

function argumentOf(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((row) => (Array.isArray(row) ? row.map(cellOf) : cellOf(row)))
    : cellOf(value);
}

/**
 * The errors a custom function may give back; Excel turns every other one into `#VALUE!`. Asked for on each call:
 * office.js brings `ErrorCode` with Excel's own part, after `associate`.
 */
function outgoingCode(error: ErrorValue): CustomFunctions.ErrorCode | null {
  const codes = CustomFunctions.ErrorCode;
  switch (error) {
    case "#DIV/0!":
      return codes.divisionByZero;
    case "#N/A":
      return codes.notAvailable;
    case "#NULL!":
      return codes.nullReference;
    case "#NUM!":
      return codes.invalidNumber;
    case "#VALUE!":
      return codes.invalidValue;
    default:
      return null;
  }
}

/** Excel shows `null` as 0, so a blank leaves as an empty text; an error leaves as Excel's own, with its name if it has no code. */
function outcomeOf(cell: Cell): Outcome {
  if (cell === null) return "";
  if (!isErrorValue(cell)) return cell;
  const code = outgoingCode(cell);
  return code === null
    ? new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cell)
    : new CustomFunctions.Error(code);
}

/**
 * The function that Excel calls for `id`: its own last argument, the invocation, is left aside; a refusal becomes `#VALUE!`
 * with the sentence in the user's language.
 */
export function customFunction(id: string, parameterCount: number, language: () => string | undefined) {
  return (...passed: unknown[]): Outcome | Outcome[][] => {
    const args = passed.slice(0, parameterCount).map(argumentOf);
    let result: Cell | Cell[][];
    try {
      result = evaluate(id, args, { locale: localeOf(language()) });
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
    }
    if (Array.isArray(result)) return result.map((row) => row.map(outcomeOf));
    const outcome = outcomeOf(result);
    if (isExcelError(outcome)) throw outcome;
    return outcome;
  };
}
