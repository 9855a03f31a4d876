import { dimensionNames } from "../indicators/library.ts";
import { spreadWeights, sumOfWeights } from "../wizard/spread-weights.ts";
import { useDesk } from "./desk.ts";
import { dimensionColor } from "./dimension-color.ts";
import { formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";

/** The weights by dimension and their sum, always in view, with the way to make it 100. */
export function WeightBar() {
  const { state, send, texts, locale } = useDesk();
  const { indicators } = state.answers;
  const words = texts.indicators;
  const sum = sumOfWeights(indicators);
  const spread = spreadWeights(indicators);
  const isRight = sum === 100;
  const number = (value: number) => formatNumber(value, locale);
  const byDimension = new Map<(typeof indicators)[number]["dimension"], number>();
  for (const row of indicators) byDimension.set(row.dimension, (byDimension.get(row.dimension) ?? 0) + row.weight);
  const full = Math.max(sum, 100);
  const parts = [...byDimension].filter(([, weight]) => weight > 0);
  const description = parts
    .map(([dimension, weight]) => `${dimensionNames[dimension][locale]} ${number(weight)}`)
    .join(texts.listSeparator);
  return (
    <section class="weight-bar" aria-label={words.weightsByDimension}>
      <div class="stack" role="img" aria-label={description}>
        {parts.map(([dimension, weight]) => (
          <span
            key={dimension}
            style={{ width: `${(weight / full) * 100}%`, background: dimensionColor(dimension) }}
            title={`${dimensionNames[dimension][locale]} ${number(weight)}`}
          />
        ))}
      </div>
      <div class="row-between">
        <span class={isRight ? "sum right" : "sum"}>
          <Icon name={isRight ? "check" : "warning"} />
          {isRight
            ? words.sumRight
            : `${words.sum(number(sum))} · ${sum < 100 ? words.sumBelow(number(round(100 - sum))) : words.sumAbove(number(round(sum - 100)))}`}
        </span>
        {isRight ? null : (
          <button
            type="button"
            class="button small"
            data-invalid={state.checked.includes("indicators") ? true : undefined}
            disabled={spread.kind !== "spread"}
            onClick={() => send({ type: "weightsSpread" })}
          >
            {words.make100}
          </button>
        )}
      </div>
      {isRight || spread.kind === "spread" ? null : <p class="hint">{words.make100Refused(number(spread.locked))}</p>}
    </section>
  );
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
