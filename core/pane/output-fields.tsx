import { formulaStyles } from "../formula/formula-style.ts";
import { locales } from "../i18n/locale.ts";
import { fieldName } from "../wizard/field-name.ts";
import { useDesk } from "./desk.ts";
import { FieldProblem, useProblemTie } from "./field-problem.tsx";

const styleField = fieldName({ kind: "style" });

/** How the formulas are written, and the language of the sheets. */
export function OutputFields() {
  const { state, send, texts, locale } = useDesk();
  const words = texts.generate;
  const { output } = state.answers;
  const styles = formulaStyles.filter((style) => style !== "names" || state.knowsLambda);
  const tie = useProblemTie(styleField);
  const { withoutFunctions, loadsWithWorkbook } = state.host;
  return (
    <>
      <fieldset class="field">
        <legend class="label">{words.style}</legend>
        {styles.map((style) => (
          <label key={style} class="check">
            <input
              type="radio"
              name="formula-style"
              checked={output.style === style}
              {...(output.style === style ? tie : {})}
              disabled={style === "functions" && withoutFunctions !== null}
              onChange={() => send({ type: "outputEdited", change: { style } })}
            />
            <span>
              {words.styles[style].name}
              <span class="hint measure-cause">{words.styles[style].help}</span>
            </span>
          </label>
        ))}
        <FieldProblem field={styleField} />
        {withoutFunctions === null ? null : <p class="hint">{withoutFunctions[locale]}</p>}
        {output.style === "functions" && loadsWithWorkbook !== null ? (
          <label class="check">
            <input
              type="checkbox"
              checked={loadsWithWorkbook}
              onChange={({ currentTarget }) => send({ type: "startupChosen", on: currentTarget.checked })}
            />
            <span>
              {texts.menu.startup}
              <span class="hint measure-cause">{words.startupHelp}</span>
            </span>
          </label>
        ) : null}
      </fieldset>
      <fieldset class="field">
        <legend class="label">{words.language}</legend>
        <div class="chip-row" role="radiogroup" aria-label={words.language}>
          {locales.map((language) => (
            <label key={language} class="radio-chip" lang={language}>
              <input
                type="radio"
                name="sheet-language"
                checked={locale === language}
                onChange={() => send({ type: "localeChosen", locale: language })}
              />
              <span>{words.languages[language]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
