import { useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { formatPercent } from "./format-value.ts";
import { NumberField } from "./number-field.tsx";

const usualCaps = [null, 1, 1.2, 1.5] as const;

/** The most that one indicator can earn. */
export function CapField() {
  const { state, send, texts, locale } = useDesk();
  const { cap, indicators } = state.answers;
  const words = texts.score;
  const isUsual = usualCaps.some((usual) => usual === cap);
  const [isOwn, setOwn] = useState(!isUsual || state.drafts.cap !== undefined);
  return (
    <fieldset class="field">
      <legend class="label">{words.cap}</legend>
      <p class="hint">{words.capHelp}</p>
      <div class="chip-row" role="radiogroup" aria-label={words.cap}>
        {usualCaps.map((usual) => (
          <label key={String(usual)} class="radio-chip">
            <input
              type="radio"
              name="cap-choice"
              checked={!isOwn && cap === usual}
              onChange={() => {
                setOwn(false);
                send({ type: "capChosen", cap: usual });
              }}
            />
            <span>{usual === null ? words.capNone : formatPercent(usual, locale)}</span>
          </label>
        ))}
        <label class="radio-chip">
          <input type="radio" name="cap-choice" checked={isOwn} onChange={() => setOwn(true)} />
          <span>{words.capOwn}</span>
        </label>
        {isOwn ? (
          <span class="own-cap">
            <NumberField field={{ kind: "cap" }} value={cap} unit="percent" label={words.capOwnLabel} suffix="%" />
          </span>
        ) : null}
      </div>
      <FieldProblem field="cap" />
      {indicators.some((row) => row.direction === "lower") ? <p class="hint">{words.capForLower}</p> : null}
    </fieldset>
  );
}
