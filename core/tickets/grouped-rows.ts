/** Rows by group: those of group `g` stand in `rows` from `starts[g]` to before `starts[g + 1]`, in the order they came. */
export interface GroupedRows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** The rows put beside the others of their code, by counting: no comparison, whatever the number of groups. */
export function groupedRows(codes: Int32Array, groups: number, rows: Int32Array): GroupedRows {
  const starts = new Int32Array(groups + 1);
  for (let place = 0; place < rows.length; place++) {
    const next = (codes[rows[place] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const grouped = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const code = codes[row] ?? 0;
    const at = next[code] ?? 0;
    grouped[at] = row;
    next[code] = at + 1;
  }
  return { starts, rows: grouped };
}
