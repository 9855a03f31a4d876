import type { EncodedTexts } from "../tickets/encoded-texts.ts";

/** Half a second, so that a serial a hair below 10:00 is not put before it. */
const halfSecond = 0.5 / 86_400;

const weekdayNames = ["", "1", "2", "3", "4", "5", "6", "7"];
const hourNames = ["", ...Array.from({ length: 24 }, (_, hour) => String(hour))];

/** The weekday a ticket came in, 1 = Monday, as a column of codes; 0 where there is no submission. */
export function weekdayCodes(submitted: Float64Array): Pick<EncodedTexts, "codes" | "names"> {
  const codes = new Int32Array(submitted.length);
  for (let row = 0; row < codes.length; row++) {
    const at = submitted[row] ?? Number.NaN;
    if (!Number.isNaN(at)) codes[row] = ((Math.floor(at + halfSecond) + 5) % 7) + 1;
  }
  return { codes, names: weekdayNames };
}

/** The hour a ticket came in, as a column of codes, each one above its hour; 0 where there is no submission. */
export function hourCodes(submitted: Float64Array): Pick<EncodedTexts, "codes" | "names"> {
  const codes = new Int32Array(submitted.length);
  for (let row = 0; row < codes.length; row++) {
    const at = submitted[row] ?? Number.NaN;
    if (!Number.isNaN(at)) codes[row] = Math.floor(((at + halfSecond) % 1) * 24) + 1;
  }
  return { codes, names: hourNames };
}
