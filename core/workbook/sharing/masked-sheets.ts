/** The setting in which the workbook keeps which of its sheets are the masked copies that were made last. */
export const maskedSheetsKey = "masked";

/** The names in that setting; none where it was changed by hand. */
export function maskedSheetNames(text: string | null | undefined): readonly string[] {
  try {
    const names: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(names) && names.every((name) => typeof name === "string") ? names : [];
  } catch {
    return [];
  }
}
