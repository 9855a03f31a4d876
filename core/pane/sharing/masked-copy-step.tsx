import { maskedTexts } from "../../i18n/sharing/masked-texts.ts";
import { madeSheets, sheetsToMask } from "../../wizard/masked-copy.ts";
import { useDesk } from "../desk.ts";
import { formatNumber } from "../format-value.ts";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { SelectField } from "../select-field.tsx";

export const maskedCopyView: LoopView = {
  Step: MaskedCopyStep,
  action: (state) => ({
    label: maskedTexts[state.answers.locale].pane.make,
    enabled: sheetsToMask(state).length > 0,
  }),
};

/** Groups of this many tickets are shown, at least. */
const smallestGroups = ["3", "5", "10", "20"] as const;

/** Choosing the sheets to copy without names, and what cannot be done in this workbook. */
function MaskedCopyStep() {
  const { state, send, locale } = useDesk();
  const words = maskedTexts[locale].pane;
  const { sharing } = state.answers;
  const made = madeSheets(state);
  if (made.length === 0) return <p class="hint">{words.none}</p>;
  const toggle = (sheet: string) =>
    send({
      type: "sharingEdited",
      change: {
        masked: made.filter((one) => (one === sheet) !== sharing.masked.includes(one)),
      },
    });
  return (
    <div class="step">
      <MakingStatus />
      <fieldset class="field">
        <legend class="label">{words.lead}</legend>
        {made.map((sheet) => (
          <label key={sheet} class="check">
            <input type="checkbox" checked={sharing.masked.includes(sheet)} onChange={() => toggle(sheet)} />
            <span>{sheet}</span>
          </label>
        ))}
      </fieldset>
      <SelectField
        name="smallest-group"
        label={words.smallest}
        value={String(sharing.smallest)}
        choices={smallestGroups.map((size) => ({ value: size, label: formatNumber(Number(size), locale) }))}
        onChoose={(size) => send({ type: "sharingEdited", change: { smallest: Number(size) } })}
      />
      <p class="hint">{words.smallestHelp}</p>
      <p>{words.does}</p>
      <MessageBar intent="warning">
        <p>{words.cannot}</p>
      </MessageBar>
    </div>
  );
}
