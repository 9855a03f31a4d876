/*
 * "x" (ticked in one form, crossed out in another) and "-" (no, or not known) are in neither list: they are shown as
 * unread, and a person decides.
 */

/** How exports write yes, in lower case. */
export const yesWords = [
  "1",
  "yes",
  "y",
  "true",
  "t",
  "是",
  "有",
  "对",
  "已",
  "是的",
  "√",
  "✓",
  "✔",
  "☑",
  "✅",
] as const;

/** How exports write no, in lower case. */
export const noWords = [
  "0",
  "no",
  "n",
  "false",
  "f",
  "none",
  "否",
  "无",
  "没有",
  "未",
  "×",
  "✗",
  "☐",
  "❌",
  "不是",
  "没",
] as const;
