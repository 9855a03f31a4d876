import type { AddinFunctions } from "../wire.ts";

/** The hidden frame in which the add-in's functions are computed for the grid. */
export class FunctionsFrame {
  /** Resolves once the functions can be called. */
  readonly ready: Promise<AddinFunctions>;
  readonly #frame = document.createElement("iframe");

  constructor(address: string) {
    const frame = this.#frame;
    this.ready = new Promise((resolve) => {
      frame.addEventListener("load", () => {
        const functions = frame.contentWindow?.addinFunctions;
        if (functions) resolve(functions);
      });
    });
    frame.src = address;
    frame.hidden = true;
    document.body.append(frame);
  }

  close(): void {
    this.#frame.remove();
  }
}
