import type { Basis } from './basis.ts';
import { judgeNew } from './deal-new.ts';
import { rowWithout, type DealRow, type RowPlace } from './deal-row.ts';
import { judgeUpdate } from './deal-update.ts';
import type { ReadRow } from './deal-values.ts';
import { note } from './entity.ts';

/** The verdict on a row: a pure function of its contents and the basis. */
export function judgeRow({ index, row }: RowPlace, read: ReadRow, basis: Basis): DealRow {
  const shown = { index, ...read.identity, content: null };
  if (read.kind === 'unreadable') return rowWithout(shown, 'error', read.problems);
  const first = read.key === null ? null : basis.book.firstRow(read.key);
  if (first !== null && first !== row) {
    return rowWithout(shown, 'duplicate', [note(null, 'import.duplicate', { row: first })]);
  }
  const whole = { ...shown, content: read };
  return read.deal === null ? judgeNew(whole, read, basis) : judgeUpdate(whole, read, read.deal, basis);
}
