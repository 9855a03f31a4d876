import type { ChartSnapshot } from "../snapshot.ts";

export interface ChartSeries {
  name: string;
  /** Addresses such as `'Score'!$B$2:$B$9`. */
  categories: string;
  values: string;
  color?: string;
  type?: "line";
  labels?: boolean;
}

type LegendPosition = "Top" | "Bottom" | "Left" | "Right";

/** A chart over the cells. Whoever changes it says so with `changed()`. */
export class Chart {
  readonly id: string;
  name: string;
  type: ChartSnapshot["type"];
  title: string;
  position: { left: number; top: number; width: number; height: number };
  readonly series: ChartSeries[];
  valueFormat: string;
  minimum?: number;
  legend: { visible: boolean; position: LegendPosition } = { visible: false, position: "Bottom" };
  readonly #onChange: () => void;

  constructor(id: string, snapshot: ChartSnapshot, onChange: () => void) {
    this.id = id;
    this.name = snapshot.name;
    this.type = snapshot.type;
    this.title = snapshot.title;
    this.position = { ...snapshot.position };
    this.series = snapshot.series.map((series) => ({ ...series }));
    this.valueFormat = snapshot.valueFormat;
    if (snapshot.minimum !== undefined) this.minimum = snapshot.minimum;
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
      valueFormat: this.valueFormat,
      ...(this.minimum === undefined ? {} : { minimum: this.minimum }),
    };
  }
}
