/** A number as a sentence shows it: half is rounded away from 0, as spreadsheets do. */
export function decimals(value: number, places: number): string {
  const factor = 10 ** places;
  // What arithmetic takes from a half must not turn it down.
  const rounded = Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9);
  return (rounded / factor + 0).toFixed(places);
}

/** A share such as 87.7%. */
export function percent(share: number): string {
  return `${decimals(share * 100, 1)}%`;
}
