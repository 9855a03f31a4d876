import type { PaneTexts } from "../i18n/pane-texts.ts";
import { fieldName } from "../wizard/field-name.ts";
import type { PreviewRow, RowStanding } from "../wizard/score-preview.ts";
import { useDesk } from "./desk.ts";
import { formatNumber, formatPercent, formatValue } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { TextField } from "./text-field.tsx";

interface ScoreRowProps {
  readonly preview: PreviewRow;
  /** The attainment at the right end of the bar. */
  readonly axis: number;
}

/** One indicator's bar against its target, and what a person has to say about it. */
export function ScoreRow({ preview, axis }: ScoreRowProps) {
  const { texts, locale } = useDesk();
  const words = texts.score;
  const { row, actual, target, standing } = preview;
  const isScored = standing.kind === "scored";
  const value = formatValue(actual.value, row.unit, locale);
  return (
    <div class="score-row">
      <div class="row-between top">
        <span class="score-name">{row.name}</span>
        {isScored ? (
          <span class="score-points">
            {words.rowPoints(formatNumber(standing.points, locale, 2, 2), formatNumber(row.weight, locale))}
          </span>
        ) : null}
      </div>
      {isScored ? (
        <>
          <Bar attainment={standing.attainment} axis={axis} threshold={1} />
          <span class="hint">
            {words.ofTarget(value, formatValue(target, row.unit, locale))} ·{" "}
            {words.attainment(formatPercent(standing.attainment, locale))}
          </span>
        </>
      ) : (
        <span class={standing.kind === "refused" ? "field-problem" : "standing"}>
          {standingWords(standing, value, texts)}
        </span>
      )}
      <RowOptions preview={preview} />
    </div>
  );
}

/** Why a row has no points, in words. */
function standingWords(standing: Exclude<RowStanding, { kind: "scored" }>, actual: string, texts: PaneTexts): string {
  const words = texts.score;
  switch (standing.kind) {
    case "blank":
      return `${words.blank} · ${words.blankHelp}`;
    case "noTarget":
      return words.noTarget(actual);
    case "notApplicable":
      return words.notApplicable;
    case "exempt":
      return standing.reason.trim() === "" ? words.exemptNoReason : words.exempt(standing.reason);
    case "refused":
      return standing.message;
  }
}

function Bar({ attainment, axis, threshold }: { attainment: number; axis: number; threshold: number }) {
  const width = Math.min(Math.max(attainment / axis, 0), 1);
  return (
    <span class="bar" aria-hidden="true">
      <span
        class={attainment + 1e-9 < threshold ? "bar-fill below" : "bar-fill"}
        style={{ width: `${width * 100}%` }}
      />
      <span class="bar-target" style={{ left: `${(1 / axis) * 100}%` }} />
    </span>
  );
}

function RowOptions({ preview }: { preview: PreviewRow }) {
  const { send, texts } = useDesk();
  const words = texts.score;
  const { row } = preview;
  const { key } = row;
  return (
    <details class="quiet-details row-note" open={row.exempt !== null && row.exempt.trim() === "" ? true : undefined}>
      <summary aria-label={words.options(row.name)}>
        <Icon name="note" size={12} />
        <span>{row.note === "" ? words.note : row.note}</span>
      </summary>
      <div class="row-options">
        <TextField
          name={`note-${key}`}
          label={words.note}
          value={row.note}
          placeholder={words.notePlaceholder}
          onInput={(note) => send({ type: "indicatorEdited", key, change: { note } })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={row.exempt !== null}
            onChange={(event) =>
              send({ type: "indicatorEdited", key, change: { exempt: event.currentTarget.checked ? "" : null } })
            }
          />
          <span>{words.exemptToggle}</span>
        </label>
        {row.exempt === null ? null : (
          <TextField
            name={fieldName({ kind: "exempt", key })}
            label={words.exemptReason}
            value={row.exempt}
            placeholder={words.exemptPlaceholder}
            onInput={(exempt) => send({ type: "indicatorEdited", key, change: { exempt } })}
          />
        )}
      </div>
    </details>
  );
}
