import type { WorkbookProblem } from "../../core/workbook/port.ts";

/** A problem that its code tells whole. */
type Plain = Extract<
  WorkbookProblem,
  { readonly code: "read-only" | "quota-spent" | "out-of-time" | "not-authorised" | "no-answer" }
>;

/** What Google says, and what it means: of a service inside of the script, and of a whole call that ended without an answer. */
interface Saying {
  readonly pattern: RegExp;
  /** `null` where it is told in Google's own words. */
  readonly inScript: Plain["code"] | null;
  readonly ofCall: Plain["code"];
}

/**
 * What Google says of what it does not carry out, in English and Chinese. It gives its errors no codes, only sentences, in the
 * user's language; the names of errors that a page is given are the same in every language.
 */
const sayings: readonly Saying[] = [
  {
    pattern: /exceeded maximum execution time|执行时间/i,
    inScript: "out-of-time",
    ofCall: "out-of-time",
  },
  {
    pattern:
      /too many|too much computer time|rate limit|quota exceeded|exceeded your quota|次数过多|过于频繁|计算机时间过长|(?<!存储)配额/i,
    inScript: "quota-spent",
    ofCall: "quota-spent",
  },
  { pattern: /protected (cell|range|sheet)|受保护/i, inScript: "read-only", ofCall: "read-only" },
  // Inside of the script it is about cells; a whole call is refused where a browser that is signed in to several accounts asks
  // as the first of them, whoever opened the spreadsheet.
  { pattern: /not have permission|没有.{0,8}权限/i, inScript: "read-only", ofCall: "not-authorised" },
  {
    pattern: /PERMISSION_DENIED|authori[sz]ation|access denied|授权|权限/i,
    inScript: "not-authorised",
    ofCall: "not-authorised",
  },
  {
    pattern: /NetworkError|TransportError|connection|HTTP \d|server error|timed out|网络|服务器/i,
    inScript: null,
    ofCall: "no-answer",
  },
];

/** What a sentence of Google's means, or `null` where it is to be told as it is. */
export function sayingOf(words: string, said: "inScript" | "ofCall"): Plain | null {
  const code = sayings.find(({ pattern }) => pattern.test(words))?.[said] ?? null;
  return code === null ? null : { code };
}

/** Whether Google says that a sheet of this name is there already. */
export function saysTaken(words: string): boolean {
  return /already exists|已存在|同名/i.test(words);
}
