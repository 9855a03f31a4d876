import { objectiveExamples } from "../i18n/objective-examples.ts";
import { isWholeMonth, lastFullMonth, lastFullQuarter, monthRange } from "../wizard/months.ts";
import { newestOfTable } from "../workbook/analysis-in-use.ts";
import { Chips } from "./chips.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { PeriodField, type QuickPeriod } from "./period-field.tsx";
import { TextField } from "./text-field.tsx";

/** Step 1: what is evaluated, and for which period. */
export function ObjectiveStep() {
  const { state, send, texts, locale } = useDesk();
  const { answers, reading } = state;
  const words = texts.objective;
  const facts = reading.status === "read" ? reading.facts : null;
  const services = facts === null ? [] : [...facts.channels, ...facts.types];
  return (
    <div class="step">
      <section>
        <TextField
          name="objective"
          label={words.objective}
          value={answers.objective}
          placeholder={words.objectivePlaceholder}
          onInput={(objective) => send({ type: "scopeEdited", change: { objective } })}
        />
        <fieldset class="chip-row" aria-label={words.examples}>
          {objectiveExamples.map((example) => (
            <button
              key={example.en}
              type="button"
              class="chip quiet"
              aria-pressed={answers.objective === example[locale]}
              onClick={() => send({ type: "scopeEdited", change: { objective: example[locale] } })}
            >
              {example[locale]}
            </button>
          ))}
        </fieldset>
      </section>
      <TextField
        name="subject"
        label={words.subject}
        value={answers.subject}
        placeholder={words.subjectPlaceholder}
        onInput={(subject) => send({ type: "scopeEdited", change: { subject } })}
      />
      <PeriodField
        name="period"
        label={words.period}
        period={answers.period}
        choices={useQuickPeriods()}
        onChoose={(period) => send({ type: "scopeEdited", change: { period } })}
      />
      <Chips
        name="services"
        label={words.serviceTypes}
        addLabel={words.addOwn(words.serviceTypes)}
        offered={services.length > 0 ? [...new Set(services)] : words.usualServiceTypes}
        picked={answers.serviceTypes}
        onPick={(serviceTypes) => send({ type: "scopeEdited", change: { serviceTypes } })}
      />
      <Chips
        name="teams"
        label={words.teams}
        addLabel={words.addOwn(words.teams)}
        offered={facts?.teams ?? []}
        picked={answers.teams}
        onPick={(teams) => send({ type: "scopeEdited", change: { teams } })}
      />
      <p class="hint">{words.allOfThem}</p>
      {reading.status === "read" ? (
        <p class="hint with-icon">
          <Icon name="sheet" size={14} />
          {words.ticketsFound(formatNumber(reading.tickets.count, locale), reading.table.sheet)}
        </p>
      ) : null}
    </div>
  );
}

/** The days that were analysed, then those that the tickets or the day suggest. */
function useQuickPeriods(): QuickPeriod[] {
  const { state, texts } = useDesk();
  const words = texts.objective;
  const usual = useUsualPeriods();
  const analysed = newestOfTable(state.answers)?.period;
  if (analysed === undefined) return usual;
  const { from, to } = analysed;
  const days = isWholeMonth(analysed) ? from.slice(0, 7) : words.days(from, to);
  const others = usual.filter((period) => period.from !== from || period.to !== to);
  return [{ label: words.asAnalysed(days), from, to }, ...others];
}

/** The last full month in the data and the two before it, else the month and quarter before today. */
function useUsualPeriods(): QuickPeriod[] {
  const { state, texts } = useDesk();
  const words = texts.objective;
  const facts = state.reading.status === "read" ? state.reading.facts : null;
  const months =
    facts?.months
      .filter((month) => month.tickets > 0)
      .slice(-3)
      .reverse() ?? [];
  const all = facts?.span ? [{ label: words.allDays, ...facts.span }] : [];
  if (months.length === 0) {
    return [
      { label: words.lastMonth, ...lastFullMonth(state.today) },
      { label: words.lastQuarter, ...lastFullQuarter(state.today) },
      ...all,
    ];
  }
  const recent = months.map(({ year, month }) => {
    const range = monthRange(year, month);
    return { label: range.from.slice(0, 7), ...range };
  });
  return [...recent, ...all];
}
