import { pauseReasons } from "../i18n/pause-reasons.ts";
import { pauseFields } from "../tickets/pause-field.ts";
import { timeFormats } from "../tickets/time-format.ts";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { SelectField } from "./select-field.tsx";
import { workbookSentence } from "./sentences.ts";
import { UnreadCells } from "./unread-cells.tsx";

const none = "none";

/** A table of waits for the customer, whose time does not count; its columns are recognised and can be corrected. */
export function WaitsField() {
  const { state, send, texts, analysisTexts, locale } = useDesk();
  const words = analysisTexts.waits;
  const { search, waits } = state;
  const { analysis, data } = state.answers;
  const tables = search.status === "found" ? search.tables.filter(({ summary }) => summary.sheet !== data?.sheet) : [];
  const chosenSheet =
    waits.status === "columnsAsked" ? waits.table.sheet : waits.status === "none" ? null : analysis?.waits?.sheet;
  const chosen = tables.findIndex(({ summary }) => summary.sheet === chosenSheet);
  if (tables.length === 0 && waits.status === "none") return null;
  const table = waits.status === "read" || waits.status === "columnsAsked" ? waits.table : null;
  const mapping = waits.status === "read" || waits.status === "columnsAsked" ? waits.mapping : null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <section aria-label={words.title}>
      <SelectField
        name="waits"
        label={words.title}
        value={chosen < 0 ? none : String(chosen)}
        choices={[
          { value: none, label: words.none },
          ...tables.map(({ summary }, index) => ({
            value: String(index),
            label: `${summary.name} · ${texts.data.rows(number(summary.area.rows - 1))}`,
          })),
        ]}
        onChoose={(value) => send({ type: "waitsChosen", table: tables[Number(value)] ?? null })}
      />
      {waits.status === "none" ? <p class="hint">{words.help}</p> : null}
      {waits.status === "reading" ? <p class="hint">{words.reading}</p> : null}
      {waits.status === "failed" ? <p class="hint">{words.failed(workbookSentence(waits.problem, locale))}</p> : null}
      {waits.status === "read" ? <p class="hint">{words.read(number(waits.pauses.ticket.length))}</p> : null}
      {waits.status === "read" && analysis?.hours === null ? <p class="hint">{words.clockOnly}</p> : null}
      {table === null || mapping === null ? null : (
        <div class="trio">
          {pauseFields.map((field) => (
            <SelectField
              key={field}
              name={`waits-${field}`}
              label={words.columns[field]}
              value={String(mapping.columns[field] ?? "")}
              choices={[
                { value: "", label: texts.data.noColumn },
                ...table.headers.map((header, index) => ({ value: String(index), label: header })),
              ]}
              onChoose={(value) =>
                send({ type: "waitsColumnChosen", field, column: value === "" ? null : Number(value) })
              }
            />
          ))}
        </div>
      )}
      {waits.status === "read" && waits.mapping.timeFormat === "unclear" ? (
        <SelectField
          name="waits-format"
          label={texts.data.timesWritten}
          value={waits.mapping.timeFormat}
          choices={timeFormats.map((value) => ({ value, label: texts.data.timeFormats[value] }))}
          onChoose={(format) => send({ type: "waitsFormatChosen", format })}
        />
      ) : null}
      {waits.status === "read" && waits.pauses.unread.length > 0 ? (
        <UnreadCells
          summary={words.unread(number(waits.pauses.unread.length))}
          label={texts.data.unreadList}
          cells={waits.pauses.unread}
          why={({ reason }) => pauseReasons[reason][locale]}
          table={waits.table}
        />
      ) : null}
    </section>
  );
}
