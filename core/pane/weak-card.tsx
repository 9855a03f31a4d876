import type { PlannedMeasure } from "../evaluation/answers.ts";
import type { Measure } from "../indicators/indicator.ts";
import { causeBranchNames, indicatorById } from "../indicators/library.ts";
import type { GapShare } from "../tickets/gap-share.ts";
import type { WeakIndicator } from "../wizard/weak-indicators.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber, formatPercent, formatValue } from "./format-value.ts";
import { MeasureForm } from "./measure-form.tsx";
import { plannedMeasure } from "./planned-measure.ts";

/** One weak indicator: what the tickets say, where it gathers, and what is done about it. */
export function WeakCard({ weak }: { weak: WeakIndicator }) {
  const { state, send, texts, locale } = useDesk();
  const words = texts.plan;
  const { row } = weak;
  const cause = row.source === "tickets" ? state.measured?.causes[row.key] : undefined;
  const isChanged = row.reading !== null && state.measured?.changed.includes(row.reading) === true;
  const suggestions = row.library === null ? [] : (indicatorById(row.library)?.measures ?? []);
  const planned = state.answers.measures
    .map((measure, index) => ({ measure, index }))
    .filter(({ measure }) => measure.indicator === row.key);
  const isSuggested = (measure: PlannedMeasure) => suggestions.some((one) => one.measure[locale] === measure.measure);
  const newMeasure = (suggested?: Measure): PlannedMeasure =>
    plannedMeasure(state, weak, locale, suggested, planned[planned.length - 1]?.measure.owner);
  return (
    <section class="weak-card" aria-label={row.name}>
      <div class="row-between top">
        <h2 class="weak-name">{row.name}</h2>
        <span class="weak-rate">{words.attainment(formatPercent(weak.attainment, locale))}</span>
      </div>
      <p class="hint">
        {texts.score.ofTarget(
          formatValue(weak.actual.value, row.unit, locale),
          formatValue(weak.target, row.unit, locale),
        )}
      </p>
      <div class="cause">
        <h3 class="hint">{words.ticketsSay}</h3>
        <p>{cause === undefined ? (isChanged ? words.changedSince : words.noTicketsSay) : cause.sentence[locale]}</p>
        {cause === undefined || cause.shares.length === 0 ? null : (
          <ul class="shares" aria-label={words.causeByBranch}>
            {cause.shares.map((share) => (
              <ShareBar key={`${share.factor} ${share.group}`} share={share} />
            ))}
          </ul>
        )}
      </div>
      <h3 class="label">{words.measures}</h3>
      <ul class="measures">
        {suggestions.map((suggestion) => {
          const chosen = planned.find(({ measure }) => measure.measure === suggestion.measure[locale]);
          return (
            <li key={suggestion.measure.en}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={chosen !== undefined}
                  onChange={() =>
                    send(
                      chosen === undefined
                        ? { type: "measureAdded", measure: newMeasure(suggestion) }
                        : { type: "measureRemoved", index: chosen.index },
                    )
                  }
                />
                <span>
                  {suggestion.measure[locale]}
                  <span class="hint measure-cause">
                    {causeBranchNames[suggestion.branch][locale]} · {suggestion.cause[locale]}
                  </span>
                </span>
              </label>
              {chosen === undefined ? null : (
                <MeasureForm measure={chosen.measure} index={chosen.index} isOwn={false} />
              )}
            </li>
          );
        })}
        {planned
          .filter(({ measure }) => !isSuggested(measure))
          .map(({ measure, index }) => (
            <li key={`own-${index}`}>
              <MeasureForm measure={measure} index={index} isOwn />
            </li>
          ))}
      </ul>
      <Button small icon="plus" onClick={() => send({ type: "measureAdded", measure: newMeasure() })}>
        {words.ownMeasure}
      </Button>
    </section>
  );
}

function ShareBar({ share }: { share: GapShare }) {
  const { texts, locale } = useDesk();
  const words = texts.plan;
  const group =
    share.factor === "weekday"
      ? (words.weekdays[Number(share.group) - 1] ?? share.group)
      : share.factor === "hour"
        ? words.hours(share.group, String(Number(share.group) + 2))
        : share.group;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <li>
      <span class="row-between">
        <span class="share-branch">{causeBranchNames[share.branch][locale]}</span>
        <span class="hint">{words.branchShare(group, number(share.weak), number(share.weakTotal))}</span>
      </span>
      <span class="bar thin" aria-hidden="true">
        <span class="bar-fill below" style={{ width: `${(share.weak / share.weakTotal) * 100}%` }} />
      </span>
    </li>
  );
}
