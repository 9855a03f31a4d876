import type { ChosenIndicator } from "../evaluation/answers.ts";
import { actualOriginTexts } from "../i18n/actual-origin-texts.ts";
import { unitNames } from "../indicators/library.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import { canBeRead } from "../wizard/edit-indicators.ts";
import { rowActual } from "../wizard/row-actual.ts";
import { actualOrigin, misfitText } from "../workbook/actual-origin.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { analysisInUse } from "../workbook/analysis-in-use.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { formatNumber, formatValue } from "./format-value.ts";
import { NumberField } from "./number-field.tsx";

/** Readings that are a matter of elapsed time: an analysis may count them in business hours. */
const timed: ReadonlySet<ReadingId> = new Set<ReadingId>([
  "respondedInTime",
  "resolvedInTime",
  "responseMinutes",
  "resolutionHours",
  "handlingMinutes",
  "handOverMinutes",
  "handedOverInTime",
  "escalationHours",
  "partsDays",
]);

const sources = ["tickets", "typed", "panel", "later"] as const;

/** Where each indicator's actual comes from, and what it is as far as it is known. */
export function ActualSources() {
  const { state, texts, locale } = useDesk();
  const words = texts.data;
  const isEmpty = state.measured !== null && state.measured.inScope === 0;
  const analysis = analysisInUse(state.answers);
  const fromTickets = state.answers.indicators.some((row) => row.source === "tickets");
  return (
    <section aria-label={words.sources}>
      <h2 class="label">{words.sources}</h2>
      {isEmpty ? <p class="field-problem mild">{words.noneInScope}</p> : null}
      {analysis.kind === "unused" && fromTickets ? <p class="hint">{misfitText(analysis.misfit, locale)}</p> : null}
      <div class="source-list">
        {state.answers.indicators.map((row) => (
          <SourceRow key={row.key} row={row} />
        ))}
      </div>
    </section>
  );
}

function SourceRow({ row }: { row: ChosenIndicator }) {
  const { state, send, texts } = useDesk();
  const words = texts.data;
  const { key } = row;
  const offered = sources.filter((source) => source !== "tickets" || canBeRead(row, state.answers.data?.columns ?? {}));
  return (
    <div class="source-row">
      <span class="source-name" id={`source-name-${key}`}>
        {row.name}
      </span>
      <select
        class="source-select"
        aria-label={words.sourceOf(row.name)}
        value={row.source}
        onChange={(event) => {
          const source = sources.find((one) => one === event.currentTarget.value);
          if (source !== undefined) send({ type: "indicatorEdited", key, change: { source } });
        }}
      >
        {offered.map((source) => (
          <option key={source} value={source} selected={source === row.source}>
            {words.sourceNames[source]}
          </option>
        ))}
      </select>
      <SourceValue row={row} />
      <FieldProblem field={`actual-${key}`} />
      {row.source !== "panel"
        ? null
        : state.answers.panel.map((_name, member) => (
            <FieldProblem key={`rating-${member}`} field={`rating-${member}-${key}`} />
          ))}
    </div>
  );
}

function SourceValue({ row }: { row: ChosenIndicator }) {
  const { state, texts, locale } = useDesk();
  const words = texts.data;
  const { panel, scaleMaximum } = state.answers;
  const number = (value: number) => formatNumber(value, locale);
  switch (row.source) {
    case "tickets": {
      const actual = row.reading === null ? undefined : state.measured?.actuals[row.reading];
      if (actual === undefined) return <span class="hint wide">{words.measuring}</span>;
      const origin = originOf(row);
      const time = timeOf(row);
      return (
        <span class="wide">
          {actual.mean === null ? (
            <span class="hint">{words.nothingCounted}</span>
          ) : (
            <>
              <strong>{formatValue(actual.mean, row.unit, locale)}</strong>{" "}
              <span class="hint">{words.counted(number(actual.counted), number(actual.inScope))}</span>
            </>
          )}
          {origin === "" ? null : <span class="hint measure-cause">{origin}</span>}
          {time === "" ? null : <span class="hint measure-cause">{time}</span>}
          {isChanged(row) ? <span class="hint measure-cause">{words.changedSince}</span> : null}
        </span>
      );
    }
    case "typed": {
      const unit = unitNames[row.unit][locale];
      return (
        <span class="typed-actual wide">
          <NumberField
            field={{ kind: "actual", key: row.key }}
            value={row.actual}
            unit={row.unit}
            label={words.actualOf(row.name, unit)}
            suffix={unit}
            placeholder={words.actualPlaceholder}
          />
        </span>
      );
    }
    case "panel": {
      const { value } = rowActual(row, state);
      return (
        <span class="wide">
          <span class="rating-row">
            {panel.map((name, member) => (
              <span key={`member-${member}`} class="rating-cell">
                <span class="hint" aria-hidden="true">
                  {name === "" ? words.member(member + 1) : name}
                </span>
                <NumberField
                  field={{ kind: "rating", key: row.key, member }}
                  value={row.ratings[member] ?? null}
                  unit="plain"
                  label={words.ratingOf(row.name, name === "" ? words.member(member + 1) : name)}
                />
              </span>
            ))}
          </span>
          {typeof value === "number" ? (
            <span class="hint">{words.ratingMean(number(value), number(scaleMaximum))}</span>
          ) : null}
        </span>
      );
    }
    case "later":
      return <span class="hint wide">{words.later}</span>;
  }

  /** What keeps all of them from the analysis is said once, above. */
  function originOf(row: ChosenIndicator): string {
    const rule = actualRule(row, state.answers);
    const isOwn = rule.kind === "linked" || (rule.kind === "tickets" && rule.why?.code === "noSuchFigure");
    return isOwn ? actualOrigin(rule, locale) : "";
  }

  /** In which time it was counted, where a ticket analysis counts in the other. */
  function timeOf(row: ChosenIndicator): string {
    const { answers } = state;
    const rule = actualRule(row, answers);
    if ((rule.kind !== "linked" && rule.kind !== "tickets") || !timed.has(rule.reading.id)) return "";
    if (rule.kind === "linked" && rule.made.rules.hours !== null)
      return rule.reading.unit === "percent" ? words.inBusinessHours : words.targetInBusinessHours;
    const isSaid = originOf(row) === actualOriginTexts[locale].noSuchFigureOnClock;
    const hasOther = answers.analysesMade.some(({ isThere, rules }) => isThere && rules.hours !== null);
    return rule.kind === "linked" || (hasOther && !isSaid) ? words.onClock : "";
  }

  function isChanged({ reading }: ChosenIndicator): boolean {
    return reading !== null && state.measured?.changed.includes(reading) === true;
  }
}
