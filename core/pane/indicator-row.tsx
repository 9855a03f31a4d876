import { useState } from "preact/hooks";
import type { ChosenIndicator } from "../evaluation/answers.ts";
import { dimensions, units } from "../indicators/indicator.ts";
import { dimensionNames, indicatorById, unitNames } from "../indicators/library.ts";
import type { IndicatorChange } from "../wizard/wizard-event.ts";
import { isRated } from "../workbook/actual-rule.ts";
import { Button, IconButton } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { NumberField } from "./number-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

interface IndicatorRowProps {
  readonly row: ChosenIndicator;
  /** First and last of its dimension: it cannot move further. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One indicator: name, weight, target, direction and lock; the rest on demand. */
export function IndicatorRow({ row, isFirst, isLast }: IndicatorRowProps) {
  const { state, send, texts, locale } = useDesk();
  const words = texts.indicators;
  const { key } = row;
  const hasNameProblem = state.checked.includes("indicators") && row.name.trim() === "";
  const [isExpanded, setExpanded] = useState(row.library === null && row.target === null);
  const isOpen = isExpanded || hasNameProblem;
  const unit = unitNames[row.unit][locale];
  const direction = words[row.direction];
  return (
    <div class="indicator">
      <button
        type="button"
        class="indicator-name"
        aria-expanded={isOpen}
        title={words.details(row.name)}
        onClick={() => setExpanded(!isOpen)}
      >
        <span>{row.name === "" ? words.newName : row.name}</span>
        <Icon name="chevronDown" size={14} />
      </button>
      <div class="indicator-numbers">
        <NumberField field={{ kind: "weight", key }} value={row.weight} unit="plain" label={words.weightOf(row.name)} />
        <IconButton
          icon={row.locked ? "locked" : "unlocked"}
          label={words.locked(row.name)}
          pressed={row.locked}
          onClick={() => send({ type: "indicatorEdited", key, change: { locked: !row.locked } })}
        />
        <span class="direction" title={direction}>
          <Icon name={row.direction === "higher" ? "up" : "down"} />
          <span class="unseen">{direction}</span>
        </span>
        {isRated(row) ? (
          <span class="rated" title={words.topOfScaleHelp}>
            {words.topOfScale(formatNumber(state.answers.scaleMaximum, locale))}
          </span>
        ) : (
          <NumberField
            field={{ kind: "target", key }}
            value={row.target}
            unit={row.unit}
            label={words.targetOf(row.name, unit)}
            suffix={unit}
            placeholder={words.target}
          />
        )}
      </div>
      <FieldProblem field={`weight-${key}`} />
      <FieldProblem field={`target-${key}`} />
      {isOpen ? (
        <IndicatorDetails row={row} isFirst={isFirst} isLast={isLast} />
      ) : (
        <FieldProblem field={`name-${key}`} />
      )}
    </div>
  );
}

function IndicatorDetails({ row, isFirst, isLast }: IndicatorRowProps) {
  const { send, texts, locale } = useDesk();
  const words = texts.indicators;
  const { key } = row;
  const entry = row.library === null ? undefined : indicatorById(row.library);
  const edit = (change: IndicatorChange) => send({ type: "indicatorEdited", key, change });
  return (
    <div class="indicator-details">
      {entry === undefined ? null : <p class="hint">{entry.definition[locale]}</p>}
      <TextField name={`name-${key}`} label={words.name} value={row.name} onInput={(name) => edit({ name })} />
      {entry !== undefined ? null : (
        <div class="pair">
          <SelectField
            name={`dimension-${key}`}
            label={words.dimension}
            value={row.dimension}
            choices={dimensions.map((value) => ({ value, label: dimensionNames[value][locale] }))}
            onChoose={(dimension) => edit({ dimension })}
          />
          <SelectField
            name={`kind-${key}`}
            label={words.kind}
            value={row.kind}
            choices={[
              { value: "quantitative", label: words.kinds.quantitative },
              { value: "qualitative", label: words.kinds.qualitative },
            ]}
            onChoose={(kind) => edit({ kind, source: kind === "qualitative" ? "panel" : "typed" })}
          />
          <SelectField
            name={`direction-${key}`}
            label={words.direction}
            value={row.direction}
            choices={[
              { value: "higher", label: words.higher },
              { value: "lower", label: words.lower },
            ]}
            onChoose={(direction) => edit({ direction })}
          />
          <SelectField
            name={`unit-${key}`}
            label={words.unit}
            value={row.unit}
            choices={units.map((value) => ({ value, label: unitNames[value][locale] }))}
            onChoose={(unit) => edit({ unit })}
          />
        </div>
      )}
      <div class="button-row">
        <Button small icon="up" disabled={isFirst} onClick={() => send({ type: "indicatorMoved", key, by: -1 })}>
          {words.up}
        </Button>
        <Button small icon="down" disabled={isLast} onClick={() => send({ type: "indicatorMoved", key, by: 1 })}>
          {words.down}
        </Button>
        <Button small icon="close" onClick={() => send({ type: "indicatorRemoved", key })}>
          {texts.remove}
        </Button>
      </div>
    </div>
  );
}
