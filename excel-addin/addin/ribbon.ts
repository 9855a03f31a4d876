/** The commands that run in the page of the task pane, which the add-in and its ribbon share. */
export const runCommands = [
  "openEvaluation",
  "openAnalysis",
  "openImprovement",
  "openStandard",
  "refresh",
  "undo",
  "help",
] as const;

export type RunCommand = (typeof runCommands)[number];

/** A place on the ribbon: what opens the pane, what runs a command, and what opens a list of commands. */
export type RibbonControl =
  | { readonly kind: "pane"; readonly id: "openPane"; readonly icon: RibbonIcon }
  | { readonly kind: "run"; readonly id: RunCommand; readonly icon: RibbonIcon }
  | {
      readonly kind: "menu";
      readonly id: "jobs";
      readonly icon: RibbonIcon;
      readonly items: readonly { readonly id: RunCommand; readonly icon: RibbonIcon }[];
    };

export type RibbonIcon = "product" | "analysis" | "improvement" | "standard" | "refresh" | "undo" | "help";

export interface RibbonGroup {
  readonly id: "score" | "sheets" | "help";
  readonly icon: RibbonIcon;
  readonly controls: readonly RibbonControl[];
}

/** The tab on Excel's ribbon: both manifests are made from it. */
export const ribbon: readonly RibbonGroup[] = [
  {
    id: "score",
    icon: "product",
    controls: [
      { kind: "pane", id: "openPane", icon: "product" },
      {
        kind: "menu",
        id: "jobs",
        icon: "analysis",
        items: [
          { id: "openEvaluation", icon: "product" },
          { id: "openAnalysis", icon: "analysis" },
          { id: "openImprovement", icon: "improvement" },
          { id: "openStandard", icon: "standard" },
        ],
      },
    ],
  },
  {
    id: "sheets",
    icon: "refresh",
    controls: [
      { kind: "run", id: "refresh", icon: "refresh" },
      { kind: "run", id: "undo", icon: "undo" },
    ],
  },
  { id: "help", icon: "help", controls: [{ kind: "run", id: "help", icon: "help" }] },
];
