import type { TicketData } from "../evaluation/answers.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import { limitSource } from "../tickets/suggested-limits.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { NumberField } from "./number-field.tsx";

const timed: readonly ReadingId[] = ["respondedInTime", "resolvedInTime"];

/**
 * How long a ticket may take to be answered and to be solved, by its priority. Responses that the ticket analysis judges are
 * judged by the limits on its sheet, and where nothing else needs limits there is nothing to set here.
 */
export function LimitTable({ data }: { data: TicketData }) {
  const { state, texts, locale } = useDesk();
  const words = texts.data;
  const rules = state.answers.indicators.map((row) => actualRule(row, state.answers));
  const linked = rules.flatMap((rule) =>
    rule.kind === "linked" && rule.reading.id === "respondedInTime" ? [rule.made.responsesSheet] : [],
  );
  const [judgedOn] = linked;
  const needsLimits = rules.some((rule) => rule.kind === "tickets" && timed.includes(rule.reading.id));
  const nameOf = (priority: string) =>
    priority !== "" ? priority : data.limits.length === 1 ? words.everyTicket : words.everyOther;
  return (
    <section aria-label={words.limits}>
      <h2 class="label">{words.limits}</h2>
      {judgedOn === undefined ? null : <p class="hint">{words.limitsOfAnalysis(judgedOn)}</p>}
      {judgedOn !== undefined && !needsLimits ? null : limitFields()}
    </section>
  );

  function limitFields() {
    return (
      <>
        <div class="limits">
          <div class="limit-row hint" aria-hidden="true">
            <span>{words.limitsBy}</span>
            <span>{words.respondWithin}</span>
            <span>{words.resolveWithin}</span>
          </div>
          {data.limits.map(({ priority, responseMinutes, resolutionHours }) => (
            <div key={priority} class="limit-group">
              <div class="limit-row">
                <span class="limit-name" title={nameOf(priority)}>
                  {nameOf(priority)}
                </span>
                <NumberField
                  field={{ kind: "responseLimit", priority }}
                  value={responseMinutes}
                  unit="plain"
                  label={words.respondLimitOf(nameOf(priority))}
                />
                <NumberField
                  field={{ kind: "resolutionLimit", priority }}
                  value={resolutionHours}
                  unit="plain"
                  label={words.resolveLimitOf(nameOf(priority))}
                />
              </div>
              <FieldProblem field={`responseLimit-${priority}`} />
              <FieldProblem field={`resolutionLimit-${priority}`} />
            </div>
          ))}
        </div>
        <details class="quiet-details">
          <summary>{words.limitsSource}</summary>
          <p class="hint">{limitSource[locale]}</p>
        </details>
      </>
    );
  }
}
