import type { KnownNames, SheetToMask } from "../workbook/sharing/mask-sheets.ts";
import type { WizardState } from "./wizard-state.ts";

/** The sheets of the workbook that the product made, as far as it remembers them, in the order of their tabs. */
export function madeSheets({ answers, sheetNames }: WizardState): readonly string[] {
  const { analysesMade, analysis, improvement } = answers;
  const { causes, comparisons, evaluations, handbooks, pilots, rubrics, swots, trackings } = improvement;
  const made = new Set<string | null>([
    ...evaluations.flatMap(({ planSheet, sheet, ticketsSheet }) => [sheet, planSheet, ticketsSheet]),
    ...analysesMade.flatMap(({ responsesSheet, sheet }) => [sheet, responsesSheet]),
    ...(analysesMade.length > 0 && analysis !== null ? Object.values(analysis.names) : []),
    ...[causes, comparisons, handbooks, pilots, rubrics, swots, trackings].flatMap((list) =>
      list.map(({ sheet }) => sheet),
    ),
  ]);
  return sheetNames.filter((sheet) => made.has(sheet));
}

/** The sheets to mask, of those that are there. */
export function sheetsToMask(state: WizardState): readonly string[] {
  const made = madeSheets(state);
  return made.filter((sheet) => state.answers.sharing.masked.includes(sheet));
}

/** What stands in the sheets to mask, once all were read. */
export function contentsToMask(state: WizardState): readonly SheetToMask[] {
  return sheetsToMask(state).flatMap((name) => {
    const reading = state.sheets[name];
    return reading?.status === "read" ? [{ name, content: reading.content }] : [];
  });
}

/** Names that the tickets and the answers tell: they may stand in sentences of sheets that have no column for them. */
export function knownNames({ answers, reading }: WizardState): KnownNames {
  const tickets = reading.status === "read" ? reading.tickets : null;
  const texts = (field: "handler" | "firstHandler" | "customer" | "id") => [...new Set(tickets?.texts[field] ?? [])];
  return {
    person: [
      ...texts("handler"),
      ...texts("firstHandler"),
      ...answers.panel,
      ...answers.measures.map(({ owner }) => owner),
    ],
    customer: texts("customer"),
    ticket: texts("id"),
  };
}
