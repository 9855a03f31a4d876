/**
 * How the times of one column are written. Decided for the column, never for the cell: `03-02-2016` alone says nothing,
 * `29-02-2016` in the same column says day first. `unclear` needs the user's word. `namedMonth` is a column whose months are
 * words, as in `01/May/24`.
 */
export const timeFormats = ["serial", "iso", "yearFirst", "dayFirst", "monthFirst", "namedMonth", "unclear"] as const;

export type TimeFormat = (typeof timeFormats)[number];
