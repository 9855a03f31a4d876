import { useEffect, useRef } from "preact/hooks";
import type { Locale } from "../../../core/i18n/locale.ts";
import { filled, texts } from "./texts.ts";
import type { Choice, Offer, Workbench } from "./workbench.ts";

interface OfferDialogProps {
  readonly offer: Offer;
  readonly workbench: Workbench;
  readonly locale: Locale;
}

/** Asks what becomes of the open workbook; the browser keeps the focus inside and gives it back, and Escape cancels. */
export function OfferDialog({ offer: { name }, workbench, locale }: OfferDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const decide = (choice: Choice): void => {
    // Taken off the page while it is open, a dialog would leave the focus nowhere.
    dialog.current?.close();
    workbench.decide(choice);
  };
  return (
    <dialog
      ref={dialog}
      class="offer"
      aria-labelledby="offer-heading"
      aria-describedby="offer-words"
      onCancel={(event) => {
        event.preventDefault();
        decide("cancel");
      }}
    >
      <h2 id="offer-heading">{texts.offerHeading[locale]}</h2>
      <p id="offer-words">{name === null ? texts.offerBlank[locale] : filled(texts.offerFile[locale], { name })}</p>
      <div class="offer-actions">
        {name !== null && (
          <button type="button" class="primary" onClick={() => decide("add")}>
            {texts.addSheets[locale]}
          </button>
        )}
        <button type="button" onClick={() => decide("replace")}>
          {texts.replace[locale]}
        </button>
        <button type="button" onClick={() => decide("cancel")}>
          {texts.cancel[locale]}
        </button>
      </div>
    </dialog>
  );
}
