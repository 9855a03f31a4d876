import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Locale } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { Icon } from "../../core/pane/icon.tsx";
import { problemOf } from "../../core/pane/run-effect.ts";
import { workbookSentence } from "../../core/pane/sentences.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";
import { templateTexts } from "./template-texts.ts";

interface TemplateScreenProps {
  readonly locale: Locale;
  /** Makes the template's sheets. */
  readonly onMake: () => Promise<void>;
  /** Opens the pane in its place. */
  readonly onPane: () => void;
}

type Making =
  | { readonly status: "idle" | "making" | "made" }
  | { readonly status: "failed"; readonly problem: WorkbookProblem };

/** What the sidebar offers where the menu was asked for a template. */
export function TemplateScreen({ locale, onMake, onPane }: TemplateScreenProps) {
  const [making, setMaking] = useState<Making>({ status: "idle" });
  const { intro, holds, make, made, share, failed, openPane, making: busy } = templateTexts[locale].screen;
  const button = useRef<HTMLButtonElement>(null);
  // The keyboard goes on where the next step is: a button that is off, or gone, takes the focus with it.
  useLayoutEffect(() => button.current?.focus(), [making.status]);
  const go = () => {
    setMaking({ status: "making" });
    onMake().then(
      () => setMaking({ status: "made" }),
      (error: unknown) => setMaking({ status: "failed", problem: problemOf(error) }),
    );
  };
  return (
    <div class="pane" lang={locale}>
      <header class="pane-header">
        <span class="product">{paneTexts[locale].productLong}</span>
      </header>
      <main class="pane-content screen">
        <p>{intro}</p>
        <ul>
          {holds.map((sheet) => (
            <li key={sheet}>{sheet}</li>
          ))}
        </ul>
        <div role="status">
          {making.status === "making" && <p class="hint">{busy}</p>}
          {making.status === "made" && (
            <p>
              {made} {share}
            </p>
          )}
        </div>
        {making.status === "failed" && (
          <div class="message error" role="alert">
            <Icon name="error" />
            <p class="message-words">{failed(workbookSentence(making.problem, locale))}</p>
          </div>
        )}
        {making.status === "made" ? (
          <button type="button" class="button primary" ref={button} onClick={onPane}>
            {openPane}
          </button>
        ) : (
          <button type="button" class="button primary" ref={button} disabled={making.status === "making"} onClick={go}>
            {make}
          </button>
        )}
      </main>
    </div>
  );
}
