import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";

export const rubricView: LoopView = { Step: RubricStep, action: () => null };

function RubricStep() {
  return (
    <div class="step">
      <MakingStatus />
    </div>
  );
}
