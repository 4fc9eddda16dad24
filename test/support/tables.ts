import type { ReadTable } from '../../electron/files/read-table.ts';

/** A table with its rows as lists, so that they can be compared and picked. */
export function withLists(
  table: ReadTable,
): Omit<ReadTable, 'rows'> & { readonly rows: (readonly string[])[] } {
  return { ...table, rows: [...table.rows] };
}
