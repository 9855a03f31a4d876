import type { Host } from "./host.ts";
import type { FakeRange } from "./range.ts";
import type { ModelChart } from "./sheets-model.ts";

export class FakeChart {
  readonly model: ModelChart;

  constructor(model: ModelChart) {
    this.model = model;
  }
}

/** The Charts service: its enumerations are what is used of it. */
export function fakeCharts({ meter }: Host): object {
  const names = ["ChartType", "ChartMergeStrategy", "ChartHiddenDimensionStrategy"];
  return meter.strict("Charts", Object.fromEntries(names.map((name) => [name, meter.enumeration(name)])));
}

const chartTypes: readonly string[] = ["BAR", "COLUMN", "COMBO", "LINE", "SCATTER"];

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
    return this.#host.meter.strict("EmbeddedChartBuilder", this);
  }

  setChartType(type: string): FakeChartBuilder {
    if (!chartTypes.includes(type)) this.#host.fail(`the stand-in draws no ${type}`);
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
    if (this.#type === "" || this.#position.length === 0 || this.#ranges.length === 0)
      this.#host.fail("a chart needs a type, a position and ranges");
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
