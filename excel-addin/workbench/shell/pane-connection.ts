import type { FromPane, ToPane, Welcome, WireTheme } from "../wire.ts";

/** What follows from the pane's messages. */
export interface PaneEvents {
  readonly onConnected: () => void;
  /** Carries out a message of office.js, and gives the answer. */
  readonly onRequest: (text: string) => Promise<string>;
  readonly onShow: (shown: boolean) => void;
}

/** The page's end of the line to the pane's frame, once that has loaded. */
export class PaneConnection {
  readonly #port: MessagePort;

  /** Welcomes the frame, provided that it shows a page of this origin. */
  constructor(frame: Window, origin: string, welcome: Welcome, events: PaneEvents) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromPane>) => this.#answer(data, events);
    frame.postMessage(welcome, origin, [port2]);
  }

  async #answer(message: FromPane, events: PaneEvents): Promise<void> {
    switch (message.kind) {
      case "connected":
        return events.onConnected();
      case "show":
        return events.onShow(message.shown);
      case "request":
        return this.#say({ kind: "answer", text: await events.onRequest(message.text) });
    }
  }

  #say(message: ToPane): void {
    this.#port.postMessage(message);
  }

  setTheme(theme: WireTheme): void {
    this.#say({ kind: "theme", theme });
  }

  /** Tells the pane that the workbook was worked on beside it, as a user's return to its window does. */
  comeBack(): void {
    this.#say({ kind: "back" });
  }

  /** From now on nothing is heard from this frame. */
  close(): void {
    this.#port.close();
  }
}
