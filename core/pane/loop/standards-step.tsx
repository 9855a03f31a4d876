import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";

export const standardsView: LoopView = { Step: StandardsStep, action: () => null };

function StandardsStep() {
  return (
    <div class="step">
      <MakingStatus />
    </div>
  );
}
