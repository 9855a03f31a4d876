import { useEffect, useState } from "preact/hooks";
import type { MadeTracking } from "../../evaluation/made/made-tracking.ts";
import type { LoadedEvaluation } from "../../wizard/loaded-evaluation.ts";
import { targetedBy, trackingReads, weeklyInput, weeksOf } from "../../wizard/tracking.ts";
import { type WeeklyReadings, weeklyReadings } from "../../wizard/weekly-readings.ts";
import { useDesk } from "../desk.ts";
import { inSlices } from "../in-slices.ts";
import { useAfterDraw } from "./use-after-draw.ts";

/** After so long the formulas of sheets that were just made show their values. */
const calculatedAfterMilliseconds = 1500;

/** Reads the cells that tracking goes by, and reads them anew whenever the sheets were looked through: they may be typed into. */
export function useTrackedCells(): void {
  const { state, send } = useDesk();
  const reads = trackingReads(state);
  const wanted = JSON.stringify(reads);
  const isMade = state.making.status === "made";
  const ask = () => {
    for (const [name, place] of Object.entries(reads)) send({ type: "cellsAsked", name, place });
  };
  useAfterDraw(ask, [wanted, state.sheetNames]);
  useAfterDraw(() => (isMade ? ask() : undefined), [isMade, wanted, state.sheetNames], calculatedAfterMilliseconds);
}

/** What the tickets say now about the weeks of a sheet; `null` while that is not known. */
export function useWeeklyReadings(loaded: LoadedEvaluation, tracking: MadeTracking): WeeklyReadings | null {
  const { state } = useDesk();
  const [readings, setReadings] = useState<WeeklyReadings | null>(null);
  const { record } = loaded;
  const input = weeklyInput(state, record, weeksOf(tracking));
  const limits = JSON.stringify(input?.analysisLimits ?? null);
  useEffect(() => {
    if (input === null) return setReadings(null);
    const going = { aborted: false };
    inSlices(weeklyReadings(targetedBy(record), input), going).then(setReadings, () => {});
    return () => {
      going.aborted = true;
    };
  }, [input?.tickets, input?.waits, limits, record, tracking]);
  return readings;
}
