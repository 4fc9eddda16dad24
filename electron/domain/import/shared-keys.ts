import { note, problem, type Reason } from './entity.ts';
import type { DealPlan } from './deal-plan.ts';
import type { Rows } from '../../../shared/import/rows.ts';
import { repeatedKeys } from './repeated-keys.ts';
import type { Sheet } from './sheet.ts';

/** A row that shares its id or number with other rows whose cells differ. */
export interface SharedKey {
  /** The id or number. */
  readonly key: string;
  /** Rows of the file with it, in order. */
  readonly rows: readonly number[];
  /** Its place among them, from 1. */
  readonly place: number;
}

type Keyed = Pick<DealPlan, 'columns'>;

/** The rows that share an id or number but differ, by their place in the sheet. Rows that repeat others aren't listed. */
export function sharedKeys(sheet: Sheet, { columns }: Keyed): ReadonlyMap<number, SharedKey> {
  const used = [columns.recordId, columns.externalId, columns.number].filter((column) => column >= 0);
  const shared = new Map<number, SharedKey>();
  if (used.length === 0) return shared;
  const groups = new Map<string, number | number[]>();
  for (const [index, key] of repeatedKeys(sheet.rows.length, (at) => keyOf(sheet.rows, at, used))) {
    const before = groups.get(key);
    if (before === undefined) groups.set(key, index);
    else if (typeof before === 'number') groups.set(key, [before, index]);
    else before.push(index);
  }
  for (const [key, group] of groups) if (typeof group !== 'number') addGroup(shared, sheet, key, group);
  return shared;
}

/** An id says more than a number. */
function keyOf(rows: Rows, index: number, used: readonly number[]): string {
  for (const column of used) {
    const cell = rows.cell(index, column).trim();
    if (cell !== '') return cell;
  }
  return '';
}

function addGroup(
  shared: Map<number, SharedKey>,
  { rows, rowNumbers }: Sheet,
  key: string,
  group: readonly number[],
): void {
  const different = new Map<string, number>();
  for (const index of group) {
    const text = rows.at(index).join('\u0001');
    if (!different.has(text)) different.set(text, index);
  }
  if (different.size < 2) return;
  const places = [...different.values()];
  const numbers = places.map((index) => rowNumbers[index] ?? index + 1);
  places.forEach((index, i) => shared.set(index, { key, rows: numbers, place: i + 1 }));
}

/** Why a row that shares its key isn't read; null when it is. */
export function sharedVerdict(
  { key, rows, place }: SharedKey,
  decision: DealPlan['rules']['sharedKey'],
): Reason | null {
  if (decision === 'each') return null;
  const [first = 0, last = 0] = [rows[0], rows.at(-1)];
  if (decision === 'first') return place === 1 ? null : note(null, 'import.duplicate', { row: first });
  if (decision === 'last')
    return place === rows.length ? null : note(null, 'import.duplicate-later', { row: last });
  return problem(null, 'import.rows-differ', {
    n: rows.length,
    key: key.slice(0, 60),
    rows: rows.map(String),
  });
}
