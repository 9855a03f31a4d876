export function PlanStep() { return <p>…</p>; }
