export function ScoreStep() { return <p>…</p>; }
