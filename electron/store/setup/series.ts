import type { OutputOf } from '../../../shared/contract/contract.ts';
import { numberPrefixes, recordKinds, type RecordKind } from '../../../shared/records/record-kinds.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { value } from '../connection/statements.ts';
import { findBy, listAll } from '../records/records-io.ts';
import type { NumberSeriesRecord } from '../records/records.ts';

type Format = Pick<NumberSeriesRecord, 'prefix' | 'mark' | 'digits'>;

export const usualDigits = 6;

/** `{ prefix: 'OP', mark: 'K', digits: 6 }` and 1 give `OP-K-000001`. */
function formatNumber(series: Format, counter: number): string {
  return `${series.prefix}-${series.mark}-${String(counter).padStart(series.digits, '0')}`;
}

/** A series that nobody has changed, with the mark of the others. Null before a workspace is set up. */
export function initialSeries(db: Readable, kind: RecordKind): Format | null {
  const [known] = listAll(db, 'number_series');
  return known ? { prefix: numberPrefixes[kind], mark: known.mark, digits: usualDigits } : null;
}

function seriesOf(db: Readable, kind: RecordKind): Format | null {
  return findBy(db, 'number_series', 'kind', kind) ?? initialSeries(db, kind);
}

/** The next value of the counter. */
function nextCounter(db: Readable, kind: RecordKind): number {
  return value<number>(db, sql`SELECT next FROM number_counter WHERE kind = ${kind}`) ?? 1;
}

/**
 * Takes the next number of a series, permanently: the counter is outside the journal, so undoing the action that took
 * a number leaves a gap instead of giving it out twice. Error when the workspace has not been set up.
 */
export function nextNumber(db: Writable, kind: RecordKind): string {
  return nextNumbers(db, kind, 1)(0);
}

/** Takes a block of numbers at once; the returned function gives the first for 0, the second for 1, and so on. */
export function nextNumbers(db: Writable, kind: RecordKind, count: number): (index: number) => string {
  const series = seriesOf(db, kind);
  if (!series) throw new Error(`No number series for ${kind}`);
  const next = value<number>(
    db,
    sql`INSERT INTO number_counter (kind, next) VALUES (${kind}, 1 + ${count})
     ON CONFLICT (kind) DO UPDATE SET next = next + ${count} RETURNING next`,
  );
  const first = (next ?? 1 + count) - count;
  return (index) => formatNumber(series, first + index);
}

/** The number with this counter, in the current form of the series; none unless the text is a whole number. */
export function formatNumbers(db: Readable, kind: RecordKind, text: string): string[] {
  const series = /^\d{1,9}$/.test(text) ? seriesOf(db, kind) : null;
  return series ? [formatNumber(series, Number(text))] : [];
}

type Series = OutputOf<'series.list'>['items'][number];

/** The number series, each with its next number. */
export function listSeries(db: Readable): Series[] {
  return recordKinds.flatMap((kind) => {
    const series = seriesOf(db, kind);
    if (!series) return [];
    const { prefix, mark, digits } = series;
    const next = nextCounter(db, kind);
    return [{ kind, prefix, mark, digits, next, example: formatNumber(series, next) }];
  });
}
