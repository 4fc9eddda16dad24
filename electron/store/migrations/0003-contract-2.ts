import { identifier, join, nameLiteral, sql, type Sql } from '../connection/sql.ts';
import type { Migration } from './migration.ts';

/** Renames a column, including its values in the journal, so that older actions can still be undone. */
function renameColumn(table: string, from: string, to: string): Sql {
  const [of, old, fresh] = [identifier(table), identifier(from), identifier(to)];
  const rename = (side: 'before' | 'after'): Sql => {
    const values = identifier(side);
    return sql`UPDATE change
      SET ${values} = json_remove(json_set(${values}, '$.${fresh}', ${values} ->> '$.${old}'), '$.${old}')
      WHERE tbl = ${nameLiteral(table)} AND json_type(${values}, '$.${old}') IS NOT NULL;`;
  };
  return sql`ALTER TABLE ${of} RENAME COLUMN ${old} TO ${fresh}; ${rename('before')} ${rename('after')}`;
}

/**
 * Allows a choice of deals to be empty, which was impossible: every deal started with 'none', whether or not anybody
 * had asked. A 'none' stays if the journal shows that actions which were not undone changed the value on the way to
 * it. Otherwise the value is the one the deal was created with, and becomes empty: a 'none' chosen for a new deal
 * can't be distinguished from the default. The rule also applies to values that undo would restore. The record before
 * each change of a row (prior_txn) shows which actions led to a value, skipping undone ones.
 */
function becomesAskable(column: string, values: Sql): Sql {
  const [of, old] = [identifier(column), identifier(`${column}_before`)];
  return sql`
    ALTER TABLE opportunity RENAME COLUMN ${of} TO ${old};
    ALTER TABLE opportunity ADD COLUMN ${of} TEXT CHECK (${of} IN (${values}));
    CREATE TEMP TABLE chosen (row INTEGER NOT NULL, txn INTEGER NOT NULL, change INTEGER NOT NULL);
    INSERT INTO chosen
      WITH RECURSIVE led (change, row, txn) AS (
        SELECT id, row, txn FROM change
        WHERE tbl = 'opportunity' AND json_type(before, '$.${of}') IS NOT NULL
        UNION
        SELECT c.id, c.row, c.txn FROM led
        JOIN change c ON c.tbl = 'opportunity' AND c.row = led.row AND c.prior_txn = led.txn AND c.id > led.change
      )
      SELECT row, txn, min(change) FROM led GROUP BY row, txn;
    CREATE UNIQUE INDEX temp.chosen_by_row ON chosen (row, txn, change);
    UPDATE opportunity SET ${of} = ${old}
      WHERE ${old} <> 'none' OR EXISTS (
        SELECT 1 FROM chosen k WHERE k.row = opportunity.rid AND k.txn = opportunity.txn);
    UPDATE change SET before = json_set(before, '$.${of}', NULL)
      WHERE tbl = 'opportunity' AND before ->> '$.${of}' = 'none' AND NOT EXISTS (
        SELECT 1 FROM chosen k WHERE k.row = change.row AND k.txn = change.prior_txn AND k.change < change.id);
    DROP TABLE chosen;
    ALTER TABLE opportunity DROP COLUMN ${old};`;
}

/** All users were called 'rep'; now they get the rep's current name. */
function nameRep(table: string, columns: readonly string[]): Sql {
  const rep = sql`(SELECT p.name FROM setting s JOIN salesperson p ON p.id = s.salesperson_id
    WHERE s.deleted_txn IS NULL)`;
  const named = columns.map((name) => identifier(name));
  return sql`UPDATE ${identifier(table)}
    SET ${join(named.map((name) => sql`${name} = CASE ${name} WHEN 'rep' THEN ifnull(${rep}, 'rep') ELSE ${name} END`))}
    WHERE 'rep' IN (${join(named)});`;
}

/** What version 2 of the contract renames, leaves empty, or replaces by names. */
export const contract2: Migration = {
  version: 3,
  name: 'contract-2',
  sql: sql`
    ${renameColumn('customer', 'notes', 'remarks')}
    ${becomesAskable('need', sql`'must', 'should', 'good-to-have', 'none'`)}
    ${becomesAskable('budget_status', sql`'none', 'may-buy', 'can-buy', 'will-buy'`)}
    UPDATE txn SET word = 'act.externalQuote.note' WHERE word = 'act.quote.note';
    UPDATE txn SET word = 'act.externalQuote.remove' WHERE word = 'act.quote.remove';
    ${nameRep('opportunity', ['created_by'])}
    ${nameRep('close_record', ['closed_by', 'created_by'])}
    ${nameRep('txn', ['user'])}`,
  notUndoableBefore: false,
};
