import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "./page.css";
import { h, render } from "preact";
import type { Cell } from "../../core/functions/cell.ts";
import type { Failure } from "./host/dispatcher.ts";
import { keepPreferences, type Preferences, readPreferences } from "./shell/preferences.ts";
import { Shell } from "./shell/shell.tsx";
import { texts } from "./shell/texts.ts";
import { type ShellState, Workbench } from "./shell/workbench.ts";
import type { WorkbookSnapshot } from "./snapshot.ts";

/** What scripts and browser tests may do with the page: `window.workbench`. */
export interface WorkbenchScript {
  /** Resolves when the first workbook is open and calculated. */
  readonly ready: Promise<void>;
  load(snapshot: WorkbookSnapshot): Promise<void>;
  snapshot(): WorkbookSnapshot;
  open(name: string, bytes: Uint8Array): Promise<void>;
  readCell(sheet: string, address: string): Promise<Cell>;
  setCell(sheet: string, address: string, text: string): Promise<void>;
  selection(): string;
  /** Resolves when every formula is up to date. */
  settled(): Promise<void>;
  /** The next batch of the add-in fails at its n-th action (from 0), or at a member such as `Chart.title`. */
  failNext(failure: Failure): void;
  /** How many messages of office.js have come from the pane so far. */
  requests(): number;
}

declare global {
  interface Window {
    workbench?: WorkbenchScript;
  }
}

function applyToPage({ locale, theme }: Preferences): void {
  document.documentElement.lang = locale;
  document.documentElement.dataset.theme = theme;
  document.title = texts.title[locale];
}

function start(root: HTMLElement): void {
  const address = new URLSearchParams(location.search);
  const gridElement = document.createElement("div");
  gridElement.className = "univer";
  let kept: Preferences | undefined;
  const show = (state: ShellState): void => {
    if (state.preferences !== kept) {
      kept = state.preferences;
      applyToPage(kept);
      keepPreferences(kept);
    }
    render(h(Shell, { state, workbench, gridElement }), root);
  };
  const preferences = readPreferences(address);
  root.textContent = "";
  const workbench = new Workbench(gridElement, preferences, show);
  show(workbench.state);
  const ready = workbench.start(address.get("sample"));
  window.workbench = {
    ready,
    load: (snapshot) => workbench.load(snapshot),
    snapshot: () => workbench.grid.snapshot(),
    open: (name, bytes) => workbench.open(name, bytes),
    readCell: (sheet, cell) => workbench.readCell(sheet, cell),
    setCell: (sheet, cell, text) => workbench.setCell(sheet, cell, text),
    selection: () => workbench.selectionAddress(),
    settled: () => workbench.grid.calculation.settled(),
    failNext: (failure) => workbench.failNext(failure),
    requests: () => workbench.requests,
  };
}

const root = document.getElementById("workbench");
if (root) start(root);
