CustomFunctions.associate("TOYSUM", (rows) => rows.flat().reduce((sum, cell) => sum + (Number(cell) || 0), 0));
CustomFunctions.associate("TOYTIMES", (rows, factor) => rows.map((row) => row.map((cell) => cell * (factor ?? 2))));
CustomFunctions.associate("TOYKIND", (value, other) => {
  const kind = (it) => (it === null ? "null" : it instanceof CustomFunctions.Error ? `error ${it.code}` : typeof it);
  return [
    [
      kind(value),
      Array.isArray(other) ? `rows of ${other.map((row) => row.map(kind).join(" ")).join("; ")}` : kind(other),
    ],
  ];
});
CustomFunctions.associate("TOYREFUSE", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "weight must be above 0");
});
CustomFunctions.associate("TOYBREAK", () => {
  throw new Error("an accident");
});
CustomFunctions.associate("TOYLATER", async (value) => value + 1);
