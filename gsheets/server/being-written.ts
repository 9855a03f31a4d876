import type { GenerationRecord } from "./generation-record.ts";
import { userKey } from "./user-key.ts";

/**
 * While a part is written nobody else gets at the records; between two parts pass an answer and a call, and some seconds where
 * the call is repeated. After this, in milliseconds, nobody is writing any more.
 */
const longestPause = 60_000;

/**
 * Whether somebody else is writing a generation at this time. A user who opens the sidebar anew after it was cut off is not
 * somebody else.
 */
export function isBeingWritten({ isComplete, touched, by }: GenerationRecord): boolean {
  if (isComplete || Date.now() - touched >= longestPause) return false;
  return by === null || by !== userKey();
}
