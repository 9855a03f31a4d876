import type { Threshold } from "../analysis/analysis-answers.ts";
import { rulesTexts } from "../i18n/analysis/rules-texts.ts";
import { thresholdPresets } from "../wizard/threshold-presets.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { Icon } from "./icon.tsx";
import { NumberField } from "./number-field.tsx";

const addButton = "add-threshold";

/** The minutes allowed to the first response, by priority and channel. */
export function ThresholdTable({ thresholds }: { readonly thresholds: readonly Threshold[] }) {
  const { state, send, locale } = useDesk();
  const words = rulesTexts[locale].limits;
  const facts = state.reading.status === "read" ? state.reading.facts : null;
  const priorities = facts?.limits.map(({ priority }) => priority).filter((priority) => priority !== "") ?? [];
  const edit = (index: number, change: Partial<Threshold>) =>
    send({
      type: "analysisEdited",
      change: { thresholds: thresholds.map((one, at) => (at === index ? { ...one, ...change } : one)) },
    });
  return (
    <section aria-label={words.title}>
      <h2 class="label">{words.title}</h2>
      <fieldset class="chip-row" aria-label={words.presets}>
        {thresholdPresets.map((preset) => (
          <button
            key={preset}
            type="button"
            class="chip quiet"
            onClick={() => send({ type: "thresholdPresetChosen", preset })}
          >
            {words.names[preset]}
          </button>
        ))}
      </fieldset>
      <div class="limits">
        <div class="threshold-row hint" aria-hidden="true">
          <span>{words.priority}</span>
          <span>{words.channel}</span>
          <span>{words.minutes}</span>
        </div>
        {thresholds.map(({ priority, channel, minutes }, index) => {
          const row = String(index + 1);
          return (
            <div key={row} class="limit-group">
              <div class="threshold-row">
                <input
                  id={`threshold-priority-${index}`}
                  type="text"
                  list="found-priorities"
                  value={priority}
                  title={priority}
                  placeholder={words.every}
                  aria-label={words.of(row, words.priority)}
                  autoComplete="off"
                  onInput={(event) => edit(index, { priority: event.currentTarget.value })}
                />
                <input
                  id={`threshold-channel-${index}`}
                  type="text"
                  list="found-channels"
                  value={channel}
                  title={channel}
                  placeholder={words.every}
                  aria-label={words.of(row, words.channel)}
                  autoComplete="off"
                  onInput={(event) => edit(index, { channel: event.currentTarget.value })}
                />
                <NumberField
                  field={{ kind: "thresholdMinutes", index }}
                  value={minutes}
                  unit="plain"
                  label={words.of(row, words.minutes)}
                />
                <button
                  type="button"
                  class="icon-button"
                  aria-label={words.remove(row)}
                  title={words.remove(row)}
                  onClick={() => {
                    send({ type: "thresholdRemoved", index });
                    document.getElementById(addButton)?.focus();
                  }}
                >
                  <Icon name="close" size={14} />
                </button>
              </div>
              <FieldProblem field={`thresholdMinutes-${index}`} />
            </div>
          );
        })}
      </div>
      <datalist id="found-priorities">
        {priorities.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      <datalist id="found-channels">
        {(facts?.channels ?? []).map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      <p class="hint">{words.help}</p>
      {state.answers.data?.columns.handedOver === undefined ? null : <p class="hint">{words.notHere}</p>}
      <Button
        id={addButton}
        small
        icon="plus"
        onClick={() => {
          send({
            type: "analysisEdited",
            change: { thresholds: [{ priority: "", channel: "", minutes: 120 }, ...thresholds] },
          });
          document.getElementById("threshold-priority-0")?.focus();
        }}
      >
        {words.add}
      </Button>
    </section>
  );
}
