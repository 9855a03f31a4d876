import { type Answers, answersSchema } from "../evaluation/answers.ts";

/** Kept answers, or nothing where they cannot be read: by a newer version written, or broken by hand. */
export function restoreAnswers(stored: string): Answers | null {
  let content: unknown;
  try {
    content = JSON.parse(stored);
  } catch {
    return null;
  }
  const result = answersSchema.safeParse(content);
  return result.success ? result.data : null;
}
