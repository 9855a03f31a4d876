import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";

export const trackingView: LoopView = { Step: TrackingStep, action: () => null };

function TrackingStep() {
  return (
    <div class="step">
      <MakingStatus />
    </div>
  );
}
