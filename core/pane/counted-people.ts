import { gradeBandsOf } from "../evaluation/grade-bands.ts";
import { loadedOf } from "../wizard/choose-evaluations.ts";
import { linkedFigures } from "../wizard/linked-figures.ts";
import { answersByRecord, figuresKept } from "../wizard/loaded-evaluation.ts";
import { measurePeople } from "../wizard/measure-people.ts";
import { type MeasuredPeople, peopleField } from "../wizard/people-count.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { analysisInUse } from "../workbook/analysis-in-use.ts";
import type { Cancellation, WorkbookPort } from "../workbook/port.ts";
import { inSlices } from "./in-slices.ts";

/**
 * What the tickets say of each person whom a pilot scores, by the rules that its evaluation scores by; `null` where
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
  const { record } = loaded;
  const answers = answersByRecord(record, state);
  const analysis = analysisInUse(answers);
  const linked =
    analysis.kind !== "used"
      ? null
      : {
          made: analysis.made,
          said: figuresKept(
            await linkedFigures(analysis.made, (sheet, area) => port.read({ sheet, area })),
            analysis.made,
            loaded,
          ),
          waits: waits.status === "read" ? waits.pauses : null,
        };
  return inSlices(
    measurePeople({
      asked: people.asked,
      by,
      answers,
      read: reading,
      linked,
      cap: record.cap,
      bands: gradeBandsOf(record.grades, record.locale),
      before: people.before,
    }),
    signal,
  );
}
