import { useState } from "preact/hooks";
import type { MadeSwot } from "../../evaluation/made/made-swot.ts";
import { type SwotTexts, swotTexts } from "../../i18n/improvement/swot-texts.ts";
import { loadedOf } from "../../wizard/choose-evaluations.ts";
import { sumOfWeights } from "../../wizard/spread-weights.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber } from "../format-value.ts";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { workbookSentence } from "../sentences.ts";
import { EvaluationSelect } from "./evaluation-select.tsx";
import { SheetLink } from "./sheet-link.tsx";
import { useAfterDraw } from "./use-after-draw.ts";

export const swotView: LoopView = {
  Step: SwotStep,
  action: (state) => {
    const { make } = swotTexts[state.answers.locale].pane;
    return { label: make, enabled: loadedOf(state, "evaluation") !== null };
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
      <p>{texts.pane.intro}</p>
      <EvaluationSelect of="evaluation" />
      {last === undefined ? null : <Proposals key={last.sheet} swot={last} texts={texts} />}
    </div>
  );
}

/** What the newest page proposes, to be taken over by the next evaluation. */
function Proposals({ swot, texts }: { readonly swot: MadeSwot; readonly texts: SwotTexts }) {
  const { state, send, locale } = useDesk();
  const [isTaken, setTaken] = useState(false);
  const words = texts.pane;
  const name = `swot ${swot.sheet}`;
  const isThere = state.sheetNames.includes(swot.sheet);
  const read = state.cells[name];
  const ask = () => {
    setTaken(false);
    send({ type: "cellsAsked", name, place: { sheet: swot.sheet, area: swot.proposed } });
  };
  useAfterDraw(() => (isThere ? ask() : undefined), [isThere]);
  const weights = read?.status === "read" ? read.cells.map(([cell]) => (typeof cell === "number" ? cell : null)) : [];
  const { indicators } = state.answers;
  const rows = swot.keys.map((key, index) => ({
    key,
    proposed: weights[index] ?? null,
    indicator: indicators.find((indicator) => indicator.key === key),
  }));
  const isSame = indicators.length === rows.length && rows.every(({ indicator }) => indicator !== undefined);
  const sum = sumOfWeights(rows.map(({ proposed }) => ({ weight: proposed ?? 0 })));
  const trouble =
    read?.status !== "read"
      ? null
      : weights.some((weight) => weight === null)
        ? words.unreadable
        : sum !== 100
          ? words.notWhole(formatNumber(sum, locale))
          : isSame
            ? null
            : words.otherIndicators;
  const take = () => {
    send({
      type: "rulesAdopted",
      change: {
        indicators: indicators.map((row) => ({
          ...row,
          weight: rows.find(({ key }) => key === row.key)?.proposed ?? row.weight,
        })),
      },
    });
    setTaken(true);
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
              {rows.map(({ key, proposed, indicator }) => (
                <tr key={key}>
                  <th scope="row">{indicator?.name ?? key}</th>
                  <td class="number">{indicator === undefined ? "–" : formatNumber(indicator.weight, locale)}</td>
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
            <MessageBar intent="success">
              <p>{words.taken}</p>
            </MessageBar>
          ) : (
            <Button disabled={trouble !== null} onClick={take}>
              {words.take}
            </Button>
          )}
        </>
      ) : null}
    </section>
  );
}
