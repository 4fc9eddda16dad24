import { identifier, sql, type Sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

const base = sql`(SELECT base_currency FROM setting WHERE deleted_txn IS NULL)`;

/** The rate of a currency on a day, as known when the step runs. */
const rateOf = (currency: Sql, day: Sql): Sql => sql`(SELECT r.rate FROM rate r WHERE r.currency = ${currency}
  AND r.valid_from <= ${day} AND r.deleted_txn IS NULL ORDER BY r.valid_from DESC LIMIT 1)`;

/**
 * The estimated revenue with which a close record was made. Live entries are found by their index; those of an undone
 * close, which are few, by reading all.
 */
const revenueAtClose = sql`CASE WHEN close_record.deleted_txn IS NULL
  THEN (SELECT e.revenue FROM entry e WHERE e.opportunity_id = close_record.opportunity_id
    AND e.close_record_id = close_record.id AND e.deleted_txn IS NULL)
  ELSE (SELECT e.revenue FROM entry e WHERE e.close_record_id = close_record.id) END`;

/**
 * The value of a lost deal in one side of the journal's changes, so that undo (before) and redo (after) restore it. An
 * undone close has deleted its entry.
 */
function lostInJournal(side: 'before' | 'after'): Sql {
  const image = identifier(side);
  const live = side === 'before' ? sql`AND e.deleted_txn IS NULL` : sql``;
  return sql`UPDATE change SET ${image} = ifnull(
      (SELECT json_set(${image}, '$.base_value', to_base(ifnull(e.revenue, 0), e.currency, ${image} ->> '$.base_rate', ${base}))
        FROM opportunity o JOIN entry e ON e.opportunity_id = o.id ${live}
          AND e.close_record_id = ${image} ->> '$.close_record_id'
        WHERE o.rid = change.row),
      ${image})
    WHERE tbl = 'opportunity' AND ${image} ->> '$.status' = 'lost' AND json_type(${image}, '$.base_value') = 'integer'
      AND ${image} ->> '$.base_rate' IS NOT NULL;`;
}

/**
 * The base value of a lost deal was its actual revenue, mostly 0; now it is its estimated revenue at the rate of the
 * close date. Closed deals that had no rate are converted at the rate of their close date as it is known now.
 * Totals of closed deals name the currencies that they leave out, so their index has the currency.
 */
export const frozenValues: Migration = {
  version: 8,
  name: 'frozen-values',
  sql: sql`
    UPDATE opportunity SET base_rate = ${rateOf(sql`opportunity.currency`, sql`opportunity.actual_close_date`)}
      WHERE status IN ('won', 'lost') AND base_rate IS NULL;
    UPDATE opportunity SET base_value = to_base(actual_revenue, currency, base_rate, ${base})
      WHERE status = 'won' AND base_value IS NULL AND base_rate IS NOT NULL;
    UPDATE opportunity SET base_value = to_base(ifnull(revenue, 0), currency, base_rate, ${base})
      WHERE status = 'lost' AND base_rate IS NOT NULL;
    UPDATE close_record SET base_rate = ${rateOf(sql`close_record.currency`, sql`close_record.close_date`)}
      WHERE base_rate IS NULL AND superseded = 0;
    UPDATE close_record SET base_value = to_base(actual_revenue, currency, base_rate, ${base})
      WHERE outcome = 'won' AND base_value IS NULL AND base_rate IS NOT NULL;
    UPDATE close_record SET base_value = to_base(ifnull(${revenueAtClose}, 0), currency, base_rate, ${base})
      WHERE outcome = 'lost' AND base_rate IS NOT NULL;
    ${lostInJournal('before')}
    ${lostInJournal('after')}
    DROP INDEX opportunity_won;
    CREATE INDEX opportunity_won ON opportunity (status, actual_close_date, currency, base_value, deleted_txn)
      WHERE deleted_txn IS NULL;`,
  notUndoableBefore: false,
};
