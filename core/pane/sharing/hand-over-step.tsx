import { handOverTexts } from "../../i18n/sharing/hand-over-texts.ts";
import { contentToHandOver, sheetToHandOver } from "../../wizard/hand-over.ts";
import { columnLetters } from "../../workbook/column-letters.ts";
import type { SheetContent } from "../../workbook/port.ts";
import { editedCells } from "../../workbook/sharing/edited-cells.ts";
import { handOverTarget } from "../../workbook/sharing/hand-over-plan.ts";
import { leftSentence } from "../../workbook/sharing/hand-over-sheet.ts";
import { type HandedOver, handedOver } from "../../workbook/sharing/handed-over.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber } from "../format-value.ts";
import { useAfterDraw } from "../loop/use-after-draw.ts";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { SelectField } from "../select-field.tsx";
import { workbookSentence } from "../sentences.ts";

export const handOverView: LoopView = {
  Step: HandOverStep,
  action: (state) => {
    const chosen = contentToHandOver(state);
    const { locale, sharing } = state.answers;
    const { make } = handOverTexts[locale].pane;
    const entries = chosen === null ? [] : handedOver(chosen.content, sharing, locale);
    return { label: make, enabled: entries.some(({ becomes }) => becomes.kind !== "left") };
  },
};

/** Choosing a sheet, and what its calls of our functions become. */
function HandOverStep() {
  const { state, send, texts, locale } = useDesk();
  const words = handOverTexts[locale].pane;
  const sheet = sheetToHandOver(state);
  const reading = sheet === null ? undefined : state.sheets[sheet];
  useAfterDraw(() => {
    if (sheet !== null && state.making.status !== "making") send({ type: "sheetAsked", sheet });
  }, [sheet, state.making.status]);
  if (sheet === null) return <p class="hint">{words.none}</p>;
  return (
    <div class="step">
      <MakingStatus />
      <SelectField
        name="sheet-to-hand-over"
        label={words.sheet}
        value={sheet}
        choices={state.sheetNames.map((name) => ({ value: name, label: name }))}
        onChoose={(chosen) => send({ type: "sharingEdited", change: { sheet: chosen } })}
      />
      {reading === undefined || reading.status === "reading" ? (
        <p class="hint" role="status">
          {words.reading}
        </p>
      ) : null}
      {reading?.status === "failed" ? (
        <MessageBar intent="error">
          <p>{words.failed(workbookSentence(reading.problem, locale))}</p>
          <Button small onClick={() => send({ type: "sheetAsked", sheet })}>
            {texts.retry}
          </Button>
        </MessageBar>
      ) : null}
      {reading?.status === "read" ? <Choices sheet={sheet} content={reading.content} /> : null}
    </div>
  );
}

const choices = ["formulas", "values"] as const;
const rests = ["values", "leave"] as const;

function Choices({ sheet, content }: { readonly sheet: string; readonly content: SheetContent }) {
  const { state, send, locale } = useDesk();
  const handOver = handOverTexts[locale];
  const words = handOver.pane;
  const { sharing } = state.answers;
  const entries = handedOver(content, sharing, locale);
  if (entries.length === 0) return <p>{words.nothing}</p>;
  const without = handedOver(content, { into: "formulas", rest: "leave" }, locale).filter(
    ({ becomes }) => becomes.kind === "left",
  );
  const edited = content.isOurs ? editedCells(content) : [];
  const target = handOverTarget(sheet, content, state.sheetNames);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <p>{words.found(number(entries.length))}</p>
      <fieldset class="field">
        <legend class="label">{words.into}</legend>
        {choices.map((choice) => (
          <label key={choice} class="check">
            <input
              type="radio"
              name="hand-over-into"
              checked={sharing.into === choice}
              onChange={() => send({ type: "sharingEdited", change: { into: choice } })}
            />
            <span>
              {words.choices[choice].name}
              <span class="hint measure-cause">{words.choices[choice].help}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {sharing.into === "formulas" && without.length > 0 ? (
        <fieldset class="field">
          <legend class="label">{words.without(number(without.length))}</legend>
          {rests.map((rest) => (
            <label key={rest} class="check">
              <input
                type="radio"
                name="hand-over-rest"
                checked={sharing.rest === rest}
                onChange={() => send({ type: "sharingEdited", change: { rest } })}
              />
              <span>{words.rest[rest]}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {without.length > 0 ? (
        <details>
          <summary>{words.list}</summary>
          <ul>
            {without.slice(0, shown).map((entry) => (
              <li key={`${entry.place.row} ${entry.place.column}`}>{lineOf(entry)}</li>
            ))}
            {without.length > shown ? <li>{words.more(number(without.length - shown))}</li> : null}
          </ul>
        </details>
      ) : null}
      {edited.length > 0 ? (
        <MessageBar intent="info">
          <p>
            {words.edited(number(edited.length))} {edited.slice(0, shown).map(nameOf).join(", ")}
          </p>
        </MessageBar>
      ) : null}
      <p class="hint">{content.isOurs ? words.inPlace(sheet) : words.inCopy(sheet, target)}</p>
      <p class="hint">{words.check}</p>
    </>
  );

  function lineOf({ becomes, place }: HandedOver): string {
    const why = becomes.kind === "left" ? leftSentence(becomes.problem, handOver) : "";
    return `${nameOf(place)}: ${why}`;
  }
}

/** So many cells are named in the pane; the sheet beside names all. */
const shown = 12;

function nameOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row + 1}`;
}
