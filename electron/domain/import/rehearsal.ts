import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { ActContext, ReadContext } from '../context.ts';
import { notAllowed, Refusal } from '../refusal.ts';
import { settleRanks } from '../../store/names/ranks.ts';
import { withBulkIndexes } from '../../store/journal/bulk-indexes.ts';
import { tentatively } from '../../store/connection/transactions.ts';
import type { ImportEntity, JudgedRow, Made, RowKind, RowOutcome, RowRun } from './entity.ts';
import { rowsPerTick, type Sheet, type Tick } from './sheet.ts';

export type Counts = { readonly [K in RowKind]: number };
type Counting = { -readonly [K in RowKind]: number };

/** The value of the rows that would be created, in one currency. Minor units. */
export interface OutcomeTotal {
  readonly currency: string;
  readonly outcome: RowOutcome;
  count: number;
  minor: bigint;
}

/** A sheet judged by a plan; nothing is written yet. */
export interface Rehearsal<Row extends JudgedRow, Run extends RowRun<Row>> {
  readonly entity: ImportEntity<Row, Run>;
  readonly sheet: Sheet;
  readonly run: Run;
  readonly rows: readonly Row[];
  readonly counts: Counts;
  readonly made: Made;
  /** Rows that resemble existing records. */
  readonly suspected: number;
  readonly totals: readonly OutcomeTotal[];
}

/** Judges every row. Only reads; throws what `tick` throws. */
export function rehearse<Row extends JudgedRow, Run extends RowRun<Row>>(
  entity: ImportEntity<Row, Run>,
  context: ReadContext,
  sheet: Sheet,
  plan: ImportPlan,
  tick: Tick,
): Rehearsal<Row, Run> {
  const run = entity.begin(context, sheet, plan);
  const total = sheet.rows.length;
  const rows: Row[] = [];
  const counts: Counting = { new: 0, update: 0, unchanged: 0, duplicate: 0, skipped: 0, error: 0 };
  const totals = new Map<string, OutcomeTotal>();
  let suspected = 0;
  for (let index = 0; index < total; index += 1) {
    if (index % rowsPerTick === 0) tick(index, total);
    const row = run.next(index);
    rows.push(row);
    counts[row.kind] += 1;
    if (row.suspected) suspected += 1;
    if (row.kind === 'new') addTo(totals, row);
  }
  tick(total, total);
  return { entity, sheet, run, rows, counts, made: run.made(), suspected, totals: [...totals.values()] };
}

function addTo(totals: Map<string, OutcomeTotal>, { currency, outcome, amount }: JudgedRow): void {
  if (currency === null || outcome === null) return;
  const key = currency + outcome;
  let total = totals.get(key);
  if (!total) totals.set(key, (total = { currency, outcome, count: 0, minor: 0n }));
  total.count += 1;
  if (amount !== null) total.minor += BigInt(amount);
}

/**
 * Runs the previewed import inside the open transaction record. Refused (`import.has-errors`) while rows have errors,
 * unless they are left out. An update that a rule refuses only now counts as an error. Throws what `tick` throws; the
 * caller rolls back.
 */
export function commit<Row extends JudgedRow, Run extends RowRun<Row>>(
  act: ActContext,
  rehearsal: Rehearsal<Row, Run>,
  leaveOutErrors: boolean,
  tick: Tick,
): Counts {
  const { entity, rows, run, sheet } = rehearsal;
  const counts: Counting = { ...rehearsal.counts };
  if (counts.error > 0 && !leaveOutErrors) throw notAllowed('import.has-errors', { n: counts.error });
  if (counts.new + counts.update === 0) return counts;
  const writer = entity.writer(act, run, counts.new);
  withBulkIndexes(act.db, { table: entity.table, rows: counts.new, by: 'adding' }, () => {
    rows.forEach((row, i) => {
      if (i % rowsPerTick === 0) tick(i, rows.length);
      if (row.kind === 'new') writer.write(row);
      else if (row.kind === 'update' && !attempt(act, () => writer.write(row), leaveOutErrors)) {
        counts.update -= 1;
        counts.error += 1;
      }
    });
    writer.finish();
    // While the indexes are out of the way, since each rank has its place in several.
    settleRanks(act.db);
  });
  tick(rows.length, rows.length);
  entity.describe(act, { n: counts.new + counts.update, file: sheet.name });
  return counts;
}

/** Runs one update, or rolls it back if a rule forbids it and errors are left out. */
function attempt(act: ActContext, write: () => void, leaveOut: boolean): boolean {
  if (!leaveOut) {
    write();
    return true;
  }
  try {
    tentatively(act.db, (keep) => {
      write();
      keep();
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
