import { standardsTexts } from "../../i18n/improvement/standards-texts.ts";
import { comparisonsThere, loadedById, openComparison } from "../../wizard/choose-evaluations.ts";
import {
  type Collection,
  cellsToCollect,
  collectionOf,
  evaluatedBy,
  nextCycle,
} from "../../wizard/collected-verdicts.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import type { JudgedMeasure } from "../../workbook/improvement/read-verdicts.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { SelectField } from "../select-field.tsx";
import { EmptyStep } from "./empty-step.tsx";
import { useAfterDraw } from "./use-after-draw.ts";
import { useReturn } from "./use-return.ts";

export const standardsView: LoopView = {
  Step: StandardsStep,
  action: (state) => {
    const texts = standardsTexts[state.answers.locale];
    const collecting = collectionOf(state);
    if (collecting.status !== "read") return null;
    const { kept, rounds } = collecting.collection;
    if (kept.length === 0 && rounds.length === 0) return { label: texts.nothing, enabled: false };
    const label = kept.length === 0 ? texts.makeRounds : rounds.length === 0 ? texts.makeKept : texts.make;
    return { label, enabled: areLoaded(state, collecting.collection) };
  },
};

/** The next round starts from what its evaluation says. */
function areLoaded(state: WizardState, { comparison, rounds }: Collection): boolean {
  return rounds.every((round) => loadedById(state, evaluatedBy(comparison, round).evaluation) !== null);
}

function StandardsStep() {
  const { state, send, locale } = useDesk();
  const texts = standardsTexts[locale];
  const comparison = openComparison(state);
  const asked = JSON.stringify(cellsToCollect(state));
  const readAgain = () => {
    for (const { name, place } of cellsToCollect(state)) send({ type: "cellsAsked", name, place });
  };

  // Decisions are typed into sheets while the pane is open: they are read when it opens, and when one comes back to it.
  useAfterDraw(readAgain, [asked, state.making.status === "made"]);
  useReturn(readAgain);

  if (comparison === null) {
    return (
      <div class="step">
        <MakingStatus />
        <EmptyStep title={texts.noComparison} help={texts.noComparisonHelp}>
          <Button onClick={() => send({ type: "loopStepChosen", step: "comparison" })}>{texts.toComparison}</Button>
        </EmptyStep>
      </div>
    );
  }
  const there = comparisonsThere(state);
  return (
    <div class="step">
      <MakingStatus />
      {there.length === 1 ? null : (
        <SelectField
          name="judged-comparison"
          label={texts.comparison}
          value={comparison.sheet}
          choices={[...there].reverse().map(({ sheet }) => ({ value: sheet, label: sheet }))}
          onChoose={(sheet) => send({ type: "comparisonChosen", sheet })}
        />
      )}
      <Collected />
      <div class="button-row">
        <Button
          small
          onClick={() =>
            send({ type: "placeAsked", place: { sheet: comparison.sheet, area: firstVerdict(comparison.measures) } })
          }
        >
          {texts.openSheet}
        </Button>
        <Button small look="subtle" onClick={readAgain}>
          {texts.readAgain}
        </Button>
      </div>
      <p class="hint">{texts.decideThere}</p>
    </div>
  );
}

function firstVerdict(measures: { readonly row: number } | null) {
  return { row: measures?.row ?? 0, column: 0, rows: 1, columns: 1 };
}

/** What will be done with each measure. */
function Collected() {
  const { state, locale } = useDesk();
  const texts = standardsTexts[locale];
  const collecting = collectionOf(state);
  switch (collecting.status) {
    case "noComparison":
    case "noMeasures":
      return (
        <MessageBar intent="info">
          <p>{texts.noMeasures}</p>
        </MessageBar>
      );
    case "reading":
      return (
        <p class="hint" role="status">
          {texts.reading}
        </p>
      );
    case "failed":
      return (
        <MessageBar intent="error">
          <p>{texts.notRead(collecting.sheet)}</p>
        </MessageBar>
      );
    case "read":
      return <Groups collection={collecting.collection} />;
  }
}

function Groups({ collection }: { readonly collection: Collection }) {
  const { locale } = useDesk();
  const texts = standardsTexts[locale];
  const { collected, comparison, handbook, kept, lost, notDone, open, opened, rounds } = collection;
  return (
    <>
      <section aria-label={texts.kept.title}>
        <h2 class="label">{texts.kept.title}</h2>
        <Measures measures={kept} />
        <p class="hint">
          {kept.length === 0 && collected.length === 0 ? texts.kept.none : null}
          {kept.length === 0 ? null : handbook === null ? texts.kept.newHandbook : texts.kept.into(handbook.made.sheet)}{" "}
          {collected.length === 0 ? null : texts.kept.collected(collected.length)}
        </p>
      </section>
      <section aria-label={texts.rounds.title(nextCycle(comparison))}>
        <h2 class="label">{texts.rounds.title(nextCycle(comparison))}</h2>
        {rounds.map((round) => (
          <div key={JSON.stringify(round.keys)} class="next-round">
            <h3>{round.indicator}</h3>
            <Measures measures={round.measures} />
          </div>
        ))}
        <p class="hint">
          {rounds.length === 0 && opened.length === 0 ? texts.rounds.none : null}
          {rounds.length === 0 ? null : texts.rounds.help}{" "}
          {opened.length === 0
            ? null
            : texts.rounds.opened(opened.map(({ indicator }) => indicator).join(texts.separator))}
        </p>
      </section>
      {(
        [
          [texts.open, open],
          [texts.notDone, notDone],
          [texts.lost, lost],
        ] as const
      ).map(([{ title, help }, measures]) =>
        measures.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h2 class="label">{title}</h2>
            <Measures measures={measures} />
            <p class="hint">{help}</p>
          </section>
        ),
      )}
    </>
  );
}

function Measures({ measures }: { readonly measures: readonly JudgedMeasure[] }) {
  const { locale } = useDesk();
  const texts = standardsTexts[locale];
  if (measures.length === 0) return null;
  return (
    <ul class="judged">
      {measures.map(({ index, isDecided, measure, reason, verdict }) => (
        <li key={index}>
          <span>{measure === "" ? texts.rounds.nothingTried : measure}</span>
          <span class="hint">
            <strong>{texts.verdicts[verdict]}</strong> · {isDecided ? texts.decided : reason || texts.suggested}
          </span>
        </li>
      ))}
    </ul>
  );
}
