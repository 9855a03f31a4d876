import { ActualSources } from "./actual-sources.tsx";
import { ColumnList } from "./column-list.tsx";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { LimitTable } from "./limit-table.tsx";
import { PanelMembers } from "./panel-members.tsx";
import { TablePicker } from "./table-picker.tsx";
import { TableReport } from "./table-report.tsx";

/** Step 3: where the actuals come from. */
export function DataStep() {
  const { state } = useDesk();
  const { answers, reading } = state;
  const read = reading.status === "read" && answers.data !== null ? { data: answers.data, ...reading } : null;
  return (
    <div class="step">
      <section>
        <TablePicker />
        <FieldProblem field="table" />
        {read === null ? null : <TableReport read={read} />}
      </section>
      {read === null ? null : <ColumnList data={read.data} read={read} />}
      {read === null ? null : <LimitTable data={read.data} />}
      {answers.indicators.some((row) => row.source === "panel") ? <PanelMembers /> : null}
      <ActualSources />
    </div>
  );
}
