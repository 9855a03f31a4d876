import { useState } from "preact/hooks";
import type { TicketData } from "../evaluation/answers.ts";
import { zoneText } from "../i18n/zone-text.ts";
import { cellText } from "../tickets/cell-text.ts";
import { fieldKinds, type TicketField, ticketFields } from "../tickets/field.ts";
import { fieldGroupIds, fieldGroups } from "../tickets/field-groups.ts";
import { readTime } from "../tickets/read-time.ts";
import { readingFacts } from "../tickets/reading-facts.ts";
import { timeFormats } from "../tickets/time-format.ts";
import { columnZone } from "../tickets/workbook-zone.ts";
import { canBeRead } from "../wizard/edit-indicators.ts";
import { fieldName } from "../wizard/field-name.ts";
import type { ReadTable } from "../wizard/wizard-state.ts";
import { columnLetters } from "../workbook/column-letters.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { FieldProblem, useProblemTie } from "./field-problem.tsx";
import { Icon } from "./icon.tsx";
import { sampleTime } from "./sample-time.ts";

/** Asked of every table; the others when a chosen indicator is read from them, or on demand. */
const usualFields: ReadonlySet<TicketField> = new Set<TicketField>([
  "id",
  "submitted",
  "firstResponse",
  "resolved",
  "priority",
  "handler",
]);

/** Those that an analysis groups by or rates. */
const analysedFields: ReadonlySet<TicketField> = new Set<TicketField>(["type", "channel", "team", "satisfaction"]);

interface ColumnListProps {
  readonly data: TicketData;
  readonly read: ReadTable;
}

/** What each column means, with a sample; any of it can be corrected. */
export function ColumnList({ data, read }: ColumnListProps) {
  const { state, problems, texts } = useDesk();
  const [showsAll, setShowsAll] = useState(false);
  const words = texts.data;
  const isNamed = (field: TicketField) =>
    problems.some((problem) => problem.field === fieldName({ kind: "column", ticketField: field }));
  const needed = new Set<TicketField>(
    state.answers.indicators.flatMap((row) => (row.reading === null ? [] : readingFacts[row.reading].needs)),
  );
  const isAnalysis = state.answers.task === "analysis";
  const isUsed = (field: TicketField) => (isAnalysis ? analysedFields : needed).has(field);
  // A problem does not move a row that stands in its group: whoever is choosing there keeps the place.
  const isShown = (field: TicketField) => usualFields.has(field) || isUsed(field) || (!showsAll && isNamed(field));
  const hidden = ticketFields.filter((field) => !isShown(field));
  const rowOf = (field: TicketField) => <ColumnRow key={field} field={field} data={data} read={read} />;
  return (
    <section aria-label={words.columns}>
      <h2 class="label">{words.columns}</h2>
      <div class="column-list">{ticketFields.filter(isShown).map(rowOf)}</div>
      {(showsAll ? fieldGroupIds : []).map((group) => {
        const fields = hidden.filter((field) => fieldGroups[field] === group);
        return fields.length === 0 ? null : (
          <div key={group} class="column-group">
            <h3 class="hint">{words.columnGroups[group]}</h3>
            <div class="column-list">{fields.map(rowOf)}</div>
          </div>
        );
      })}
      {hidden.length > 0 ? (
        <Button small look="subtle" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.fewerColumns : words.moreColumns(String(hidden.length))}
        </Button>
      ) : null}
    </section>
  );
}

function ColumnRow({ field, data, read }: ColumnListProps & { field: TicketField }) {
  const { send, texts } = useDesk();
  const words = texts.data;
  const name = fieldName({ kind: "column", ticketField: field });
  const tie = useProblemTie(name);
  const column = data.columns[field];
  const label = texts.fields[field];
  const { headers } = read.table;
  const repeated = (header: string) => headers.filter((other) => other === header).length > 1;
  const titleOf = (header: string, index: number) => {
    const letters = words.unnamedColumn(columnLetters(read.table.area.column + index));
    return header === "" ? letters : repeated(header) ? `${header} (${letters})` : header;
  };
  return (
    <div class="column-row">
      <label class="column-name" for={name}>
        {label}
      </label>
      <select
        id={name}
        aria-label={words.column(label)}
        value={column === undefined ? "" : String(column)}
        {...tie}
        onChange={(event) => {
          const { value } = event.currentTarget;
          send({ type: "columnChosen", field, column: value === "" ? null : Number(value) });
        }}
      >
        <option value="" selected={column === undefined}>
          {words.noColumn}
        </option>
        {headers.map((header, index) => (
          <option key={titleOf(header, index)} value={String(index)} selected={column === index}>
            {titleOf(header, index)}
          </option>
        ))}
      </select>
      <span class="column-check">{column === undefined ? null : <Icon name="check" size={14} />}</span>
      <div class="column-facts">
        {column === undefined ? (
          <Lost field={field} data={data} read={read} />
        ) : (
          <Sample field={field} column={column} data={data} read={read} />
        )}
        <FieldProblem field={name} />
      </div>
    </div>
  );
}

