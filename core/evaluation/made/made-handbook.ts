import * as z from "zod/mini";
import { locales } from "../../i18n/locale.ts";

/** The standards handbook: what worked, kept for good. */
export const madeHandbookSchema = z.object({
  sheet: z.string(),
  locale: z.enum(locales),
  /** The row of the first standard, and how many standards it has room for. */
  firstRow: z.int(),
  rows: z.int(),
});

export type MadeHandbook = z.infer<typeof madeHandbookSchema>;
