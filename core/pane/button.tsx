import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  readonly look?: "primary" | "secondary" | "subtle";
  readonly icon?: IconName;
  readonly disabled?: boolean;
  readonly small?: boolean;
  readonly id?: string;
}

/** A button with words. */
export function Button({
  onClick,
  children,
  look = "secondary",
  icon,
  disabled = false,
  small = false,
  id,
}: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      class={`button ${look}${small ? " small" : ""}`}
      disabled={disabled}
      onClick={onClick}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, in words: shown as a tooltip and read aloud. */
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

/** A button that shows only an icon. */
export function IconButton({ icon, label, onClick, pressed, expanded, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
