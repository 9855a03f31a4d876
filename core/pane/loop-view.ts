import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { LoopStep } from "../wizard/steps.ts";
import type { WizardEvent } from "../wizard/wizard-event.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { loadPart } from "../workbook/load-part.ts";

/** What the primary button does in a step, in words; it is off while there is nothing to do. */
export interface LoopAction {
  readonly label: string;
  readonly enabled: boolean;
  /** Whether what it goes by is being read: the button stays as it was, and a press takes effect once that is known. */
  readonly isAwaited?: boolean;
  /** What it does where it is not the sheets of the step that it makes. */
  readonly event?: WizardEvent;
}

/** A step of improvement or standard: what it shows, and what its primary button makes. */
export interface LoopView {
  readonly Step: () => JSX.Element;
  /** `null` where the step makes nothing at the moment. */
  readonly action: (state: WizardState) => LoopAction | null;
}

/** Steps of the other jobs behind the first two of an evaluation, which are loaded with them. */
export const laterSteps = ["data", "score", "plan", "generate", "tickets", "rules", "sheets"] as const;

export type LaterStep = (typeof laterSteps)[number];

interface LoopViews {
  readonly loop: Readonly<Record<LoopStep, LoopView>>;
  readonly later: Readonly<Record<LaterStep, () => JSX.Element>>;
}

export type LoopPart =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly retry: () => void }
  | { readonly status: "loaded"; readonly views: LoopViews };

let loaded: LoopViews | null = null;

/** The part of the pane with these steps, fetched when it is first needed. */
export function useLoopPart(isNeeded: boolean): LoopPart {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<"loading" | "failed">("loading");
  const [, setViews] = useState(loaded);
  useEffect(() => {
    if (!isNeeded || loaded !== null) return;
    let isShown = true;
    setOutcome("loading");
    loadPart(() => import("./loop/loop-part.ts")).then(
      ({ laterViews, loopViews }) => {
        loaded = { loop: loopViews, later: laterViews };
        if (isShown) setViews(loaded);
      },
      () => {
        if (isShown) setOutcome("failed");
      },
    );
    return () => {
      isShown = false;
    };
  }, [isNeeded, attempt]);
  if (loaded !== null) return { status: "loaded", views: loaded };
  if (outcome === "failed") return { status: "failed", retry: () => setAttempt(attempt + 1) };
  return { status: "loading" };
}
