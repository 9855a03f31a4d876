import { useState } from "preact/hooks";
import type { Opening } from "../analysis/analysis-answers.ts";
import { rulesTexts } from "../i18n/analysis/rules-texts.ts";
import { fieldName } from "../wizard/field-name.ts";
import { type HoursSet, hoursSets } from "../wizard/hours-sets.ts";
import { hoursText, readHours } from "../wizard/hours-text.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { FieldProblem, useProblemTie } from "./field-problem.tsx";
import { Icon } from "./icon.tsx";
import { TextField } from "./text-field.tsx";
import { useOpeningFocus } from "./use-opening-focus.ts";

const roundTheClock = "Mon-Sun 00:00-24:00";

/** Hours to pick, the usual ones first; each is read like a typed text. */
export const hoursToPick = [
  "Mon-Fri 09:00-18:00",
  "Mon-Fri 09:00-12:00 13:00-18:00",
  "Mon-Sat 08:30-17:30",
  "Mon-Sun 09:00-21:00",
  roundTheClock,
] as const;

const dayField = "hours-day";
const openButton = "add-hours";

/** The weekly hours, and those that replace them from a day on. */
export function HoursFields({ hours }: { readonly hours: readonly Opening[] }) {
  const { send, locale } = useDesk();
  const words = rulesTexts[locale].time;
  const sets = hoursSets(hours);
  const first = sets.find(({ validFrom }) => validFrom === null) ?? { validFrom: null, hours: [] };
  const later = sets.filter(({ validFrom }) => validFrom !== null);
  const start = later[0]?.validFrom;
  const text = hoursText(first.hours, locale);
  return (
    <>
      <HoursField set={first} label={words.hours} hint={words.hoursHelp} />
      <fieldset class="chip-row" aria-label={words.presets}>
        {hoursToPick.map((preset) => {
          const label = sampleText(preset);
          return (
            <button
              key={preset}
              type="button"
              class="chip quiet"
              aria-pressed={label === text}
              onClick={() => send({ type: "hoursTyped", validFrom: null, text: preset })}
            >
              {preset === roundTheClock ? words.roundTheClock : label}
            </button>
          );
        })}
      </fieldset>
      {first.hours.length === 0 && start ? <p class="hint">{words.noneBefore(start)}</p> : null}
      {later.map((set) => (
        <LaterHours key={set.validFrom} set={set} validFrom={set.validFrom ?? ""} />
      ))}
      <HoursForm taken={later.map(({ validFrom }) => validFrom)} />
    </>
  );

  function sampleText(preset: string): string {
    const read = readHours(preset);
    return "unread" in read ? preset : hoursText(read, locale);
  }
}

interface HoursFieldProps {
  readonly set: HoursSet;
  readonly label: string;
  readonly hint?: string;
}

function HoursField({ hint, label, set }: HoursFieldProps) {
  const { state, send, locale } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const { validFrom } = set;
  const name = fieldName({ kind: "hours", validFrom });
  const tie = useProblemTie(name, hint === undefined ? undefined : `${name}-hint`);
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      <input
        id={name}
        type="text"
        autoComplete="off"
        value={typed ?? state.drafts[name] ?? hoursText(set.hours, locale)}
        {...tie}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          send({ type: "hoursTyped", validFrom, text: event.currentTarget.value });
        }}
        onBlur={() => setTyped(null)}
      />
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblem field={name} />
    </div>
  );
}

function LaterHours({ set, validFrom }: { readonly set: HoursSet; readonly validFrom: string }) {
  const { send, locale } = useDesk();
  const words = rulesTexts[locale].time;
  return (
    <div class="later-hours">
      <HoursField set={set} label={words.hoursFrom(validFrom)} />
      <button
        type="button"
        class="icon-button"
        aria-label={words.removeHours(validFrom)}
        title={words.removeHours(validFrom)}
        onClick={() => {
          send({ type: "hoursRemoved", validFrom });
          // The button that was pressed goes with its hours: the focus moves on to adding some.
          (document.getElementById(openButton) ?? document.getElementById(dayField))?.focus();
        }}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** Hours that hold from a day on; they join the others when they are complete. */
function HoursForm({ taken }: { readonly taken: readonly (string | null)[] }) {
  const { send, texts, analysisTexts, locale } = useDesk();
  const words = rulesTexts[locale].time;
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState("");
  const [hours, setHours] = useState("");
  useOpeningFocus(isOpen, dayField, openButton);
  if (!isOpen) {
    return (
      <Button id={openButton} small icon="plus" onClick={() => setOpen(true)}>
        {words.addHours}
      </Button>
    );
  }
  const read = readHours(hours);
  const isTaken = taken.includes(day);
  const problem = isTaken ? words.dayTaken : "unread" in read ? analysisTexts.problems.hoursUnread(read.unread) : null;
  const isComplete = day !== "" && hours.trim() !== "" && problem === null;
  const add = () => {
    if (!isComplete) return;
    send({ type: "hoursTyped", validFrom: day, text: hours });
    setDay("");
    setHours("");
    document.getElementById(dayField)?.focus();
  };
  return (
    <section class="add-indicator" aria-label={words.addHours}>
      <TextField name={dayField} type="date" label={words.firstDay} value={day} onInput={setDay} />
      <TextField
        name="hours-of-set"
        label={words.hours}
        value={hours}
        placeholder={"unread" in preset ? "" : hoursText(preset, locale)}
        onInput={setHours}
        onEnter={add}
      />
      {problem === null ? null : <p class="field-problem">{problem}</p>}
      <p class="hint">{words.addHelp}</p>
      <div class="button-row">
        <Button small disabled={!isComplete} onClick={add}>
          {texts.add}
        </Button>
        <Button small look="subtle" onClick={() => setOpen(false)}>
          {texts.close}
        </Button>
      </div>
    </section>
  );
}

const preset = readHours(hoursToPick[1]);
