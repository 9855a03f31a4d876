import * as z from "zod/mini";
import { serviceGrades } from "../functions/scoring/service-grades.ts";
import type { Locale } from "../i18n/locale.ts";

/** A grade and the lowest score that earns it. */
export const gradeBandSchema = z.object({ from: z.number(), name: z.string() });

export type GradeBand = z.infer<typeof gradeBandSchema>;

/** Grades of a sheet, best first; those of `SERVICEGRADE` where none were chosen, with 0 under the lowest. */
export function gradeBandsOf(chosen: readonly GradeBand[] | null, locale: Locale): readonly GradeBand[] {
  return chosen ?? serviceGrades.map(({ from, name }) => ({ from: Math.max(from, 0), name: name[locale] }));
}
