/** Puts settings back to these texts; `null` is none, and `isThere` says which need deleting for that. */
export function restoreSettings(
  workbook: Excel.Workbook,
  settings: Readonly<Record<string, string | null>>,
  isThere: (key: string) => boolean,
): void {
  for (const [key, text] of Object.entries(settings)) {
    if (text !== null) workbook.settings.add(key, text);
    else if (isThere(key)) workbook.settings.getItemOrNullObject(key).delete();
  }
}
