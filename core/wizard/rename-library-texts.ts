import { type AnalysisAnswers, analysisSheetIds } from "../analysis/analysis-answers.ts";
import type { Answers } from "../evaluation/answers.ts";
import type { Locale } from "../i18n/locale.ts";
import { objectiveExamples } from "../i18n/objective-examples.ts";
import { indicatorById } from "../indicators/library.ts";
import { analysisSheetNames } from "./new-analysis.ts";
import { sheetNameDefaults } from "./new-answers.ts";

/** Answers in another language: what came from the library or from us is said in it, what a person typed stays. */
export function renameLibraryTexts(answers: Answers, to: Locale): Answers {
  const from = answers.locale;
  const rename = (text: string, texts: Readonly<Record<Locale, string>> | undefined) =>
    texts !== undefined && text === texts[from] ? texts[to] : text;
  const { output, analysis } = answers;
  return {
    ...answers,
    locale: to,
    objective: rename(
      answers.objective,
      objectiveExamples.find((example) => example[from] === answers.objective),
    ),
    indicators: answers.indicators.map((row) => ({
      ...row,
      name: rename(row.name, row.library === null ? undefined : indicatorById(row.library)?.name),
    })),
    measures: answers.measures.map((planned) => {
      const library = answers.indicators.find((row) => row.key === planned.indicator)?.library ?? null;
      const known = (library === null ? undefined : indicatorById(library))?.measures.find(
        (measure) => measure.measure[from] === planned.measure,
      );
      if (known === undefined) return planned;
      return {
        ...planned,
        measure: known.measure[to],
        cause: rename(planned.cause, known.cause),
        effect: rename(planned.effect, known.effect),
      };
    }),
    analysis: analysis === null ? null : { ...analysis, names: renamedSheets(analysis.names) },
    output: {
      ...output,
      evaluationSheet: rename(output.evaluationSheet, sheetNameDefaults.evaluationSheet),
      ticketsSheet: rename(output.ticketsSheet, sheetNameDefaults.ticketsSheet),
      planSheet: rename(output.planSheet, sheetNameDefaults.planSheet),
    },
  };

  function renamedSheets(before: AnalysisAnswers["names"]): AnalysisAnswers["names"] {
    const names = { ...before };
    for (const sheet of analysisSheetIds) names[sheet] = rename(names[sheet], analysisSheetNames[sheet]);
    return names;
  }
}
