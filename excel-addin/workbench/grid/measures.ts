/** Screen pixels in a point, at 96 dots per inch. */
const PIXELS_PER_POINT = 4 / 3;

/** Pixels of one digit of the default font, and the padding of a column: how Excel counts widths in characters. */
const DIGIT = 7;
const PADDING = 5;

export const widthInPixels = (characters: number): number => Math.round(characters * DIGIT + PADDING);
export const widthInCharacters = (pixels: number): number => Math.round(((pixels - PADDING) / DIGIT) * 100) / 100;
export const toPixels = (points: number): number => points * PIXELS_PER_POINT;
export const toPoints = (pixels: number): number => Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;

/** The row numbers' width and the column letters' height, in pixels: Univer places what floats over cells from their corner. */
export const HEADERS = { width: 46, height: 22 } as const;
