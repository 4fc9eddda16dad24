import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import { identifier, sql, valueList, type Sql } from '../connection/sql.ts';

/** Whether actions made or changed a record and weren't undone. `rid` is its row. */
export function touchedBy(kind: RecordKind, rid: Sql, uids: readonly string[]): Sql[] {
  if (uids.length === 0) return [];
  const acts = sql`(SELECT x.id FROM txn x WHERE x.uid IN (${valueList(uids)}) AND x.undone_by IS NULL)`;
  return [
    sql`${rid} IN (SELECT made.rid FROM ${identifier(kind)} made WHERE made.created_txn IN ${acts}
      UNION ALL SELECT k.row FROM change k WHERE k.txn IN ${acts} AND k.tbl = ${kind})`,
  ];
}
