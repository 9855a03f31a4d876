import type { Locale } from "../i18n/locale.ts";
import type { HolidaySource } from "../wizard/holiday-source.ts";
import { nextState } from "../wizard/next-state.ts";
import type { WizardEvent } from "../wizard/wizard-event.ts";
import { initialState, type WizardState } from "../wizard/wizard-state.ts";
import type { WorkbookPort } from "../workbook/port.ts";
import type { HostServices } from "./host-services.ts";
import { keptAs, problemOf, runEffect } from "./run-effect.ts";

/** Answers are kept this long after the last change: typing a word is one change. */
const keepAfterMilliseconds = 400;

export interface StoreOptions {
  readonly port: WorkbookPort;
  readonly locale: Locale;
  /** Such as `2024-03-31`. */
  readonly today: string;
  /** Where public holidays come from; without it they are typed. */
  readonly holidays?: HolidaySource;
  /**
   * Given where several people share a workbook: the language is then the user's own, whatever that of the kept answers, and
   * each that they choose is told here.
   */
  readonly onLocale?: (locale: Locale) => void;
  readonly host?: HostServices;
}

/** Holds the wizard's state, feeds it events, and does what it wants done with the workbook. */
export interface WizardStore {
  readonly state: () => WizardState;
  readonly send: (event: WizardEvent) => void;
  /** Sends an event from outside of the pane, once the workbook has said what is in it. */
  readonly sendWhenOpen: (event: WizardEvent) => void;
  /** Keeps what is not kept yet, at once. */
  readonly keep: () => Promise<void>;
  /** Stops everything under way. */
  readonly close: () => void;
}

/** Opens the wizard on a workbook; `onChange` is called after every change of state. */
export function createWizardStore(options: StoreOptions, onChange: (state: WizardState) => void): WizardStore {
  const { port, holidays = null, host = {} } = options;
  const jobs = new Map<number, { aborted: boolean }>();
  const waiting: WizardEvent[] = [];
  let state = initialState(options.locale, options.today, {
    withoutFunctions: host.withoutFunctions ?? null,
    loadsWithWorkbook: null,
  });
  let usersLocale = options.locale;
  let isOpen = true;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = (event: WizardEvent) => {
    if (!isOpen) return;
    const { state: next, effects } = nextState(state, event);
    const hasChanged = next !== state;
    state = next;
    if (hasChanged) onChange(state);
    if (event.type === "localeChosen" && event.locale !== usersLocale) {
      usersLocale = event.locale;
      options.onLocale?.(usersLocale);
    }
    for (const effect of effects) {
      if (effect.type === "remember") keepSoon();
      else void runEffect(effect, { port, holidays, host, jobs, send, reload, state: () => state });
    }
  };

  const keepSoon = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void keep(), keepAfterMilliseconds);
  };

  const keep = async () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    if (state.readOnly) return;
    try {
      await port.remember(keptAs.answers, JSON.stringify(state.answers));
    } catch (error) {
      send({ type: "rememberFailed", problem: problemOf(error) });
    }
  };

  const reload = async () => {
    await keep();
    window.location.reload();
  };

  const open = async () => {
    const [stored, generation] = await Promise.all([
      port.recall(keptAs.answers).catch(() => null),
      port.lastGeneration().catch(() => null),
    ]);
    const knowsLambda = port.definedNames !== undefined;
    send({ type: "opened", stored, generation, knowsLambda, readsSheets: port.readSheet !== undefined });
    if (options.onLocale !== undefined) send({ type: "localeChosen", locale: usersLocale });
    for (const event of waiting.splice(0)) send(event);
    const isOn = await host.startup?.isOn().catch(() => undefined);
    if (isOn !== undefined) send({ type: "startupKnown", on: isOn, chosen: false });
  };
  void open();

  return {
    state: () => state,
    send,
    sendWhenOpen: (event) => {
      if (state.phase === "open") send(event);
      else waiting.push(event);
    },
    keep,
    close: () => {
      isOpen = false;
      if (timer !== null) clearTimeout(timer);
      for (const job of jobs.values()) job.aborted = true;
    },
  };
}
