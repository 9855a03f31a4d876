import { useState } from "preact/hooks";
import type { Unit } from "../indicators/indicator.ts";
import { type Field, fieldName } from "../wizard/field-name.ts";
import { numberText } from "../wizard/typed-number.ts";
import { useDesk } from "./desk.ts";
import { useProblemTie } from "./field-problem.tsx";

interface NumberFieldProps {
  readonly field: Field;
  readonly value: number | "N/A" | null;
  readonly unit: Unit | "plain";
  /** Read aloud; seen only where `shown`. */
  readonly label: string;
  readonly suffix?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

/**
 * An input for a number. While it has the focus it shows what was typed, to the letter; afterwards the number as it was
 * taken, or the text as typed where it is no acceptable number.
 */
export function NumberField({
  field,
  value,
  unit,
  label,
  suffix,
  placeholder,
  disabled = false,
  describedBy,
}: NumberFieldProps) {
  const { state, send } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const name = fieldName(field);
  const tie = useProblemTie(name, describedBy);
  const text = typed ?? state.drafts[name] ?? numberText(value, unit);
  return (
    <span class="number-field">
      <input
        id={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        title={label}
        placeholder={placeholder}
        disabled={disabled}
        value={text}
        {...tie}
        onFocus={(event) => {
          setTyped(event.currentTarget.value);
          event.currentTarget.select();
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          send({ type: "numberTyped", field, text: event.currentTarget.value });
        }}
        onBlur={() => setTyped(null)}
      />
      {suffix === undefined ? null : (
        <span class="suffix" aria-hidden="true">
          {suffix}
        </span>
      )}
    </span>
  );
}
