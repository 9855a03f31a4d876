import { type ControlSignal, controlSignals } from "../../evaluation/control-signals.ts";
import type { SaidTracking } from "../../wizard/tracking.ts";

const width = 280;
const height = 104;
/** Room for the numbers of measures above, for half a dot at the sides. */
const margin = { top: 16, right: 6, bottom: 6, left: 6 } as const;

interface ControlPictureProps {
  readonly said: SaidTracking;
  readonly signals: readonly ControlSignal[];
  /** What it shows, in words. */
  readonly label: string;
}

/** The signals of an indicator as far as it has limits. */
export function signalsOf({ lower, mean, readings, upper }: SaidTracking, lowerIsBetter: boolean): ControlSignal[] {
  return lower === null || mean === null || upper === null
    ? []
    : controlSignals(readings, { lower, mean, upper }, lowerIsBetter);
}

/** The weeks from the first to the last in which something is to be seen. */
function shownWeeks({ readings, starts }: SaidTracking): { readonly first: number; readonly last: number } {
  const weeks = readings.flatMap((reading, week) => (reading !== null || starts[week] !== "" ? [week] : []));
  return { first: weeks[0] ?? 0, last: weeks[weeks.length - 1] ?? 0 };
}

/** A small control chart: readings with their mean, limits and target, and diamonds where measures start. */
export function ControlPicture({ said, signals, label }: ControlPictureProps) {
  const { mean, readings, shownLower, shownUpper, starts, target } = said;
  const { first, last } = shownWeeks(said);
  const known = [...readings, mean, shownLower, shownUpper, target].filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = most - least;
  const room = { x: width - margin.left - margin.right, y: height - margin.top - margin.bottom };
  const x = (week: number) => margin.left + (room.x * (week - first + 0.5)) / (last - first + 1);
  const y = (value: number) => margin.top + (span === 0 ? room.y / 2 : (room.y * (most - value)) / span);
  const level = (value: number | null, look: string) =>
    value === null ? null : (
      <line class={look} x1={margin.left} x2={width - margin.right} y1={y(value)} y2={y(value)} />
    );
  const points = readings.flatMap((reading, week) => (reading === null ? [] : [{ week, reading }]));
  const isSignal = new Set(signals.map(({ week }) => week));
  return (
    <svg class="control" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shownLower === null || shownUpper === null ? null : (
        <rect
          class="control-usual"
          x={margin.left}
          y={y(shownUpper)}
          width={room.x}
          height={Math.max(0, y(shownLower) - y(shownUpper))}
        />
      )}
      {level(shownUpper, "control-limit")}
      {level(shownLower, "control-limit")}
      {level(mean, "control-mean")}
      {level(target, "control-target")}
      {points.slice(1).map(({ reading, week }, index) => {
        const before = points[index];
        return before === undefined || before.week !== week - 1 ? null : (
          <line
            key={week}
            class="control-line"
            x1={x(before.week)}
            y1={y(before.reading)}
            x2={x(week)}
            y2={y(reading)}
          />
        );
      })}
      {points.map(({ reading, week }) =>
        isSignal.has(week) ? (
          <rect key={week} class="control-signal" x={x(week) - 3.5} y={y(reading) - 3.5} width={7} height={7} />
        ) : (
          <circle key={week} class="control-dot" cx={x(week)} cy={y(reading)} r={2.5} />
        ),
      )}
      {starts.map((numbers, week) => {
        const value = readings[week] ?? mean ?? target;
        if (numbers === "" || value === null) return null;
        const [across, up] = [x(week), y(value)];
        return (
          <g key={`start ${week}`}>
            <path
              class="control-start"
              d={`M${across} ${up - 5.5}L${across + 5.5} ${up}L${across} ${up + 5.5}L${across - 5.5} ${up}Z`}
            />
            <text class="control-number" x={across} y={up - 8} text-anchor="middle">
              {numbers}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
