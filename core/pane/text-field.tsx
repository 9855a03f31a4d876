import { FieldProblem, useProblemTie } from "./field-problem.tsx";

interface TextFieldProps {
  /** By `fieldName`: problems are shown under it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly type?: "text" | "date" | "search";
  /** Whether the label is only read aloud. */
  readonly labelHidden?: boolean;
  readonly onEnter?: (text: string) => void;
}

/** A labelled input for a text or a day, with its problem below. */
export function TextField(props: TextFieldProps) {
  const { name, label, value, onInput, placeholder, hint, type = "text", labelHidden = false, onEnter } = props;
  const hintId = hint === undefined ? undefined : `${name}-hint`;
  const tie = useProblemTie(name, hintId);
  const kind = type === "date" ? { type } : type === "search" ? { type } : { type };
  return (
    <div class="field">
      <label class={labelHidden ? "unseen" : "label"} for={name}>
        {label}
      </label>
      <input
        id={name}
        {...kind}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        {...tie}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing || onEnter === undefined) return;
          event.preventDefault();
          onEnter(event.currentTarget.value);
        }}
      />
      {hint === undefined ? null : (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      <FieldProblem field={name} />
    </div>
  );
}
