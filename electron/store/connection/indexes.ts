import type { Readable, Writable } from './database.ts';
import { identifier, sql } from './sql.ts';
import { all, execute } from './statements.ts';

/** An index from a migration or the journal, as described in the file. */
export interface Index {
  readonly name: string;
  readonly isUnique: boolean;
  /**
   * Whether to drop it before many rows are marked as deleted: it sorts by the mark, or it leaves rows out. A unique
   * index that leaves rows out must leave deleted ones out, or it could not be recreated.
   */
  readonly knowsDeleted: boolean;
  /** The statement that created it. */
  readonly definition: string;
}

type Row = Pick<Index, 'name' | 'definition'> & { readonly isUnique: 0 | 1; readonly knowsDeleted: 0 | 1 };

/** The indexes of a table in the order of creation, without those that are part of the table itself. */
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

/** Recreates a dropped index. Throws when it is unique and the rows no longer are. */
export function restoreIndex(db: Writable, { definition }: Index): void {
  db.exec(definition);
}
