import { useEffect, useRef } from "preact/hooks";
import { filled, texts } from "./texts.ts";
import type { ShellState, Workbench } from "./workbench.ts";

interface StartPageProps {
  readonly state: ShellState;
  readonly workbench: Workbench;
  readonly onOpen: () => void;
}

/** The first thing seen: samples to open, a blank workbook, a file of one's own. */
export function StartPage({ state, workbench, onOpen }: StartPageProps) {
  const { locale } = state.preferences;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      class="start"
      aria-labelledby="start-heading"
      onKeyDown={(event) => {
        if (event.key === "Escape") workbench.showStart(false);
      }}
    >
      <div class="start-page">
        <div class="start-head">
          <h2 id="start-heading" tabIndex={-1} ref={heading}>
            {texts.startHeading[locale]}
          </h2>
          <button type="button" onClick={() => workbench.showStart(false)}>
            {texts.close[locale]}
          </button>
        </div>
        <p class="lead">{texts.startLead[locale]}</p>
        <ul class="cards">
          {state.samples.map((sample) => (
            <li key={sample.file}>
              <button type="button" class="card" onClick={() => workbench.openSample(sample.file)}>
                <strong>{sample.title[locale]}</strong>
                <span>{sample.note[locale]}</span>
                <small>
                  {sample.file}
                  {sample.licence !== undefined &&
                    ` · ${filled(texts.licence[locale], { licence: sample.licence.name })}`}
                </small>
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="card" onClick={() => workbench.openBlank()}>
              <strong>{texts.blank[locale]}</strong>
              <span>{texts.blankNote[locale]}</span>
            </button>
          </li>
        </ul>
        {state.samples.length === 0 && <p>{texts.noSamples[locale]}</p>}
        <button type="button" class="primary" onClick={onOpen}>
          {texts.openOwn[locale]}
        </button>
      </div>
    </section>
  );
}
