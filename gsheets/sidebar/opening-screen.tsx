import type { Locale } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { Button } from "../../core/pane/button.tsx";
import { Icon } from "../../core/pane/icon.tsx";
import { workbookSentence } from "../../core/pane/sentences.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";

interface OpeningScreenProps {
  readonly locale: Locale;
  /** Why the spreadsheet could not be opened; `null` while it is being opened. */
  readonly problem: WorkbookProblem | null;
  readonly onRetry: () => void;
}

/** What stands in the sidebar before the spreadsheet has said anything. */
export function OpeningScreen({ locale, problem, onRetry }: OpeningScreenProps) {
  const texts = paneTexts[locale];
  return (
    <div class="pane" lang={locale}>
      <header class="pane-header">
        <span class="product">{texts.productLong}</span>
      </header>
      <main class="pane-content screen">
        {problem === null ? (
          <p class="hint" role="status">
            {texts.opening}
          </p>
        ) : (
          <div class="message error" role="alert">
            <Icon name="error" />
            <div class="message-words">
              <p>{texts.notices.failed(workbookSentence(problem, locale))}</p>
              <div class="message-actions">
                <Button small onClick={onRetry}>
                  {texts.retry}
                </Button>
              </div>
            </div>
          </div>
        )}
      </main>
    </div>
  );
}
