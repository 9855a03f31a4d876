import { useRef, useState } from "preact/hooks";
import type { Opening } from "../analysis/analysis-answers.ts";
import { fieldName } from "../wizard/field-name.ts";
import { hoursText, readHours } from "../wizard/hours-text.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem, useProblemTie } from "./field-problem.tsx";

const roundTheClock = "Mon-Sun 00:00-24:00";

/** Hours to pick, the usual ones first; each is read like a typed text. */
const presets: readonly string[] = [
  "Mon-Fri 09:00-18:00",
  "Mon-Fri 09:00-12:00 13:00-18:00",
  "Mon-Sat 08:30-17:30",
  "Mon-Sun 09:00-21:00",
  roundTheClock,
];

/** Whether time counts day and night, or only in opening hours, and which. */
export function TimeRule({ hours }: { readonly hours: readonly Opening[] | null }) {
  const { send, analysisTexts } = useDesk();
  const words = analysisTexts.time;
  const last = useRef<readonly Opening[]>(hoursOf(presets[0] ?? roundTheClock));
  if (hours !== null && hours.length > 0) last.current = hours;
  const choose = (chosen: readonly Opening[] | null) =>
    send({ type: "analysisEdited", change: { hours: chosen === null ? null : [...chosen] } });
  return (
    <section>
      <fieldset class="field">
        <legend class="label">{words.title}</legend>
        {(["clock", "business"] as const).map((way) => (
          <label key={way} class="check">
            <input
              type="radio"
              name="time-counts"
              checked={(hours === null) === (way === "clock")}
              onChange={() => choose(way === "clock" ? null : last.current)}
            />
            <span>{words[way]}</span>
          </label>
        ))}
      </fieldset>
      {hours === null ? null : <HoursField hours={hours} />}
    </section>
  );
}

function HoursField({ hours }: { readonly hours: readonly Opening[] }) {
  const { state, send, analysisTexts, locale } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const words = analysisTexts.time;
  const name = fieldName({ kind: "hours" });
  const tie = useProblemTie(name, `${name}-hint`);
  const text = hoursText(hours, locale);
  return (
    <div class="field">
      <label class="label" for={name}>
        {words.hours}
      </label>
      <input
        id={name}
        type="text"
        autoComplete="off"
        value={typed ?? state.drafts[name] ?? text}
        {...tie}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          send({ type: "hoursTyped", text: event.currentTarget.value });
        }}
        onBlur={() => setTyped(null)}
      />
      <p class="hint" id={`${name}-hint`}>
        {words.hoursHelp}
      </p>
      <FieldProblem field={name} />
      <fieldset class="chip-row" aria-label={words.presets}>
        {presets.map((preset) => {
          const label = hoursText(hoursOf(preset), locale);
          return (
            <button
              key={preset}
              type="button"
              class="chip quiet"
              aria-pressed={label === text && state.drafts[name] === undefined}
              onClick={() => send({ type: "hoursTyped", text: preset })}
            >
              {preset === roundTheClock ? words.roundTheClock : label}
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}

function hoursOf(text: string): readonly Opening[] {
  const hours = readHours(text);
  return "unread" in hours ? [] : hours;
}
