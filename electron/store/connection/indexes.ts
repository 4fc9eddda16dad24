import type { Readable, Writable } from './database.ts';
import { identifier, sql } from './sql.ts';
import { all, execute } from './statements.ts';

/** An index that a migration or the journal made, as the file describes it. */
export interface Index {
  readonly name: string;
  readonly isUnique: boolean;
  /**
   * Whether it is to be dropped before many rows are marked as deleted: it sorts by the mark, or it leaves rows out. A
   * unique index that leaves rows out must leave deleted ones out, or it could not be made again.
   */
  readonly knowsDeleted: boolean;
  /** The statement that made it. */
  readonly definition: string;
}

type Row = Pick<Index, 'name' | 'definition'> & { readonly isUnique: 0 | 1; readonly knowsDeleted: 0 | 1 };

/** The indexes of a table in the order they were made; those that are part of the table itself are left out. */
export function indexesOf(db: Readable, table: string): Index[] {
  return all<Row>(
    db,
    sql`SELECT m.name, m.sql AS definition, l."unique" AS isUnique,
      l.partial OR EXISTS (SELECT 1 FROM pragma_index_info(m.name) c WHERE c.name = 'deleted_txn') AS knowsDeleted
    FROM sqlite_schema m JOIN pragma_index_list(${table}) l ON l.name = m.name
    WHERE m.type = 'index' AND l.origin = 'c' ORDER BY m.rowid`,
  ).map((row) => ({ ...row, isUnique: row.isUnique === 1, knowsDeleted: row.knowsDeleted === 1 }));
}

export function dropIndex(db: Writable, { name }: Index): void {
  execute(db, sql`DROP INDEX ${identifier(name)}`);
}

/** Makes an index that was dropped again. Throws when it is unique and rows are no longer. */
export function restoreIndex(db: Writable, { definition }: Index): void {
  db.exec(definition);
}
