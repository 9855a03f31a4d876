import { AttentionRules } from "./attention-rules.tsx";
import { useDesk } from "./desk.ts";
import { EditedCalendar } from "./edited-calendar.tsx";
import { SpecialDays } from "./special-days.tsx";
import { TargetTable } from "./target-table.tsx";
import { ThresholdTable } from "./threshold-table.tsx";
import { TimeRule } from "./time-rule.tsx";

/** The analysis, step 2: how time counts, the limits, the targets, and what needs attention. */
export function RulesStep() {
  const { state, analysisTexts } = useDesk();
  const { analysis, data } = state.answers;
  if (analysis === null || data === null) return <p class="hint">{analysisTexts.needsTable}</p>;
  return (
    <div class="step">
      {analysis.hours === null ? null : <EditedCalendar />}
      <TimeRule hours={analysis.hours} />
      {analysis.hours === null ? null : <SpecialDays days={analysis.days} />}
      <ThresholdTable thresholds={analysis.thresholds} />
      <TargetTable targets={analysis.targets} columns={data.columns} />
      <AttentionRules analysis={analysis} />
    </div>
  );
}
