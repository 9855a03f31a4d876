import type { Host } from "./host.ts";
import type { FakeRange } from "./range.ts";
import type { ModelChart } from "./sheets-model.ts";

export class FakeChart {
  readonly model: ModelChart;

  constructor(model: ModelChart) {
    this.model = model;
  }
}

/** The enumerations of the Charts service. */
export const fakeCharts = {
  ChartType: { BAR: "BAR", COLUMN: "COLUMN", COMBO: "COMBO", LINE: "LINE", SCATTER: "SCATTER" },
  ChartMergeStrategy: { MERGE_COLUMNS: "MERGE_COLUMNS", MERGE_ROWS: "MERGE_ROWS" },
  ChartHiddenDimensionStrategy: { SHOW_BOTH: "SHOW_BOTH" },
} as const;

export class FakeChartBuilder {
  readonly #host: Host;
  readonly #ranges: string[] = [];
  readonly #options: Record<string, unknown> = {};
  readonly #settings: Record<string, unknown> = {};
  #type = "";
  #position: readonly number[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  #self(): FakeChartBuilder {
    return this.#host.meter.strict("ChartBuilder", this);
  }

  setChartType(type: string): FakeChartBuilder {
    if (!Object.keys(fakeCharts.ChartType).includes(type)) this.#host.fail(`no chart type ${type}`);
    this.#type = type;
    return this.#self();
  }
  setMergeStrategy(strategy: string): FakeChartBuilder {
    this.#settings.merge = strategy;
    return this.#self();
  }
  setTransposeRowsAndColumns(transposed: boolean): FakeChartBuilder {
    this.#settings.transposed = transposed;
    return this.#self();
  }
  setHiddenDimensionStrategy(strategy: string): FakeChartBuilder {
    this.#settings.hidden = strategy;
    return this.#self();
  }
  setNumHeaders(count: number): FakeChartBuilder {
    this.#settings.headers = count;
    return this.#self();
  }
  setPosition(row: number, column: number, x: number, y: number): FakeChartBuilder {
    if (!(row >= 1 && column >= 1)) this.#host.fail("a chart stands on a cell");
    this.#position = [row, column, x, y];
    return this.#self();
  }
  setOption(name: string, value: unknown): FakeChartBuilder {
    this.#options[name] = value;
    return this.#self();
  }
  addRange(range: FakeRange): FakeChartBuilder {
    this.#ranges.push(range.address);
    return this.#self();
  }
  build(): FakeChart {
    const chart = new FakeChart({
      type: this.#type,
      ranges: this.#ranges,
      position: this.#position,
      options: this.#options,
      settings: this.#settings,
    });
    return this.#host.meter.strict("EmbeddedChart", chart);
  }
}
