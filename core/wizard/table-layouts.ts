import type { Answers, TableLayout } from "../evaluation/answers.ts";

/** More layouts than anybody exports; the oldest is forgotten. */
const mostLayouts = 12;

/** Whether two tables have the same headers in the same order. */
export function isSameLayout(headers: readonly string[], others: readonly string[]): boolean {
  return headers.join("\n") === others.join("\n");
}

/** What was corrected in tables with these headers before the one that is open now; `null` where there was none. */
export function layoutOf({ layouts }: Pick<Answers, "layouts">, headers: readonly string[]): TableLayout | null {
  return layouts.find((layout) => isSameLayout(layout.headers, headers)) ?? null;
}

/** The answers with the columns of the open table kept for its return. */
export function withLayoutKept(answers: Answers): Answers {
  const { data, layouts } = answers;
  if (data === null || Object.keys(data.columns).length === 0) return answers;
  const { headers, columns, timeFormats, limits } = data;
  const others = layouts.filter((layout) => !isSameLayout(layout.headers, headers));
  return { ...answers, layouts: [{ headers, columns, timeFormats, limits }, ...others].slice(0, mostLayouts) };
}
