import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChosenIndicator } from "../evaluation/answers.ts";
import { dimensionNames } from "../indicators/library.ts";
import { sumOfWeights } from "../wizard/spread-weights.ts";
import { AddIndicator } from "./add-indicator.tsx";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { dimensionColor } from "./dimension-color.ts";
import { FieldProblem } from "./field-problem.tsx";
import { formatNumber } from "./format-value.ts";
import { IndicatorRow } from "./indicator-row.tsx";
import { PresetCards } from "./preset-cards.tsx";
import { WeightBar } from "./weight-bar.tsx";

/** Step 2: what counts, how much, and the target. */
export function IndicatorsStep() {
  const { state, texts, locale } = useDesk();
  const { indicators } = state.answers;
  const [showsPresets, setShowsPresets] = useState(indicators.length === 0);
  const words = texts.indicators;
  const root = useRef<HTMLDivElement>(null);
  const presetWasChosen = useRef(false);

  // The card that was pressed is gone, and with it the focus: it goes to the first of the new rows.
  useLayoutEffect(() => {
    if (!presetWasChosen.current || state.question !== null || indicators.length === 0) return;
    presetWasChosen.current = false;
    root.current?.querySelector<HTMLElement>(".indicator-name")?.focus();
  });

  const onPresetChosen = () => {
    presetWasChosen.current = true;
    setShowsPresets(false);
  };
  if (indicators.length === 0) {
    return (
      <div class="step" ref={root}>
        <PresetCards onChosen={onPresetChosen} />
        <FieldProblem field="indicators" />
        <AddIndicator key="add" />
      </div>
    );
  }
  return (
    <div class="step" ref={root}>
      <div class="row-between">
        <Button look="subtle" small onClick={() => setShowsPresets(!showsPresets)}>
          {showsPresets ? words.hidePresets : words.changePreset}
        </Button>
      </div>
      {showsPresets ? <PresetCards onChosen={onPresetChosen} /> : null}
      <div class="indicator-list">
        {dimensionGroups(indicators).map(({ dimension, rows }) => (
          <section key={dimension} class="dimension" aria-label={dimensionNames[dimension][locale]}>
            <h2 class="dimension-head">
              <span class="swatch" style={{ background: dimensionColor(dimension) }} />
              <span class="dimension-name">{dimensionNames[dimension][locale]}</span>
              <span class="dimension-sum">{formatNumber(sumOfWeights(rows), locale)}</span>
            </h2>
            {rows.map((row, position) => (
              <IndicatorRow key={row.key} row={row} isFirst={position === 0} isLast={position === rows.length - 1} />
            ))}
          </section>
        ))}
      </div>
      <AddIndicator key="add" />
      <WeightBar />
    </div>
  );
}

interface DimensionGroup {
  readonly dimension: ChosenIndicator["dimension"];
  readonly rows: ChosenIndicator[];
}

/** Rows by their dimension, in the order in which the dimensions first occur. */
function dimensionGroups(indicators: readonly ChosenIndicator[]): DimensionGroup[] {
  const groups: DimensionGroup[] = [];
  for (const row of indicators) {
    const group = groups.find((one) => one.dimension === row.dimension);
    if (group === undefined) groups.push({ dimension: row.dimension, rows: [row] });
    else group.rows.push(row);
  }
  return groups;
}
