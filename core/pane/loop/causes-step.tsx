import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";

export const causesView: LoopView = { Step: CausesStep, action: () => null };

function CausesStep() {
  return (
    <div class="step">
      <MakingStatus />
    </div>
  );
}
