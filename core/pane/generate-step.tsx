import { locales } from "../i18n/locale.ts";
import { fieldName, type SheetKey } from "../wizard/field-name.ts";
import { problemsOf, sheetsToMake } from "../wizard/problems-of.ts";
import { scorePreview } from "../wizard/score-preview.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber, formatPercent } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { MessageBar } from "./message-bar.tsx";
import { ProgressRow } from "./progress-row.tsx";
import { workbookSentence } from "./sentences.ts";
import { TextField } from "./text-field.tsx";

const styles = ["functions", "plain"] as const;
const sheetKeys: readonly SheetKey[] = ["evaluationSheet", "planSheet", "ticketsSheet"];

/** Step 6: the sheets to make, how their formulas are written, and what became of it. */
export function GenerateStep() {
  const { state, send, texts, locale } = useDesk();
  const words = texts.generate;
  const { output } = state.answers;
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
      <fieldset class="field">
        <legend class="label">{words.style}</legend>
        {styles.map((style) => (
          <label key={style} class="check">
            <input
              type="radio"
              name="formula-style"
              checked={output.style === style}
              onChange={() => send({ type: "outputEdited", change: { style } })}
            />
            <span>
              {words.styles[style].name}
              <span class="hint measure-cause">{words.styles[style].help}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="field">
        <legend class="label">{words.language}</legend>
        <div class="chip-row" role="radiogroup" aria-label={words.language}>
          {locales.map((language) => (
            <label key={language} class="radio-chip" lang={language}>
              <input
                type="radio"
                name="sheet-language"
                checked={locale === language}
                onChange={() => send({ type: "localeChosen", locale: language })}
              />
              <span>{words.languages[language]}</span>
            </label>
          ))}
        </div>
      </fieldset>
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

function MakingStatus() {
  const { state, send, texts, locale } = useDesk();
  const words = texts.generate;
  const { making } = state;
  switch (making.status) {
    case "idle":
      return null;
    case "making": {
      const share = making.progress === null ? null : making.progress.done / Math.max(making.progress.total, 1);
      return (
        <ProgressRow
          words={share === null ? words.makingStarts : words.making(formatPercent(share, locale, 0))}
          share={share}
        />
      );
    }
    case "made":
      return (
        <div class="made">
          <MessageBar
            intent="success"
            actions={
              <Button small onClick={() => send({ type: "undoAsked" })}>
                {words.undo}
              </Button>
            }
          >
            <p>{words.made}</p>
          </MessageBar>
          <ul>
            {making.generation.sheets.map((sheet) => (
              <li key={sheet}>
                <button
                  type="button"
                  class="found"
                  title={words.openSheet(sheet)}
                  onClick={() =>
                    send({ type: "placeAsked", place: { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } } })
                  }
                >
                  <Icon name="sheet" />
                  <span class="sheet-link">{sheet}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    case "failed":
      return (
        <MessageBar intent="error">
          <p>{words.failed(workbookSentence(making.problem, locale))}</p>
        </MessageBar>
      );
    case "cancelled":
      return (
        <MessageBar intent="info">
          <p>{words.cancelled}</p>
        </MessageBar>
      );
  }
}
