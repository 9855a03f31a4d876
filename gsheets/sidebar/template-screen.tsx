import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Locale } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { Button } from "../../core/pane/button.tsx";
import { cutOffSentence, undoCutOffSentence } from "../../core/pane/cut-off-sentences.ts";
import { Icon } from "../../core/pane/icon.tsx";
import { problemOf } from "../../core/pane/run-effect.ts";
import { workbookSentence } from "../../core/pane/sentences.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";
import { templateTexts } from "./template-texts.ts";

interface TemplateScreenProps {
  readonly locale: Locale;
  /** Makes the template's sheets. */
  readonly onMake: () => Promise<void>;
  /** Takes back those of which making was cut off. */
  readonly onUndo: () => Promise<void>;
  /** Opens the pane in its place. */
  readonly onPane: () => void;
}

type Making =
  | { readonly status: "idle" | "making" | "made" | "undoing" | "undone" }
  | { readonly status: "failed"; readonly during: "making" | "undoing"; readonly problem: WorkbookProblem };

/** What the sidebar offers where the menu was asked for a template. */
export function TemplateScreen({ locale, onMake, onUndo, onPane }: TemplateScreenProps) {
  const [making, setMaking] = useState<Making>({ status: "idle" });
  const words = templateTexts[locale].screen;
  const button = useRef<HTMLButtonElement>(null);
  // The keyboard goes on where the next step is: a button that is off, or gone, takes the focus with it.
  useLayoutEffect(() => button.current?.focus(), [making.status]);
  const go = (work: () => Promise<void>, during: "making" | "undoing", after: "made" | "undone") => {
    setMaking({ status: during });
    work().then(
      () => setMaking({ status: after }),
      (error: unknown) => setMaking({ status: "failed", during, problem: problemOf(error) }),
    );
  };
  const sentence = (problem: WorkbookProblem, during: "making" | "undoing"): string => {
    const isMaking = during === "making";
    if (problem.code === "cut-off") return (isMaking ? cutOffSentence : undoCutOffSentence)(problem, locale);
    return (isMaking ? words.failed : paneTexts[locale].notices.failed)(workbookSentence(problem, locale));
  };
  const isBusy = making.status === "making" || making.status === "undoing";
  return (
    <div class="pane" lang={locale}>
      <header class="pane-header">
        <span class="product">{paneTexts[locale].productLong}</span>
      </header>
      <main class="pane-content screen">
        <p>{words.intro}</p>
        <ul>
          {words.holds.map((sheet) => (
            <li key={sheet}>{sheet}</li>
          ))}
        </ul>
        <div role="status">
          {isBusy && <p class="hint">{making.status === "making" ? words.making : words.undoing}</p>}
          {making.status === "undone" && <p>{words.undone}</p>}
          {making.status === "made" && (
            <p>
              {words.made} {words.share}
            </p>
          )}
        </div>
        {making.status === "failed" && (
          <div class="message error" role="alert">
            <Icon name="error" />
            <div class="message-words">
              <p>{sentence(making.problem, making.during)}</p>
              {(making.problem.code === "cut-off" || making.during === "undoing") && (
                <div class="message-actions">
                  <Button small onClick={() => go(onUndo, "undoing", "undone")}>
                    {paneTexts[locale].undo}
                  </Button>
                </div>
              )}
            </div>
          </div>
        )}
        {making.status === "made" ? (
          <button type="button" class="button primary" ref={button} onClick={onPane}>
            {words.openPane}
          </button>
        ) : (
          <button
            type="button"
            class="button primary"
            ref={button}
            disabled={isBusy}
            onClick={() => go(onMake, "making", "made")}
          >
            {words.make}
          </button>
        )}
      </main>
    </div>
  );
}
