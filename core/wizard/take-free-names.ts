import { freeSheetName } from "../workbook/free-sheet-name.ts";
import { sheetsToMake } from "./problems-of.ts";
import { sheetsToAnalyse } from "./sheets-of-analysis.ts";
import type { WizardState } from "./wizard-state.ts";

/** The state with a free name in place of every sheet name that is taken, to be looked at before sheets are made. */
export function takeFreeNames(state: WizardState): WizardState {
  const { answers, sheetNames } = state;
  const named: WizardState = { ...state, making: { status: "idle" }, notice: { kind: "newNames" } };
  if (answers.task === "analysis" && answers.analysis !== null) {
    const names = { ...answers.analysis.names };
    const used = [...sheetNames];
    for (const sheet of sheetsToAnalyse(state)) {
      names[sheet] = freeSheetName(names[sheet], used);
      used.push(names[sheet]);
    }
    return { ...named, answers: { ...answers, analysis: { ...answers.analysis, names } } };
  }
  const output = { ...answers.output };
  const taken = [...sheetNames];
  for (const sheet of sheetsToMake(answers)) {
    output[sheet] = freeSheetName(output[sheet], taken);
    taken.push(output[sheet]);
  }
  return { ...named, answers: { ...answers, output } };
}
