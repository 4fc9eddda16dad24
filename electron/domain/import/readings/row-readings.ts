import type { ColumnReading } from '../../../../shared/contract/column-reading.ts';
import { isCalendarDate } from '../../../../shared/calendar/calendar-date.ts';
import { decisionOn } from '../../../../shared/import/readings.ts';
import { rowValues, type RowTopic } from '../../../../shared/import/row-topics.ts';
import type { Decision } from '../../../../shared/import/readings.ts';
import type { SharedKey } from '../shared-keys.ts';
import type { Concerned } from './column-cells.ts';
import { decided, type Found } from './found.ts';
import { RowScan, type Scanned } from './row-scan.ts';

type Values = typeof rowValues;

/** What becomes of rows that leave it open, with the decisions of a person. */
export function rowReadings(
  scanned: Scanned,
  shared: ReadonlyMap<number, SharedKey>,
  decisions: readonly Decision[],
): ColumnReading[] {
  const scan = new RowScan(scanned);
  const found = [
    undatedReading(scan, decisions),
    worthlessReading(scan),
    asked('inactive-customer', scan.customers),
    asked('inactive-person', scan.people),
    sharedReading(shared),
  ];
  const decidedOn = found.flatMap((one) => (one === null ? [] : [decided(one, decisions)]));
  return [...decidedOn, ...numbersReading(scan, decisions)];
}

/** A question about some rows; null when there are none. `of` is an example. */
function asked<K extends keyof Values & RowTopic>(
  about: K,
  concerned: Concerned,
  values: readonly Values[K][number][] = rowValues[about],
): Found | null {
  if (concerned.isEmpty) return null;
  const { rows } = concerned;
  const choices = values.map((value) => concerned.choice(value, (text) => ({ kind: 'text', text })));
  return { about, column: null, of: '', value: null, by: 'asked', rows, choices };
}

/** One close date for all, the estimated one where that isn't in the future, or leave them out. */
function undatedReading({ undated, estimated }: RowScan, decisions: readonly Decision[]): Found | null {
  const some = estimated.rows.total > 0;
  const found = asked('closed-undated', undated, some ? ['estimated', 'skip'] : ['skip']);
  const day = decisionOn(decisions, 'closed-undated', null);
  if (found === null || day === null || !isCalendarDate(day)) return found;
  return { ...found, choices: [{ value: day, examples: [] }, ...found.choices] };
}

/** Where every won deal without a value has an estimate, that is its value. Otherwise an answer is for all of them. */
function worthlessReading({ unpriced, unvalued, worthless }: RowScan): Found | null {
  if (worthless.rows.total === 0) {
    const stated = asked('won-worthless', unvalued);
    return stated && { ...stated, value: 'estimate', by: 'default' };
  }
  return asked('won-worthless', unpriced, unvalued.rows.total > 0 ? undefined : ['zero', 'skip']);
}

function sharedReading(shared: ReadonlyMap<number, SharedKey>): Found | null {
  const [first] = shared.values();
  if (!first) return null;
  const rows = [...shared.values()].map(({ rows: all, place }) => all[place - 1] ?? 0);
  return {
    about: 'shared-key',
    column: null,
    of: '',
    value: null,
    by: 'asked',
    rows: { total: rows.length, first: rows.slice(0, 10) },
    choices: rowValues['shared-key'].map((value) => ({
      value,
      examples: [
        { row: first.rows[0] ?? 1, text: first.key.slice(0, 60), becomes: { kind: 'text', text: first.key } },
      ],
    })),
  };
}

/** A number alone never overwrites: it is asked whose it is, unless it can only be another deal's. */
export function numbersReading(
  { numbered, others }: Pick<RowScan, 'numbered' | 'others'>,
  decisions: readonly Decision[],
): ColumnReading[] {
  const question = asked('numbers', numbered);
  if (question !== null) return [decided(question, decisions)];
  const stated = asked('numbers', others, ['new']);
  return stated === null ? [] : [{ ...stated, value: 'new', by: 'cells' }];
}
