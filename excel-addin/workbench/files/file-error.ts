import type { Locale } from "../../../core/i18n/locale.ts";
import { type FileProblem, problemSentences } from "./file-problem.ts";

/** A file that cannot be opened: which one, and why. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly problem: FileProblem;
  readonly file: string;

  constructor(file: string, problem: FileProblem, options?: ErrorOptions) {
    super(`${file}: ${problemSentences[problem].en}`, options);
    this.problem = problem;
    this.file = file;
  }

  /** The same in the user's language. */
  sentence(locale: Locale): string {
    return `${this.file}: ${problemSentences[this.problem][locale]}`;
  }
}
