import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { Icon } from "./icon.tsx";
import { NumberField } from "./number-field.tsx";

/** Who rates, and on which scale. */
export function PanelMembers() {
  const { state, send, texts } = useDesk();
  const { panel, scaleMaximum } = state.answers;
  const words = texts.data;
  return (
    <section aria-label={words.panel}>
      <h2 class="label">{words.panel}</h2>
      <p class="hint">{words.panelHelp}</p>
      {panel.map((name, member) => (
        <div key={`member-${member}`} class="add-row">
          <input
            id={`member-${member}`}
            type="text"
            value={name}
            aria-label={words.member(member + 1)}
            placeholder={words.memberPlaceholder}
            autoComplete="off"
            onInput={(event) => send({ type: "panelMemberRenamed", member, name: event.currentTarget.value })}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={`${texts.remove}: ${name === "" ? words.member(member + 1) : name}`}
            title={texts.remove}
            onClick={() => send({ type: "panelMemberRemoved", member })}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
      <FieldProblem field="panel" />
      <div class="row-between">
        <Button small icon="plus" onClick={() => send({ type: "panelMemberAdded", name: "" })}>
          {words.addMember}
        </Button>
        <label class="inline-number" for="scaleMaximum">
          <span>{words.scaleMaximum}</span>
          <NumberField field={{ kind: "scaleMaximum" }} value={scaleMaximum} unit="plain" label={words.scaleMaximum} />
        </label>
      </div>
      <FieldProblem field="scaleMaximum" />
    </section>
  );
}
