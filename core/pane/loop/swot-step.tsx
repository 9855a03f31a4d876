import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";

export const swotView: LoopView = { Step: SwotStep, action: () => null };

function SwotStep() {
  return (
    <div class="step">
      <MakingStatus />
    </div>
  );
}
