import { useState } from "preact/hooks";
import { type AnalysisSheetId, type OptionalSheetId, optionalSheetIds } from "../analysis/analysis-answers.ts";
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
  const [renames, setRenames] = useState(false);
  const problems = problemsOf(state, "sheets");
  const taken = problems.some(({ code }) => code === "sheetNameTaken");
  return (
    <div class="step">
      <MakingStatus />
      <AnalysisFigures />
      <section aria-label={words.title}>
        <div class="row-between">
          <h2 class="label">{words.title}</h2>
          <div class="button-row">
            {taken ? (
              <Button small onClick={() => send({ type: "freeNamesAsked" })}>
                {words.freeNames}
              </Button>
            ) : null}
            <Button small look="subtle" onClick={() => setRenames(!renames)}>
              {renames ? texts.close : words.rename}
            </Button>
          </div>
        </div>
        {sheetChoices(state).map((choice) => (
          <SheetRow
            key={choice.sheet}
            choice={choice}
            renames={renames || problems.some(({ field }) => field === nameField(choice.sheet))}
          />
        ))}
        <p class="hint">{texts.generate.safe}</p>
      </section>
      <OutputFields />
    </div>
  );
}

function nameField(sheet: AnalysisSheetId): string {
  return fieldName({ kind: "analysisSheet", sheet });
}

interface SheetRowProps {
  readonly choice: SheetChoice;
  /** Whether the name can be changed: while it is right, it stands there as it is. */
  readonly renames: boolean;
}

function SheetRow({ choice: { sheet, standing, neededBy }, renames }: SheetRowProps) {
  const { state, send, texts, analysisTexts, locale } = useDesk();
  const words = analysisTexts.sheets;
  // A field that is being typed in must not go away when its name becomes right.
  const [wasTyped, setWasTyped] = useState(false);
  const { analysis } = state.answers;
  if (analysis === null) return null;
  const title = analysisSheetNames[sheet][locale];
  const optional = optionalSheetIds.find((one) => one === sheet);
  const showsName = renames || wasTyped;
  const isMade = standing === "chosen" || standing === "always" || standing === "needed";
  const note =
    standing === "withoutColumns" && optional !== undefined
      ? lacks(optional)
      : standing === "needed"
        ? need()
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
          {showsName ? title : analysis.names[sheet]}
          <span class="hint measure-cause">
            {words.help[sheet]}
            {note === "" ? null : ` · ${note}`}
          </span>
        </span>
      </label>
      {isMade && showsName ? (
        <TextField
          name={nameField(sheet)}
          label={words.name(title)}
          labelHidden
          value={analysis.names[sheet]}
          onInput={(name) => {
            setWasTyped(true);
            send({ type: "analysisEdited", change: { names: { ...analysis.names, [sheet]: name } } });
          }}
        />
      ) : null}
    </div>
  );

  function need(): string {
    if (neededBy.length === 0) return sheet === "waits" ? words.neededForWaits : words.neededForHours;
    return words.neededBy(neededBy.map((one) => `“${analysis?.names[one] ?? ""}”`).join(texts.listSeparator));
  }

  function lacks(one: OptionalSheetId): string {
    return one === "quality" || one === "cross" || one === "audit" ? words.lacks[one] : "";
  }
}
