import type { Readable, Writable } from '../connection/database.ts';
import { sql, type Sql } from '../connection/sql.ts';
import { all, run, value } from '../connection/statements.ts';

/** Drafts and UI state: outside the journal, never undone. Values are JSON text and opaque here. */
export interface DraftPlace {
  readonly kind: string;
  /** Id of a record, or `new`. */
  readonly record: string;
  /** Distinguishes forms of one record that are opened in different ways. */
  readonly way: string;
}
export interface Draft extends DraftPlace {
  readonly value: string;
  readonly at: number;
}

export function listDrafts(db: Readable): Draft[] {
  return all(db, sql`SELECT kind, record, way, value, at FROM draft ORDER BY at DESC LIMIT 200`);
}

const at = ({ kind, record, way }: DraftPlace): Sql =>
  sql`kind = ${kind} AND record = ${record} AND way = ${way}`;

export function getDraft(db: Readable, place: DraftPlace): string | null {
  return value(db, sql`SELECT value FROM draft WHERE ${at(place)}`);
}

export function saveDraft(db: Writable, draft: Draft): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO draft (kind, record, way, value, at)
      VALUES (${draft.kind}, ${draft.record}, ${draft.way}, ${draft.value}, ${draft.at})`,
  );
}

export function removeDraft(db: Writable, place: DraftPlace): void {
  run(db, sql`DELETE FROM draft WHERE ${at(place)}`);
}

export function getUiState(db: Readable, key: string): string | null {
  return value(db, sql`SELECT value FROM ui_state WHERE key = ${key}`);
}

export function saveUiState(db: Writable, key: string, state: string): void {
  run(db, sql`INSERT OR REPLACE INTO ui_state (key, value) VALUES (${key}, ${state})`);
}
