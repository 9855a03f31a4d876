import type { Answers, TableLayout } from "../evaluation/answers.ts";

/** More layouts than anybody exports; the oldest is forgotten. */
const mostLayouts = 12;

/** Whether two tables have the same headers in the same order. */
export function isSameLayout(headers: readonly string[], others: readonly string[]): boolean {
  return headers.join("\n") === others.join("\n");
}

/**
 * Whether a table has all the headers of another one, each once, in any order and with others among them: an export that was
 * given a column more.
 */
export function isGrownLayout(headers: readonly string[], before: readonly string[]): boolean {
  const count = new Map<string, number>();
  for (const header of headers) count.set(header, (count.get(header) ?? 0) + 1);
  return new Set(before).size === before.length && before.every((header) => count.get(header) === 1);
}

/** A layout as it holds for a table, with the columns of the table that it knows nothing of. */
export interface KnownLayout extends TableLayout {
  readonly unseen: readonly number[];
}

/**
 * What was corrected in tables with these headers, the one open now included; or else in one that had fewer of them, with its
 * columns where they stand now. `null` where there was neither.
 */
export function layoutOf(
  { data, layouts }: Pick<Answers, "data" | "layouts">,
  headers: readonly string[],
): KnownLayout | null {
  const known = data === null || Object.keys(data.columns).length === 0 ? layouts : [data, ...layouts];
  const same = known.find((layout) => isSameLayout(layout.headers, headers));
  if (same !== undefined) return { ...same, unseen: [] };
  const before = known.find((layout) => isGrownLayout(headers, layout.headers));
  if (before === undefined) return null;
  const columns = Object.entries(before.columns).map(([field, column]) => [
    field,
    headers.indexOf(before.headers[column] ?? ""),
  ]);
  const unseen = headers.flatMap((header, column) => (before.headers.includes(header) ? [] : [column]));
  return { ...before, headers: [...headers], columns: Object.fromEntries(columns), unseen };
}

/** The answers with the columns of the open table kept for its return. */
export function withLayoutKept(answers: Answers): Answers {
  const { data, layouts } = answers;
  if (data === null || Object.keys(data.columns).length === 0) return answers;
  const { headers, columns, timeFormats, limits } = data;
  const others = layouts.filter((layout) => !isSameLayout(layout.headers, headers));
  return { ...answers, layouts: [{ headers, columns, timeFormats, limits }, ...others].slice(0, mostLayouts) };
}
