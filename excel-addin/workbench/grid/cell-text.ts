import { numfmt } from "@univerjs/presets";

/** What the cell shows: the value through its number format. */
export function cellText(value: number | string | boolean | null, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "" || numberFormat === "General" || numberFormat === "@")
    return String(Number(value.toPrecision(11)));
  return numfmt.format(numberFormat, value);
}
