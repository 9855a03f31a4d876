import { FieldProblem, useProblemTie } from "./field-problem.tsx";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectFieldProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly labelHidden?: boolean;
}

/** A labelled list to choose one from, with its problem below. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { name, label, value, choices, onChoose, labelHidden = false } = props;
  const tie = useProblemTie(name);
  return (
    <div class="field">
      <label class={labelHidden ? "unseen" : "label"} for={name}>
        {label}
      </label>
      <select
        id={name}
        value={value}
        {...tie}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldProblem field={name} />
    </div>
  );
}
