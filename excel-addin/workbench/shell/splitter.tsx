import { useState } from "preact/hooks";
import { clampPaneWidth, PANE_WIDTH } from "./preferences.ts";

const STEP = 10;

interface SplitterProps {
  readonly width: number;
  readonly label: string;
  readonly onWidth: (width: number) => void;
}

/** Between grid and pane: dragged, or moved with the arrow keys. */
export function Splitter({ width, label, onWidth }: SplitterProps) {
  const [isDragging, setDragging] = useState(false);
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    Home: PANE_WIDTH.most,
    End: PANE_WIDTH.least,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator has no element of its own.
    <div
      class={isDragging ? "splitter is-dragging" : "splitter"}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (isDragging) onWidth(clampPaneWidth(window.innerWidth - event.clientX));
      }}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onDblClick={() => onWidth(PANE_WIDTH.usual)}
      onKeyDown={(event) => {
        const wanted = moves[event.key];
        if (wanted === undefined) return;
        event.preventDefault();
        onWidth(clampPaneWidth(wanted));
      }}
    />
  );
}
