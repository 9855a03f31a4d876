import { WorkbookError, type WorkbookProblem } from "../../core/workbook/port.ts";

/** Google's own words, which are in the user's language. */
export function detailOf(error: unknown): string {
  if (error instanceof WorkbookError && "detail" in error.problem) return error.problem.detail;
  return error instanceof Error ? error.message : String(error);
}

/** What Google says when somebody may not write, or has used up what is allowed, in English and in Chinese. */
const sayings: readonly (readonly [pattern: RegExp, problem: WorkbookProblem])[] = [
  [
    /protected cell|protected range|do not have permission|not have permission|受保护|没有.{0,8}权限/i,
    { code: "read-only" },
  ],
  [/too many times|too much computer time|too many simultaneous|次数过多|计算机时间过长/i, { code: "quota-spent" }],
  [/exceeded maximum execution time|超过.{0,6}执行时间/i, { code: "out-of-time" }],
];

/** Why a call of a service was refused; Google gives its errors no codes, only sentences. */
export function refusalOf(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookError) return error.problem;
  const detail = detailOf(error);
  return sayings.find(([pattern]) => pattern.test(detail))?.[1] ?? { code: "host-failed", detail };
}
