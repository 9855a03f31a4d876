import { useEffect, useRef } from "preact/hooks";
import { type Locale, locales } from "../../../core/i18n/locale.ts";
import { useFileDrop } from "./file-drop.ts";
import { OfferDialog } from "./offer-dialog.tsx";
import { Splitter } from "./splitter.tsx";
import { StartPage } from "./start-page.tsx";
import { filled, texts } from "./texts.ts";
import type { ShellState, Workbench } from "./workbench.ts";

const languageNames: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "English" };

interface ShellProps {
  readonly state: ShellState;
  readonly workbench: Workbench;
  /** The element that Univer draws in: made once, outside of this tree. */
  readonly gridElement: HTMLElement;
}

function TopBar({ state, workbench, onOpen }: Omit<ShellProps, "gridElement"> & { readonly onOpen: () => void }) {
  const { locale, theme } = state.preferences;
  return (
    <header class="bar">
      <h1 class="brand">
        <span class="brand-mark" aria-hidden="true" />
        {texts.title[locale]}
      </h1>
      <div class="bar-group">
        <button type="button" onClick={onOpen}>
          {texts.open[locale]}
        </button>
        <button type="button" onClick={() => workbench.save()}>
          {texts.save[locale]}
        </button>
        <button type="button" onClick={() => workbench.saveMasked()}>
          {texts.saveMasked[locale]}
        </button>
        <button
          type="button"
          aria-pressed={state.isStartShown}
          onClick={() => workbench.showStart(!state.isStartShown)}
        >
          {texts.samples[locale]}
        </button>
      </div>
      <div class="bar-group bar-end">
        <label class="choice">
          <span class="hidden-label">{texts.language[locale]}</span>
          <select value={locale} onChange={(event) => workbench.setLocale(event.currentTarget.value as Locale)}>
            {locales.map((each) => (
              <option key={each} value={each} lang={each}>
                {languageNames[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => workbench.setTheme(theme === "dark" ? "light" : "dark")}>
          {theme === "dark" ? texts.light[locale] : texts.dark[locale]}
        </button>
      </div>
    </header>
  );
}

function StatusLine({ state }: { readonly state: ShellState }) {
  const { message, progress, cell, preferences } = state;
  const calculating = texts.calculating[preferences.locale];
  return (
    <footer class="status">
      <span class="status-cell">{cell.address}</span>
      <output class="status-problem" aria-live="polite">
        {cell.problem}
      </output>
      {progress && (
        <span class="status-progress">
          {filled(calculating, { done: String(progress.done), total: String(progress.total) })}
        </span>
      )}
      <output class={message.isProblem ? "status-message is-problem" : "status-message"} aria-live="polite">
        {message.text}
      </output>
    </footer>
  );
}

/** Puts an element that lives outside of this tree into it. */
function Holder({ element, label }: { readonly element: HTMLElement; readonly label: string }) {
  const holder = useRef<HTMLElement>(null);
  useEffect(() => {
    holder.current?.append(element);
  }, [element]);
  return <section class="grid" ref={holder} aria-label={label} />;
}

/** The page around the grid: bar, start page, pane and status line; files can be dropped anywhere on it. */
export function Shell({ state, workbench, gridElement }: ShellProps) {
  const { locale, paneWidth } = state.preferences;
  const chooser = useRef<HTMLInputElement>(null);
  const openFiles = async (files: FileList | null): Promise<void> => {
    const [file, ...others] = files ?? [];
    if (!file) return;
    if (others.length > 0) workbench.sayOneFile();
    else await workbench.bring(file.name, new Uint8Array(await file.arrayBuffer()));
  };

  const isDragging = useFileDrop(openFiles);

  return (
    <div class="shell">
      <TopBar state={state} workbench={workbench} onOpen={() => chooser.current?.click()} />
      <input
        ref={chooser}
        class="hidden-label"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".xlsx,.csv,.tsv,.txt"
        onChange={async (event) => {
          const input = event.currentTarget;
          await openFiles(input.files);
          input.value = "";
        }}
      />
      <main
        class="main"
        style={{ gridTemplateColumns: state.isPaneShown ? `minmax(0, 1fr) 6px ${paneWidth}px` : "minmax(0, 1fr) 0 0" }}
      >
        <div class="stage">
          <Holder element={gridElement} label={texts.grid[locale]} />
          {state.isStartShown && (
            <StartPage state={state} workbench={workbench} onOpen={() => chooser.current?.click()} />
          )}
          {isDragging && <div class="drop">{texts.dropHere[locale]}</div>}
        </div>
        <Splitter width={paneWidth} label={texts.splitter[locale]} onWidth={(width) => workbench.setPaneWidth(width)} />
        {state.paneAddress !== null && (
          <iframe
            key={state.paneRun}
            class="pane"
            src={state.paneAddress}
            title={texts.pane[locale]}
            onLoad={(event) => workbench.welcomePane(event.currentTarget.contentWindow)}
            hidden={!state.isPaneShown}
          />
        )}
      </main>
      <StatusLine state={state} />
      {state.offer !== null && <OfferDialog offer={state.offer} workbench={workbench} locale={locale} />}
    </div>
  );
}
