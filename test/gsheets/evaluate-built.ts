import { type Cell, isErrorValue } from "../../core/functions/cell.ts";
import type { EvaluationContext } from "../../core/functions/evaluate.ts";
import { functionById } from "../../core/functions/registry.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import { SheetsModel } from "./stand-ins/sheets-model.ts";
import { serialOfMoment } from "./stand-ins/zone-clock.ts";

const code = await builtScript();
const timeZone = "Asia/Shanghai";
const scripts = {
  en: new AppsScript({ script: code, model: new SheetsModel({ locale: "en_US", timeZone }) }),
  "zh-CN": new AppsScript({ script: code, model: new SheetsModel({ locale: "zh_CN", timeZone }) }),
};

/** A cell as the spreadsheet passes it: a blank is an empty text. */
function passed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(passed);
  return value === null ? "" : value;
}

/** What a cell holds of a result: a blank is nothing, a date a serial. */
function held(value: unknown): Cell {
  if (value === "" || value === null) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return serialOfMoment(Number(value), timeZone);
}

/** `evaluate`, by way of the built script and of what Google Sheets makes of values on the way there and back. */
export function evaluateBuilt(id: string, args: readonly unknown[], context: EvaluationContext = {}): Cell | Cell[][] {
  try {
    const script = scripts[context.locale ?? "en"];
    // A name that is no function's never reaches the script: what is asked of it then is asked directly.
    const result = functionById.has(id)
      ? script.calculate(id, args.map(passed))
      : script.run(`TicketScore.evaluateInSheet(${JSON.stringify(id)}, [])`);
    return Array.isArray(result) ? result.map((row: readonly unknown[]) => row.map(held)) : held(result);
  } catch (error) {
    // A single error value can only be shown by throwing it.
    const message = typeof error === "object" && error !== null && "message" in error ? String(error.message) : "";
    if (isErrorValue(message)) return message;
    throw new Error(message);
  }
}
