import type { WorkbookProblem } from "../../core/workbook/port.ts";
import { sayingOf } from "../transfer/google-sayings.ts";

/** A call is ended after six minutes; the way there and back takes its time too. */
const endsAfterMilliseconds = 5.8 * 60_000;

/**
 * Why a call of the server did not come to an answer, by what the failure handler of `google.script.run` is given.
 *
 * @param milliseconds how long the call took: the one sign of the time limit that is the same in every language
 */
export function callFailure(error: unknown, milliseconds: number): WorkbookProblem {
  if (milliseconds >= endsAfterMilliseconds) return { code: "out-of-time" };
  const said = error instanceof Error ? error : null;
  const message = said?.message ?? String(error);
  return sayingOf(`${said?.name ?? ""} ${message}`, "ofCall") ?? { code: "host-failed", detail: message };
}
