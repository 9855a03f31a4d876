import { useMemo } from "preact/hooks";
import { findingCountSentence, findingKinds } from "../i18n/finding-sentences.ts";
import { recognisedExport } from "../tickets/exports/recognised-export.ts";
import { ticketExports } from "../tickets/exports/ticket-exports.ts";
import { findingText } from "../tickets/finding-text.ts";
import type { TicketFinding } from "../tickets/ticket-findings.ts";
import type { ColumnMapping } from "../tickets/ticket-table.ts";
import { missingCells, unreadableCells } from "../tickets/unreadable-cells.ts";
import type { ReadTable } from "../wizard/wizard-state.ts";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { UnreadCells } from "./unread-cells.tsx";

/**
 * What is to be known of a ticket table before its figures are trusted: the program it comes from and what that cannot
 * tell, cells that were not read, rows without an id, and tickets that contradict themselves.
 */
export function TableReport({ read }: { readonly read: ReadTable }) {
  const { texts, locale } = useDesk();
  const words = texts.data;
  const { findings, table, tickets } = read;
  const unreadable = useMemo(() => unreadableCells(tickets), [tickets]);
  const missing = useMemo(() => missingCells(tickets), [tickets]);
  const found = useMemo(
    () => findingKinds.map((kind) => ({ kind, cells: cellsOf(findings.findings, kind) })),
    [findings],
  );
  const number = (value: number) => formatNumber(value, locale);
  const rowsOf = (cells: readonly { readonly row: number }[]) => number(new Set(cells.map(({ row }) => row)).size);
  const isClean = unreadable.length + missing.length + findings.findings.length === 0;
  return (
    <>
      <ExportNote headers={table.headers} columns={read.mapping.columns} />
      {isClean ? (
        <p class="hint with-icon">
          <Icon name="check" size={14} />
          {words.nothingFound}
        </p>
      ) : null}
      {unreadable.length === 0 ? null : (
        <UnreadCells
          summary={words.unread(number(unreadable.length), rowsOf(unreadable))}
          label={words.unreadList}
          cells={unreadable}
          why={({ reason }) => words.reasons[reason]}
          table={table}
        />
      )}
      {missing.length === 0 ? null : (
        <UnreadCells
          summary={words.missing(rowsOf(missing))}
          label={words.missingList}
          cells={missing}
          why={({ reason }) => words.reasons[reason]}
          table={table}
        />
      )}
      {found.map(({ kind, cells }) =>
        cells.length === 0 ? null : (
          <UnreadCells
            key={kind}
            summary={findingCountSentence(kind, cells.length, locale)}
            label={words.findingList}
            cells={cells}
            why={({ finding }) => findingText(finding, locale)}
            table={table}
          />
        ),
      )}
      {tickets.rowsLeftOut === 0 ? null : <p class="hint">{words.unreadRowsOut(number(tickets.rowsLeftOut))}</p>}
    </>
  );
}

/** The findings of a kind, each at the cell that gives it away: the second of two times, the second row of an id. */
function cellsOf(findings: readonly TicketFinding[], kind: TicketFinding["kind"]) {
  return findings.flatMap((finding) => {
    if (finding.kind !== kind) return [];
    const cell = finding.kind === "duplicate-id" ? finding.cells[1] : finding.second;
    return cell === undefined ? [] : [{ ...cell, finding }];
  });
}

interface ExportNoteProps {
  readonly headers: readonly string[];
  readonly columns: ColumnMapping["columns"];
}

/** The program a table was probably exported from, and what its exports cannot tell and this table does not either. */
function ExportNote({ headers, columns }: ExportNoteProps) {
  const { texts, locale } = useDesk();
  const program = useMemo(() => recognisedExport(headers), [headers]);
  if (program === null) return null;
  const { name, note, lacks = [] } = ticketExports[program];
  const lacking = lacks.filter(({ fields }) => fields.every((field) => columns[field] === undefined));
  return (
    <details class="unread told" open>
      <summary>
        <Icon name="info" size={14} />
        <span>{texts.data.exportedFrom(name[locale])}</span>
      </summary>
      <p class="hint">
        {[...lacking.map(({ text }) => text), note].map((said) => said[locale]).join(locale === "en" ? " " : "")}
      </p>
    </details>
  );
}
