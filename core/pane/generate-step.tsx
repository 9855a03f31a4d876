export function GenerateStep() { return <p>…</p>; }
