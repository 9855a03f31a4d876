import { useRef } from "preact/hooks";
import type { Opening } from "../analysis/analysis-answers.ts";
import { rulesTexts } from "../i18n/analysis/rules-texts.ts";
import { readHours } from "../wizard/hours-text.ts";
import { useDesk } from "./desk.ts";
import { HoursFields, hoursToPick } from "./hours-fields.tsx";

/** Whether time counts day and night, or only in opening hours, and which. */
export function TimeRule({ hours }: { readonly hours: readonly Opening[] | null }) {
  const { send, locale } = useDesk();
  const words = rulesTexts[locale].time;
  const last = useRef<readonly Opening[]>(hoursOf(hoursToPick[0]));
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
      {hours === null ? null : <HoursFields hours={hours} />}
    </section>
  );
}

function hoursOf(text: string): readonly Opening[] {
  const hours = readHours(text);
  return "unread" in hours ? [] : hours;
}
