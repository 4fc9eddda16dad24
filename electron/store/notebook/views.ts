import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Readable, Writable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, run } from '../connection/statements.ts';

type View = OutputOf<'view.list'>['items'][number];

/** The saved views of a list by name. Their state is JSON text and opaque here. Outside the journal. */
export function listViews(db: Readable, list: string): View[] {
  return all(db, sql`SELECT id, name, shape, search FROM list_view WHERE list = ${list} ORDER BY name, id`);
}

export function saveView(db: Writable, { id, list, name, shape, search }: ParsedInputOf<'view.save'>): void {
  run(
    db,
    sql`INSERT INTO list_view (id, list, name, shape, search) VALUES (${id}, ${list}, ${name}, ${shape}, ${search})
      ON CONFLICT (id) DO UPDATE SET list = ${list}, name = ${name}, shape = ${shape}, search = ${search}`,
  );
}

export function removeView(db: Writable, id: string): void {
  run(db, sql`DELETE FROM list_view WHERE id = ${id}`);
}
