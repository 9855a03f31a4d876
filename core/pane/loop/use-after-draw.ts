import { useEffect } from "preact/hooks";

/**
 * Does something once the pane was drawn, and again when one of these values changes. Not within the effect itself: an event
 * draws the pane anew at once, and an effect that is still running would run again, without end.
 */
export function useAfterDraw(work: () => void, values: readonly unknown[], afterMilliseconds = 0): void {
  useEffect(() => {
    const timer = setTimeout(work, afterMilliseconds);
    return () => clearTimeout(timer);
  }, values);
}
