import type { PlannedMeasure } from "../evaluation/answers.ts";
import { causeBranches } from "../indicators/indicator.ts";
import { causeBranchNames } from "../indicators/library.ts";
import { fieldName } from "../wizard/field-name.ts";
import type { MeasureChange } from "../wizard/wizard-event.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

interface MeasureFormProps {
  readonly measure: PlannedMeasure;
  readonly index: number;
  /** One of the user's own words: measure, cause and branch can be typed too. */
  readonly isOwn: boolean;
}

/** Who does a planned measure, from when to when, and what is expected of it. */
export function MeasureForm({ measure, index, isOwn }: MeasureFormProps) {
  const { send, texts, locale } = useDesk();
  const words = texts.plan;
  const edit = (change: MeasureChange) => send({ type: "measureEdited", index, change });
  return (
    <div class={isOwn ? "measure-form own" : "measure-form"}>
      {isOwn ? (
        <>
          <TextField
            name={fieldName({ kind: "measure", index })}
            label={words.measure}
            value={measure.measure}
            placeholder={words.measurePlaceholder}
            onInput={(text) => edit({ measure: text })}
          />
          <div class="pair">
            <TextField
              name={`cause-${index}`}
              label={words.cause}
              value={measure.cause}
              onInput={(cause) => edit({ cause })}
            />
            <SelectField
              name={`branch-${index}`}
              label={words.branch}
              value={measure.branch}
              choices={causeBranches.map((value) => ({ value, label: causeBranchNames[value][locale] }))}
              onChoose={(branch) => edit({ branch })}
            />
          </div>
        </>
      ) : null}
      <TextField
        name={`owner-${index}`}
        label={words.owner}
        value={measure.owner}
        placeholder={words.ownerPlaceholder}
        onInput={(owner) => edit({ owner })}
      />
      <div class="pair">
        <TextField
          name={fieldName({ kind: "start", index })}
          type="date"
          label={words.start}
          value={measure.start ?? ""}
          onInput={(day) => edit({ start: day === "" ? null : day })}
        />
        <TextField
          name={fieldName({ kind: "deadline", index })}
          type="date"
          label={words.deadline}
          value={measure.deadline ?? ""}
          onInput={(day) => edit({ deadline: day === "" ? null : day })}
        />
      </div>
      <details class="quiet-details">
        <summary>{words.details}</summary>
        <div class="row-options">
          <TextField
            name={`effect-${index}`}
            label={words.effect}
            value={measure.effect}
            onInput={(effect) => edit({ effect })}
          />
          <TextField
            name={`resources-${index}`}
            label={words.resources}
            value={measure.resources}
            onInput={(resources) => edit({ resources })}
          />
        </div>
      </details>
      {isOwn ? (
        <Button small icon="close" onClick={() => send({ type: "measureRemoved", index })}>
          {texts.remove}
        </Button>
      ) : null}
    </div>
  );
}
