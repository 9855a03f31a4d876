import { WorkbookError, type WorkbookProblem } from "../../core/workbook/port.ts";
import { sayingOf } from "../transfer/google-sayings.ts";

/** What an error says. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a call of a service was refused. */
export function refusalOf(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookError) return error.problem;
  const detail = wordsOf(error);
  return sayingOf(detail, "inScript") ?? { code: "host-failed", detail };
}
