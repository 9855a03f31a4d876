import type { SheetContent } from "../workbook/port.ts";
import type { WizardState } from "./wizard-state.ts";

/** The sheet to hand over: the one chosen, else the evaluation made last, else the first. */
export function sheetToHandOver({ answers, sheetNames }: WizardState): string | null {
  const { improvement, sharing } = answers;
  const made = improvement.evaluations.map(({ sheet }) => sheet).reverse();
  return (
    [sharing.sheet, ...made].find((sheet) => sheet !== null && sheetNames.includes(sheet)) ?? sheetNames[0] ?? null
  );
}

/** What stands in the sheet to hand over, once it was read. */
export function contentToHandOver(
  state: WizardState,
): { readonly sheet: string; readonly content: SheetContent } | null {
  const sheet = sheetToHandOver(state);
  const reading = sheet === null ? undefined : state.sheets[sheet];
  return sheet !== null && reading?.status === "read" ? { sheet, content: reading.content } : null;
}
