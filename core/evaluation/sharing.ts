import * as z from "zod/mini";

/** How sheets are passed on: handed over without the add-in, or copied without what concerns persons. */
export const sharingSchema = z.object({
  /** The sheet to hand over; `null` before one was chosen. */
  sheet: z.nullable(z.string()),
  /** What its calls of our functions become. */
  into: z.enum(["formulas", "values"]),
  /** What becomes of a call that has no form with built-in functions. */
  rest: z.enum(["leave", "values"]),
  /** The sheets to copy without names. */
  masked: z._default(z.array(z.string()), []),
  /** Rows about fewer tickets are not shown in a masked copy. */
  smallest: z._default(z.int(), 5),
});

export type Sharing = z.infer<typeof sharingSchema>;

export const noSharing: Sharing = { sheet: null, into: "formulas", rest: "values", masked: [], smallest: 5 };
