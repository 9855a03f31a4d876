import { useState } from "preact/hooks";
import { byMove, type Move } from "../../evaluation/pilot/moves.ts";
import { pilotTexts } from "../../i18n/improvement/pilot-texts.ts";
import { peopleField } from "../../wizard/people-count.ts";
import { type Piloted, scoredPlaces } from "../../wizard/piloted.ts";
import { fewTickets } from "../../workbook/improvement/few-tickets.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber } from "../format-value.ts";
import { MessageBar } from "../message-bar.tsx";
import { peopleNamed, smallestSentences } from "./pilot-words.ts";

/** So many people are shown before the rest is asked for. */
const shownAtFirst = 8;

/** Who moves and by how much, the biggest movers first, and how little it takes. */
export function PilotResult({ piloted, isCounting }: { readonly piloted: Piloted; readonly isCounting: boolean }) {
  const { state, locale } = useDesk();
  const texts = pilotTexts[locale];
  const words = texts.pane;
  const [showsAll, setShowsAll] = useState(false);
  const { comparison, measured, rules } = piloted;
  const number = (value: number) => formatNumber(value, locale);
  const tickets = measured.tickets.reduce((sum, count) => sum + count, 0) + measured.unnamed;
  const scored = scoredPlaces(piloted);
  const weight = scored.reduce((sum, place) => sum + (rules[place]?.inForce.weight ?? 0), 0);
  const by = peopleField(state) ?? "handler";
  const moves = [...comparison.moves].sort(byMove);
  const shown = showsAll ? moves : moves.slice(0, shownAtFirst);
  const facts = [
    words.counted(texts.someone[by](measured.names.length), number(tickets)),
    ...(measured.drawnFrom === null
      ? []
      : [words.drawn(number(measured.drawnFrom), String(measured.asked.trial.sample.seed))]),
    ...(measured.unnamed === 0 ? [] : [words.unnamed(number(measured.unnamed), texts.one[by])]),
    words.scoredOn(number(scored.length), number(rules.length), number(weight)),
  ];
  return (
    <section aria-label={words.result} aria-busy={isCounting}>
      <h2 class="label">{words.result}</h2>
      <p class="hint">{isCounting ? words.counting : facts.join(" · ")}</p>
      {tickets === 0 ? (
        <MessageBar intent="warning">
          <p>{words.noneInScope}</p>
        </MessageBar>
      ) : comparison.compared === 0 ? (
        <MessageBar intent="warning">
          <p>{words.nobodyKnown}</p>
        </MessageBar>
      ) : (
        <>
          <p class="pilot-headline" role="status">
            {headline(piloted, locale)}
          </p>
          {comparison.compared === 1 ? <p class="hint">{words.onePerson}</p> : null}
          {piloted.isChanged ? null : <p class="hint">{words.nothingChanged}</p>}
          <ul class="pilot-people">
            {shown.map((move) => (
              <PersonRow key={move.person} move={move} piloted={piloted} />
            ))}
          </ul>
          {moves.length > shownAtFirst ? (
            <Button look="subtle" small onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? words.fewer : words.more(number(moves.length - shownAtFirst))}
            </Button>
          ) : null}
          <h2 class="label">{words.smallest}</h2>
          {smallestSentences(piloted, locale).map(({ heading, sentences }) => (
            <div key={heading}>
              <p class="hint">{heading}</p>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          ))}
          <p class="hint">{texts.smallest.scaled}</p>
        </>
      )}
    </section>
  );
}

function headline({ comparison, measured }: Piloted, locale: "zh-CN" | "en"): string {
  const texts = pilotTexts[locale];
  const words = texts.pane;
  const { compared, firstAfter, firstBefore, otherGrade } = comparison;
  const grades = words.gradesChange(otherGrade, compared);
  if (compared < 2) return `${grades}${words.end}`;
  const namesOf = (people: readonly number[]) => peopleNamed(people, measured.names, locale);
  const named = (people: readonly number[]) => `${namesOf(people)}${people.length > 1 ? words.shared : ""}`;
  const isSame =
    firstBefore.length === firstAfter.length && firstBefore.every((one, place) => one === firstAfter[place]);
  const others = firstAfter.filter((person) => !firstBefore.includes(person));
  const isShared = others.length < firstAfter.length && firstBefore.every((person) => firstAfter.includes(person));
  const first = isSame
    ? words.firstStays(named(firstBefore))
    : isShared
      ? words.firstShares(namesOf(firstBefore), namesOf(others))
      : words.firstGoes(named(firstBefore), named(firstAfter));
  return `${grades}${words.join}${first}${words.end}`;
}

function PersonRow({ move, piloted }: { readonly move: Move; readonly piloted: Piloted }) {
  const { locale } = useDesk();
  const words = pilotTexts[locale].pane;
  const { after, before, change, climbed, person } = move;
  const number = (value: number) => formatNumber(value, locale);
  const points = (value: number | null) => (value === null ? "–" : formatNumber(value, locale, 2, 2));
  const tickets = piloted.measured.tickets[person] ?? 0;
  const signed =
    change === null
      ? ""
      : `${change > 0 ? "+" : change < 0 ? "−" : "±"}${formatNumber(Math.abs(change), locale, 2, 2)}`;
  const rank =
    climbed === null
      ? null
      : climbed > 0
        ? words.up(number(climbed))
        : climbed < 0
          ? words.down(number(-climbed))
          : null;
  const isOtherGrade = before.grade !== after.grade;
  const tone = move.gradeStep || Math.sign(climbed ?? 0);
  return (
    <li class={tone > 0 ? "up" : tone < 0 ? "down" : ""}>
      <div class="row-between">
        <span class="pilot-name">{piloted.measured.names[person]}</span>
        <span class="hint">
          {tickets === 1 ? words.tickets1 : words.ticketsOf(number(tickets))}
          {tickets < fewTickets ? ` · ${words.few}` : ""}
        </span>
      </div>
      {change === null ? (
        <p class="hint">{words.notScored}</p>
      ) : (
        <>
          <div class="row-between">
            <span>{words.score(points(before.score), points(after.score))}</span>
            <strong>{signed}</strong>
          </div>
          <p class="pilot-moves">
            {[
              ...(rank === null ? [] : [rank]),
              climbed === 0
                ? words.sameRank(number(before.rank ?? 0))
                : words.rank(number(before.rank ?? 0), number(after.rank ?? 0)),
              isOtherGrade ? words.score(before.grade ?? "–", after.grade ?? "–") : (before.grade ?? "–"),
              ...(before.below === after.below ? [] : [words.below(number(before.below), number(after.below))]),
            ].join(" · ")}
          </p>
        </>
      )}
    </li>
  );
}
