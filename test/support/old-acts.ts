import type { Writable } from '../../electron/store/connection/database.ts';
import { redoAct, undoAct, type Restore } from '../../electron/store/journal/undo.ts';

/** Actions in a file of any format, by bare SQL, since the use cases support only the newest one. */
export interface OldActs {
  /** One action that runs each statement in turn. Returns its record. */
  act(...statements: readonly string[]): number;
  undo(txn: number): void;
  redo(txn: number): void;
}

/** Older formats have nothing that follows from other columns. */
const restore: Restore = (db, { tbl, row }, values, txn) => {
  const sets = Object.keys(values).map((name) => `${name} = ?, `);
  db.prepare(`UPDATE ${tbl} SET ${sets.join('')}txn = ? WHERE rid = ?`).run(
    ...Object.values(values),
    txn,
    row,
  );
};

export function oldActs(
  db: Writable,
  user = 'rep',
  follow: (db: Writable, txn: number) => void = () => undefined,
): OldActs {
  const record = (kind: 'act' | 'undo' | 'redo', target: number | null): number => {
    const id = db
      .prepare<unknown[], number>(
        `INSERT INTO txn (uid, kind, word, params, at, clock, device, user, target)
         SELECT 'made-up-' || (max(id) + 1), ?, 'act.settings.update', '{}', at, clock, device, ?, ? FROM txn
         RETURNING id`,
      )
      .pluck()
      .get(kind, user, target);
    db.prepare('UPDATE current_txn SET txn = ?, mode = ?').run(id, kind === 'act' ? 'act' : 'replay');
    return id ?? 0;
  };
  const done = (): void => db.exec("UPDATE current_txn SET txn = NULL, mode = 'act'") as unknown as void;
  return {
    act: (...statements) => {
      const txn = record('act', null);
      for (const statement of statements) db.prepare(statement.replaceAll('$txn', String(txn))).run();
      done();
      return txn;
    },
    undo: (txn) => {
      undoAct(db, txn, record('undo', txn), restore);
      follow(db, txn);
      done();
    },
    redo: (txn) => {
      record('redo', txn);
      redoAct(db, txn, restore);
      follow(db, txn);
      done();
    },
  };
}

/** Copies a row in an open record, with some columns changed. */
export function copyOf(
  db: Writable,
  table: string,
  rid: number,
  apart: Readonly<Record<string, string>>,
): string {
  const names = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const kept = names.filter((name) => !['rid', 'created_txn', 'txn', 'deleted_txn'].includes(name));
  const values = kept.map((name) => (name in apart ? `'${apart[name]}'` : name));
  return `INSERT INTO ${table} (${kept.join(', ')}, created_txn, txn)
    SELECT ${values.join(', ')}, $txn, $txn FROM ${table} WHERE rid = ${rid}`;
}
