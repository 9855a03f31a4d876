/** What the grid in a browser can hold and still answer. */
export const LARGEST_FILE = 64 * 1024 * 1024;
export const LARGEST_CELL_COUNT = 2_000_000;
/** What all parts of a workbook may unpack to: a small file that unpacks to gigabytes is no workbook. */
export const LARGEST_UNPACKED = 1024 * 1024 * 1024;
/** Excel's longest text in a cell. */
export const LONGEST_TEXT = 32_767;
