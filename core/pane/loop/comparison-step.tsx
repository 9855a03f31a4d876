import { useMemo } from "preact/hooks";
import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import { type ComparisonPaneTexts, comparisonPaneTexts } from "../../i18n/improvement/comparison-pane-texts.ts";
import { comparisonTexts } from "../../i18n/improvement/comparison-texts.ts";
import { adoptedAfter } from "../../wizard/adopt-rules.ts";
import {
  type EvaluationRole,
  evaluationOf,
  evaluationsThere,
  loadedById,
  loadedOf,
} from "../../wizard/choose-evaluations.ts";
import { type ComparedOutcome, type ComparedRow, comparedRows } from "../../wizard/compared-rows.ts";
import { type LoadedEvaluation, weakRows } from "../../wizard/loaded-evaluation.ts";
import { followingPeriod } from "../../wizard/months.ts";
import { usualLevels } from "../../wizard/usual-levels.ts";
import type { WizardEvent } from "../../wizard/wizard-event.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { warningSentences } from "../../workbook/improvement/comparison-sentences.ts";
import { comparisonWarnings } from "../../workbook/improvement/comparison-warnings.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber, formatValue } from "../format-value.ts";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { EmptyStep } from "./empty-step.tsx";
import { daysLabel, EvaluationSelect, NoEvaluation } from "./evaluation-select.tsx";

/** Two evaluations side by side, and the way to the next period. */
export const comparisonView: LoopView = {
  Step: ComparisonStep,
  action: (state) => {
    const texts = comparisonPaneTexts[state.answers.locale];
    const [only, ...others] = evaluationsThere(state);
    if (only === undefined) return null;
    if (others.length === 0) {
      const loaded = loadedById(state, only.id);
      return loaded === null ? null : { label: nextPeriodWords(loaded, state), enabled: true, event: nextPeriod(only) };
    }
    const [before, after] = [loadedOf(state, "before"), loadedOf(state, "after")];
    return {
      label: state.making.status === "made" ? texts.makeAgain : texts.make,
      enabled: before !== null && after !== null && before.made.id !== after.made.id,
    };
  },
};

function ComparisonStep() {
  const { state, locale } = useDesk();
  const texts = comparisonPaneTexts[locale];
  const [only, ...others] = evaluationsThere(state);
  if (only === undefined) {
    return (
      <div class="step">
        <NoEvaluation help={texts.noneYet} />
      </div>
    );
  }
  if (others.length === 0) {
    return (
      <div class="step">
        <MakingStatus />
        <EvaluationSelect of="evaluation" label={texts.before} />
        <EmptyStep title={texts.onlyOne} help={texts.onlyOneHelp}>
          <p class="hint">{nextPeriodHelp(only, state)}</p>
        </EmptyStep>
      </div>
    );
  }
  return <TwoEvaluations />;
}

function TwoEvaluations() {
  const { state, send, locale } = useDesk();
  const texts = comparisonPaneTexts[locale];
  const chosen = { before: evaluationOf(state, "before"), after: evaluationOf(state, "after") };
  const [before, after] = [loadedOf(state, "before"), loadedOf(state, "after")];
  const choose = (role: EvaluationRole, id: string) => send({ type: "evaluationChosen", role, id });
  const swap = () => {
    if (chosen.before === null || chosen.after === null) return;
    choose("before", chosen.after.id);
    choose("after", chosen.before.id);
  };
  return (
    <div class="step">
      <MakingStatus />
      <div class="compared-choices">
        <EvaluationSelect of="before" label={texts.before} />
        <EvaluationSelect of="after" label={texts.after} />
      </div>
      {before === null || after === null ? null : <Compared before={before} after={after} onSwap={swap} />}
      {before === null || after === null ? null : <NextPeriod of={nextAfter(before, after)} />}
    </div>
  );
}

/**
 * The evaluation whose rules the next one is to follow: the first, so that the comparison is of one rule; the second once it
 * is of the period that follows, by the same rules.
 */
function nextAfter(before: LoadedEvaluation, after: LoadedEvaluation): LoadedEvaluation {
  const { from, to } = followingPeriod(before.record.period);
  const follows = after.record.period.from === from && after.record.period.to === to;
  return follows && comparisonWarnings(before, after).length === 0 ? after : before;
}

interface ComparedProps {
  readonly before: LoadedEvaluation;
  readonly after: LoadedEvaluation;
  readonly onSwap: () => void;
}

