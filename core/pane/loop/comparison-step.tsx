import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";

export const comparisonView: LoopView = { Step: ComparisonStep, action: () => null };

function ComparisonStep() {
  return (
    <div class="step">
      <MakingStatus />
    </div>
  );
}
