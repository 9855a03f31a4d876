import type { TicketData } from "../evaluation/answers.ts";
import { limitSource } from "../tickets/suggested-limits.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { NumberField } from "./number-field.tsx";

/** How long a ticket may take to be answered and to be solved, by its priority. */
export function LimitTable({ data }: { data: TicketData }) {
  const { texts, locale } = useDesk();
  const words = texts.data;
  const nameOf = (priority: string) =>
    priority !== "" ? priority : data.limits.length === 1 ? words.everyTicket : words.everyOther;
  return (
    <section aria-label={words.limits}>
      <h2 class="label">{words.limits}</h2>
      <div class="limits">
        <div class="limit-row hint" aria-hidden="true">
          <span>{words.limitsBy}</span>
          <span>{words.respondWithin}</span>
          <span>{words.resolveWithin}</span>
        </div>
        {data.limits.map(({ priority, responseMinutes, resolutionHours }) => (
          <div key={priority} class="limit-group">
            <div class="limit-row">
              <span class="limit-name">{nameOf(priority)}</span>
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
    </section>
  );
}
