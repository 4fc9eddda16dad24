import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { ActContext, ReadContext } from '../context.ts';
import { notAllowed, Refusal } from '../refusal.ts';
import type { Readable } from '../../store/connection/database.ts';
import { keepBaseKeys } from '../../store/opportunities/base-keys.ts';
import { settleRanks } from '../../store/names/ranks.ts';
import { withBulkIndexes } from '../../store/journal/bulk-indexes.ts';
import { tentatively } from '../../store/connection/transactions.ts';
import type { ImportEntity, JudgedRow, Made, RowKind, RowOutcome, RowRun, RowWriter } from './entity.ts';
import { rowsPerTick, type Sheet, type Tick } from './sheet.ts';
import { VerdictPacker, type Verdicts } from './verdicts.ts';

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
  readonly verdicts: Verdicts;
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
  const verdicts = new VerdictPacker(total);
  const counts: Counting = { new: 0, update: 0, unchanged: 0, duplicate: 0, skipped: 0, error: 0 };
  const totals = new Map<string, OutcomeTotal>();
  let suspected = 0;
  for (let index = 0; index < total; index += 1) {
    if (index % rowsPerTick === 0) tick(index, total);
    const row = run.next(index);
    verdicts.add(row);
    counts[row.kind] += 1;
    if (row.suspected) suspected += 1;
    if (row.kind === 'new') addTo(totals, row);
  }
  tick(total, total);
  return {
    entity,
    sheet,
    run,
    verdicts: verdicts.finish(),
    counts,
    made: run.made(),
    suspected,
    totals: [...totals.values()],
  };
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
 * caller rolls back. `before` is a connection that sees the workspace of the preview while this one writes.
 */
export function commit<Row extends JudgedRow, Run extends RowRun<Row>>(
  act: ActContext,
  before: Readable,
  rehearsal: Rehearsal<Row, Run>,
  leaveOutErrors: boolean,
  tick: Tick,
): Counts {
  const { entity, run, sheet } = rehearsal;
  const counts: Counting = { ...rehearsal.counts };
  if (counts.error > 0 && !leaveOutErrors) throw notAllowed('import.has-errors', { n: counts.error });
  if (counts.new + counts.update === 0) return counts;
  const writer = entity.writer(act, run, counts.new);
  const write = (row: Row): void => {
    if (row.kind === 'new') return writer.write(row);
    if (attempt(act, () => writer.write(row), leaveOutErrors)) return;
    counts.update -= 1;
    counts.error += 1;
  };
  const rows = rehearsal.verdicts.length;
  const pause = (): void => tick(rows, rows);
  withBulkIndexes(act.db, { table: entity.table, rows: counts.new, by: 'adding', pause }, () => {
    writeAll(rehearsal, before, writer, write, tick);
    writer.finish();
    pause();
    // While the indexes are out of the way, since these change values that several of them sort by.
    settleRanks(act.db);
    pause();
    keepBaseKeys(act.db, act.today);
  });
  pause();
  entity.describe(act, { n: counts.new + counts.update, file: sheet.name });
  return counts;
}

/** Judges the rows to be written once more, and writes those last that wait for others. */
function writeAll<Row extends JudgedRow, Run extends RowRun<Row>>(
  { run, verdicts }: Rehearsal<Row, Run>,
  before: Readable,
  writer: RowWriter<Row>,
  write: (row: Row) => void,
  tick: Tick,
): void {
  const again = run.again(before);
  const waiting: number[] = [];
  for (const index of verdicts.places()) {
    if (index % rowsPerTick === 0) tick(index, verdicts.length);
    const kind = verdicts.kindOf(index);
    if (kind !== 'new' && kind !== 'update') continue;
    const row = again(index);
    if (row.kind !== kind) throw new Error(`Row ${index} was ${kind} in the preview and is ${row.kind} now`);
    if (writer.waits?.(row)) waiting.push(index);
    else write(row);
  }
  waiting.forEach((index, i) => {
    if (i % rowsPerTick === 0) tick(verdicts.length, verdicts.length);
    write(again(index));
  });
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
