import { periodChoices } from "../wizard/period-choices.ts";
import { ticketsInPeriod } from "../wizard/tickets-in-period.ts";
import { ColumnList } from "./column-list.tsx";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { formatNumber } from "./format-value.ts";
import { PeriodField, type QuickPeriod } from "./period-field.tsx";
import { TablePicker } from "./table-picker.tsx";
import { TableReport } from "./table-report.tsx";
import { WaitsField } from "./waits-field.tsx";

/** The analysis, step 1: which tickets, of which period, and the waits that do not count. */
export function TicketsStep() {
  const { state } = useDesk();
  const { data } = state.answers;
  const { reading } = state;
  const read = reading.status === "read" && data !== null ? reading : null;
  return (
    <div class="step">
      <section>
        <TablePicker />
        <FieldProblem field="table" />
        {read === null ? null : <TableReport read={read} />}
      </section>
      {read === null ? null : <AnalysisPeriod />}
      {read === null || data === null ? null : <ColumnList data={data} read={read} />}
      {read === null ? null : <WaitsField />}
    </div>
  );
}

function AnalysisPeriod() {
  const { state, send, analysisTexts: words, locale } = useDesk();
  const { analysis } = state.answers;
  const { reading } = state;
  if (analysis === null || reading.status !== "read") return null;
  const choices = periodChoices(reading.facts).map(({ kind, from, to }): QuickPeriod => {
    switch (kind) {
      case "month":
        return { label: from.slice(0, 7), from, to };
      case "day":
        return { label: words.day(from), from, to };
      default:
        return { label: words[kind], from, to };
    }
  });
  const count = ticketsInPeriod(analysis.period, reading);
  return (
    <section>
      <PeriodField
        name="analysisPeriod"
        label={words.period}
        period={analysis.period}
        choices={choices}
        onChoose={(period) => send({ type: "analysisEdited", change: { period } })}
      />
      {count === 0 ? null : <p class="hint">{words.inPeriod(formatNumber(count, locale))}</p>}
    </section>
  );
}
