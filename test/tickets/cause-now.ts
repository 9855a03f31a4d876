import { type CauseOfGap, causeOfGap } from "../../core/tickets/cause-of-gap.ts";

/** The cause without the pauses in which a pane would draw. */
export function causeNow(...asked: Parameters<typeof causeOfGap>): CauseOfGap | null {
  const work = causeOfGap(...asked);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
