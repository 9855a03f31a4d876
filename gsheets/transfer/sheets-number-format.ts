/**
 * An Excel number format as Google Sheets takes it. The two share their codes, but `General` is a format of its own there
 * and stands in no section: as many decimals as the number has are written instead.
 */
export function sheetsNumberFormat(format: string): string {
  if (format === "General") return format;
  return format.replace(/"[^"]*"|General/g, (part) => (part === "General" ? "0.##########" : part));
}
