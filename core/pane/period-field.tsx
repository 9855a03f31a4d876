import type { Answers } from "../evaluation/answers.ts";
import { useDesk } from "./desk.ts";
import { TextField } from "./text-field.tsx";

/** A period that is chosen with one click. */
export interface QuickPeriod {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

interface PeriodFieldProps {
  /** By `fieldName`: problems are shown under it. */
  readonly name: string;
  readonly period: Answers["period"];
  readonly choices: readonly QuickPeriod[];
  readonly onChoose: (period: Answers["period"]) => void;
}

/** The first and last day of a period, and periods to pick. */
export function PeriodField({ name, period, choices, onChoose }: PeriodFieldProps) {
  const { texts } = useDesk();
  const words = texts.objective;
  const dayOf = (text: string) => (text === "" ? null : text);
  return (
    <fieldset class="field">
      <legend class="label">{words.period}</legend>
      <div class="pair">
        <TextField
          name={name}
          type="date"
          label={words.from}
          value={period.from ?? ""}
          onInput={(day) => onChoose({ from: dayOf(day), to: period.to })}
        />
        <TextField
          name={`${name}-to`}
          type="date"
          label={words.to}
          value={period.to ?? ""}
          onInput={(day) => onChoose({ from: period.from, to: dayOf(day) })}
        />
      </div>
      <fieldset class="chip-row" aria-label={words.quickPeriods}>
        {choices.map(({ label, from, to }) => (
          <button
            key={label}
            type="button"
            class="chip quiet"
            aria-pressed={from === period.from && to === period.to}
            onClick={() => onChoose({ from, to })}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </fieldset>
  );
}
