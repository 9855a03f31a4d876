import { scorePreview } from "../wizard/score-preview.ts";
import { weakIndicators } from "../wizard/weak-indicators.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { formatPercent } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { MeasureForm } from "./measure-form.tsx";
import { NumberField } from "./number-field.tsx";
import { WeakCard } from "./weak-card.tsx";

/** Step 5: a card for every weak indicator. */
export function PlanStep() {
  const { state, texts, locale } = useDesk();
  const words = texts.plan;
  const weak = weakIndicators(state);
  const keys = new Set(weak.map(({ row }) => row.key));
  const other = state.answers.measures
    .map((measure, index) => ({ measure, index }))
    .filter(({ measure }) => !keys.has(measure.indicator));
  const isScored = scorePreview(state).total !== null;
  const { threshold } = state.answers;
  return (
    <div class="step">
      <section>
        <label class="inline-number threshold" for="threshold">
          <span>{words.threshold}</span>
          <NumberField
            field={{ kind: "threshold" }}
            value={threshold}
            unit="percent"
            label={`${words.threshold}. ${words.thresholdHelp}`}
            suffix="%"
          />
        </label>
        <FieldProblem field="threshold" />
      </section>
      {weak.length > 0 ? null : (
        <div class="empty">
          <Icon name={isScored ? "success" : "info"} size={28} />
          <p class="empty-title">
            {isScored ? words.nothingWeak(formatPercent(threshold, locale)) : words.nothingScored}
          </p>
          {isScored ? <p class="hint">{words.nothingWeakHelp}</p> : null}
        </div>
      )}
      {weak.map((one) => (
        <WeakCard key={one.row.key} weak={one} />
      ))}
      {other.length === 0 ? null : (
        <section aria-label={words.otherMeasures}>
          <h2 class="label">{words.otherMeasures}</h2>
          {other.map(({ measure, index }) => (
            <MeasureForm key={`measure-${index}`} measure={measure} index={index} isOwn />
          ))}
        </section>
      )}
    </div>
  );
}
