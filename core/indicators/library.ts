/* The indicator library as the wizard asks for it. */
export { causeBranchNames, dimensionNames, unitNames } from "./dimension-names.ts";
export { indicatorById, indicators } from "./library/indicators.ts";
export { presets } from "./presets.ts";
export { searchIndicators } from "./search-indicators.ts";
