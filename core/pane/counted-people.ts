import { loadedOf } from "../wizard/choose-evaluations.ts";
import { linkedFigures } from "../wizard/linked-figures.ts";
import { answersByRecord } from "../wizard/loaded-evaluation.ts";
import { bandsSaid, measurePeople } from "../wizard/measure-people.ts";
import { type MeasuredPeople, peopleField } from "../wizard/people-count.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { analysisInUse } from "../workbook/analysis-in-use.ts";
import { evaluationLayout, gradeBands } from "../workbook/evaluation-layout.ts";
import type { Cancellation, WorkbookPort } from "../workbook/port.ts";
import { inSlices } from "./in-slices.ts";

/**
 * What the tickets say of each person whom a pilot scores, by the rules that the sheets of its evaluation say now; `null` where
 * the count was called off.
 */
export async function countedPeople(
  job: number,
  state: WizardState,
  port: WorkbookPort,
  signal: Cancellation,
): Promise<MeasuredPeople | null> {
  const { people, reading, waits } = state;
  const loaded = loadedOf(state, "evaluation");
  const by = peopleField(state);
  if (people.status !== "counting" || people.job !== job || reading.status !== "read") return null;
  if (loaded === null || by === null) return null;
  const { made, record } = loaded;
  const answers = answersByRecord(record, state);
  const analysis = analysisInUse(answers);
  const linked =
    analysis.kind !== "used"
      ? null
      : {
          made: analysis.made,
          said: await linkedFigures(analysis.made, (sheet, area) => port.read({ sheet, area })),
          waits: waits.status === "read" ? waits.pauses : null,
        };
  const { cells } = evaluationLayout(record);
  const [[cap] = []] = await port.read({ sheet: made.sheet, area: { ...cells.cap, rows: 1, columns: 1 } });
  const bands = await port.read({ sheet: made.sheet, area: gradeBands });
  return inSlices(
    measurePeople({
      asked: people.asked,
      by,
      answers,
      read: reading,
      linked,
      cap: cap === undefined ? record.cap : typeof cap === "number" && cap > 0 ? cap : null,
      bands: bandsSaid(bands, answers.locale),
      before: people.before,
    }),
    signal,
  );
}
