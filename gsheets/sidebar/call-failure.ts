import type { WorkbookProblem } from "../../core/workbook/port.ts";

/** A call is ended after six minutes; the way there and back takes its time too. */
const endsAfterMilliseconds = 5.8 * 60_000;

/**
 * What Apps Script says of a call that it did not carry out to the end, in English and Chinese. Its names for such errors are
 * the same in every language; its sentences are in the user's.
 */
const sayings: readonly (readonly [pattern: RegExp, problem: WorkbookProblem])[] = [
  [/exceeded maximum execution time|执行时间/i, { code: "out-of-time" }],
  [/too many|too much computer time|rate limit|quota|次数过多|过于频繁|配额/i, { code: "quota-spent" }],
  // A browser that is signed in to several accounts asks the server as the first of them, whoever opened the spreadsheet.
  [/PERMISSION_DENIED|authori[sz]ation|do not have permission|access denied|授权|权限/i, { code: "not-authorised" }],
  [/NetworkError|TransportError|connection|HTTP \d|server error|timed out|网络|服务器/i, { code: "no-answer" }],
];

/**
 * Why a call of the server did not come to an answer, by what the failure handler of `google.script.run` is given.
 *
 * @param milliseconds how long the call took: the one sign of the time limit that is the same in every language
 */
export function callFailure(error: unknown, milliseconds: number): WorkbookProblem {
  if (milliseconds >= endsAfterMilliseconds) return { code: "out-of-time" };
  const said = error instanceof Error ? error : null;
  const message = said?.message ?? String(error);
  const words = `${said?.name ?? ""} ${message}`;
  return sayings.find(([pattern]) => pattern.test(words))?.[1] ?? { code: "host-failed", detail: message };
}
