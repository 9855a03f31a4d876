import type { MadeTracking } from "../../evaluation/made/made-tracking.ts";
import { trackingTexts } from "../../i18n/improvement/tracking-texts.ts";
import { dayOfSerial } from "../../wizard/day-of-serial.ts";
import type { LoadedEvaluation } from "../../wizard/loaded-evaluation.ts";
import {
  completeWeeks,
  firstStartOf,
  newTracking,
  type SaidTracking,
  type TrackingStanding,
  targetedBy,
  trackingStanding,
  weeklyInput,
  weeklyTable,
  weeksOf,
} from "../../wizard/tracking.ts";
import { lackOf } from "../../wizard/weekly-readings.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber, formatValue } from "../format-value.ts";
import type { LoopAction, LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { workbookSentence } from "../sentences.ts";
import { EmptyStep } from "./empty-step.tsx";
import { EvaluationSelect, NoEvaluation } from "./evaluation-select.tsx";
import { TrackingCard } from "./tracking-card.tsx";
import { useTrackedCells, useWeeklyReadings } from "./use-tracking.ts";

export const trackingView: LoopView = { Step: TrackingStep, action: trackingAction };

function trackingAction(state: WizardState): LoopAction | null {
  const words = trackingTexts[state.answers.locale].pane;
  const standing = trackingStanding(state);
  const isReading = isReadingTickets(state);
  switch (standing.kind) {
    case "unmade":
      return { label: standing.gone === null ? words.make : words.makeNew, enabled: !isReading };
    case "made": {
      if (standing.isFull) return { label: words.makeNew, enabled: !isReading };
      if (isReading) return { label: words.add, enabled: false, isAwaited: true };
      const weeks = standing.pending.length;
      if (weeks === 0) return { label: words.add, enabled: false };
      return { label: words.addWeeks(formatNumber(weeks, state.answers.locale)), enabled: true };
    }
    default:
      return null;
  }
}

function isReadingTickets({ reading, rereadJob, search }: WizardState): boolean {
  return reading.status === "reading" || search.status === "looking" || rereadJob !== null;
}

/** The weekly readings of what the plan targets: what they say, what can be added, and what is missing for it. */
function TrackingStep() {
  const { state } = useDesk();
  useTrackedCells();
  const standing = trackingStanding(state);
  return (
    <div class="step">
      <MakingStatus />
      <EvaluationSelect of="evaluation" />
      <StandingWords standing={standing} />
      {standing.kind === "made" && standing.said !== null ? (
        <Tracked loaded={standing.loaded} tracking={standing.tracking} said={standing.said} />
      ) : null}
    </div>
  );
}

/** What there is to do, or what keeps it from being done. */
function StandingWords({ standing }: { readonly standing: TrackingStanding }) {
  const { state, locale } = useDesk();
  const words = trackingTexts[locale].pane;
  switch (standing.kind) {
    case "noEvaluation":
      return <NoEvaluation help={words.noEvaluation} />;
    case "nothingTargeted":
      return <EmptyStep title={words.nothingTargeted} help={words.nothingTargetedHelp} />;
    // The choice of the evaluation says so.
    case "loading":
    case "failed":
      return null;
    case "planGone":
      return (
        <MessageBar intent="warning">
          <p>{words.planGone(standing.sheet)}</p>
        </MessageBar>
      );
    case "unmade":
      return (
        <>
          {standing.gone === null ? null : (
            <MessageBar intent="warning">
              <p>{words.gone(standing.gone)}</p>
            </MessageBar>
          )}
          <TicketsWords loaded={standing.loaded} />
          <NewSheetWords loaded={standing.loaded} />
        </>
      );
    case "made": {
      const failed = Object.entries(state.cells).find(
        ([name, { status }]) => status === "failed" && name.endsWith(standing.tracking.sheet),
      )?.[1];
      return (
        <>
          {standing.isFull ? (
            <MessageBar intent="info">
              <p>{words.full(standing.tracking.sheet)}</p>
            </MessageBar>
          ) : null}
          <TicketsWords loaded={standing.loaded} />
          {failed?.status === "failed" ? (
            <MessageBar intent="error">
              <p>{words.sheetNotRead(workbookSentence(failed.problem, locale))}</p>
            </MessageBar>
          ) : standing.said === null ? (
            <p class="hint">{words.readingSheet}</p>
          ) : (
            <PendingWords loaded={standing.loaded} tracking={standing.tracking} pending={standing.pending} />
          )}
        </>
      );
    }
  }
}

/** Which tickets the weeks are read from, with the way to read them again. */
function TicketsWords({ loaded }: { readonly loaded: LoadedEvaluation }) {
  const { state, send, locale } = useDesk();
  const words = trackingTexts[locale].pane;
  const { record } = loaded;
  const needsTickets = targetedBy(record).some(({ source }) => source.kind !== "typed");
  if (!needsTickets) return <p class="hint">{words.allTyped}</p>;
  const { reading } = state;
  const again = (
    <Button small onClick={() => send({ type: "readingAsked" })}>
      {words.tickets.again}
    </Button>
  );
  // The button stays where it is while tickets are read, and keeps the focus.
  const row = (sentence: string) => (
    <div class="row-between">
      <p class="hint">{sentence}</p>
      {again}
    </div>
  );
  if (isReadingTickets(state)) return row(words.tickets.reading);
  const table = weeklyTable(state, record);
  if (table === null) {
    return (
      <MessageBar intent="warning" actions={again}>
        <p>
          {reading.status === "read"
            ? words.tickets.other(record.data?.sheet ?? "", reading.table.sheet)
            : words.tickets.none}
        </p>
      </MessageBar>
    );
  }
  return row(words.tickets.read(formatNumber(table.tickets.count, locale), table.facts.span?.to ?? "–"));
}

/** What a new sheet will hold. */
function NewSheetWords({ loaded }: { readonly loaded: LoadedEvaluation }) {
  const { state, locale } = useDesk();
  const words = trackingTexts[locale].pane;
  const { record } = loaded;
  const tracking = newTracking(state, loaded, "");
  const start = firstStartOf(state, loaded);
  const table = weeklyTable(state, record);
  const filled = table === null ? [] : completeWeeks(table, record, weeksOf(tracking), state.today);
  const before = filled.filter((week) => week < tracking.baseline).length;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <p>{start === null ? words.noStart : words.firstStart(dayOfSerial(start))}</p>
      <p>{filled.length === 0 ? words.planWithout : words.plan(number(before), number(filled.length - before))}</p>
      <h2 class="label">{words.tracked}</h2>
      <ul class="plain-list">
        {targetedBy(record).map(({ indicator, key, source }) => (
          <li key={key}>
            {indicator.name}
            {source.kind === "typed" ? <span class="hint measure-cause">{words.typed}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

interface PendingWordsProps {
  readonly loaded: LoadedEvaluation;
  readonly tracking: MadeTracking;
  readonly pending: readonly number[];
}

/** Which weeks one click adds, or when the next is due. */
function PendingWords({ loaded, tracking, pending }: PendingWordsProps) {
  const { state, locale } = useDesk();
  const words = trackingTexts[locale].pane;
  const { record } = loaded;
  const weeks = weeksOf(tracking);
  const day = (week: number) => dayOfSerial(weeks.first + 7 * week);
  const [first, last] = [pending[0], pending[pending.length - 1]];
  if (first !== undefined && last !== undefined)
    return <p>{first === last ? words.pendingOne(day(first)) : words.pending(day(first), day(last))}</p>;
  const table = weeklyTable(state, record);
  if (table === null) return null;
  const complete = completeWeeks(table, record, weeks, state.today);
  const next = (complete[complete.length - 1] ?? tracking.baseline - 1) + 1;
  return <p>{words.due(day(next), dayOfSerial(weeks.first + 7 * next + 6))}</p>;
}

interface TrackedProps {
  readonly loaded: LoadedEvaluation;
  readonly tracking: MadeTracking;
  readonly said: readonly SaidTracking[];
}

/** A card for each indicator, and the weeks whose tickets have changed since they were recorded. */
function Tracked({ loaded, tracking, said }: TrackedProps) {
  const { state, locale } = useDesk();
  const words = trackingTexts[locale].pane;
  const { record } = loaded;
  const input = weeklyInput(state, record, weeksOf(tracking));
  return (
    <>
      <ChangedWeeks loaded={loaded} tracking={tracking} said={said} />
      <p class="hint">{words.key}</p>
      {targetedBy(record).map((targeted) => {
        const about = said.find(({ key }) => key === targeted.key);
        const lack = input === null ? null : lackOf(targeted.source, input);
        return about === undefined ? null : (
          <TrackingCard key={targeted.key} targeted={targeted} said={about} tracking={tracking} lack={lack} />
        );
      })}
    </>
  );
}

/** Two readings that arithmetic alone set apart are the same. */
const hair = 1e-9;

function ChangedWeeks({ loaded, tracking, said }: TrackedProps) {
  const { locale } = useDesk();
  const words = trackingTexts[locale].pane;
  const readings = useWeeklyReadings(loaded, tracking);
  const weeks = weeksOf(tracking);
  if (readings === null) return null;
  const changed = targetedBy(loaded.record).flatMap(({ indicator, key }) => {
    const about = said.find((one) => one.key === key);
    const value = (of: number | null) => (of === null ? words.noTickets : formatValue(of, indicator.unit, locale));
    return (readings[key] ?? []).flatMap(({ counted, mean }, week) => {
      if (about === undefined || about.isRecorded[week] !== true) return [];
      const recorded = about.readings[week] ?? null;
      const isSame =
        recorded === null || mean === null ? recorded === mean : Math.abs(recorded - mean) <= hair * Math.max(1, mean);
      if (isSame && (about.counted[week] ?? counted) === counted) return [];
      const withCount = (of: number | null, tickets: number | null) =>
        tickets === null ? value(of) : words.ofTickets(value(of), formatNumber(tickets, locale));
      const day = dayOfSerial(weeks.first + 7 * week);
      return [
        words.differs(indicator.name, day, withCount(recorded, about.counted[week] ?? null), withCount(mean, counted)),
      ];
    });
  });
  if (changed.length === 0) return null;
  return (
    <details class="changed-weeks">
      <summary>{words.differsTitle(formatNumber(changed.length, locale))}</summary>
      <ul class="plain-list">
        {changed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="hint">{words.differsHint}</p>
    </details>
  );
}
