import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { PaneDialog } from "./question-dialog.tsx";

/** The few things to know, and the way to the pages that say more. */
export function HelpDialog() {
  const { send, texts, locale, helpPages } = useDesk();
  const close = () => send({ type: "helpClosed" });
  const pages = helpPages?.(locale);
  const words = texts.help;
  return (
    <PaneDialog
      title={words.title}
      onClose={close}
      actions={
        <Button look="primary" onClick={close}>
          {texts.close}
        </Button>
      }
    >
      <ul>
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {pages === undefined ? null : (
        <ul class="help-pages">
          {(["functions", "support", "privacy"] as const).map((page) => (
            <li key={page}>
              <a href={pages[page]} target="_blank" rel="noopener">
                {words.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </PaneDialog>
  );
}
