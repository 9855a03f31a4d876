import { type OptionalSheetId, optionalSheetIds } from "../analysis/analysis-answers.ts";
import { fieldName } from "../wizard/field-name.ts";
import { analysisSheetNames } from "../wizard/new-analysis.ts";
import { problemsOf } from "../wizard/problems-of.ts";
import { type SheetChoice, sheetChoices } from "../wizard/sheets-of-analysis.ts";
import { AnalysisFigures } from "./analysis-figures.tsx";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { MakingStatus } from "./making-status.tsx";
import { OutputFields } from "./output-fields.tsx";
import { TextField } from "./text-field.tsx";

/** The analysis, step 3: the first figures, the sheets to make, and what became of them. */
export function SheetsStep() {
  const { state, send, texts, analysisTexts } = useDesk();
  const words = analysisTexts.sheets;
  const taken = problemsOf(state, "sheets").filter(({ code }) => code === "sheetNameTaken");
  return (
    <div class="step">
      <MakingStatus />
      <AnalysisFigures />
      <section aria-label={words.title}>
        <div class="row-between">
          <h2 class="label">{words.title}</h2>
          {taken.length === 0 ? null : (
            <Button small onClick={() => send({ type: "freeNamesAsked" })}>
              {words.freeNames}
            </Button>
          )}
        </div>
        {sheetChoices(state).map((choice) => (
          <SheetRow key={choice.sheet} choice={choice} />
        ))}
        <p class="hint">{texts.generate.safe}</p>
      </section>
      <OutputFields />
    </div>
  );
}

function SheetRow({ choice: { sheet, standing } }: { readonly choice: SheetChoice }) {
  const { state, send, analysisTexts, locale } = useDesk();
  const words = analysisTexts.sheets;
  const { analysis } = state.answers;
  if (analysis === null) return null;
  const title = analysisSheetNames[sheet][locale];
  const optional = optionalSheetIds.find((one) => one === sheet);
  const isMade = standing === "chosen" || standing === "always" || standing === "needed";
  const note =
    standing === "withoutColumns" && optional !== undefined
      ? lacks(optional)
      : standing === "needed"
        ? words.needed
        : standing === "always"
          ? words.always
          : "";
  const toggle = (one: OptionalSheetId) =>
    send({
      type: "analysisEdited",
      change: {
        sheets: optionalSheetIds.filter((other) => (other === one) !== analysis.sheets.includes(other)),
      },
    });
  return (
    <div class="sheet-row">
      <label class={standing === "withoutColumns" ? "check off" : "check"}>
        <input
          type="checkbox"
          checked={isMade}
          disabled={standing === "always" || standing === "needed" || standing === "withoutColumns"}
          onChange={() => {
            if (optional !== undefined) toggle(optional);
          }}
        />
        <span>
          {title}
          <span class="hint measure-cause">
            {words.help[sheet]}
            {note === "" ? null : ` · ${note}`}
          </span>
        </span>
      </label>
      {isMade ? (
        <TextField
          name={fieldName({ kind: "analysisSheet", sheet })}
          label={words.name(title)}
          labelHidden
          value={analysis.names[sheet]}
          onInput={(name) => send({ type: "analysisEdited", change: { names: { ...analysis.names, [sheet]: name } } })}
        />
      ) : null}
    </div>
  );

  function lacks(one: OptionalSheetId): string {
    return one === "quality" || one === "cross" || one === "audit" ? words.lacks[one] : "";
  }
}
