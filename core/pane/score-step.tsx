import { scorePreview } from "../wizard/score-preview.ts";
import { needsTickets } from "../workbook/actual-rule.ts";
import { CapField } from "./cap-field.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { gradeTone } from "./grade-tone.ts";
import { ScoreRow } from "./score-row.tsx";

/** Attainments beyond this are drawn as if they were it, and told in figures. */
const longestBar = 2;

/** Step 4: how it stands, by the functions the sheet will call. */
export function ScoreStep() {
  const { state, texts, locale } = useDesk();
  const preview = scorePreview(state);
  const words = texts.score;
  const points = (value: number) => formatNumber(value, locale, 2, 2);
  const rates = preview.rows.map(({ standing }) => (standing.kind === "scored" ? standing.attainment : 0));
  const axis = Math.min(Math.max(1.1, ...rates), longestBar);
  const counted = needsTickets(state.answers) ? state.measured?.inScope : undefined;
  return (
    <div class="step">
      {preview.total === null ? (
        <p class="nothing">{words.nothingYet}</p>
      ) : (
        <section class={`grade-card ${gradeTone(preview.total)}`} aria-label={words.grade}>
          <span class="grade">{preview.grade}</span>
          <span class="grade-score">
            <span class="grade-number">{points(preview.total)}</span>
            <span>{words.outOf100}</span>
          </span>
          <span class="grade-points">
            {[
              words.points(points(preview.points), formatNumber(preview.available, locale)),
              ...(preview.available === 100 ? [] : [words.scaled]),
              ...(counted === undefined ? [] : [words.tickets(formatNumber(counted, locale))]),
            ].join(" · ")}
          </span>
        </section>
      )}
      <section aria-label={words.bars}>
        <div class="row-between">
          <h2 class="label">{words.bars}</h2>
          <span class="hint">{words.targetLine}</span>
        </div>
        <div class="score-list">
          {preview.rows.map((row) => (
            <ScoreRow key={row.row.key} preview={row} axis={axis} />
          ))}
        </div>
      </section>
      <CapField />
    </div>
  );
}
