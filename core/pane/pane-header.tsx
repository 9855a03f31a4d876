import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { loopTexts } from "../i18n/improvement/loop-texts.ts";
import { loopSteps, placeOf, stepsOf } from "../wizard/steps.ts";
import { useDesk } from "./desk.ts";
import { Icon } from "./icon.tsx";

/** The product's name, the language switch and the menu. */
export function PaneHeader() {
  const { send, texts, locale } = useDesk();
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <header class="pane-header">
      <span class="product">{texts.productLong}</span>
      <button
        type="button"
        class="language"
        lang={other}
        title={texts.language}
        aria-label={`${texts.language}: ${texts.otherLanguage}`}
        onClick={() => send({ type: "localeChosen", locale: other })}
      >
        {texts.otherLanguage}
      </button>
      <PaneMenu />
    </header>
  );
}

function PaneMenu() {
  const { state, send, texts, locale } = useDesk();
  const steps = loopTexts[locale].steps;
  const { loadsWithWorkbook } = state.host;
  const offered = loopSteps.filter((step) => state.readsSheets || placeOf(step).task !== "sharing");
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  // With the drawing itself: the next key already belongs to the menu.
  useLayoutEffect(() => {
    if (!isOpen) return;
    root.current?.querySelector<HTMLElement>('[role^="menuitem"]:not(:disabled)')?.focus();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  const choose = (action: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    action();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? [])];
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length]?.focus();
    } else if (event.key === "Escape") {
      setOpen(false);
      button.current?.focus();
    } else if (event.key === "Tab") setOpen(false);
  };

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class="icon-button"
        ref={button}
        aria-label={texts.menu.open}
        title={texts.menu.open}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" size={20} />
      </button>
      {isOpen ? (
        <div class="menu-list" role="menu" aria-label={texts.menu.open} onKeyDown={onKeyDown}>
          <button
            type="button"
            role="menuitem"
            disabled={state.lastGeneration === null}
            onClick={choose(() => send({ type: "undoAsked" }))}
          >
            {texts.menu.undo}
          </button>
          {offered.map((step) => (
            <button
              key={step}
              type="button"
              role="menuitem"
              class={step === offered[0] || step === stepsOf.sharing[0] ? "menu-group" : ""}
              disabled={state.making.status === "making"}
              onClick={choose(() => send({ type: "loopStepChosen", step }))}
            >
              {steps[step].title}
            </button>
          ))}
          <button
            type="button"
            role="menuitem"
            class="menu-group"
            disabled={state.making.status === "making"}
            onClick={choose(() => send({ type: "refreshAsked" }))}
          >
            {texts.menu.refresh}
          </button>
          {loadsWithWorkbook === null ? null : (
            <button
              type="button"
              role="menuitemcheckbox"
              aria-checked={loadsWithWorkbook}
              onClick={choose(() => send({ type: "startupChosen", on: !loadsWithWorkbook }))}
            >
              {texts.menu.startup}
              {loadsWithWorkbook ? <Icon name="success" size={16} /> : null}
            </button>
          )}
          <button type="button" role="menuitem" onClick={choose(() => send({ type: "startAgainAsked" }))}>
            {texts.menu.startAgain}
          </button>
          <button type="button" role="menuitem" onClick={choose(() => send({ type: "helpAsked" }))}>
            {texts.menu.help}
          </button>
        </div>
      ) : null}
    </div>
  );
}
