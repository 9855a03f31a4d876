import type { ChartAxisName, ChartAxisSnapshot, ChartLabelsSnapshot, ChartSnapshot } from "../snapshot.ts";

export interface ChartSeries {
  name: string;
  categories: string;
  values: string;
  color?: string;
  type?: "line" | "dots";
  dot?: NonNullable<ChartSnapshot["series"][number]["dot"]>;
  dashed?: true;
  axis?: "secondary";
  labels?: ChartLabelsSnapshot;
}

type LegendPosition = NonNullable<ChartSnapshot["legend"]>;

/** A chart over the cells. Whoever changes it says so with `changed()`. */
export class Chart {
  readonly id: string;
  name: string;
  type: ChartSnapshot["type"];
  title: string;
  position: { left: number; top: number; width: number; height: number };
  readonly series: ChartSeries[];
  readonly axes: Partial<Record<ChartAxisName, ChartAxisSnapshot>>;
  readonly legend: { visible: boolean; position: LegendPosition };
  readonly #onChange: () => void;

  constructor(id: string, snapshot: ChartSnapshot, onChange: () => void) {
    this.id = id;
    this.name = snapshot.name;
    this.type = snapshot.type;
    this.title = snapshot.title;
    this.position = { ...snapshot.position };
    this.series = snapshot.series.map((series) => ({ ...series }));
    this.axes = { ...snapshot.axes };
    this.legend = { visible: snapshot.legend !== undefined, position: snapshot.legend ?? "bottom" };
    this.#onChange = onChange;
  }

  changed(): void {
    this.#onChange();
  }

  snapshot(): ChartSnapshot {
    return {
      name: this.name,
      type: this.type,
      title: this.title,
      position: { ...this.position },
      series: this.series.map((series) => ({ ...series })),
      axes: { ...this.axes },
      ...(this.legend.visible ? { legend: this.legend.position } : {}),
    };
  }
}
