import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import { identifier, join, sql, valueList, type Sql } from '../connection/sql.ts';
import { valuesOf } from '../custom/slots.ts';

/** The tables with parts of a record, whose rows have its row number. */
const partsOf: Readonly<Record<RecordKind, readonly string[]>> = {
  opportunity: ['opportunity', valuesOf('opportunity')],
  customer: ['customer', valuesOf('account'), valuesOf('contact')],
};

/** Whether actions made or changed a record and weren't undone. `rid` is its row. */
export function touchedBy(kind: RecordKind, rid: Sql, uids: readonly string[]): Sql[] {
  if (uids.length === 0) return [];
  const acts = sql`(SELECT x.id FROM txn x WHERE x.uid IN (${valueList(uids)}) AND x.undone_by IS NULL)`;
  const made = partsOf[kind].map(
    (table) => sql`SELECT made.rid FROM ${identifier(table)} made WHERE made.created_txn IN ${acts}`,
  );
  return [
    sql`${rid} IN (${join(made, sql` UNION ALL `)}
      UNION ALL SELECT k.row FROM change k WHERE k.txn IN ${acts} AND k.tbl IN (${valueList(partsOf[kind])}))`,
  ];
}
