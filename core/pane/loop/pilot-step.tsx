import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";

export const pilotView: LoopView = { Step: PilotStep, action: () => null };

function PilotStep() {
  return (
    <div class="step">
      <MakingStatus />
    </div>
  );
}
