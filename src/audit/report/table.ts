/** A value in a report. A list names the files behind a figure. */
export type Cell = string | number | boolean | null | readonly string[];

/** Some figures, as flat as a spreadsheet wants them. */
export interface Table {
  name: string;
  title: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A table from a list: each column says how it is read from an item. */
export function tableOf<Item>(
  name: string,
  title: string,
  items: readonly Item[],
  columns: Readonly<Record<string, (item: Item) => Cell>>,
): Table {
  const reads = Object.values(columns);
  return {
    name,
    title,
    columns: Object.keys(columns),
    rows: items.map((item) => reads.map((read) => read(item))),
  };
}
