import type { OutputOf } from '../../../shared/contract/contract.ts';
import { numberPrefixes, recordKinds, type RecordKind } from '../../../shared/records/record-kinds.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { identifier, sql } from '../connection/sql.ts';
import { all, run, value } from '../connection/statements.ts';
import { findBy, listAll } from '../records/records-io.ts';
import type { NumberSeriesRecord } from '../records/records.ts';
import type { NumberLedger } from './number-ledger.ts';

type Format = Pick<NumberSeriesRecord, 'prefix' | 'mark' | 'digits'>;

export const usualDigits = 6;

/** What the numbers of a series begin with, which tells them from those of other series. */
const beginningOf = ({ prefix, mark }: Format): string => `${prefix}-${mark}`;

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

/** What takes numbers: the file that uses them, and what all files of this computer were given. */
export interface Numbering {
  readonly db: Writable;
  readonly ledger: NumberLedger;
}

/**
 * Takes the next number of a series, permanently: the counter is outside the journal, so undoing the action that took
 * a number leaves a gap instead of giving it out twice. So does opening a backup, since the ledger is outside the file. Error when the workspace has not been set up.
 */
export function nextNumber(numbering: Numbering, kind: RecordKind): string {
  return nextNumbers(numbering, kind, 1)(0);
}

/** Takes a block of numbers at once; the returned function gives the first for 0, the second for 1, and so on. */
export function nextNumbers(
  { db, ledger }: Numbering,
  kind: RecordKind,
  count: number,
): (index: number) => string {
  const series = seriesOf(db, kind);
  if (!series) throw new Error(`No number series for ${kind}`);
  const first = ledger.take(beginningOf(series), nextCounter(db, kind), count);
  keepCounter(db, kind, first + count);
  return (index) => formatNumber(series, first + index);
}

function keepCounter(db: Writable, kind: RecordKind, next: number): void {
  run(
    db,
    sql`INSERT INTO number_counter (kind, next) VALUES (${kind}, ${next})
     ON CONFLICT (kind) DO UPDATE SET next = ${next}`,
  );
}

/**
 * Brings a file and the ledger to the same state: the file knows of the numbers that were given since it was a backup, or
 * by another workspace with the same mark, and the ledger of those that the file gave before there was one.
 */
export function agreeOnNumbers({ db, ledger }: Numbering): void {
  for (const kind of recordKinds) {
    const series = seriesOf(db, kind);
    if (!series) continue;
    const [beginning, next] = [beginningOf(series), nextCounter(db, kind)];
    if (next > 1) ledger.notice(beginning, next - 1);
    const given = ledger.greatest(beginning);
    if (given >= next) keepCounter(db, kind, given + 1);
  }
}

/** The greatest number that a file has used in each series that it ever had. */
export function usedNumbers(db: Readable): { readonly series: string; readonly given: number }[] {
  return recordKinds.flatMap((kind) =>
    all<{ series: string; given: number }>(
      db,
      sql`SELECT rtrim(rtrim(number, '0123456789'), '-') AS series,
         max(CAST(substr(number, length(rtrim(number, '0123456789')) + 1) AS INTEGER)) AS given
       FROM ${identifier(kind)} WHERE number GLOB '*-[0-9]*' GROUP BY 1`,
    ),
  );
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
