import type { ComponentChildren } from "preact";
import { useDesk } from "./desk.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Intent = "info" | "success" | "warning" | "error";

const icons: Readonly<Record<Intent, IconName>> = {
  info: "info",
  success: "success",
  warning: "warning",
  error: "error",
};

interface MessageBarProps {
  readonly intent: Intent;
  readonly children: ComponentChildren;
  /** Buttons below the words. */
  readonly actions?: ComponentChildren;
  readonly onClose?: () => void;
}

/** Something said across the pane: errors are announced at once, the rest when there is a pause. */
export function MessageBar({ intent, children, actions, onClose }: MessageBarProps) {
  const { texts } = useDesk();
  return (
    <div class={`message ${intent}`} role={intent === "error" ? "alert" : "status"}>
      <Icon name={icons[intent]} />
      <div class="message-words">
        {children}
        {actions === undefined ? null : <div class="message-actions">{actions}</div>}
      </div>
      {onClose === undefined ? null : (
        <button type="button" class="icon-button" aria-label={texts.close} title={texts.close} onClick={onClose}>
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}
