import type { ChosenIndicator } from "../evaluation/answers.ts";
import { unitNames } from "../indicators/library.ts";
import { canBeRead } from "../wizard/edit-indicators.ts";
import { rowActual } from "../wizard/row-actual.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { formatNumber, formatValue } from "./format-value.ts";
import { NumberField } from "./number-field.tsx";

const sources = ["tickets", "typed", "panel", "later"] as const;

/** Where each indicator's actual comes from, and what it is as far as it is known. */
export function ActualSources() {
  const { state, texts } = useDesk();
  const words = texts.data;
  const isEmpty = state.measured !== null && state.measured.inScope === 0;
  return (
    <section aria-label={words.sources}>
      <h2 class="label">{words.sources}</h2>
      {isEmpty ? <p class="field-problem mild">{words.noneInScope}</p> : null}
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
      if (actual.mean === null) return <span class="hint wide">{words.nothingCounted}</span>;
      return (
        <span class="wide">
          <strong>{formatValue(actual.mean, row.unit, locale)}</strong>{" "}
          <span class="hint">{words.counted(number(actual.counted), number(actual.inScope))}</span>
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
}
