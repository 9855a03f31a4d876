/** Pixels of a digit in Excel's default font, and of the padding on both sides of a cell. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A width in characters, as people set it in Excel, in the points that `RangeFormat.columnWidth` takes. */
export function columnWidthInPoints(characters: number): number {
  return (characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** And back: points as characters, to a hundredth. */
export function columnWidthInCharacters(points: number): number {
  return Math.round(((points / POINTS_PER_PIXEL - PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100;
}
