import { useState } from "preact/hooks";
import type { AdoptedRules } from "../../evaluation/pilot/trial.ts";
import { pilotTexts } from "../../i18n/improvement/pilot-texts.ts";
import type { Piloted } from "../../wizard/piloted.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { MessageBar } from "../message-bar.tsx";
import { PaneDialog } from "../question-dialog.tsx";
import { useArrival } from "../use-arrival.ts";

/** The rules that were tried become those of the next evaluation, after a yes; sheets that were made keep theirs. */
export function PilotAdoption({ piloted, isReady }: { readonly piloted: Piloted; readonly isReady: boolean }) {
  const { state, send, locale } = useDesk();
  const words = pilotTexts[locale].pane;
  const [asks, setAsks] = useState(false);
  const rules = adoptedRules(piloted);
  const { adopted } = state.answers.improvement;
  const isAdopted = JSON.stringify(adopted) === JSON.stringify({ ...rules, after: adopted?.after });
  const shown = useArrival<HTMLDivElement>(isAdopted ? "adopted" : null);
  const { record } = piloted.evaluation;
  const keys = new Set(state.answers.indicators.map(({ key }) => key));
  const isOther = record.indicators.length !== keys.size || record.indicators.some(({ key }) => !keys.has(key));
  const adopt = () => {
    setAsks(false);
    send({ type: "rulesAdopted", record, rules });
  };
  return (
    <section>
      {isAdopted ? (
        <div class="arrival" ref={shown} tabIndex={-1}>
          <MessageBar intent="success">
            <p>{words.adopted}</p>
          </MessageBar>
        </div>
      ) : (
        <Button id="pilot-adopt" disabled={!isReady || !piloted.isChanged} onClick={() => setAsks(true)}>
          {words.adopt}
        </Button>
      )}
      {asks ? (
        <PaneDialog
          title={words.adoptTitle}
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button look="primary" onClick={adopt}>
                {words.adoptYes}
              </Button>
              <Button onClick={() => setAsks(false)}>{words.adoptNo}</Button>
            </>
          }
        >
          <p>{words.adoptText}</p>
          {isOther ? <p>{words.adoptOther}</p> : null}
        </PaneDialog>
      ) : null}
    </section>
  );
}

/** The rules tried, whole. */
function adoptedRules({ cap, evaluation, grades, limits, rules, threshold }: Piloted): Omit<AdoptedRules, "after"> {
  return {
    evaluation: evaluation.made.id,
    weights: Object.fromEntries(rules.map(({ row, tried }) => [row.key, tried.weight])),
    targets: Object.fromEntries(rules.map(({ row, tried }) => [row.key, tried.target])),
    limits: limits.flatMap(({ inForce, tried }) => (inForce.amount === tried.amount ? [] : [tried])),
    threshold: threshold.tried,
    cap: cap.tried ?? "none",
    grades: grades.tried.some(({ from }, place) => from !== grades.inForce[place]?.from)
      ? [...grades.tried]
      : evaluation.record.grades,
  };
}
