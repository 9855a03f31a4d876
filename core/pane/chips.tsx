import { useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import { Icon } from "./icon.tsx";

interface ChipsProps {
  readonly name: string;
  readonly label: string;
  /** What can be picked without typing. */
  readonly offered: readonly string[];
  readonly picked: readonly string[];
  readonly onPick: (picked: string[]) => void;
  readonly addLabel: string;
}

/** So many are shown before the rest is asked for. */
const shownAtFirst = 8;

/** Names to pick from, and a place to type one of one's own; none picked means all. */
export function Chips({ name, label, offered, picked, onPick, addLabel }: ChipsProps) {
  const { texts } = useDesk();
  const [typed, setTyped] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const own = picked.filter((text) => !offered.includes(text));
  const all = [...own, ...offered];
  const shown = showsAll ? all : all.filter((text, index) => index < shownAtFirst || picked.includes(text));
  const toggle = (text: string) =>
    onPick(picked.includes(text) ? picked.filter((other) => other !== text) : [...picked, text]);
  const add = () => {
    const text = typed.trim();
    if (text !== "" && !picked.includes(text)) onPick([...picked, text]);
    setTyped("");
  };
  return (
    <fieldset class="field chips">
      <legend class="label">{label}</legend>
      <div class="chip-row">
        {shown.map((text) => (
          <button
            key={text}
            type="button"
            class="chip"
            aria-pressed={picked.includes(text)}
            onClick={() => toggle(text)}
          >
            {picked.includes(text) ? <Icon name="check" size={12} /> : null}
            <span>{text}</span>
          </button>
        ))}
        {all.length > shown.length || showsAll ? (
          <button type="button" class="chip quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? texts.objective.fewer : texts.objective.more(String(all.length - shown.length))}
          </button>
        ) : null}
      </div>
      <div class="add-row">
        <input
          id={`${name}-add`}
          type="text"
          value={typed}
          aria-label={addLabel}
          placeholder={texts.objective.typeAndEnter}
          autoComplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={addLabel}
          title={addLabel}
          disabled={typed.trim() === ""}
          onClick={add}
        >
          <Icon name="plus" />
        </button>
      </div>
    </fieldset>
  );
}
