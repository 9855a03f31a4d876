/**
 * The rows with the highest values, kept while they pass by: a new one is compared with the last of the leaders, so that a
 * million rows need no sorting. Of equal values the row that came first leads.
 */
export class Leaders {
  readonly #most: number;
  readonly #rows: number[] = [];
  readonly #values: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(row: number, value: number): void {
    const values = this.#values;
    if (values.length === this.#most && !(value > (values[values.length - 1] ?? 0))) return;
    let place = values.length;
    while (place > 0 && value > (values[place - 1] ?? 0)) place--;
    values.splice(place, 0, value);
    this.#rows.splice(place, 0, row);
    if (values.length <= this.#most) return;
    values.pop();
    this.#rows.pop();
  }

  get rows(): readonly number[] {
    return this.#rows;
  }
}
