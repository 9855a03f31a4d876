/** Why no program takes a text as the name of a sheet. */
export type SheetNameProblem =
  | { readonly code: "sheetNameMissing" }
  | { readonly code: "sheetNameTooLong"; readonly length: number }
  | { readonly code: "sheetNameHasSign"; readonly sign: string }
  /** `History` is a name that Excel keeps for itself. */
  | { readonly code: "sheetNameReserved" };

const mostCharacters = 31;

/** What is wrong with a sheet's name by itself, by Excel's rules, which are the strictest; `null` when nothing is. */
export function sheetNameProblem(name: string): SheetNameProblem | null {
  const trimmed = name.trim();
  if (trimmed === "") return { code: "sheetNameMissing" };
  if (trimmed.length > mostCharacters) return { code: "sheetNameTooLong", length: trimmed.length };
  const sign = /[:\\/?*[\]]/.exec(trimmed)?.[0] ?? (/^'|'$/.test(trimmed) ? "'" : null);
  if (sign !== null) return { code: "sheetNameHasSign", sign };
  return trimmed.toLowerCase() === "history" ? { code: "sheetNameReserved" } : null;
}
