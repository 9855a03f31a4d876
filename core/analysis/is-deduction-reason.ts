/** What people write into a column of reasons to say that there is none. */
const noReason: ReadonlySet<string> = new Set(["无", "没有", "不适用", "none", "no", "n/a", "na", "nil"]);

/** Whether a text gives a reason for a deduction. One of signs only, such as `/` or `——`, says that there is none. */
export function isDeductionReason(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !noReason.has(text.toLowerCase());
}
