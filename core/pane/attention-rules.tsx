import type { AnalysisAnswers } from "../analysis/analysis-answers.ts";
import { rulesTexts } from "../i18n/analysis/rules-texts.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem } from "./field-problem.tsx";
import { NumberField } from "./number-field.tsx";

/** What needs attention, what is a repeat, and how many tickets are audited. */
export function AttentionRules({ analysis }: { readonly analysis: AnalysisAnswers }) {
  const { texts, locale } = useDesk();
  const words = rulesTexts[locale].more;
  const { attentionShare, repeatDays, audit } = analysis;
  const rows = [
    { kind: "attentionShare", value: attentionShare, help: words.attentionHelp, suffix: texts.percentSign },
    { kind: "repeatDays", value: repeatDays, help: words.repeatHelp, suffix: words.days },
    { kind: "auditRate", value: audit.rate, help: null, suffix: texts.percentSign },
    { kind: "auditSeed", value: audit.seed, help: words.auditHelp, suffix: undefined },
  ] as const;
  return (
    <section aria-label={words.title}>
      <h2 class="label">{words.title}</h2>
      <div class="limits">
        {rows.map(({ kind, value, help, suffix }) => (
          <div key={kind} class="limit-group">
            <div class="target-row">
              <span>
                {words[kind]}
                {help === null ? null : <span class="hint measure-cause">{help}</span>}
              </span>
              <NumberField
                field={{ kind }}
                value={value}
                unit={suffix === texts.percentSign ? "percent" : "plain"}
                label={words[kind]}
                {...(suffix === undefined ? {} : { suffix })}
              />
            </div>
            <FieldProblem field={kind} />
          </div>
        ))}
      </div>
    </section>
  );
}
