import type { MadeSwot } from "../../evaluation/made/made-swot.ts";
import { type SwotTexts, swotTexts } from "../../i18n/improvement/swot-texts.ts";
import { evaluationOf, loadedById, loadedOf } from "../../wizard/choose-evaluations.ts";
import { sumOfWeights } from "../../wizard/spread-weights.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber } from "../format-value.ts";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { workbookSentence } from "../sentences.ts";
import { useArrival } from "../use-arrival.ts";
import { EvaluationSelect, NoEvaluation } from "./evaluation-select.tsx";
import { SheetLink } from "./sheet-link.tsx";
import { useAfterDraw } from "./use-after-draw.ts";
import { useReturn } from "./use-return.ts";

/** The SWOT page, and the weights it proposes. */
export const swotView: LoopView = {
  Step: SwotStep,
  action: (state) => {
    if (evaluationOf(state, "evaluation") === null) return null;
    const { make, makeAgain } = swotTexts[state.answers.locale].pane;
    const label = state.answers.improvement.swots.length === 0 ? make : makeAgain;
    return { label, enabled: loadedOf(state, "evaluation") !== null };
  },
};

/** The page for the meeting, and the weights that it came to. */
function SwotStep() {
  const { state, locale } = useDesk();
  const texts = swotTexts[locale];
  const { swots } = state.answers.improvement;
  const last = swots[swots.length - 1];
  return (
    <div class="step">
      <MakingStatus />
      {evaluationOf(state, "evaluation") === null ? (
        <NoEvaluation help={texts.pane.intro} />
      ) : (
        <>
          <p>{texts.pane.intro}</p>
          <EvaluationSelect of="evaluation" />
        </>
      )}
      {last === undefined ? null : <Proposals key={last.sheet} swot={last} texts={texts} />}
    </div>
  );
}

/** What the newest page proposes, to be taken over by the next evaluation. */
function Proposals({ swot, texts }: { readonly swot: MadeSwot; readonly texts: SwotTexts }) {
  const { state, send, locale } = useDesk();
  const words = texts.pane;
  const name = `swot ${swot.sheet}`;
  const isThere = state.sheetNames.includes(swot.sheet);
  const read = state.cells[name];
  const ask = () => {
    if (isThere) send({ type: "cellsAsked", name, place: { sheet: swot.sheet, area: swot.proposed } });
  };
  useReturn(ask);
  useAfterDraw(ask, [isThere]);
  const weights = read?.status === "read" ? read.cells.map(([cell]) => (typeof cell === "number" ? cell : null)) : [];
  const filledFrom = loadedById(state, swot.evaluation);
  const rows = swot.keys.map((key, index) => ({
    key,
    proposed: weights[index] ?? null,
    now: filledFrom?.record.indicators.find((indicator) => indicator.key === key),
  }));
  const sum = sumOfWeights(rows.map(({ proposed }) => ({ weight: proposed ?? 0 })));
  const trouble =
    read?.status !== "read"
      ? null
      : weights.some((weight) => weight === null)
        ? words.unreadable
        : sum !== 100
          ? words.notWhole(formatNumber(sum, locale))
          : null;
  const open = new Set(state.answers.indicators.map(({ key }) => key));
  const isOther = open.size !== rows.length || rows.some(({ key }) => !open.has(key));
  const { adopted } = state.answers.improvement;
  const isTaken =
    adopted?.evaluation === swot.evaluation && rows.every(({ key, proposed }) => adopted.weights[key] === proposed);
  const shown = useArrival<HTMLDivElement>(isTaken ? "taken" : null);
  const take = () => {
    if (filledFrom === null) return;
    const before = adopted?.evaluation === swot.evaluation ? adopted : null;
    send({
      type: "rulesAdopted",
      record: filledFrom.record,
      rules: {
        evaluation: swot.evaluation,
        weights: Object.fromEntries(rows.flatMap(({ key, proposed }) => (proposed === null ? [] : [[key, proposed]]))),
        targets: before?.targets ?? {},
        limits: before?.limits ?? [],
        threshold: before?.threshold ?? filledFrom.record.threshold,
        ...(before?.cap === undefined ? {} : { cap: before.cap }),
      },
    });
  };
  return (
    <section aria-label={words.proposals}>
      <div class="row-between">
        <h2 class="label">{words.proposals}</h2>
        {isThere ? (
          <Button small onClick={ask}>
            {words.read}
          </Button>
        ) : null}
      </div>
      <SheetLink sheet={swot.sheet} label={swot.sheet} gone={words.gone(swot.sheet)} />
      {read?.status === "reading" ? <p class="hint">{words.reading}</p> : null}
      {read?.status === "failed" && isThere ? (
        <MessageBar intent="error">
          <p>{words.failed(workbookSentence(read.problem, locale))}</p>
        </MessageBar>
      ) : null}
      {read?.status === "read" && isThere ? (
        <>
          <table class="loop-table">
            <thead>
              <tr>
                <th scope="col">{words.indicator}</th>
                <th scope="col" class="number">
                  {words.now}
                </th>
                <th scope="col" class="number">
                  {words.proposed}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, proposed, now }) => (
                <tr key={key}>
                  <th scope="row">{now?.name ?? key}</th>
                  <td class="number">{now === undefined ? "–" : formatNumber(now.weight, locale)}</td>
                  <td class="number">{proposed === null ? "–" : formatNumber(proposed, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {trouble === null ? null : (
            <MessageBar intent="warning">
              <p>{trouble}</p>
            </MessageBar>
          )}
          {isTaken ? (
            <div class="arrival" ref={shown} tabIndex={-1}>
              <MessageBar intent="success">
                <p>{words.taken}</p>
              </MessageBar>
            </div>
          ) : (
            <>
              <p class="hint">
                {words.takeHelp} {isOther ? words.otherIndicators : null}
              </p>
              <Button id="swot-take" disabled={trouble !== null || filledFrom === null} onClick={take}>
                {words.take}
              </Button>
            </>
          )}
        </>
      ) : null}
    </section>
  );
}