/** What speaks against comparing them, and the comparison at a glance. */
function Compared({ before, after, onSwap }: ComparedProps) {
  const { state, locale } = useDesk();
  const texts = comparisonPaneTexts[locale];
  const facts = state.reading.status === "read" ? state.reading.facts : null;
  const warnings = useMemo(() => comparisonWarnings(before, after), [before, after]);
  const rows = useMemo(() => comparedRows(before, after, facts), [before, after, facts]);
  const isUsualKnown = useMemo(() => facts !== null && usualLevels(before, facts) !== null, [before, facts]);
  const weak = weakRows(before.said).flatMap(({ key }) => {
    const row = before.record.indicators.find((one) => one.key === key);
    return row === undefined ? [] : [row.name];
  });
  if (warnings.some(({ code }) => code === "sameEvaluation")) {
    return <Warnings warnings={warnings} onSwap={onSwap} />;
  }
  return (
    <>
      <Warnings warnings={warnings} onSwap={onSwap} />
      {weak.length === 0 ? null : (
        <MessageBar intent="warning">
          <p>{texts.weak(weak.join(texts.separator), isUsualKnown)}</p>
        </MessageBar>
      )}
      <section aria-label={texts.table}>
        <h2 class="label">{texts.table}</h2>
        <table class="compared-table">
          <thead>
            <tr>
              <th scope="col">{texts.columns.indicator}</th>
              <th scope="col">{texts.columns.before}</th>
              <th scope="col">{texts.columns.after}</th>
              <th scope="col">{texts.columns.change}</th>
            </tr>
          </thead>
          {rows.map((row, index) => (
            <ComparedLine key={index} row={row} />
          ))}
          <tbody class="compared-total">
            <tr>
              <th scope="row">{texts.total}</th>
              <td>{points(before.said.total, locale)}</td>
              <td>{points(after.said.total, locale)}</td>
              <td>{change(before.said.total, after.said.total, locale)}</td>
            </tr>
          </tbody>
        </table>
        <p class="hint">{texts.makes}</p>
      </section>
    </>
  );
}

function Warnings({
  warnings,
  onSwap,
}: {
  readonly warnings: ReturnType<typeof comparisonWarnings>;
  readonly onSwap: () => void;
}) {
  const { locale } = useDesk();
  const texts = comparisonPaneTexts[locale];
  return (
    <>
      {warnings.map((warning) => {
        const [first, ...parts] = warningSentences(warning, locale);
        return (
          <MessageBar
            key={warning.code}
            intent="warning"
            actions={
              warning.code === "reversed" ? (
                <Button small onClick={onSwap}>
                  {texts.swap}
                </Button>
              ) : undefined
            }
          >
            <p>{first}</p>
            {parts.length === 0 ? null : (
              <ul>
                {parts.map((part) => (
                  <li key={part}>{part}</li>
                ))}
              </ul>
            )}
          </MessageBar>
        );
      })}
    </>
  );
}

function ComparedLine({ row }: { readonly row: ComparedRow }) {
  const { locale } = useDesk();
  const { kind } = row.outcome;
  const tone = kind === "better" || kind === "worse" ? kind : "quiet";
  return (
    <tbody>
      <tr>
        <th scope="row">{row.name}</th>
        <td>{formatValue(row.before, row.unit, locale)}</td>
        <td>{formatValue(row.after, row.unit, locale)}</td>
        <td>{changeOf(row, comparisonPaneTexts[locale], locale)}</td>
      </tr>
      <tr class={`compared-outcome ${tone}`}>
        <td colSpan={4}>{outcomeWords(row.outcome, locale)}</td>
      </tr>
    </tbody>
  );
}

/** Whether it is more than chance, with the chance, or why it is not tested. */
function outcomeWords(outcome: ComparedOutcome, locale: "zh-CN" | "en"): string {
  const texts = comparisonPaneTexts[locale];
  switch (outcome.kind) {
    case "untested":
      return comparisonTexts[locale].untested[outcome.why];
    case "better":
    case "worse":
    case "chance": {
      const p = outcome.p < 0.001 ? texts.pSmall : texts.p(formatNumber(outcome.p, locale, 3, 3));
      return `${texts.outcomes[outcome.kind]} · ${p}`;
    }
    default:
      return texts.outcomes[outcome.kind];
  }
}

function changeOf(
  { change: difference, unit }: ComparedRow,
  texts: ComparisonPaneTexts,
  locale: "zh-CN" | "en",
): string {
  if (difference === null) return "–";
  return unit === "percent"
    ? texts.points(signed(difference * 100, locale, 1))
    : signed(difference, locale, unit === "rating" || unit === "points" || unit === "yuan" ? 2 : 1);
}

function points(value: number | null, locale: "zh-CN" | "en"): string {
  return value === null ? "–" : formatNumber(value, locale, 2, 2);
}

function change(before: number | null, after: number | null, locale: "zh-CN" | "en"): string {
  return before === null || after === null ? "–" : signed(after - before, locale, 2);
}

function signed(value: number, locale: "zh-CN" | "en", digits: number): string {
  const rounded = Number(value.toFixed(digits));
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "±";
  return sign + formatNumber(Math.abs(rounded), locale, digits, digits);
}

/** Scores the period after an evaluation by the rules of that evaluation. */
function NextPeriod({ of }: { readonly of: LoadedEvaluation }) {
  const { state, send } = useDesk();
  return (
    <section class="next-period">
      <Button onClick={() => send(nextPeriod(of.made))}>{nextPeriodWords(of, state)}</Button>
      <p class="hint">{nextPeriodHelp(of.made, state)}</p>
    </section>
  );
}

function nextPeriod({ id }: MadeEvaluation): WizardEvent {
  return { type: "nextPeriodAsked", id };
}

function nextPeriodWords({ made, record }: LoadedEvaluation, { answers }: WizardState): string {
  const texts = comparisonPaneTexts[answers.locale];
  const days = daysLabel(followingPeriod(record.period), answers.locale);
  const isAdopted = adoptedAfter(answers.improvement, made) !== null;
  return (isAdopted ? texts.nextByAdopted : texts.nextPeriod)(days);
}

function nextPeriodHelp(made: MadeEvaluation, { answers }: WizardState): string {
  const texts = comparisonPaneTexts[answers.locale];
  return adoptedAfter(answers.improvement, made) === null ? texts.nextPeriodHelp : texts.nextByAdoptedHelp;
}
