import type { FoundTable } from "../wizard/wizard-state.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber, formatPercent } from "./format-value.ts";
import { MessageBar } from "./message-bar.tsx";
import { ProgressRow } from "./progress-row.tsx";
import { ReloadButton } from "./reload-button.tsx";
import { SelectField } from "./select-field.tsx";
import { workbookSentence } from "./sentences.ts";

const noTable = "";

/** Which block of the workbook holds the tickets, and how far reading it is. */
export function TablePicker() {
  const { state, send, texts, analysisTexts, locale } = useDesk();
  const { search, withoutTable } = state;
  const isAnalysis = state.answers.task === "analysis";
  const words = texts.data;
  if (search.status === "idle" || search.status === "looking") return <p class="hint">{words.looking}</p>;
  if (search.status === "failed") {
    return (
      <MessageBar
        intent="error"
        actions={
          <>
            <AskTables words={texts.retry} />
            {search.problem.code === "part-not-loaded" ? <ReloadButton /> : null}
          </>
        }
      >
        <p>{words.failed(workbookSentence(search.problem, locale))}</p>
      </MessageBar>
    );
  }
  const { tables } = search;
  if (withoutTable) {
    return (
      <div class="row-between">
        <p class="hint">{isAnalysis ? analysisTexts.needsTable : words.typing}</p>
        <Button small onClick={() => send({ type: "readingAsked" })}>
          {words.useTable}
        </Button>
      </div>
    );
  }
  if (tables.length === 0) {
    return (
      <MessageBar
        intent="info"
        actions={
          <>
            <AskTables words={words.lookAgain} />
            {isAnalysis ? null : (
              <Button small onClick={() => send({ type: "tableLeftOut" })}>
                {words.typeActuals}
              </Button>
            )}
          </>
        }
      >
        <p>
          <strong>{words.noTable}</strong>
        </p>
        <p>{isAnalysis ? analysisTexts.needsTable : words.noTableHelp}</p>
      </MessageBar>
    );
  }
  const chosen = state.answers.data === null ? -1 : tables.findIndex((table) => isChosen(table, state.answers.data));
  const choices = tables.map((table, index) => ({
    value: String(index),
    label: `${table.summary.name} · ${words.rows(formatNumber(table.summary.area.rows - 1, locale))}`,
  }));
  return (
    <>
      <SelectField
        name="table"
        label={words.table}
        value={chosen < 0 ? noTable : String(chosen)}
        choices={[
          ...(chosen < 0 ? [{ value: noTable, label: "–" }] : []),
          ...choices,
          ...(isAnalysis ? [] : [{ value: "none", label: words.typeActuals }]),
        ]}
        onChoose={(value) => {
          const table = tables[Number(value)];
          if (value === "none") send({ type: "tableLeftOut" });
          else if (value !== noTable && table !== undefined) send({ type: "tableChosen", table });
        }}
      />
      <ReadingStatus />
    </>
  );
}

function ReadingStatus() {
  const { state, send, texts, locale } = useDesk();
  const { reading } = state;
  const words = texts.data;
  switch (reading.status) {
    case "none":
      return null;
    case "reading": {
      const share = reading.progress === null ? null : reading.progress.done / Math.max(reading.progress.total, 1);
      return (
        <ProgressRow
          words={share === null ? words.readingStarts : words.reading(formatPercent(share, locale, 0))}
          share={share}
        />
      );
    }
    case "cancelled":
      return (
        <div class="row-between">
          <p class="hint">{words.cancelled}</p>
          <Button small onClick={() => send({ type: "readingAsked" })}>
            {words.readAgain}
          </Button>
        </div>
      );
    case "failed":
      return (
        <MessageBar
          intent="error"
          actions={
            <Button small onClick={() => send({ type: "readingAsked" })}>
              {texts.retry}
            </Button>
          }
        >
          <p>{words.failed(workbookSentence(reading.problem, locale))}</p>
        </MessageBar>
      );
    case "read":
      return (
        <div class="row-between">
          <p class="hint">{words.ticketsRead(formatNumber(reading.tickets.count, locale))}</p>
          <Button small look="subtle" onClick={() => send({ type: "readingAsked" })}>
            {words.readAgain}
          </Button>
        </div>
      );
  }
}

function AskTables({ words }: { words: string }) {
  const { send } = useDesk();
  return (
    <Button small onClick={() => send({ type: "tablesAsked" })}>
      {words}
    </Button>
  );
}

function isChosen(
  table: FoundTable,
  data: { readonly sheet: string; readonly area: FoundTable["summary"]["area"] } | null,
): boolean {
  if (data === null || table.summary.sheet !== data.sheet) return false;
  const { area } = table.summary;
  return area.row === data.area.row && area.column === data.area.column;
}
