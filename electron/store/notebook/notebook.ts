import type { Readable, Writable } from '../connection/database.ts';
import { sql } from '../connection/sql.ts';
import { all, run, value } from '../connection/statements.ts';

/** Drafts and UI state: outside the journal, never undone. Values are JSON text and opaque here. */
export interface Draft {
  readonly key: string;
  readonly value: string;
  readonly at: number;
}

export function listDrafts(db: Readable): Draft[] {
  return all(db, sql`SELECT key, value, at FROM draft ORDER BY at DESC LIMIT 200`);
}

export function getDraft(db: Readable, key: string): string | null {
  return value(db, sql`SELECT value FROM draft WHERE key = ${key}`);
}

export function saveDraft(db: Writable, draft: Draft): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO draft (key, value, at) VALUES (${draft.key}, ${draft.value}, ${draft.at})`,
  );
}

export function removeDraft(db: Writable, key: string): void {
  run(db, sql`DELETE FROM draft WHERE key = ${key}`);
}

export function getUiState(db: Readable, key: string): string | null {
  return value(db, sql`SELECT value FROM ui_state WHERE key = ${key}`);
}

export function saveUiState(db: Writable, key: string, state: string): void {
  run(db, sql`INSERT OR REPLACE INTO ui_state (key, value) VALUES (${key}, ${state})`);
}
