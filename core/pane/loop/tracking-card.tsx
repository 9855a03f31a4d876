import { comparedDecimals } from "../../evaluation/control-signals.ts";
import type { MadeTracking } from "../../evaluation/made/made-tracking.ts";
import { trackingTexts } from "../../i18n/improvement/tracking-texts.ts";
import { dayOfSerial } from "../../wizard/day-of-serial.ts";
import { type SaidTracking, type Targeted, weeksOf } from "../../wizard/tracking.ts";
import type { ReadingLack } from "../../wizard/weekly-readings.ts";
import { trackingLayout } from "../../workbook/improvement/tracking-layout.ts";
import { fewestWeeks } from "../../workbook/improvement/tracking-sheet.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber, formatValue } from "../format-value.ts";
import { ControlPicture, signalsOf } from "./control-picture.tsx";

/** So many of the latest signals are listed. */
const mostSignals = 3;

interface TrackingCardProps {
  readonly targeted: Targeted;
  readonly said: SaidTracking;
  readonly tracking: MadeTracking;
  readonly lack: ReadingLack | null;
}

/** How one indicator stands: its control chart, the last reading against target and limits, and what asks for a cause. */
export function TrackingCard({ targeted, said, tracking, lack }: TrackingCardProps) {
  const { send, locale } = useDesk();
  const words = trackingTexts[locale].pane;
  const { indicator } = targeted;
  const weeks = weeksOf(tracking);
  const day = (week: number) => dayOfSerial(weeks.first + 7 * week);
  const value = (of: number | null) => formatValue(of, indicator.unit, locale);
  const known = said.readings.flatMap((reading, week) => (reading === null ? [] : [{ reading, week }]));
  const last = known[known.length - 1];
  const lowerIsBetter = indicator.direction === "lower";
  const isMissed = last !== undefined && said.target !== null && isShort(last.reading, said.target, lowerIsBetter);
  const signals = signalsOf(said, lowerIsBetter);
  const starts = said.starts.flatMap((numbers, week) => (numbers === "" ? [] : [day(week)]));
  const label = [
    words.chart(indicator.name, formatNumber(known.length, locale), day(known[0]?.week ?? 0), day(last?.week ?? 0)),
    ...(starts.length === 0 ? [] : [words.chartStarts(starts.join(words.separator))]),
  ].join(" ");
  const show = () => {
    const panel = trackingLayout(tracking).panels.find(({ key }) => key === targeted.key);
    if (panel === undefined) return;
    send({ type: "placeAsked", place: { sheet: tracking.sheet, area: { ...panel.name, rows: 1, columns: 1 } } });
  };
  return (
    <section class="weak-card tracking-card" aria-label={indicator.name}>
      <div class="row-between top">
        <h2 class="weak-name">{indicator.name}</h2>
        {last === undefined ? null : (
          <span class={isMissed ? "weak-rate" : "weak-rate reached"}>{value(last.reading)}</span>
        )}
      </div>
      {last === undefined ? (
        <p>{words.noReading}</p>
      ) : (
        <>
          <ControlPicture said={said} signals={signals} label={label} />
          <p>
            {words.last(value(last.reading), day(last.week))}{" "}
            {said.target === null
              ? null
              : isMissed
                ? words.missed(value(said.target))
                : words.reached(value(said.target))}
          </p>
          <p class="hint">
            {said.shownLower === null || said.shownUpper === null
              ? words.noLimits
              : words.limits(value(said.shownLower), value(said.shownUpper))}
            {said.upper !== null && said.weeksBehind < fewestWeeks ? ` ${words.provisional}` : null}
          </p>
          {said.upper === null ? null : <Signals signals={signals} day={day} />}
        </>
      )}
      {targeted.source.kind === "typed" ? <p class="hint">{words.typed}</p> : null}
      {lack === null ? null : <p class="hint">{words.lacks[lack.code]}</p>}
      <Button small look="subtle" icon="sheet" onClick={show}>
        {words.open}
      </Button>
    </section>
  );
}

/** Whether a reading falls short of its target; what arithmetic alone sets apart does not. */
function isShort(reading: number, target: number, lowerIsBetter: boolean): boolean {
  const gap = lowerIsBetter ? target - reading : reading - target;
  return Number(gap.toFixed(comparedDecimals)) < 0;
}

interface SignalsProps {
  readonly signals: ReturnType<typeof signalsOf>;
  readonly day: (week: number) => string;
}

/** The latest signals, the newest first; a row of weeks is told by the last of them. */
function Signals({ signals, day }: SignalsProps) {
  const { locale } = useDesk();
  const words = trackingTexts[locale].pane;
  const told = signals.filter(
    ({ kind, week }, index) =>
      kind !== "run" || signals[index + 1]?.kind !== "run" || signals[index + 1]?.week !== week + 1,
  );
  if (told.length === 0) return <p class="hint">{words.noSignal}</p>;
  const latest = told.slice(-mostSignals).reverse();
  const earlier = told.length - latest.length;
  return (
    <ul class="control-signals">
      {latest.map(({ inARow, isGood, kind, week }) => {
        const news = isGood ? words.signals.good : words.signals.bad;
        return (
          <li key={week} class={isGood ? "good" : "bad"}>
            {kind === "run"
              ? words.signals.run(day(week), formatNumber(inARow, locale), news)
              : words.signals[kind](day(week), news)}
          </li>
        );
      })}
      {earlier === 0 ? null : <li class="hint">{words.signals.more(formatNumber(earlier, locale))}</li>}
    </ul>
  );
}
