import type { ComponentChildren } from "preact";
import { Icon } from "../icon.tsx";

interface EmptyStepProps {
  readonly title: string;
  readonly help: string;
  /** Whether nothing is left to do, rather than nothing there to begin with. */
  readonly isDone?: boolean;
  /** The way on. */
  readonly children?: ComponentChildren;
}

/** What stands in a step where there is nothing to choose, with the way on. */
export function EmptyStep({ title, help, isDone = false, children }: EmptyStepProps) {
  return (
    <div class={isDone ? "empty" : "empty open"}>
      <Icon name={isDone ? "success" : "info"} size={28} />
      <p class="empty-title">{title}</p>
      <p class="hint">{help}</p>
      {children}
    </div>
  );
}
