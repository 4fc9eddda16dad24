import type { z } from 'zod';
import type { salesperson } from '../../../shared/contract/setup-calls.ts';
import type { Readable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all } from '../connection/statements.ts';

type Salesperson = z.output<typeof salesperson>;
type Row = Omit<Salesperson, 'active'> & { active: number };

/** All salespeople by name, each with the number of deals. */
export function listSalespeople(db: Readable): Salesperson[] {
  return all<Row>(
    db,
    sql`SELECT s.id, s.code, s.name, s.email, s.active,
       (SELECT count(*) FROM opportunity o WHERE o.salesperson_id = s.id AND o.deleted_txn IS NULL) AS deals
     FROM salesperson s WHERE s.deleted_txn IS NULL ORDER BY s.name_sort`,
  ).map((row) => ({ ...row, active: row.active === 1 }));
}
