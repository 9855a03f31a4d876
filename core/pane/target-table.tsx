import { type AnalysisAnswers, type FigureId, figureIds } from "../analysis/analysis-answers.ts";
import type { TicketData } from "../evaluation/answers.ts";
import { rulesTexts } from "../i18n/analysis/rules-texts.ts";
import { figureNeeds, isMet } from "../wizard/figure-needs.ts";
import { targetPresetIds, targetPresets } from "../wizard/target-presets.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { NumberField } from "./number-field.tsx";

type FigureUnit = "share" | "minutes" | "hours" | "marks" | "rating";

const figureUnits: Readonly<Record<FigureId, FigureUnit>> = {
  inTimeRate: "share",
  responseMinutes: "minutes",
  resolutionRate: "share",
  resolutionHours: "hours",
  serviceScore: "marks",
  satisfiedRate: "share",
  satisfaction: "rating",
  firstContactRate: "share",
  repeatRate: "share",
  reworkRate: "share",
  complaintRate: "share",
};

interface TargetTableProps {
  readonly targets: AnalysisAnswers["targets"];
  readonly columns: TicketData["columns"];
}

/** A target for each key figure that the columns allow. */
export function TargetTable({ targets, columns }: TargetTableProps) {
  const { send, locale } = useDesk();
  const words = rulesTexts[locale].targets;
  const presets = targetPresetIds.filter((preset) => isMet(figureNeeds[targetPresets[preset].figure], columns));
  return (
    <section aria-label={words.title}>
      <h2 class="label">{words.title}</h2>
      {presets.length === 0 ? null : (
        <>
          <fieldset class="chip-row" aria-label={words.presets}>
            {presets.map((preset) => (
              <button
                key={preset}
                type="button"
                class="chip quiet"
                aria-describedby={`target-preset-${preset}`}
                onClick={() => {
                  const { figure, value } = targetPresets[preset];
                  send({ type: "numberTyped", field: { kind: "figureTarget", figure }, text: String(value) });
                }}
              >
                {words.presetNames[preset]}
              </button>
            ))}
          </fieldset>
          {presets.map((preset) => (
            <p key={preset} id={`target-preset-${preset}`} class="hint">
              {words.presetHelp[preset]}
            </p>
          ))}
        </>
      )}
      <div class="limits">
        {figureIds
          .filter((figure) => isMet(figureNeeds[figure], columns))
          .map((figure) => {
            const unit = figureUnits[figure];
            return (
              <div key={figure} class="limit-group">
                <div class="target-row">
                  <span class="limit-name">{words.names[figure]}</span>
                  <NumberField
                    field={{ kind: "figureTarget", figure }}
                    value={targets[figure] ?? null}
                    unit={unit === "share" ? "percent" : "plain"}
                    label={`${words.names[figure]}, ${words.units[unit]}`}
                    suffix={words.units[unit]}
                    placeholder="–"
                  />
                </div>
                <FieldProblem field={`figureTarget-${figure}`} />
              </div>
            );
          })}
      </div>
      <p class="hint">{words.help}</p>
    </section>
  );
}