function Sample({ field, column, data, read }: ColumnListProps & { field: TicketField; column: number }) {
  const { send, texts, locale } = useDesk();
  const words = texts.data;
  const format = data.timeFormats[field];
  const formatName = fieldName({ kind: "timeFormat", ticketField: field });
  const tie = useProblemTie(formatName);
  const filled = read.table.rows.find((row) => cellText(row[column] ?? null) !== "");
  const cell = filled?.[column] ?? null;
  const isTime = fieldKinds[field] === "time";
  const sample = isTime && typeof cell === "number" ? sampleTime(cell) : cellText(cell);
  const decision = read.decisions[field];
  const borrowed = read.recognised.columns[field] === column ? read.recognised.borrowed[field] : undefined;
  const evidence = decision?.evidence[0];
  const zone = columnZone(read.zone, field);
  const offsets = format === "iso" ? (decision?.offsets ?? []) : [];
  const turned = zone === null || read.zone === undefined ? Number.NaN : readTime(cell, "iso", read.zone.changes);
  return (
    <>
      <span class="sample" title={sample}>
        {sample}
      </span>
      {!isTime || format === undefined ? null : format === "serial" ? (
        <span class="hint">{words.timeFormats.serial}</span>
      ) : (
        <select
          id={formatName}
          class="bare"
          aria-label={`${words.timesWritten}: ${texts.fields[field]}`}
          value={format}
          {...tie}
          onChange={(event) => {
            const chosen = timeFormats.find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) send({ type: "timeFormatChosen", field, format: chosen });
          }}
        >
          {timeFormats
            .filter((one) => one !== "serial" && (one !== "unclear" || format === "unclear"))
            .map((one) => (
              <option key={one} value={one} selected={one === format}>
                {words.timeFormats[one]}
              </option>
            ))}
        </select>
      )}
      {evidence === undefined || format === "unclear" ? null : (
        <span class="hint wide">{words.evidence(evidence.content)}</span>
      )}
      {borrowed === undefined ? null : <span class="hint wide">{words.borrowed(texts.fields[borrowed])}</span>}
      {decision?.perhapsExchanged ? <span class="hint wide">{words.perhapsExchanged}</span> : null}
      {offsets.length === 0 ? null : (
        <span class="hint wide">
          {zoneText(offsets, zone?.place ?? null, locale)}
          {Number.isNaN(turned) ? "" : ` · ${sampleTime(turned).replace(" ", "\u00a0")}`}
        </span>
      )}
      {offsets.length > 1 && zone === null ? <span class="hint wide">{words.severalZones}</span> : null}
      <FieldProblem field={formatName} />
    </>
  );
}

/** What cannot be said without a column, said here and not later. */
function Lost({ field, data, read }: ColumnListProps & { field: TicketField }) {
  const { state, texts, analysisTexts } = useDesk();
  const words = texts.data;
  const isAnalysis = state.answers.task === "analysis";
  const silent = (isAnalysis ? [] : state.answers.indicators)
    .filter(
      (row) => row.reading !== null && !canBeRead(row, data.columns) && canBeRead(row, { ...data.columns, [field]: 0 }),
    )
    .map((row) => row.name);
  const isOther = read.recognised.ambiguities.some((one) => one.field === field && one.reason === "other-values");
  const general = {
    id: words.lost.id,
    submitted: words.lost.submitted,
    handler: words.lost.handler,
    priority: words.lost.priority,
    ...(isAnalysis ? analysisTexts.lost : {}),
  };
  const loss =
    silent.length > 0
      ? words.withoutField(silent.join(texts.listSeparator))
      : Object.entries(general).find(([key]) => key === field)?.[1];
  return (
    <>
      {isOther ? <span class="hint wide">{words.otherValues}</span> : null}
      {loss === undefined ? null : <span class="hint wide">{loss}</span>}
    </>
  );
}
