import * as z from "zod/mini";

/** A day such as `2024-03-31`. */
export const isoDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
