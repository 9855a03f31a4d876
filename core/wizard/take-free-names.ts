import { freeSheetName } from "../workbook/free-sheet-name.ts";
import { sheetsToMake } from "./problems-of.ts";
import type { WizardState } from "./wizard-state.ts";

/** The state with a free name in place of every sheet name that is taken, to be looked at before sheets are made. */
export function takeFreeNames(state: WizardState): WizardState {
  const { answers, sheetNames } = state;
  const output = { ...answers.output };
  const taken = [...sheetNames];
  for (const sheet of sheetsToMake(answers)) {
    output[sheet] = freeSheetName(output[sheet], taken);
    taken.push(output[sheet]);
  }
  return { ...state, answers: { ...answers, output }, making: { status: "idle" }, notice: { kind: "newNames" } };
}
