import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions: ComponentChildren;
  readonly onClose: () => void;
}

/** A dialog over the pane; the browser keeps the focus inside and gives it back. */
export function PaneDialog({ title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    return () => {
      // Taken off the page while it is open, it would leave the focus nowhere.
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2>{title}</h2>
      {children}
      <div class="dialog-actions">{actions}</div>
    </dialog>
  );
}

/** The question that is open, if any: something that cannot be had back happens only after a yes. */
export function QuestionDialog() {
  const { state, send, texts } = useDesk();
  const { question } = state;
  if (question === null) return null;
  const words = texts.questions[question.kind];
  const sheets = (state.lastGeneration?.sheets ?? []).join(texts.listSeparator);
  return (
    <PaneDialog
      key={question.kind}
      title={words.title}
      onClose={() => send({ type: "declined" })}
      actions={
        <>
          <Button look="primary" onClick={() => send({ type: "confirmed" })}>
            {words.yes}
          </Button>
          <Button onClick={() => send({ type: "declined" })}>{texts.questions.no}</Button>
        </>
      }
    >
      <p>{typeof words.text === "string" ? words.text : words.text(sheets)}</p>
    </PaneDialog>
  );
}
