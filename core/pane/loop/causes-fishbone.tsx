import { useEffect, useState } from "preact/hooks";
import type { MadeCauses } from "../../evaluation/made/made-causes.ts";
import { causesPaneTexts } from "../../i18n/improvement/causes-pane-texts.ts";
import type { SheetArea } from "../../workbook/port.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { MessageBar } from "../message-bar.tsx";
import { SelectField } from "../select-field.tsx";
import { workbookSentence } from "../sentences.ts";
import { fishboneArea, fishboneOf } from "./fishbone.ts";
import { FishbonePicture } from "./fishbone-picture.tsx";
import { useAfterDraw } from "./use-after-draw.ts";
import { useReturn } from "./use-return.ts";

/** The fishbone of a root-cause sheet, drawn from its cells and drawn anew whenever the user comes back from them. */
export function CausesFishbone() {
  const { state, send, locale } = useDesk();
  const words = causesPaneTexts[locale];
  const { causes } = state.answers.improvement;
  const newest = causes[causes.length - 1]?.sheet ?? null;
  const [chosen, setChosen] = useState(newest);
  useEffect(() => setChosen(newest), [newest]);
  const shown = causes.find(({ sheet }) => sheet === chosen) ?? null;
  const name = `fishbone ${shown?.sheet ?? ""}`;
  const read = () => {
    if (shown !== null && state.making.status !== "making")
      send({ type: "cellsAsked", name, place: fishboneArea(shown) });
  };
  useReturn(read);
  useAfterDraw(read, [name, shown !== null]);
  if (shown === null) return null;
  const cells = state.cells[name];
  return (
    <section aria-label={words.picture} class="fishbone-part">
      <SelectField
        name="fishbone"
        label={words.picture}
        value={shown.sheet}
        choices={[...causes].reverse().map(({ sheet }) => ({ value: sheet, label: sheet }))}
        onChoose={setChosen}
      />
      <div class="button-row">
        <Button small onClick={read}>
          {words.refresh}
        </Button>
        <Button small icon="sheet" onClick={() => send({ type: "placeAsked", place: topOf(shown.sheet) })}>
          {words.open}
        </Button>
      </div>
      {drawn(shown)}
    </section>
  );

  function drawn(made: MadeCauses) {
    switch (cells?.status) {
      case "read":
        return <FishbonePicture fishbone={fishboneOf(cells.cells, made)} />;
      case "failed":
        return (
          <MessageBar intent="warning">
            <p>
              {cells.problem.code === "sheet-missing"
                ? words.fishGone(made.sheet)
                : words.fishFailed(workbookSentence(cells.problem, locale))}
            </p>
          </MessageBar>
        );
      default:
        return <p class="hint">{words.reading}</p>;
    }
  }
}

/** The cell that a sheet opens at. */
export function topOf(sheet: string): SheetArea {
  return { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
}
