import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Leads the focus into a part that a button opens in its own place, and back to the button when it closes: what was pressed
 * is gone then, and the focus with it.
 */
export function useOpeningFocus(isOpen: boolean, fieldId: string, buttonId: string): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    document.getElementById(isOpen ? fieldId : buttonId)?.focus();
  }, [isOpen, fieldId, buttonId]);
}
