import { rubricItems, rubricTexts } from "../../i18n/improvement/rubric-texts.ts";
import { useDesk } from "../desk.ts";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { SheetLink } from "./sheet-link.tsx";

/** The rubric handbook: what each level looks like. */
export const rubricView: LoopView = {
  Step: RubricStep,
  action: ({ answers }) => {
    const { make, makeAgain } = rubricTexts[answers.locale].pane;
    return { label: answers.improvement.rubrics.length === 0 ? make : makeAgain, enabled: true };
  },
};

/** What each level looks like, and the handbooks that were made. */
function RubricStep() {
  const { state, send, locale } = useDesk();
  const texts = rubricTexts[locale];
  const { rubrics, rubricInBoth } = state.answers.improvement;
  return (
    <div class="step">
      <MakingStatus />
      <p>{texts.pane.intro}</p>
      <section>
        {rubrics.length === 0 ? <p class="hint">{texts.pane.none}</p> : null}
        {[...rubrics].reverse().map(({ sheet, version }) => (
          <SheetLink
            key={sheet}
            sheet={sheet}
            label={texts.pane.version(String(version), sheet)}
            gone={texts.pane.gone(sheet)}
          />
        ))}
        {rubrics.length === 0 ? null : <p class="hint">{texts.pane.newVersion}</p>}
        <label class="check">
          <input
            type="checkbox"
            checked={rubricInBoth}
            onChange={() => send({ type: "improvementEdited", change: { rubricInBoth: !rubricInBoth } })}
          />
          <span>{texts.pane.both}</span>
        </label>
      </section>
      <section>
        <h2 class="label">{texts.pane.preview}</h2>
        {rubricItems.map((item) => (
          <details key={item} class="rubric-item">
            <summary>{texts.items[item]}</summary>
            <dl>
              {texts.anchors[item].map((words, index) => (
                <div key={words}>
                  <dt>{texts.levels[index]}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
      </section>
    </div>
  );
}
