import { useEffect, useRef } from "preact/hooks";

/** Calls whenever the user comes back to the pane, and may have typed into a sheet. */
export function useReturn(onReturn: () => void): void {
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    const look = () => latest.current();
    const page = document.documentElement;
    window.addEventListener("focus", look);
    page.addEventListener("mouseenter", look);
    return () => {
      window.removeEventListener("focus", look);
      page.removeEventListener("mouseenter", look);
    };
  }, []);
}
