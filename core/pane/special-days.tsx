import { useMemo, useState } from "preact/hooks";
import type { CalendarDay } from "../analysis/analysis-answers.ts";
import { dayRuleOf } from "../calendar/special-day.ts";
import { stretchText } from "../calendar/stretch.ts";
import { weekdayNames, weekdays } from "../calendar/weekday.ts";
import { type RulesTexts, rulesTexts } from "../i18n/analysis/rules-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Country } from "../wizard/holiday-source.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";
import { useOpeningFocus } from "./use-opening-focus.ts";

/** Holidays, make-up days and days with hours of their own: filled in for a country, or added one by one. */
export function SpecialDays({ days }: { readonly days: readonly CalendarDay[] }) {
  const { state, send, locale } = useDesk();
  const words = rulesTexts[locale].days;
  // The button that was pressed goes with its day: the focus moves on to adding one.
  const keepDays = (kept: readonly CalendarDay[]) => {
    send({ type: "analysisEdited", change: { days: [...kept] } });
    (document.getElementById(openButton) ?? document.getElementById(dateField))?.focus();
  };
  return (
    <section aria-label={words.title}>
      <h2 class="label">{words.title}</h2>
      {state.countries.length === 0 ? null : <HolidayFiller />}
      {days.length === 0 ? (
        <p class="hint">{words.none}</p>
      ) : (
        <details class="quiet-details" open>
          <summary>{words.count(formatNumber(days.length, locale))}</summary>
          <ul class="days">
            {days.map(({ date, rule, name }) => (
              <li key={date}>
                <span>{date}</span>
                <span class="day-rule" title={`${ruleWords(rule, words, locale)} ${name}`}>
                  {ruleWords(rule, words, locale)} <span class="hint">{name}</span>
                </span>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={words.remove(date)}
                  title={words.remove(date)}
                  onClick={() => keepDays(days.filter((one) => one.date !== date))}
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            ))}
          </ul>
          <Button small look="subtle" onClick={() => keepDays([])}>
            {words.removeAll}
          </Button>
        </details>
      )}
      <DayForm />
    </section>
  );
}

/** What a rule means, in the words of the pane. */
function ruleWords(rule: string, words: RulesTexts["days"], locale: Locale): string {
  const read = dayRuleOf(rule);
  switch (read?.kind) {
    case "closed":
      return words.closed;
    case "likeWeekday":
      return words.like(weekdayNames[locale][read.weekday]);
    case "hours":
      return read.stretches.map(stretchText).join(" ");
    default:
      return rule;
  }
}

/** A country and the years of the tickets, whose holidays are filled in at once. */
function HolidayFiller() {
  const { state, send, locale } = useDesk();
  const words = rulesTexts[locale].days;
  const { countries, reading, findingHolidays } = state;
  const [chosen, setChosen] = useState("");
  const span = reading.status === "read" ? reading.facts.span : null;
  const last = Number((span?.to ?? state.today).slice(0, 4));
  const first = Math.max(Number((span?.from ?? state.today).slice(0, 4)), last - 3);
  const offered = Array.from({ length: last - first + 1 }, (_none, index) => first + index);
  const [years, setYears] = useState<readonly number[]>(offered.slice(-2));
  const listed = useMemo(() => inOrder(countries, locale), [countries, locale]);
  const country = countries.find(({ code }) => code === chosen) ?? usualCountry();
  return (
    <div class="filler">
      <SelectField
        name="holiday-country"
        label={words.country}
        value={country?.code ?? ""}
        choices={[
          ...(country === undefined ? [{ value: "", label: words.chooseCountry }] : []),
          ...listed.map(({ code, name }) => ({ value: code, label: name[locale] })),
        ]}
        onChoose={setChosen}
      />
      <fieldset class="chip-row" aria-label={words.years}>
        {offered.map((year) => (
          <button
            key={year}
            type="button"
            class="chip"
            aria-pressed={years.includes(year)}
            onClick={() => setYears(years.includes(year) ? years.filter((one) => one !== year) : [...years, year])}
          >
            {String(year)}
          </button>
        ))}
      </fieldset>
      <Button
        small
        disabled={years.length === 0 || country === undefined}
        onClick={() => {
          if (country !== undefined) send({ type: "holidaysAsked", country: country.code, years });
        }}
      >
        {findingHolidays ? words.filling : words.fill}
      </Button>
      <p class="hint">{words.fillHelp}</p>
    </div>
  );

  /** The one that needs no choosing: China in Chinese, or the only one there is. */
  function usualCountry(): Country | undefined {
    const only = countries.length === 1 ? countries[0] : undefined;
    return (locale === "zh-CN" ? countries.find(({ code }) => code === "CN") : undefined) ?? only;
  }
}

/** By name in the language of the pane; in Chinese, China stands first. */
function inOrder(countries: readonly Country[], locale: Locale): readonly Country[] {
  const isFirst = ({ code }: Country) => locale === "zh-CN" && code === "CN";
  const { compare } = new Intl.Collator(locale);
  return [...countries].sort(
    (one, other) => Number(isFirst(other)) - Number(isFirst(one)) || compare(one.name[locale], other.name[locale]),
  );
}

const closed = "closed";
const own = "own";
const dateField = "day-date";
const openButton = "add-day";

/** One more day; it joins the list when it is complete. */
function DayForm() {
  const { send, texts, analysisTexts, locale } = useDesk();
  const words = rulesTexts[locale].days;
  const [isOpen, setOpen] = useState(false);
  const [date, setDate] = useState("");
  const [kind, setKind] = useState<string>(closed);
  const [hours, setHours] = useState("");
  const [name, setName] = useState("");
  useOpeningFocus(isOpen, dateField, openButton);
  if (!isOpen) {
    return (
      <Button id={openButton} small icon="plus" onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    );
  }
  const rule = kind === own ? hours.trim() : kind === closed ? "" : kind;
  const isRead = kind === own ? dayRuleOf(rule)?.kind === "hours" : true;
  const add = () => {
    if (date === "" || !isRead) return;
    send({ type: "daysAdded", days: [{ date, rule, name: name.trim() }] });
    setDate("");
    setHours("");
    setName("");
    document.getElementById(dateField)?.focus();
  };
  return (
    <section class="add-indicator" aria-label={words.add}>
      <div class="pair">
        <TextField name={dateField} type="date" label={words.date} value={date} onInput={setDate} />
        <SelectField
          name="day-rule"
          label={words.rule}
          value={kind}
          choices={[
            { value: closed, label: words.closed },
            ...weekdays.map((day) => ({
              value: weekdayNames[locale][day],
              label: words.like(weekdayNames[locale][day]),
            })),
            { value: own, label: words.own },
          ]}
          onChoose={setKind}
        />
      </div>
      {kind === own ? (
        <TextField name="day-hours" label={words.ownHours} value={hours} onInput={setHours} onEnter={add} />
      ) : null}
      {isRead || hours === "" ? null : <p class="field-problem">{analysisTexts.problems.dayRule}</p>}
      <TextField
        name="day-name"
        label={words.name}
        value={name}
        placeholder={words.namePlaceholder}
        onInput={setName}
        onEnter={add}
      />
      <div class="button-row">
        <Button small disabled={date === "" || !isRead} onClick={add}>
          {texts.add}
        </Button>
        <Button small look="subtle" onClick={() => setOpen(false)}>
          {texts.close}
        </Button>
      </div>
    </section>
  );
}
