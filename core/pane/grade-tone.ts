/** The look of a score's grade; the grade itself always stands there in words. */
export type GradeTone = "excellent" | "good" | "meets" | "improve";

const bounds: readonly { readonly from: number; readonly tone: GradeTone }[] = [
  { from: 90, tone: "excellent" },
  { from: 80, tone: "good" },
  { from: 70, tone: "meets" },
];

export function gradeTone(score: number): GradeTone {
  return bounds.find(({ from }) => score >= from)?.tone ?? "improve";
}
