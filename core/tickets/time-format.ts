/**
 * How the times of one column are written. Decided for the column, never for the cell: `03-02-2016` alone says nothing,
 * `29-02-2016` in the same column says day first. `unclear` needs the user's word.
 */
export const timeFormats = ["serial", "iso", "yearFirst", "dayFirst", "monthFirst", "unclear"] as const;

export type TimeFormat = (typeof timeFormats)[number];
