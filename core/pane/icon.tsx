const paths = {
  check: "M4 10.5l3.5 3.5L16 6",
  chevronDown: "M5 7.5l5 5 5-5",
  up: "M10 16V4M5 9l5-5 5 5",
  down: "M10 4v12M5 11l5 5 5-5",
  close: "M5 5l10 10M15 5L5 15",
  plus: "M10 4v12M4 10h12",
  more: "M4.3 10a.7.7 0 101.4 0 .7.7 0 10-1.4 0M9.3 10a.7.7 0 101.4 0 .7.7 0 10-1.4 0M14.3 10a.7.7 0 101.4 0 .7.7 0 10-1.4 0",
  locked: "M5.5 9h9a1 1 0 011 1v5.5a1 1 0 01-1 1h-9a1 1 0 01-1-1V10a1 1 0 011-1zM7 9V6.5a3 3 0 016 0V9",
  unlocked: "M5.5 9h9a1 1 0 011 1v5.5a1 1 0 01-1 1h-9a1 1 0 01-1-1V10a1 1 0 011-1zM7 9V6.5a3 3 0 015.8-1",
  warning: "M10 3.5L17.5 16.5h-15zM10 8v4M10 14.2h.01",
  info: "M10 17.5a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM10 9.2V14M10 6.4h.01",
  success: "M10 17.5a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM6.6 10.4l2.3 2.3 4.5-4.7",
  error: "M10 17.5a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM10 6v5M10 13.8h.01",
  search: "M8.5 14a5.5 5.5 0 100-11 5.5 5.5 0 000 11zM12.5 12.5L17 17",
  sheet: "M4 4.5h12v11H4zM4 8.5h12M8.5 4.5v11",
  note: "M4 14.5V16h1.5l8.8-8.8-1.5-1.5zM11.5 7l1.5 1.5M14 4.5l1.5 1.5",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of 20 × 20 that takes the colour of the text; never the only bearer of a meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
