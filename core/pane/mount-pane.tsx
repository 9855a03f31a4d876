import { render } from "preact";
import { Pane } from "./pane.tsx";
import { createWizardStore, type StoreOptions } from "./wizard-store.ts";

export type PaneOptions = StoreOptions;

export interface MountedPane {
  /** Keeps what was answered and takes the pane off the page. */
  readonly unmount: () => Promise<void>;
}

/** Puts the pane on the page and opens the wizard on the workbook behind the port. */
export function mountPane(root: HTMLElement, options: PaneOptions): MountedPane {
  const store = createWizardStore(options, (state) => {
    root.ownerDocument.documentElement.lang = state.answers.locale;
    render(<Pane state={state} send={store.send} />, root);
  });
  render(<Pane state={store.state()} send={store.send} />, root);
  const keep = () => void store.keep();
  window.addEventListener("pagehide", keep);
  // What was pasted or opened beside the pane is there to choose before the first click in it.
  const look = () => store.send({ type: "returned" });
  const page = root.ownerDocument.documentElement;
  window.addEventListener("focus", look);
  page.addEventListener("mouseenter", look);
  return {
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
