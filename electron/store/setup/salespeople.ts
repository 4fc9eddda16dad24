import type { z } from 'zod';
import type { salesperson } from '../../../shared/contract/setup-calls.ts';
import type { OutcomeSum } from '../../../shared/rules/outcome-totals.ts';
import { statuses } from '../../../shared/rules/status.ts';
import type { Readable } from '../connection/database.ts';
import { sql, valueList } from '../connection/sql.ts';
import { all, first } from '../connection/statements.ts';
import { outcomeSums } from '../opportunities/outcome-sums.ts';

type Salesperson = z.output<typeof salesperson>;
type Row = Omit<Salesperson, 'active'> & { active: number };

const columns = sql`s.id, s.code, s.name, s.email, s.active,
  (SELECT count(*) FROM opportunity o WHERE o.salesperson_id = s.id AND o.deleted_txn IS NULL) AS deals`;

/** All salespeople by name, each with the number of deals. */
export function listSalespeople(db: Readable): Salesperson[] {
  return all<Row>(
    db,
    sql`SELECT ${columns} FROM salesperson s WHERE s.deleted_txn IS NULL ORDER BY s.name_rank, s.rid`,
  ).map(salespersonOf);
}

/** A live salesperson, or null. */
export function getSalesperson(db: Readable, id: string): Salesperson | null {
  const row = first<Row>(
    db,
    sql`SELECT ${columns} FROM salesperson s WHERE s.id = ${id} AND s.deleted_txn IS NULL`,
  );
  return row && salespersonOf(row);
}

function salespersonOf(row: Row): Salesperson {
  return { ...row, active: row.active === 1 };
}

/** Exact sums of the deals of a salesperson. The index contains every summed column. */
export function sumSalespersonDeals(db: Readable, id: string, base: string): OutcomeSum[] {
  const deals = sql`FROM opportunity o INDEXED BY opportunity_forecast_salesperson
    WHERE o.deleted_txn IS NULL AND o.status IN (${valueList(statuses)}) AND o.salesperson_id = ${id}`;
  return outcomeSums(db, deals, base);
}
