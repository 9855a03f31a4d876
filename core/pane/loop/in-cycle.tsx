import type { CyclePart } from "../../i18n/improvement/cycle-texts.ts";
import type { LoopView } from "../loop-view.ts";
import { CycleLine } from "./cycle-line.tsx";

/** A step of improvement under the line that says which part of the round of plan, do, check and act it is. */
export function inCycle(part: CyclePart, { Step, action }: LoopView): LoopView {
  return {
    Step: () => (
      <>
        <CycleLine part={part} />
        <Step />
      </>
    ),
    action,
  };
}
