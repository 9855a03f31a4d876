import { useDesk } from "./desk.ts";
import { formatNumber, formatPercent } from "./format-value.ts";

/** What the sheets will say first. Nothing is written yet. */
export function AnalysisFigures() {
  const { state, analysisTexts, locale } = useDesk();
  const words = analysisTexts.preview;
  const { preview } = state;
  const { data } = state.answers;
  if (preview === null) return <p class="hint">{state.previewJob === null ? "" : words.counting}</p>;
  const number = (value: number, most = 0) => formatNumber(value, locale, most);
  const { tickets, leftOut, inTime, meanMinutes, attention } = preview;
  const figures = [
    { label: words.tickets, value: number(tickets), of: null },
    { label: words.inTime, value: inTime && formatPercent(inTime.value, locale), of: inTime },
    { label: words.meanMinutes, value: meanMinutes && number(meanMinutes.value, 1), of: meanMinutes },
    { label: words.attention, value: attention && number(attention.value), of: attention },
  ];
  return (
    <section aria-label={words.title}>
      <dl class="figures">
        {figures.map(({ label, value, of }) => (
          <div key={label}>
            <dt class="hint">{label}</dt>
            <dd>
              {value ?? words.none}
              {value === null || of === null ? null : <span class="hint"> / {number(of.counted)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {leftOut === 0 ? null : <p class="hint">{words.leftOut(number(leftOut))}</p>}
      {data?.columns.firstResponse === undefined ? <p class="hint">{words.noResponse}</p> : null}
    </section>
  );
}
