import { render } from "preact";
import type { WizardEvent } from "../wizard/wizard-event.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { Pane } from "./pane.tsx";
import { createWizardStore, type StoreOptions, type WizardStore } from "./wizard-store.ts";

export type PaneOptions = StoreOptions;

export interface MountedPane {
  /** Hands the wizard an event from outside of the pane, such as a command on the ribbon; it waits until the pane is open. */
  readonly send: (event: WizardEvent) => void;
  /** Keeps what was answered and takes the pane off the page. */
  readonly unmount: () => Promise<void>;
}

/** Puts the pane on the page and opens the wizard on the workbook behind the port. */
export function mountPane(root: HTMLElement, options: PaneOptions): MountedPane {
  const helpPages = options.host?.helpPages ?? null;
  const send = (event: WizardEvent) => store.send(event);
  const draw = (state: WizardState) => render(<Pane state={state} send={send} helpPages={helpPages} />, root);
  const store: WizardStore = createWizardStore(options, (state) => {
    root.ownerDocument.documentElement.lang = state.answers.locale;
    draw(state);
  });
  draw(store.state());
  const keep = () => void store.keep();
  window.addEventListener("pagehide", keep);
  // What was pasted or opened beside the pane is there to choose before the first click in it.
  const look = () => store.send({ type: "returned" });
  const page = root.ownerDocument.documentElement;
  window.addEventListener("focus", look);
  page.addEventListener("mouseenter", look);
  return {
    send: store.sendWhenOpen,
    unmount: async () => {
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("focus", look);
      page.removeEventListener("mouseenter", look);
      await store.keep();
      store.close();
      render(null, root);
    },
  };
}
