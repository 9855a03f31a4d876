/**
 * Sends texts to be kept, those of one key one after another: calls that are under way side by side arrive in any order, and
 * the older text could come last. Of texts that wait for their turn only the newest is sent.
 */
export class KeptTexts {
  readonly #send: (key: string, text: string) => Promise<void>;
  readonly #waiting = new Map<string, string>();
  readonly #turns = new Map<string, Promise<void>>();

  constructor(send: (key: string, text: string) => Promise<void>) {
    this.#send = send;
  }

  /** Ends when this text, or a newer one of the same key, is kept. */
  keep(key: string, text: string): Promise<void> {
    this.#waiting.set(key, text);
    const before = this.#turns.get(key) ?? Promise.resolve();
    const turn = before
      .catch(() => {})
      .then(async () => {
        const newest = this.#waiting.get(key);
        if (newest === undefined) return;
        this.#waiting.delete(key);
        await this.#send(key, newest);
      });
    this.#turns.set(key, turn);
    return turn;
  }
}
