import type { OutputOf } from '../../../shared/contract/contract.ts';
import { fromHundredths } from '../../../shared/money/percent.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, count, value } from '../connection/statements.ts';
import { listAll, listBy } from '../records/records-io.ts';
import type { StageRecord } from '../records/records.ts';

type Cycle = OutputOf<'cycle.list'>['items'][number];
type Stage = Cycle['stages'][number];

/** Sales cycles in the order of creation, with their stages by number and the deals on each. */
export function listCycles(db: Readable): Cycle[] {
  const { byCycle, byStage } = dealCounts(db);
  return listAll(db, 'cycle').map((cycle) => ({
    id: cycle.id,
    code: cycle.code,
    name: cycle.name,
    method: cycle.method,
    blocked: cycle.blocked === 1,
    isDefault: cycle.isDefault === 1,
    remark: cycle.remark,
    deals: byCycle.get(cycle.id) ?? 0,
    stages: listStages(db, cycle.id).map((stage) => toStage(stage, byStage.get(stage.id) ?? 0)),
  }));
}

/** The stages of a cycle by number. */
export function listStages(db: Readable, cycleId: string): StageRecord[] {
  return listBy(db, 'stage', 'cycleId', cycleId, 'number');
}

function toStage(stage: StageRecord, deals: number): Stage {
  return {
    id: stage.id,
    number: stage.number,
    name: stage.name,
    completed: fromHundredths(stage.completed),
    chances: fromHundredths(stage.chances),
    quoteRequired: stage.quoteRequired === 1,
    allowSkip: stage.allowSkip === 1,
    dateFormula: stage.dateFormula,
    remark: stage.remark,
    deals,
  };
}

interface Counts {
  readonly byCycle: ReadonlyMap<string, number>;
  readonly byStage: ReadonlyMap<string, number>;
}

function dealCounts(db: Readable): Counts {
  const byCycle = new Map<string, number>();
  const byStage = new Map<string, number>();
  const rows = all<{ cycle: string; stage: string | null; n: number }>(
    db,
    sql`SELECT cycle_id AS cycle, stage_id AS stage, count(*) AS n FROM opportunity
     WHERE cycle_id IS NOT NULL AND deleted_txn IS NULL GROUP BY cycle_id, stage_id`,
  );
  for (const { cycle, stage, n } of rows) {
    byCycle.set(cycle, (byCycle.get(cycle) ?? 0) + n);
    if (stage !== null) byStage.set(stage, n);
  }
  return { byCycle, byStage };
}

/** How many open deals are in the stage: a deal's stage is that of its active entry. */
export function dealsInStage(db: Readable, cycleId: string, stageId: string): number {
  return count(
    db,
    sql`SELECT count(*) AS n FROM opportunity
      WHERE cycle_id = ${cycleId} AND stage_id = ${stageId} AND deleted_txn IS NULL`,
  );
}

/** The id of the cycle's stage with this number, or null. */
export function findStageByNumber(db: Readable, cycleId: string, number: number): string | null {
  return value(
    db,
    sql`SELECT id FROM stage WHERE cycle_id = ${cycleId} AND number = ${number} AND deleted_txn IS NULL`,
  );
}
