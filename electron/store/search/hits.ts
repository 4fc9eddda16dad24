import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import type { RecordKind } from '../../../shared/records/record-kinds.ts';
import type { Readable } from '../connection/database.ts';
import { identifier, sql, type Sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

interface Hit {
  /** The alias of the record in `columns` and `join`. */
  readonly alias: Sql;
  /** The columns of a `RecordHit`. */
  readonly columns: Sql;
  readonly join: Sql;
}

/** The search result of each kind of record: a deal with its customer, a customer with its account. */
export const hits: Readonly<Record<RecordKind, Hit>> = {
  opportunity: {
    alias: sql`o`,
    columns: sql`'opportunity' AS kind, o.id, o.topic AS name, o.number, p.name AS about, o.status`,
    join: sql`JOIN customer p ON p.id = o.customer_id`,
  },
  customer: {
    alias: sql`c`,
    columns: sql`c.kind, c.id, c.name, c.number, ifnull(a.name, c.city) AS about, NULL AS status`,
    join: sql`LEFT JOIN customer a ON a.id = c.account_id`,
  },
};

/** The records of a kind with these row numbers, in the given order. */
export function hitsOf(db: Readable, kind: RecordKind, rids: readonly number[]): RecordHit[] {
  const { alias, columns, join } = hits[kind];
  const query = sql`SELECT ${columns} FROM json_each(${JSON.stringify(rids)}) wanted
    JOIN ${identifier(kind)} ${alias} ON ${alias}.rid = wanted.value ${join} ORDER BY wanted.key`;
  return all(db, query);
}
