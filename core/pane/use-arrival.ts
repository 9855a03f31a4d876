import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Brings what has just come into view and leads the focus there: whoever pressed a button further down would not see it, and
 * the button may be gone.
 *
 * @param what names what is shown; a change from one to another is an arrival, `null` is nothing
 */
export function useArrival<Shown extends HTMLElement>(what: string | null): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  const before = useRef(what);
  useLayoutEffect(() => {
    if (before.current === what) return;
    before.current = what;
    if (what === null) return;
    shown.current?.focus({ preventScroll: true });
    shown.current?.scrollIntoView({ block: "nearest" });
  }, [what]);
  return shown;
}
