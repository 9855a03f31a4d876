import { pilotTexts } from "../../i18n/improvement/pilot-texts.ts";
import { unitNames } from "../../indicators/library.ts";
import { loadedOf } from "../../wizard/choose-evaluations.ts";
import { pilotedOf, scoredPlaces } from "../../wizard/piloted.ts";
import { spreadWeights, sumOfWeights } from "../../wizard/spread-weights.ts";
import { gradesInForce, limitsInForce, trialOf, triedGrades, triedLimit, triedRules } from "../../wizard/trial.ts";
import { isRated } from "../../workbook/actual-rule.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { FieldProblem } from "../field-problem.tsx";
import { formatNumber, formatPercent, formatValue } from "../format-value.ts";
import { Icon } from "../icon.tsx";
import { NumberField } from "../number-field.tsx";
import { limitName } from "./pilot-words.ts";

/** The rules that are tried: weights, targets, limits, the improvement threshold, the cap and the grades, each with what is in force beside it. */
export function PilotRules() {
  const { state, send, locale } = useDesk();
  const words = pilotTexts[locale].pane;
  const rules = triedRules(state);
  const trial = trialOf(state);
  const threshold = loadedOf(state, "evaluation")?.said.threshold;
  if (rules === null || trial === null || threshold === undefined) return null;
  const piloted = pilotedOf(state);
  const scored = piloted === null ? null : scoredPlaces(piloted);
  const limits = limitsInForce(state);
  const grades = gradesInForce(state);
  const number = (value: number) => formatNumber(value, locale);
  const sum = sumOfWeights(rules.map(({ tried }) => tried));
  const spread = spreadWeights(rules.map(({ tried }) => ({ ...tried, locked: false })));
  return (
    <section aria-label={words.rules}>
      <div class="row-between">
        <h2 class="label">{words.rules}</h2>
        <Button look="subtle" small id="pilot-reset" onClick={() => send({ type: "trialEdited", change: null })}>
          {words.reset}
        </Button>
      </div>
      <div class="limits">
        <div class="limit-row hint" aria-hidden="true">
          {words.rulesHead.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
        {rules.map(({ row, inForce, tried }, place) => {
          const { key, name, unit } = row;
          const rated = isRated(row);
          const isChanged = inForce.weight !== tried.weight || inForce.target !== tried.target;
          return (
            <div key={key} class={isChanged ? "limit-group pilot-changed" : "limit-group"}>
              <div class="limit-row">
                <span class="limit-name" title={name}>
                  {name}
                </span>
                <NumberField
                  field={{ kind: "pilotWeight", key }}
                  value={tried.weight}
                  unit="plain"
                  label={words.weightOf(name)}
                />
                {rated ? (
                  <span class="hint">{words.rated}</span>
                ) : (
                  <NumberField
                    field={{ kind: "pilotTarget", key, unit }}
                    value={tried.target}
                    unit={unit}
                    label={words.targetOf(name, unitNames[unit][locale])}
                    {...(unit === "percent" ? { suffix: "%" } : {})}
                  />
                )}
              </div>
              {isChanged ? (
                <p class="hint">{words.inForce(number(inForce.weight), formatValue(inForce.target, unit, locale))}</p>
              ) : null}
              {scored === null || scored.includes(place) ? null : <p class="hint">{words.leftOut}</p>}
              <FieldProblem field={`pilotWeight-${key}`} />
              <FieldProblem field={`pilotTarget-${key}`} />
            </div>
          );
        })}
        <div class="row-between">
          <span class={sum === 100 ? "sum right" : "sum"}>
            <Icon name={sum === 100 ? "check" : "warning"} />
            {sum === 100 ? words.sumRight : words.sum(number(sum))}
          </span>
          {sum === 100 ? null : (
            <button
              type="button"
              class="button small"
              id="pilot-make-100"
              data-invalid={true}
              disabled={spread.kind !== "spread"}
              onClick={() => send({ type: "trialWeightsSpread" })}
            >
              {words.make100}
            </button>
          )}
        </div>
        {sum === 100 ? null : <p class="field-problem">{words.weightsNot100(number(sum))}</p>}
      </div>
      <div class="limits">
        {limits.map((limit, index) => {
          const name = limitName(limit, limits, locale);
          const tried = triedLimit(trial, limit).amount;
          return (
            <div key={name} class={tried === limit.amount ? "limit-group" : "limit-group pilot-changed"}>
              <div class="target-row">
                <span class="limit-name" title={name}>
                  {name}
                </span>
                <NumberField
                  field={{ kind: "pilotLimit", index }}
                  value={tried}
                  unit="plain"
                  label={name}
                  suffix={words.amountOf[limit.kind]}
                />
              </div>
              {tried === limit.amount ? null : <p class="hint">{words.inForceAmount(number(limit.amount))}</p>}
              <FieldProblem field={`pilotLimit-${index}`} />
            </div>
          );
        })}
        <SharePiloted
          field={{ kind: "pilotThreshold" }}
          label={words.threshold}
          tried={trial.threshold ?? threshold}
          inForce={threshold}
        />
        {piloted === null ? null : (
          <SharePiloted
            field={{ kind: "pilotCap" }}
            label={words.cap}
            tried={piloted.cap.tried}
            inForce={piloted.cap.inForce}
          />
        )}
        {grades.map(({ from, name }, index) => {
          const tried = triedGrades(trial, grades)[index]?.from ?? from;
          // Nothing lies below 0: the lowest grade needs no other bound.
          if (index === grades.length - 1 && from === 0) return null;
          return (
            <div key={name} class={tried === from ? "limit-group" : "limit-group pilot-changed"}>
              <div class="target-row">
                <span class="limit-name">{words.bound(name)}</span>
                <NumberField
                  field={{ kind: "pilotBound", index }}
                  value={tried}
                  unit="plain"
                  label={words.bound(name)}
                />
              </div>
              {tried === from ? null : <p class="hint">{words.inForceAmount(number(from))}</p>}
              <FieldProblem field={`pilotBound-${index}`} />
            </div>
          );
        })}
        <FieldProblem field="pilotBounds" />
      </div>
    </section>
  );
}

interface SharePilotedProps {
  readonly field: { readonly kind: "pilotThreshold" | "pilotCap" };
  readonly label: string;
  /** `null` = none. */
  readonly tried: number | null;
  readonly inForce: number | null;
}

/** A share that holds for all indicators, with what is in force beside it. */
function SharePiloted({ field, inForce, label, tried }: SharePilotedProps) {
  const { locale } = useDesk();
  const words = pilotTexts[locale].pane;
  const isChanged = tried !== inForce;
  return (
    <div class={isChanged ? "limit-group pilot-changed" : "limit-group"}>
      <div class="target-row">
        <span class="limit-name">{label}</span>
        <NumberField field={field} value={tried} unit="percent" label={label} suffix="%" placeholder={words.none} />
      </div>
      {isChanged ? (
        <p class="hint">{words.inForceAmount(inForce === null ? words.none : formatPercent(inForce, locale))}</p>
      ) : null}
      <FieldProblem field={field.kind} />
    </div>
  );
}
