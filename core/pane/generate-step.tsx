import { fieldName, type SheetKey } from "../wizard/field-name.ts";
import { problemsOf, sheetsToMake } from "../wizard/problems-of.ts";
import { scorePreview } from "../wizard/score-preview.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { MakingStatus } from "./making-status.tsx";
import { OutputFields } from "./output-fields.tsx";
import { TextField } from "./text-field.tsx";

const sheetKeys: readonly SheetKey[] = ["evaluationSheet", "planSheet", "ticketsSheet"];

/** Step 6: the sheets to make, how their formulas are written, and what became of it. */
export function GenerateStep() {
  const { state, texts, locale } = useDesk();
  const words = texts.generate;
  const blank = scorePreview(state).rows.filter(({ standing }) => standing.kind === "blank").length;
  return (
    <div class="step">
      <MakingStatus />
      <section aria-label={words.sheets}>
        <h2 class="label">{words.sheets}</h2>
        {sheetKeys.map((sheet) => (
          <SheetField key={sheet} sheet={sheet} />
        ))}
        <p class="hint">{words.safe}</p>
        {blank === 0 ? null : <p class="hint">{words.blank(formatNumber(blank, locale))}</p>}
      </section>
      <OutputFields />
    </div>
  );
}

function SheetField({ sheet }: { sheet: SheetKey }) {
  const { state, send, texts } = useDesk();
  const words = texts.generate;
  const isMade = sheetsToMake(state.answers).includes(sheet);
  if (!isMade) return <p class="hint">{words.notNeeded.ticketsSheet}</p>;
  const name = fieldName({ kind: "sheetName", sheet });
  const taken = problemsOf(state, "generate").find(
    (problem) => problem.field === name && problem.code === "sheetNameTaken",
  );
  return (
    <div class="sheet-field">
      <TextField
        name={name}
        label={words.sheetNames[sheet]}
        value={state.answers.output[sheet]}
        hint={words.sheetHelp[sheet]}
        onInput={(text) => send({ type: "outputEdited", change: { [sheet]: text } })}
      />
      {taken?.code === "sheetNameTaken" ? (
        <Button small onClick={() => send({ type: "outputEdited", change: { [sheet]: taken.free } })}>
          {words.useFree(taken.free)}
        </Button>
      ) : null}
    </div>
  );
}
